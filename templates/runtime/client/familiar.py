"""What users of other generators' packages import by these names."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from types import NoneType as NoneType
from typing import Any, TypeAlias

from ..calls.aiohttp_transport import DefaultAioHttpClient as DefaultAioHttpClient
from ..calls.transport import (
    CONNECTION_LIMITS,
    HttpProxy,
    HttpTransport,
    HttpUrl,
    OwnAsyncHttpClient,
    OwnHttpClient,
)
from ..types.models import ApiModel
from .undocumented import RequestOptions as RequestOptions

BaseModel = ApiModel
Transport = HttpTransport
ProxiesTypes: TypeAlias = str | HttpUrl | HttpProxy | Mapping[str, str | HttpUrl | HttpProxy | None]
DEFAULT_CONNECTION_LIMITS = CONNECTION_LIMITS


_DEFAULTS: dict[str, Any] = {"limits": CONNECTION_LIMITS, "follow_redirects": True}


class DefaultHttpxClient(OwnHttpClient):
    """An HTTP client with the defaults of this package, of which you change what you like."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_DEFAULTS | options)


class DefaultAsyncHttpxClient(OwnAsyncHttpClient):
    """The same for asynchronous clients."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_DEFAULTS | options)


def file_from_path(path: str | PathLike[str]) -> tuple[str, bytes]:
    """Give a file to upload: its name, and what is in it."""
    file = Path(path)
    return file.name, file.read_bytes()
