"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .ledger import Ledger as Ledger
    from .ledger import LedgerParam as LedgerParam
    from .ledger_entry import LedgerEntry as LedgerEntry
    from .ledger_entry import LedgerEntryParam as LedgerEntryParam
    from .ledger_row import LedgerRow as LedgerRow
    from .ledger_row import LedgerRowParam as LedgerRowParam
    from .ledgers_list_filter import LedgersListFilter as LedgersListFilter
    from .ledgers_list_filter import LedgersListFilterParam as LedgersListFilterParam
    from .matrix import Matrix as Matrix

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".ledger": "Ledger LedgerParam",
            ".ledger_entry": "LedgerEntry LedgerEntryParam",
            ".ledger_row": "LedgerRow LedgerRowParam",
            ".ledgers_list_filter": "LedgersListFilter LedgersListFilterParam",
            ".matrix": "Matrix",
        },
    )
