"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .user_name import UserName as UserName
    from .user_name_model import UserNameModel as UserNameModel
    from .user_name_sort import UserNameSort as UserNameSort
    from .user_name_sort import UserNameSortName as UserNameSortName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".user_name": "UserName",
            ".user_name_model": "UserNameModel",
            ".user_name_sort": "UserNameSort UserNameSortName",
        },
    )
