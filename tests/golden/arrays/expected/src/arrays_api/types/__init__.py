"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .ledger import Ledger as Ledger
    from .ledger import LedgerEntry as LedgerEntry
    from .ledger import LedgerEntryParam as LedgerEntryParam
    from .ledger import LedgerParam as LedgerParam
    from .ledger import LedgerRow as LedgerRow
    from .ledger import LedgerRowParam as LedgerRowParam
    from .ledgers_list_filter import LedgersListFilter as LedgersListFilter
    from .ledgers_list_filter import LedgersListFilterParam as LedgersListFilterParam
    from .matrix import Matrix as Matrix

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".ledger": "Ledger LedgerEntry LedgerEntryParam LedgerParam LedgerRow LedgerRowParam",
            ".ledgers_list_filter": "LedgersListFilter LedgersListFilterParam",
            ".matrix": "Matrix",
        },
    )
