"""A transport on `aiohttp` for asynchronous HTTP clients; needs the extra of that name."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpx2

from .transport import CONNECTION_LIMITS, OwnAsyncHttpClient

_SMALL = 65536
"""Bytes; a body of so many fits into the buffers of a connection."""
_LONGEST_LINE = 65536
_TRANSPORT = ("verify", "cert", "trust_env", "limits", "proxy", "uds", "local_address")


class AioHttpTransport(httpx2.AsyncBaseTransport):
    """Sends the requests of an `httpx2.AsyncClient` through `aiohttp`, in asyncio alone.

    It speaks HTTP/1.1, and to proxies of HTTP. Of `limits`, `max_keepalive_connections` counts
    only where it is 0: then no connection is kept.

    Raises:
        ImportError: `aiohttp` is not installed.
        ValueError: The proxy is none that `aiohttp` can speak to.
    """

    def __init__(
        self,
        *,
        verify: Any = True,
        cert: Any = None,
        trust_env: bool = True,
        limits: httpx2.Limits = CONNECTION_LIMITS,
        proxy: httpx2.Proxy | httpx2.URL | str | None = None,
        uds: str | None = None,
        local_address: str | None = None,
    ) -> None:
        self._aiohttp: Any = import_module("aiohttp")
        self._url: Any = import_module("yarl").URL
        self._context = httpx2.create_ssl_context(verify=verify, cert=cert, trust_env=trust_env)
        self._limits = limits
        self._place = uds, local_address
        self._proxy = httpx2.Proxy(proxy) if isinstance(proxy, str | httpx2.URL) else proxy
        if self._proxy is not None and self._proxy.url.scheme not in ("http", "https"):
            scheme = self._proxy.url.scheme
            raise ValueError(f"aiohttp speaks to proxies of HTTP only, to none of {scheme}")
        if self._proxy is not None and self._proxy.ssl_context is not None:
            raise ValueError("aiohttp knows no ssl_context of a proxy; verify counts for both")
        self._named = getproxies() if trust_env and proxy is None and uds is None else {}
        self._sessions: dict[Any, Any] = {}
        """By the event loop whose connections they hold."""
        self._process = os.getpid()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; the answer's body is read from the connection as it is asked for."""
        session, clock, headers = self._session(), _PhaseClock(request), _headers(request)
        phases = request.extensions.get("timeout", {})
        read = phases.get("read")
        url = request.url
        target = f"{url.scheme}://{url.netloc.decode()}{url.raw_path.decode()}"
        with self.translated(request, clock):
            async with clock:
                got = await session.request(
                    request.method,
                    self._url(target, encoded=True),
                    headers=headers,
                    data=_data(request, clock),
                    allow_redirects=False,
                    timeout=self._aiohttp.ClientTimeout(
                        total=None, sock_read=None if read is None else float(read)
                    ),
                    server_hostname=request.extensions.get("sni_hostname"),
                    trace_request_ctx=clock,
                    **self._proxied(request, headers),
                )
        return httpx2.Response(
            got.status,
            headers=got.raw_headers,
            stream=_Body(got, self, request, clock),
            request=request,
            extensions={
                "http_version": b"HTTP/%d.%d" % got.version,
                "reason_phrase": (got.reason or "").encode("ascii", "ignore"),
            },
        )

    async def aclose(self) -> None:
        """Close the connections of this event loop."""
        session = self._sessions.pop(_running_loop(), None)
        if session is not None and self._process == os.getpid():
            await session.close()

    def _session(self) -> Any:
        """Give what holds the connections of this event loop."""
        loop = _running_loop()
        if self._process != os.getpid():
            self._process = os.getpid()
            self._forget(tuple(self._sessions))
        if loop not in self._sessions:
            self._forget(tuple(each for each in self._sessions if each.is_closed()))
            self._sessions[loop] = self._open()
        return self._sessions[loop]

    def _forget(self, loops: tuple[Any, ...]) -> None:
        """Let go of connections that are another process's, or of a loop that is over.

        Closing them would meddle with what that loop waits for.
        """
        for loop in loops:
            session = self._sessions.pop(loop)
            connector = session.connector
            session.detach()
            vars(connector)["_closed"] = True  # so that it does nothing when it is let go of

    def _open(self) -> Any:
        library, limits = self._aiohttp, self._limits
        keeps = limits.max_keepalive_connections != 0
        options: dict[str, Any] = {"limit": limits.max_connections or 0, "force_close": not keeps}
        if keeps:
            options["keepalive_timeout"] = limits.keepalive_expiry
        path, address = self._place
        if path is not None:
            connector = library.UnixConnector(path, **options)
        else:
            local = None if address is None else (address, 0)
            connector = library.TCPConnector(ssl=self._context, local_addr=local, **options)
        return library.ClientSession(
            connector=connector,
            auto_decompress=False,
            cookie_jar=library.DummyCookieJar(),
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
            trace_configs=[_told_of_phases(library)],
        )

    def _proxied(self, request: httpx2.Request, headers: list[tuple[str, str]]) -> dict[str, Any]:
        """Say which proxy the request goes through, and what it is told: there, or in the headers
        of a request that it reads."""
        proxy = self._proxy
        if proxy is None:
            named = self._named.get(request.url.scheme) or self._named.get("all")
            if not named or proxy_bypass(request.url.host):
                return {}
            proxy = httpx2.Proxy(named)
        if proxy.url.scheme not in ("http", "https"):
            raise httpx2.UnsupportedProtocol(
                f"aiohttp speaks to proxies of HTTP only, and the environment names one of"
                f" {proxy.url.scheme}",
                request=request,
            )
        for_it = [(name.decode(), value.decode()) for name, value in proxy.headers.raw]
        if proxy.raw_auth is not None:
            code = b64encode(b":".join(proxy.raw_auth)).decode()
            for_it.append(("Proxy-Authorization", f"Basic {code}"))
        if request.url.scheme == "http":
            headers += for_it
            return {"proxy": str(proxy.url)}
        return {"proxy": str(proxy.url), "proxy_headers": dict(for_it)}

    @contextmanager
    def translated(
        self, request: httpx2.Request, clock: _PhaseClock
    ) -> Generator[None, None, None]:
        """Turn what `aiohttp` raises into what the HTTP client does, and quote no URL."""
        library = self._aiohttp
        try:
            yield
        except (library.ClientError, OSError) as error:
            if clock.failure is not None:  # a bug of whoever made the body
                raise clock.failure from None
            kind = _kind(library, error, clock)
            said = str(getattr(error, "message", error))  # some quote the URL beside it
            raise kind(said or type(error).__name__, request=request) from error


def _data(request: httpx2.Request, clock: _PhaseClock) -> Any:
    content: bytes | None = getattr(request, "_content", None)
    if content is not None and len(content) <= _SMALL:
        return content or None
    return clock.pieces(request.stream, content)


def _running_loop() -> Any:
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise RuntimeError("aiohttp works in an event loop of asyncio, and in no other") from None


def _headers(request: httpx2.Request) -> list[tuple[str, str]]:
    """Give the headers as `aiohttp` takes them, which writes how a body is cut by itself."""
    found: list[tuple[str, str]] = []
    for name, value in request.headers.raw:
        try:
            pair = name.decode(), value.decode()
        except UnicodeDecodeError:
            pair = "", "\n"
        if any(character in f"{pair[0]}{pair[1]}" for character in "\r\n\0"):
            said = f"aiohttp can't send the header {name!a}"
            raise httpx2.LocalProtocolError(said, request=request)
        if pair[0].lower() != "transfer-encoding":
            found.append(pair)
    return found


class _PhaseClock:
    """The bounds of connecting, of waiting for a free connection, and of writing.

    Of these `aiohttp` has either none, or one for two of them.
    """

    def __init__(self, request: httpx2.Request) -> None:
        import asyncio

        self._phases: dict[str, float | None] = request.extensions.get("timeout", {})
        self._bound = asyncio.timeout(None)
        self._loop = asyncio.get_running_loop()
        self.phase = ""
        self.failure: BaseException | None = None
        """What the body itself raised."""

    def enter(self, phase: str) -> None:
        """Let the time of a phase begin; "" is none."""
        seconds = self._phases.get(phase)
        self.phase = phase
        with suppress(RuntimeError):  # the answer came before all was sent
            self._bound.reschedule(None if seconds is None else self._loop.time() + seconds)

    async def pieces(self, stream: Any, content: bytes | None) -> AsyncIterator[bytes]:
        """Give a body to be sent, and look at the time between its pieces."""
        whole = memoryview(content or b"")
        for start in range(0, len(whole), _SMALL):
            self.enter("write")
            yield bytes(whole[start : start + _SMALL])
        if content is None:
            try:
                async for piece in stream:
                    self.enter("write")
                    yield piece
            except GeneratorExit:
                raise
            except BaseException as error:
                self.failure = error
                raise
        self.enter("")

    async def __aenter__(self) -> None:
        await self._bound.__aenter__()

    async def __aexit__(self, *error: Any) -> None:
        await self._bound.__aexit__(*error)

    @property
    def is_over(self) -> bool:
        """Whether a phase took too long."""
        return self._bound.expired()


def _told_of_phases(library: Any) -> Any:
    """Make what `aiohttp` tells how far a request is."""
    told = library.TraceConfig()
    for signal, phase in (
        ("on_connection_queued_start", "pool"),
        ("on_connection_queued_end", ""),
        ("on_connection_create_start", "connect"),
        ("on_connection_create_end", ""),
    ):

        async def enter(_: Any, context: Any, __: Any, phase: str = phase) -> None:
            context.trace_request_ctx.enter(phase)

        getattr(told, signal).append(enter)
    return told


_TIMEOUTS = {
    "pool": httpx2.PoolTimeout,
    "connect": httpx2.ConnectTimeout,
    "write": httpx2.WriteTimeout,
}


def _kind(library: Any, error: Exception, clock: _PhaseClock) -> Any:
    """Choose the exception that stands for one of `aiohttp`."""
    if clock.is_over:
        return _TIMEOUTS[clock.phase]
    for theirs, ours in (
        (library.ServerTimeoutError, httpx2.ReadTimeout),
        (library.ClientProxyConnectionError, httpx2.ProxyError),
        (library.ClientHttpProxyError, httpx2.ProxyError),
        (library.ClientConnectorError, httpx2.ConnectError),
        (library.ServerFingerprintMismatch, httpx2.ConnectError),
        (library.ServerDisconnectedError, httpx2.RemoteProtocolError),
        (library.ClientPayloadError, httpx2.RemoteProtocolError),
        (library.ClientResponseError, httpx2.RemoteProtocolError),
        (library.InvalidURL, httpx2.UnsupportedProtocol),
        (library.NonHttpUrlClientError, httpx2.UnsupportedProtocol),
        (library.ClientConnectionResetError, httpx2.WriteError),
    ):
        if isinstance(error, theirs):
            return ours
    return httpx2.ReadError


class _Body(httpx2.AsyncByteStream):
    """The body of an answer as it arrives, and as it was packed."""

    def __init__(
        self, got: Any, transport: AioHttpTransport, request: httpx2.Request, clock: _PhaseClock
    ) -> None:
        self._got = got
        self._transport = transport
        self._request = request
        self._clock = clock

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._transport.translated(self._request, self._clock):
            async for piece in self._got.content.iter_any():
                yield piece

    async def aclose(self) -> None:
        """Let the connection go; one whose answer was read to its end is kept by then."""
        self._got.close()


class DefaultAioHttpClient(OwnAsyncHttpClient):
    """An asynchronous HTTP client on `aiohttp`, with the defaults of this package.

    It takes what `httpx2.AsyncClient` takes but `http1`, `http2` and `transport`.

    Raises:
        ImportError: `aiohttp` is not installed.
        ValueError: The proxy is none that `aiohttp` can speak to.
    """

    def __init__(self, **options: Any) -> None:
        sent = {name: options.pop(name) for name in _TRANSPORT if name in options}
        transport = AioHttpTransport(**sent)
        options.setdefault("follow_redirects", True)
        super().__init__(transport=transport, **options)
