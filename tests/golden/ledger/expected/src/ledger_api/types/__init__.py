"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .rows_add_request import RowsAddRequest as RowsAddRequest
    from .rows_add_request import RowsAddRequestParam as RowsAddRequestParam
    from .user_name import UserName as UserName
    from .user_name import UserNameSort as UserNameSort
    from .user_name import UserNameSortName as UserNameSortName
    from .user_name_model import UserNameModel as UserNameModel

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".rows_add_request": "RowsAddRequest RowsAddRequestParam",
            ".user_name": "UserName UserNameSort UserNameSortName",
            ".user_name_model": "UserNameModel",
        },
    )
