"""The classes of pages, one for each way to page; asynchronous clients have others."""

from builtins import list as list_

from ._runtime.pages.familiar import FamiliarAsyncPage, FamiliarSyncPage
from ._runtime.pages.paging import ItemT


class SyncPages(FamiliarSyncPage[ItemT]):
    """A page as `pages` has it, and the way to the next one."""


class AsyncPages(FamiliarAsyncPage[ItemT]):
    """A page as `pages` has it, and the way to the next one."""


class SyncOpenAICursorPage(FamiliarSyncPage[ItemT]):
    """A page as `openai_cursor_page` has it, and the way to the next one."""

    data: list_[ItemT]


class AsyncOpenAICursorPage(FamiliarAsyncPage[ItemT]):
    """A page as `openai_cursor_page` has it, and the way to the next one."""

    data: list_[ItemT]


class SyncOpenAICursorPageAtajkr(FamiliarSyncPage[ItemT]):
    """A page as `OpenAICursorPage` has it, and the way to the next one."""


class AsyncOpenAICursorPageAtajkr(FamiliarAsyncPage[ItemT]):
    """A page as `OpenAICursorPage` has it, and the way to the next one."""


class SyncURL(FamiliarSyncPage[ItemT]):
    """A page as `url` has it, and the way to the next one."""

    list: list_[ItemT]


class AsyncURL(FamiliarAsyncPage[ItemT]):
    """A page as `url` has it, and the way to the next one."""

    list: list_[ItemT]


class SyncGearPage(FamiliarSyncPage[ItemT]):
    """A page as `gear_page` has it, and the way to the next one."""

    gears: list_[ItemT]


class AsyncGearPage(FamiliarAsyncPage[ItemT]):
    """A page as `gear_page` has it, and the way to the next one."""

    gears: list_[ItemT]
