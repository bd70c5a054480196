"""The one file that knows the HTTP library; everything else sees `SyncTransport` and its twin."""

from __future__ import annotations

import os
import ssl
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias, cast

import httpx2

from .calls import Response
from .errors import ApiConnectionError, ApiTimeoutError
from .requests import HeaderMap, Request
from .timeouts import Timeout

HttpClient: TypeAlias = httpx2.Client
AsyncHttpClient: TypeAlias = httpx2.AsyncClient

_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)
_KEPT_URLS = 256
_DEFAULTS = httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200)))
_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}


def tls_context(secure: bool) -> ssl.SSLContext:
    """Give the context for TLS; loading the certificates takes 20 ms, so it happens once.

    A client for `http://` gets an empty one, which trusts nobody.
    """
    if not secure:
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    key = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if key not in _contexts:
        _contexts[key] = httpx2.create_ssl_context()
    return _contexts[key]


class _Common:
    """What both transports share: requests, and the caller's HTTP client as it is."""

    def __init__(self, own: httpx2.Client | httpx2.AsyncClient | None) -> None:
        self._own = own
        self._urls: dict[str, httpx2.URL] = {}

    @property
    def timeout(self) -> Timeout | None:
        """What the caller's HTTP client was told, unless it is the library's own default."""
        if self._own is None or self._own.timeout == _DEFAULTS.timeout:
            return None
        given = self._own.timeout
        return Timeout(None, given.connect, given.read, given.write, given.pool)

    @property
    def user_agent(self) -> str | None:
        """How the caller's HTTP client calls itself, unless it is the library's own name."""
        agent = None if self._own is None else self._own.headers.get("user-agent")
        return None if agent == _DEFAULTS.headers["user-agent"] else agent

    def carries(self, name: str) -> bool:
        """Tell whether the caller's HTTP client sends such a header, or authenticates."""
        own = self._own
        return own is not None and (own.auth is not None or name in own.headers)

    def _build(self, http: httpx2.Client | httpx2.AsyncClient, request: Request) -> httpx2.Request:
        """Make the library's request, with what the HTTP client would have added."""
        merged: HeaderMap = {k.lower(): (k, v) for k, v in _own_headers(http, request)}
        merged.update(request.headers)
        cookies = None if request.abroad else http.cookies
        if cookies and merged.get(b"cookie") is not None:
            _join_cookies(cookies, request.url, merged)
        return httpx2.Request(
            request.method,
            self._url(http, request),
            headers=[pair for pair in merged.values() if pair is not None],
            content=request.content,
            cookies=cookies,
            extensions={"timeout": request.timeout.phases(request.remaining)},
        )

    def _url(self, http: httpx2.Client | httpx2.AsyncClient, request: Request) -> httpx2.URL:
        text = request.url
        if http.params and not request.redirected:
            text += f"{'&' if '?' in text else '?'}{http.params}"
        url = self._urls.get(text)
        if url is None:
            if len(self._urls) >= _KEPT_URLS:
                self._urls.clear()
            url = self._urls[text] = httpx2.URL(text)
        return url


class SyncTransport(_Common):
    """Sends requests, and blocks."""

    def __init__(self, http: HttpClient | None) -> None:
        if http is not None and not isinstance(http, httpx2.Client):  # type: ignore
            raise TypeError(_wrong_client(http, "httpx2.Client"))
        super().__init__(http)
        self._made: dict[bool, httpx2.Client] = {}

    def _http(self, url: str) -> httpx2.Client:
        if isinstance(self._own, httpx2.Client):
            return self._own
        secure = url.startswith("https:")
        if secure not in self._made:
            self._made[secure] = httpx2.Client(verify=tls_context(secure), limits=_LIMITS)
        return self._made[secure]

    def send(self, request: Request, stream: bool) -> Response:
        """Send, and read the body unless it is to be streamed."""
        with _translated():
            http = self._http(request.url)
            auth: Any = None if request.abroad else httpx2.USE_CLIENT_DEFAULT
            built = self._build(http, request)
            return http.send(built, stream=stream, follow_redirects=False, auth=auth)

    def read(self, response: Response) -> None:
        """Read a streamed body."""
        with _translated():
            cast(httpx2.Response, response).read()

    def chunks(self, response: Response) -> Iterator[bytes]:
        """Give a streamed body piece by piece."""
        with _translated():
            yield from cast(httpx2.Response, response).iter_bytes()

    def hang_up(self, response: Response) -> None:
        """Drop what has not been read of a streamed body."""
        cast(httpx2.Response, response).close()

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        for http in self._made.values():
            http.close()


class AsyncTransport(_Common):
    """Sends requests, and lets other tasks run."""

    def __init__(self, http: AsyncHttpClient | None) -> None:
        if http is not None and not isinstance(http, httpx2.AsyncClient):  # type: ignore
            raise TypeError(_wrong_client(http, "httpx2.AsyncClient"))
        super().__init__(http)
        self._made: dict[bool, httpx2.AsyncClient] = {}

    def _http(self, url: str) -> httpx2.AsyncClient:
        if isinstance(self._own, httpx2.AsyncClient):
            return self._own
        secure = url.startswith("https:")
        if secure not in self._made:
            self._made[secure] = httpx2.AsyncClient(verify=tls_context(secure), limits=_LIMITS)
        return self._made[secure]

    async def send(self, request: Request, stream: bool) -> Response:
        """Send, and read the body unless it is to be streamed."""
        with _translated():
            http = self._http(request.url)
            auth: Any = None if request.abroad else httpx2.USE_CLIENT_DEFAULT
            built = self._build(http, request)
            return await http.send(built, stream=stream, follow_redirects=False, auth=auth)

    async def read(self, response: Response) -> None:
        """Read a streamed body."""
        with _translated():
            await cast(httpx2.Response, response).aread()

    async def chunks(self, response: Response) -> AsyncIterator[bytes]:
        """Give a streamed body piece by piece."""
        with _translated():
            async for chunk in cast(httpx2.Response, response).aiter_bytes():
                yield chunk

    async def hang_up(self, response: Response) -> None:
        """Drop what has not been read of a streamed body."""
        await cast(httpx2.Response, response).aclose()

    async def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        for http in self._made.values():
            await http.aclose()


def _own_headers(
    http: httpx2.Client | httpx2.AsyncClient, request: Request
) -> list[tuple[bytes, bytes]]:
    return (_DEFAULTS if request.abroad else http).headers.raw


def _join_cookies(cookies: httpx2.Cookies, url: str, headers: HeaderMap) -> None:
    """Put the cookies of the HTTP client beside those of the call."""
    probe = httpx2.Request("GET", url, cookies=cookies).headers.get("cookie")
    mine = headers[b"cookie"]
    if probe and mine is not None:
        headers[b"cookie"] = (mine[0], mine[1] + b"; " + probe.encode())


def _wrong_client(given: object, wanted: str) -> str:
    kind = f"{type(given).__module__.partition('.')[0]}.{type(given).__name__}"
    hint = " (the other client of this package takes that)" if kind.startswith("httpx2.") else ""
    return f"http_client must be an {wanted}, not {kind}{hint}"


@contextmanager
def _translated() -> Generator[None]:
    """Turn the library's exceptions into ours; bugs and cancellation pass unchanged."""
    try:
        yield
    except httpx2.TimeoutException as error:
        what = type(error).__name__.removesuffix("Timeout").lower()
        raise ApiTimeoutError(f"timed out ({what})") from error
    except (httpx2.UnsupportedProtocol, httpx2.LocalProtocolError) as error:
        raise ApiConnectionError(str(error), retryable=False) from error
    except httpx2.TransportError as error:
        raise ApiConnectionError(str(error) or type(error).__name__) from error
    except (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise ApiConnectionError(str(error), retryable=False) from error
