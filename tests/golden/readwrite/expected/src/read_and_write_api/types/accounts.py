from typing import TypeAlias

from .account import Account

Accounts: TypeAlias = list[Account]
