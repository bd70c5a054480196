"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .azure_things_list_response import AzureThingsListResponse as AzureThingsListResponse
    from .bar_drinks_list_drinks_response import (
        BarDrinksListDrinksResponse as BarDrinksListDrinksResponse,
    )
    from .bar_links_response import BarLinksResponse as BarLinksResponse
    from .bar_pages_response import BarPagesResponse as BarPagesResponse
    from .bar_pages_response import BarPagesResponseMeta as BarPagesResponseMeta
    from .beverage import Beverage as Beverage
    from .beverage import BeverageKind as BeverageKind
    from .beverage import BeverageKindName as BeverageKindName
    from .beverage import ThingSort as ThingSort
    from .beverage import ThingSortName as ThingSortName
    from .log_line import LogLine as LogLine
    from .log_page import LogPage as LogPage
    from .orders_find_request import OrdersFindRequest as OrdersFindRequest
    from .orders_find_request import OrdersFindRequestPage as OrdersFindRequestPage
    from .orders_find_request import OrdersFindRequestPageParam as OrdersFindRequestPageParam
    from .orders_find_request import OrdersFindRequestParam as OrdersFindRequestParam
    from .orders_find_response import OrdersFindResponse as OrdersFindResponse
    from .size import Size as Size
    from .size import SizeName as SizeName
    from .thing import Thing as Thing
    from .user_model import UserModel as UserModel
    from .user_model import UserModelParam as UserModelParam
    from .user_page import UserPage as UserPage
    from .user_page import UserPagePage as UserPagePage

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".azure_things_list_response": "AzureThingsListResponse",
            ".bar_drinks_list_drinks_response": "BarDrinksListDrinksResponse",
            ".bar_links_response": "BarLinksResponse",
            ".bar_pages_response": "BarPagesResponse BarPagesResponseMeta",
            ".beverage": "Beverage BeverageKind BeverageKindName ThingSort ThingSortName",
            ".log_line": "LogLine",
            ".log_page": "LogPage",
            ".orders_find_request": "OrdersFindRequest OrdersFindRequestPage OrdersFindRequestPageParam OrdersFindRequestParam",
            ".orders_find_response": "OrdersFindResponse",
            ".size": "Size SizeName",
            ".thing": "Thing",
            ".user_model": "UserModel UserModelParam",
            ".user_page": "UserPage UserPagePage",
        },
    )
