"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .account import Account as Account
    from .account import AccountContact as AccountContact
    from .account import AccountContactParam as AccountContactParam
    from .account import AccountContactRequest as AccountContactRequest
    from .account import AccountParam as AccountParam
    from .account import AccountRequest as AccountRequest
    from .account import UnknownAccountContact as UnknownAccountContact
    from .accounts import Accounts as Accounts
    from .batch import Batch as Batch
    from .mail import Mail as Mail
    from .mail import MailParam as MailParam
    from .mail import MailRequest as MailRequest
    from .owner import Owner as Owner
    from .owner import OwnerParam as OwnerParam
    from .owner import OwnerRequest as OwnerRequest
    from .phone import Phone as Phone
    from .phone import PhoneParam as PhoneParam
    from .plain import Plain as Plain
    from .plain import PlainParam as PlainParam
    from .report import Report as Report

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".account": "Account AccountContact AccountContactParam AccountContactRequest AccountParam AccountRequest UnknownAccountContact",
            ".accounts": "Accounts",
            ".batch": "Batch",
            ".mail": "Mail MailParam MailRequest",
            ".owner": "Owner OwnerParam OwnerRequest",
            ".phone": "Phone PhoneParam",
            ".plain": "Plain PlainParam",
            ".report": "Report",
        },
    )
