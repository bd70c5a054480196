"""The one file that knows the HTTP library; everything else sees `SyncTransport` and its twin."""

from __future__ import annotations

import logging
import os
import re
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import aclosing, suppress
from copy import copy
from socket import SHUT_RDWR
from threading import get_ident
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar, cast
from urllib.parse import quote, urlsplit

import httpx2

from ..auth.credentials import Certificate
from ..client.descriptions import Content
from ..client.limits import Timeout, as_timeout
from ..errors import APIConnectionError, APITimeoutError, redact
from ..requests.request import Request
from ..responses.buffers import BoundedBuffer
from .call import Response
from .deadlines import WatchedBackend, left_to_read, move_deadline, with_deadline
from .unregistered import Unregistered


class ClassicHttpClient(Protocol):
    """A client of classic `httpx`, or of another library of its shape."""

    def send(self, request: Any, *, stream: bool = ..., auth: Any = ...) -> Any:
        """Send."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncClassicHttpClient(Protocol):
    """The same for asynchronous clients."""

    async def send(self, request: Any, *, stream: bool = ..., auth: Any = ...) -> Any:
        """Send."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


HttpClient: TypeAlias = httpx2.Client | ClassicHttpClient
AsyncHttpClient: TypeAlias = httpx2.AsyncClient | AsyncClassicHttpClient
OwnHttpClient: TypeAlias = httpx2.Client
OwnAsyncHttpClient: TypeAlias = httpx2.AsyncClient
HttpProxy: TypeAlias = httpx2.Proxy
HttpTransport: TypeAlias = httpx2.BaseTransport
HttpUrl: TypeAlias = httpx2.URL
HttpRequest: TypeAlias = httpx2.Request
HttpResponse: TypeAlias = httpx2.Response

MadeT = TypeVar("MadeT")
HttpT = TypeVar("HttpT", bound=httpx2.Client | httpx2.AsyncClient)

CONNECTION_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)
_KEPT_URLS = 256
_HOST = re.compile(rb"[0-9A-Za-z._~:-]+")
_VARIABLES = {"SSL_CERT_FILE", "SSL_CERT_DIR", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"}
_HIDDEN = {"authorization", "proxy-authorization", "cookie"}
"""Headers of a request that no exception shows, whoever set them."""
_PORTS = {"http": 80, "https": 443}
_FAILURES = (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError, TimeoutError)
"""What the library raises about a call; bugs and cancellation pass unchanged."""
_DEFAULTS = httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200)))
_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}


def _from_environment(make: Callable[[], MadeT]) -> MadeT:
    """Make what the library makes from the environment, and name the variables if it can't.

    Their values are not quoted: one of a proxy may hold a password.
    """
    try:
        return make()
    except (OSError, ValueError, ImportError, httpx2.InvalidURL) as error:
        what = _set_variables("") or "the environment"
        raise APIConnectionError(f"{what} can't be used to connect", retryable=False) from error


def _set_variables(about: str) -> str:
    """Name those that are set of the variables that say how to connect."""
    named = (name for name in os.environ if name.upper() in _VARIABLES and os.environ[name])
    return ", ".join(sorted(name for name in named if about in name.upper()))


def _blamed(http: httpx2.Client | httpx2.AsyncClient, error: Exception, url: str) -> str:
    """Tell of a connection that was not made which variables it was made by, if any."""
    if not isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return ""
    if "CERTIFICATE_VERIFY_FAILED" in str(error) and (names := _set_variables("SSL")):
        return f" (what is trusted was set by {names})"
    target, mounts = httpx2.URL(url), vars(http)["_mounts"].items()
    proxy: Any = next((one for pattern, one in mounts if pattern.matches(target)), None)
    return f" (through a proxy, set by {_set_variables('PROXY')})" if proxy else ""


def _tls_context(secure: bool, certificate: Certificate | None = None) -> ssl.SSLContext:
    """Give the context for TLS; loading the certificates takes 20 ms, so it happens once.

    A client for `http://` gets an empty one, which trusts nobody.
    """
    if not secure:
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if certificate is not None:
        return certificate.load(_from_environment(httpx2.create_ssl_context))
    key = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if key not in _contexts:
        _contexts[key] = _from_environment(httpx2.create_ssl_context)
    return _contexts[key]


def load_certificates() -> None:
    """Read what servers are trusted by, which the first call would do."""
    _tls_context(True)


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that is sent piece by piece, in both worlds."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._content)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._content:
            yield piece


class Target(NamedTuple):
    """Where a URL that the API gave leads."""

    url: str
    """Without user name and password: who we are, nobody else decides."""
    origin: str
    """For messages."""
    is_home: bool
    """Whether that is the origin that gave it."""


class SecretUrl:
    """What the URLs of HTTP libraries have in common whose query holds a secret."""


class _SecretUrl(SecretUrl, httpx2.URL):
    """One of ours."""


def hide_secrets(record: logging.LogRecord) -> bool:
    """Take the query of such a URL out of what the library logs."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            f"{str(each).partition('?')[0]}?***" if isinstance(each, SecretUrl) else each
            for each in record.args
        )
    return True


logging.getLogger("httpx2").addFilter(hide_secrets)


def _adapted(http: object, kind: type[HttpT]) -> HttpT:
    """Give what stands for an HTTP client of another library.

    Raises:
        TypeError: It is none, or of the other kind.
    """
    from .classic_clients import adapt

    made = adapt(http, kind.__name__)
    if made is None:
        name, given = kind.__name__, type(http)
        what = f"{given.__module__.partition('.')[0]}.{given.__name__}"
        raise TypeError(f"http_client must be an httpx2.{name} or an httpx.{name}, not {what}")
    return cast(HttpT, made)


class _Transport(Generic[HttpT]):
    """What both transports share: requests, and the caller's HTTP client as it is."""

    def __init__(self, own: object, kind: type[HttpT], certificate: Certificate | None) -> None:
        self._own: HttpT | None = (
            own if own is None or isinstance(own, kind) else _adapted(own, kind)
        )
        self._kind = kind
        self._certificate = certificate
        self.tokens: dict[Any, Any] = {}
        """What was fetched to authenticate with, for those who fetched it."""
        self._process = os.getpid()
        self._made: dict[tuple[bool, bool, Any], HttpT] = {}
        """Our own clients: whether for TLS, whether with the certificate, and for which loop."""
        self._urls: dict[str, tuple[httpx2.URL, bytes]] = {}

    @property
    def timeout(self) -> Timeout | None:
        """What the caller's HTTP client was told, unless it is the library's own default."""
        given = _DEFAULTS.timeout if self._own is None else self._own.timeout
        if given == _DEFAULTS.timeout:
            return None
        return as_timeout(given)

    @property
    def user_agent(self) -> str | None:
        """How the caller's HTTP client calls itself, unless it is the library's own name."""
        agent = None if self._own is None else self._own.headers.get("user-agent")
        return None if agent == _DEFAULTS.headers["user-agent"] else agent

    def carries(self, name: str) -> bool:
        """Tell whether the caller's HTTP client sends such a header, or authenticates.

        Without a name: whether the connection is the caller's.
        """
        own = self._own
        return own is not None and (not name or own.auth is not None or name in own.headers)

    def shown_request(self, request: Request, secrets: tuple[str, ...]) -> HttpRequest | None:
        """Give the library's form of a request for an exception; `None` if it is none of HTTP."""
        pairs = [pair for pair in request.headers.values() if pair is not None]
        content = request.content if isinstance(request.content, bytes) else None
        try:
            made = httpx2.Request(request.method, request.url, headers=pairs, content=content)
        except (httpx2.InvalidURL, ValueError, TypeError):
            return None
        return _concealed(made, secrets)

    def shown_response(self, response: Response, secrets: tuple[str, ...]) -> HttpResponse:
        """Give a copy of an answer for an exception: closed, and with no credential."""
        made = copy(cast(httpx2.Response, response))
        if getattr(made, "_request", None) is not None:
            made.request = _concealed(made.request, secrets)
        return made

    def resolve(self, url: str, reference: str) -> Target:
        """Find out where a reference leads that the API gave in answer to a URL.

        Both are read by what sends them: where two readers differ, an origin can be forged.

        Raises:
            APIConnectionError: It is no URL of HTTP.
        """
        try:
            here, _ = self._parse(url)
            there = here.join(reference).copy_with(username=None, password=None)
        except (httpx2.InvalidURL, ValueError, TypeError) as error:
            raise APIConnectionError("sent on to what is no URL", retryable=False) from error
        if there.scheme not in _PORTS:
            raise APIConnectionError("sent on to something that is not HTTP", retryable=False)
        if _HOST.fullmatch(there.raw_host) is None or (there.port or 0) > 65535:
            raise APIConnectionError("sent on to what is no URL", retryable=False)
        origin, target = _origin(here), _origin(there)
        # The same host, but encrypted, is no other origin; the way back would be one.
        upgraded = (("http", origin[1], 80), ("https", origin[1], 443)) == (origin, target)
        return Target(str(there), _origin_text(there), upgraded or origin == target)

    def _http(self, url: str, *, known: bool = True) -> HttpT:
        """Give the HTTP client; to where others send us we do not show who we are."""
        if self._process != os.getpid():
            self._forget_connections()
        if self._own is not None:
            return self._own
        certified = self._certificate is not None and known
        key = url.startswith("https:"), certified, self._loop()
        http = self._made.get(key)
        if http is None:
            context = _tls_context(key[0], self._certificate if certified else None)
            made = _from_environment(lambda: self._make(context))
            http = self._made.setdefault(key, made)
        return http

    def _failed(self, http: HttpT, error: Exception, sent: Request) -> APIConnectionError:
        """Turn one of the library's exceptions into ours, which names what the environment said."""
        failure = _translate(error, sent)
        if self._own is None and (said := _blamed(http, error, sent.url)):
            failure.args = (f"{failure}{said}",)
        return failure

    def _make(self, context: ssl.SSLContext) -> HttpT:
        """Make a client of our own."""
        return self._kind(verify=context, limits=CONNECTION_LIMITS)

    def set_content(self, response: Response, content: bytes) -> None:
        """Keep the body of an answer with it."""
        _set_content(cast(httpx2.Response, response), content)

    def end_soon(self, response: Response, seconds: float) -> None:
        """Go on reading a streamed body for as long; what has come till then is all."""
        move_deadline(cast(httpx2.Response, response).request.extensions["timeout"], seconds)

    def _forget_connections(self) -> None:
        """Leave to the parent process what it had opened when it forked, and open our own."""
        self._process = os.getpid()
        self._made = {}
        for pool in _pools(self._own):
            pool.__dict__.update(_connections=[], _requests=[])
            lock = pool.__dict__.get("_optional_thread_lock")
            if lock is not None:  # another thread may have held it
                pool.__dict__["_optional_thread_lock"] = type(lock)()

    def _loop(self) -> Any:
        """Give the event loop, if there is one: connections work in that which opened them."""
        return None

    def _build(self, http: HttpT, request: Request, remaining: float | None) -> httpx2.Request:
        """Make the library's request, with what the HTTP client would have added."""
        url, headers = request.url, request.headers
        added = (_DEFAULTS if request.cross_origin else http).headers.raw
        pairs = [pair for pair in added if pair[0].lower() not in headers]
        pairs += [pair for pair in headers.values() if pair is not None]
        cookies = None if request.cross_origin else http.cookies
        if cookies and headers.get(b"cookie") is not None:
            # The library leaves a header alone that is there: put its cookies beside ours.
            jar = httpx2.Request("GET", url, cookies=cookies).headers.get("cookie", "")
            pairs = [(k, v + b"; " + jar.encode()) if k == b"Cookie" else (k, v) for k, v in pairs]
        if http.params and not (request.redirected or request.cross_origin):
            url += f"{'&' if '?' in url else '?'}{http.params}"
        # A request that is given a stream leaves the headers alone, which takes half the time.
        parsed, host = self._parse(url)
        content = request.content or b""
        length = len(content) if isinstance(content, bytes) else content.length
        if b"host" not in headers:
            pairs.insert(0, (b"Host", host))
        if length is None:
            pairs.append((b"Transfer-Encoding", b"chunked"))
        elif length or request.method in ("POST", "PUT", "PATCH"):
            pairs.append((b"Content-Length", b"%d" % length))
        built = httpx2.Request(
            request.method,
            parsed,
            headers=pairs,
            stream=httpx2.ByteStream(content) if isinstance(content, bytes) else _Pieces(content),
            cookies=cookies,
            extensions={
                "timeout": with_deadline(
                    request.timeout.phases(remaining), remaining, stream=request.stream
                )
            },
        )
        if isinstance(content, bytes):
            built.read()
        if request.secret_query:
            built.url = _SecretUrl(built.url)
        return built

    def _parse(self, url: str) -> tuple[httpx2.URL, bytes]:
        found = self._urls.get(url)
        if found is None:
            if len(self._urls) >= _KEPT_URLS:
                self._urls.clear()
            parsed = httpx2.URL(url)
            found = self._urls[url] = parsed, parsed.netloc
        return found


class SyncTransport(_Transport[httpx2.Client]):
    """Sends requests, and blocks."""

    def __init__(self, http: HttpClient | None, certificate: Certificate | None = None) -> None:
        super().__init__(http, httpx2.Client, certificate)
        _watch(self._own)

    def _make(self, context: ssl.SSLContext) -> OwnHttpClient:
        http = super()._make(context)
        _watch(http)
        return http

    def send(self, request: Request, stream: bool, remaining: float | None) -> Response:
        """Send, and read the body unless it is to be streamed.

        `remaining` are the seconds that are left of the whole call.
        """
        http = self._http(request.url, known=not (request.redirected and request.cross_origin))
        auth: Any = None if request.cross_origin else httpx2.USE_CLIENT_DEFAULT
        try:
            built = self._build(http, request, remaining)
            response = http.send(built, stream=True, follow_redirects=False, auth=auth)
        except _FAILURES as error:
            raise self._failed(http, error, request) from error
        if not stream:
            self.read(request, response, remaining)
        return response

    def read(self, request: Request, response: Response, remaining: float | None) -> None:
        """Read a body; its deadline came with the request.

        Raises:
            ResponseTooLargeError: It has more bytes than the request lets in.
        """
        given = cast(httpx2.Response, response)
        buffer = BoundedBuffer(request.limit, given.status_code)
        try:
            for piece in given.iter_bytes():
                buffer.add(piece)
        except BaseException as error:
            given.close()
            if isinstance(error, _FAILURES):
                raise _translate(error, request) from error
            raise
        _set_content(given, buffer.whole())

    def chunks(self, response: Response) -> Generator[bytes, None, None]:
        """Give a streamed body piece by piece, however long it takes as a whole.

        The connection is let go with what this gives, be it iterated over or not.
        """
        given = cast(httpx2.Response, response)
        given.extensions["process"] = os.getpid()
        chunks = self._chunks(given)
        next(chunks)
        return chunks

    def _chunks(self, response: httpx2.Response) -> Generator[bytes, None, None]:
        move_deadline(response.request.extensions["timeout"], None)
        try:
            yield b""  # from here on what stands below `finally` is sure to happen
            for piece in response.iter_bytes():
                yield piece
                if response.extensions["process"] != os.getpid():
                    message = "the connection is that of the process that was forked"
                    raise APIConnectionError(message, retryable=False)
        except _FAILURES as error:
            raise _translate(error) from error
        finally:
            response.close()

    def close_response(self, response: Response, *, is_read: bool = False) -> None:
        """Drop what has not been read of a streamed body, even while another thread reads it."""
        given = cast(httpx2.Response, response)
        is_ours = given.extensions.get("process") == os.getpid()
        if is_read and is_ours and not given.is_closed and given.http_version != "HTTP/2":
            network = given.extensions.get("network_stream")
            with suppress(OSError, AttributeError):
                # This wakes the other thread; closing does not.
                cast(Any, network).get_extra_info("socket").shutdown(SHUT_RDWR)
        given.close()

    worker = staticmethod(get_ident)
    """Tells who is at work here."""

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        for http in self._made.values():
            http.close()


class AsyncTransport(_Transport[httpx2.AsyncClient]):
    """Sends requests, and lets other tasks run."""

    def __init__(
        self, http: AsyncHttpClient | None, certificate: Certificate | None = None
    ) -> None:
        super().__init__(http, httpx2.AsyncClient, certificate)

    def _loop(self) -> Any:
        import asyncio  # here, for it would cost synchronous programs 20 ms

        try:
            loop: Any = asyncio.get_running_loop()
        except RuntimeError:  # an event loop that is not asyncio's
            loop = _foreign_loop()
        if not any(key[2] is loop for key in tuple(self._made)):
            # Of loops that are over nothing can be closed any more, only forgotten. Those of trio
            # do not tell.
            over = [key for key in self._made if getattr(key[2], "is_closed", lambda: True)()]
            for key in over:
                del self._made[key]
        return loop

    async def send(self, request: Request, stream: bool, remaining: float | None) -> Response:
        """Send, and read the body unless it is to be streamed.

        `remaining` are the seconds that are left of the whole call.
        """
        import anyio  # here, for synchronous programs need none of it

        http = self._http(request.url, known=not (request.redirected and request.cross_origin))
        auth: Any = None if request.cross_origin else httpx2.USE_CLIENT_DEFAULT
        try:
            built = self._build(http, request, remaining)
            with anyio.fail_after(remaining):
                response = await http.send(built, stream=True, follow_redirects=False, auth=auth)
                if not stream:
                    await self._take_in(request, response)
        except _FAILURES as error:
            raise self._failed(http, error, request) from error
        return response

    async def read(self, request: Request, response: Response, remaining: float | None) -> None:
        """Read a body.

        Raises:
            ResponseTooLargeError: It has more bytes than the request lets in.
        """
        import anyio

        try:
            with anyio.fail_after(remaining):
                await self._take_in(request, cast(httpx2.Response, response))
        except _FAILURES as error:
            raise _translate(error, request) from error

    async def _take_in(self, request: Request, response: httpx2.Response) -> None:
        buffer = BoundedBuffer(request.limit, response.status_code)
        try:
            async with aclosing(response.aiter_bytes()) as pieces:
                async for piece in pieces:
                    buffer.add(piece)
        except BaseException:
            await _release(response)
            raise
        _set_content(response, buffer.whole())

    async def chunks(self, response: Response) -> AsyncGenerator[bytes, None]:
        """Give a streamed body piece by piece, however long it takes as a whole.

        The connection is let go with what this gives, be it iterated over or not.
        """
        chunks = self._chunks(cast(httpx2.Response, response))
        await anext(chunks)
        return chunks

    async def _chunks(self, response: httpx2.Response) -> AsyncGenerator[bytes, None]:
        import anyio

        phases = response.request.extensions["timeout"]
        move_deadline(phases, None)
        try:
            yield b""  # from here on what stands below `finally` is sure to happen
            async with aclosing(response.aiter_bytes()) as pieces:
                piece = await Unregistered(lambda: anext(pieces, b""))
                while piece:
                    yield piece
                    left = left_to_read(phases)
                    if left is None:
                        piece = await anext(pieces, b"")
                        continue
                    with anyio.fail_after(left):  # what comes within the time that is left
                        piece = await anext(pieces, b"")
        except BaseException as error:
            await _release(response)
            if isinstance(error, _FAILURES):
                raise _translate(error) from error
            raise

    async def close_response(self, response: Response) -> None:
        """Drop what has not been read of a streamed body."""
        await _release(cast(httpx2.Response, response))

    @staticmethod
    def worker() -> int:
        """Tell which task is at work here."""
        import asyncio

        try:
            return id(asyncio.current_task())
        except RuntimeError:  # an event loop that is not asyncio's
            from anyio import get_current_task

            return get_current_task().id

    async def close(self) -> None:
        """Close the connections of this event loop, unless they are the caller's."""
        loop = self._loop()
        for key, http in self._made.items():
            if key[2] is loop:
                await http.aclose()


async def _release(response: httpx2.Response) -> None:
    """Close an answer, also where the task is cancelled while that is going on.

    The library shields its closing from anyio's cancellation and not from asyncio's own, and would
    count the request for ever.
    """
    if response.extensions.get("closing"):  # another task is at it
        return
    response.extensions["closing"] = True
    try:
        await response.aclose()
    finally:
        stream: Any = response.stream
        while not hasattr(stream, "_pool"):  # one is within the other
            inner: Any = getattr(stream, "_stream", getattr(stream, "_httpcore_stream", None))
            if inner is None:
                break
            stream = inner
        pool = getattr(stream, "_pool", None)
        try:
            if pool is not None and stream._pool_request in pool._requests:
                stream._closed = False
                await stream.aclose()
        finally:
            response.extensions["closing"] = False


def _foreign_loop() -> Any:
    """Give what stands for an event loop that is not asyncio's; nothing where there is none."""
    from anyio.lowlevel import current_token

    try:
        token: Any = current_token()
    except RuntimeError:
        return None
    return getattr(token, "native_token", token)  # older versions give it as it is


def _pools(http: httpx2.Client | httpx2.AsyncClient | None) -> Iterator[Any]:
    """Give what holds the connections of an HTTP client; the library has no name for it."""
    held: dict[str, Any] = {} if http is None else vars(getattr(http, "adapted", http))
    for transport in (held.get("_transport"), *held.get("_mounts", {}).values()):
        pool = getattr(transport, "_pool", None)
        if pool is not None:
            yield pool


def _watch(http: OwnHttpClient | None) -> None:
    """Let the connections of an HTTP client look at the deadlines of calls."""
    for pool in _pools(http):
        backend = getattr(pool, "_network_backend", None)
        if backend is not None and not isinstance(backend, WatchedBackend):
            pool.__dict__["_network_backend"] = WatchedBackend(backend)


def _set_content(response: httpx2.Response, content: bytes) -> None:
    """Do the last thing that the library's own `read` does, which takes any number of bytes."""
    response._content = content  # pyright: ignore[reportPrivateUsage]


def _concealed(request: httpx2.Request, secrets: tuple[str, ...]) -> httpx2.Request:
    """Black out credentials in a request that is shown, and do not touch the one that was sent."""
    made = copy(request)
    shown = [
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw
    ]
    made.headers = type(request.headers)(
        [
            (name, "***" if name.lower() in _HIDDEN else redact(text, secrets))
            for name, text in shown
        ]
    )
    hidden = (*secrets, *(quote(secret, safe="") for secret in secrets))
    made.url = type(request.url)(redact(str(request.url), hidden))
    return made


def _origin(url: httpx2.URL) -> tuple[str, bytes, int | None]:
    """Give what makes two URLs lead to the same server (RFC 6454 §4)."""
    return url.scheme, url.raw_host, _PORTS.get(url.scheme) if url.port is None else url.port


def _origin_text(url: httpx2.URL) -> str:
    """Name an origin in a message; path and query may hold secrets."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _translate(error: Exception, sent: Request | None = None) -> APIConnectionError:
    """Turn one of the library's exceptions into ours; of the URL, which may hold a secret, just
    the host is named.
    """
    request: httpx2.Request | None = getattr(error, "_request", None)
    host = f"{request.url.host}: " if request else ""
    if isinstance(error, TimeoutError):
        host = f"{urlsplit(sent.url).hostname}: " if sent else ""
        return APITimeoutError(f"{host}timed out (total)")
    if isinstance(error, httpx2.TimeoutException):
        what = type(error).__name__.removesuffix("Timeout").lower()
        return APITimeoutError(f"{host}timed out ({what})")
    bug = isinstance(error, httpx2.UnsupportedProtocol | httpx2.LocalProtocolError)
    passing = isinstance(error, httpx2.TransportError) and not bug
    return APIConnectionError(f"{host}{str(error) or type(error).__name__}", retryable=passing)
