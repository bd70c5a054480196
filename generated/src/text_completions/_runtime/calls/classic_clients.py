"""HTTP clients of classic `httpx`, or of another library of its shape, as the transport asks them.

Whoever gives one has imported its library; this package needs none of it.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from typing import Any

import httpx2

from .transport import SecretUrl, hide_secrets

_OUR_OWN = httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200))).headers


def adapt(http: object, kind: str) -> Any:
    """Give what stands for a client that is of this kind in its own library; `None` for others."""
    for base in type(http).__mro__:
        library: Any = sys.modules.get(base.__module__.partition(".")[0])
        if base.__name__ == kind and getattr(library, kind, None) is base:
            if not all(hasattr(library, name) for name in _SHAPE):
                continue
            return (_AsyncClassic if kind == "AsyncClient" else _Classic)(http, library)
    return None


_SHAPE = ("Request", "Response", "RequestError", "InvalidURL", "StreamError", "URL", "__version__")


class _Classic:
    """A client of another library: it sends, with all that it adds, and its answers become ours."""

    def __init__(self, adapted: Any, library: Any) -> None:
        self.adapted = adapted
        self._library = library
        self._failures: tuple[type[Exception], ...] = (
            library.RequestError, library.InvalidURL, library.StreamError
        )  # fmt: skip
        self._secret_url: Any = type("SecretUrl", (SecretUrl, library.URL), {})
        logging.getLogger(library.__name__).addFilter(hide_secrets)

    @property
    def headers(self) -> httpx2.Headers:
        """What it sends of its own; what is just its library's default is that of ours."""
        headers = httpx2.Headers(self.adapted.headers.raw)
        if headers.get("user-agent") == f"python-{self._library.__name__}/{self._version}":
            headers["user-agent"] = _OUR_OWN["user-agent"]
        if headers.get("accept-encoding", "").startswith("gzip, deflate"):
            headers["accept-encoding"] = _OUR_OWN["accept-encoding"]  # which ours can read
        return headers

    @property
    def _version(self) -> str:
        return str(self._library.__version__)

    @property
    def timeout(self) -> httpx2.Timeout:
        """What it was told."""
        given = self.adapted.timeout
        return httpx2.Timeout(
            connect=given.connect, read=given.read, write=given.write, pool=given.pool
        )

    @property
    def auth(self) -> Any:
        """What it authenticates with."""
        return self.adapted.auth

    @property
    def cookies(self) -> Any:
        """What it keeps."""
        return self.adapted.cookies.jar

    @property
    def params(self) -> Any:
        """What it adds to queries."""
        return self.adapted.params

    def send(self, request: httpx2.Request, *, auth: Any, **how: Any) -> httpx2.Response:
        """Send, and leave the body unread."""
        how |= {} if auth is httpx2.USE_CLIENT_DEFAULT else {"auth": auth}
        try:
            given = self.adapted.send(self._theirs(request, _Body), **how)
        except self._failures as error:
            raise self.ours(error, request) from error
        return self._answer(given, request)

    def _theirs(self, request: httpx2.Request, pieces: Any) -> Any:
        content = getattr(request, "_content", None)  # which is there, unless it goes in pieces
        made = self._library.Request(
            request.method,
            str(request.url),
            headers=request.headers.raw,
            content=pieces(request.stream) if content is None else content,
            extensions=request.extensions,
        )
        if isinstance(request.url, SecretUrl):
            made.url = self._secret_url(made.url)
        return made

    def _answer(self, given: Any, request: httpx2.Request) -> httpx2.Response:
        headers = httpx2.Headers(given.headers.raw)
        stream: Any = _Answer(given, self, request)
        if given.is_stream_consumed:  # by a hook, or by what made it: this is no more encoded
            stream = httpx2.ByteStream(given.content)
            for name in ("content-encoding", "content-length"):
                headers.pop(name, None)
        return httpx2.Response(
            given.status_code, headers=headers, stream=stream, request=request,
            extensions=given.extensions,
        )  # fmt: skip

    def ours(self, error: Exception, request: httpx2.Request) -> Exception:
        """Give the exception of our library that has the same name, or that of the class above."""
        if not isinstance(error, self._library.RequestError):
            return httpx2.StreamError(str(error))
        names = (each.__name__ for each in type(error).__mro__)
        kind: Any = next(filter(None, (getattr(httpx2, name, None) for name in names)))
        return kind(str(error), request=request)  # type: ignore[no-any-return]

    def failures(self) -> tuple[type[Exception], ...]:
        """Give what is to be turned into ours."""
        return self._failures


class _AsyncClassic(_Classic):
    """The same, awaited."""

    async def send(  # type: ignore[override]
        self, request: httpx2.Request, *, auth: Any, **how: Any
    ) -> httpx2.Response:
        """Send, and leave the body unread."""
        how |= {} if auth is httpx2.USE_CLIENT_DEFAULT else {"auth": auth}
        try:
            given = await self.adapted.send(self._theirs(request, _AsyncBody), **how)
        except self._failures as error:
            raise self.ours(error, request) from error
        return self._answer(given, request)


class _Body:
    """What is sent piece by piece, as often as it is asked for."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)


class _AsyncBody:
    """The same for asynchronous clients."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)


class _Answer(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of an answer as it arrives."""

    def __init__(self, given: Any, client: _Classic, request: httpx2.Request) -> None:
        self._given = given
        self._stream = given.stream
        self._client = client
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._given.iter_raw()
        except self._client.failures() as error:
            raise self._client.ours(error, self._request) from error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async with aclosing(self._given.aiter_raw()) as pieces:
                async for piece in pieces:
                    yield piece
        except self._client.failures() as error:
            raise self._client.ours(error, self._request) from error

    def close(self) -> None:
        """Let the connection go."""
        self._given.close()

    async def aclose(self) -> None:
        """Let the connection go."""
        await self._given.aclose()
