"""What the methods are that clients have for endpoints that the API's document lacks."""

from __future__ import annotations

from typing import Literal, Protocol, TypeVar, overload

from .undocumented import RequestOptions

T = TypeVar("T")
StreamT = TypeVar("StreamT")


class SyncVerb(Protocol):
    """A method such as `client.post`."""

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = ...,
        options: RequestOptions = ...,
        stream: Literal[False] = ...,
        stream_cls: object = ...,
    ) -> T: ...
    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: None,
        body: object = ...,
        options: RequestOptions = ...,
        stream: Literal[False] = ...,
        stream_cls: object = ...,
    ) -> None: ...
    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: object = ...,
        body: object = ...,
        options: RequestOptions = ...,
        stream: Literal[True],
        stream_cls: type[StreamT],
    ) -> StreamT: ...
    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = ...,
        options: RequestOptions = ...,
        stream: bool,
        stream_cls: type[StreamT],
    ) -> T | StreamT: ...


class AsyncVerb(Protocol):
    """A method such as `client.post` of an asynchronous client."""

    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = ...,
        options: RequestOptions = ...,
        stream: Literal[False] = ...,
        stream_cls: object = ...,
    ) -> T: ...
    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: None,
        body: object = ...,
        options: RequestOptions = ...,
        stream: Literal[False] = ...,
        stream_cls: object = ...,
    ) -> None: ...
    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: object = ...,
        body: object = ...,
        options: RequestOptions = ...,
        stream: Literal[True],
        stream_cls: type[StreamT],
    ) -> StreamT: ...
    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = ...,
        options: RequestOptions = ...,
        stream: bool,
        stream_cls: type[StreamT],
    ) -> T | StreamT: ...
