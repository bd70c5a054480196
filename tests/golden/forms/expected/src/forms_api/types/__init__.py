"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .charge import Charge as Charge
    from .charge_request import ChargeRequest as ChargeRequest
    from .charge_request import ChargeRequestAddress as ChargeRequestAddress
    from .charge_request import ChargeRequestAddressParam as ChargeRequestAddressParam
    from .charge_request import ChargeRequestItem as ChargeRequestItem
    from .charge_request import ChargeRequestItemParam as ChargeRequestItemParam
    from .charge_request import ChargeRequestParam as ChargeRequestParam
    from .charge_request import ChargeRequestSpread as ChargeRequestSpread
    from .charge_request import ChargeRequestSpreadParam as ChargeRequestSpreadParam
    from .currency import Currency as Currency
    from .currency import CurrencyName as CurrencyName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".charge": "Charge",
            ".charge_request": "ChargeRequest ChargeRequestAddress ChargeRequestAddressParam ChargeRequestItem ChargeRequestItemParam ChargeRequestParam ChargeRequestSpread ChargeRequestSpreadParam",
            ".currency": "Currency CurrencyName",
        },
    )
