"""The transport on aiohttp, over real connections; the faults of test_faults.py are its as well."""

from __future__ import annotations

import asyncio
import base64
import gzip
import os
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trio
from bw_loopback import Script, Server, held, reply, stream
from bw_runtime.calls.aiohttp_transport import AioHttpTransport, DefaultAioHttpClient
from bw_runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from bw_runtime.client.limits import SizeLimits, Timeout
from bw_runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ResponseTooLargeError,
)
from bw_runtime.requests.files import write_content
from bw_sample_api import AsyncClient

pytest.importorskip("aiohttp", reason="aiohttp is not installed")

THING = {"id": "t1"}
ONE = b'event: piece\ndata: {"text": "1"}\n\n'
LAST = b'event: piece\ndata: {"text": "", "done": "stop"}\n\n'
PUT: Operation[Any] = Operation(
    name="files.put",
    method="PUT",
    path="/files",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("204"),),
)
VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def using(
    url: str,
    use: Callable[[AsyncClient], Awaitable[Any]],
    http: dict[str, Any] | None = None,
    **options: Any,
) -> Any:
    """Give what is made of a client on aiohttp, in an event loop of its own."""

    async def run() -> Any:
        async with DefaultAioHttpClient(verify=False, **(http or {})) as own:
            client = AsyncClient(api_key="k", base_url=url, http_client=own, **options)
            return await use(client)

    return asyncio.run(run())


async def create(client: AsyncClient) -> str:
    return str((await client.things.create()).id)


def test_a_request_is_the_same_as_that_of_our_own_client(server: Any) -> None:
    server.answer(reply(200, THING))

    async def plainly() -> None:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            await client.things.create(name="ä", extra_query={"q": "a b/%2F"})

    asyncio.run(plainly())
    using(server.url, lambda client: client.things.create(name="ä", extra_query={"q": "a b/%2F"}))
    ours, theirs = server.seen
    assert (ours.method, ours.target, ours.body) == (theirs.method, theirs.target, theirs.body)
    one, two = (
        sorted((name.lower(), value) for name, value in each.headers) for each in server.seen
    )
    assert one == two


@pytest.mark.parametrize("path", ["/a%2Fb", "/a//b", "/a;b=c", "/%7Euser", "/a%20b?x=%26&y=+"])
def test_paths_go_as_they_are(server: Any, path: str) -> None:
    server.answer(reply(200, THING))

    async def send() -> httpx2.Response:
        async with DefaultAioHttpClient(verify=False) as http:
            return await http.get(server.url + path)

    assert asyncio.run(send()).json() == THING
    assert server.seen[0].target == path


def test_headers_repeat_both_ways(server: Any) -> None:
    (head,) = reply(200, THING).pieces
    doubled = head.replace(b"\r\n\r\n", b"\r\nx-own: 1\r\nX-Own: 2\r\nset-cookie: a=1\r\n\r\n")
    server.answer(Script([doubled]))

    async def send() -> httpx2.Response:
        async with DefaultAioHttpClient(verify=False) as http:
            got = await http.get(
                server.url, headers=[(b"x-a", b"1"), (b"x-a", b"2"), (b"x-b", b"\xc3\xa4")]
            )
            http.cookies.clear()
            await http.get(server.url)
            return got

    got = asyncio.run(send())
    assert got.headers.get_list("x-own") == ["1", "2"] and got.http_version == "HTTP/1.1"
    assert got.reason_phrase == "X" and got.status_code == 200
    first, second = server.seen
    assert first.all("x-a") == ["1", "2"]
    assert second.all("cookie") == [], "aiohttp keeps no cookies of its own"


def test_a_header_that_can_not_be_sent_is_told() -> None:
    async def send() -> None:
        async with DefaultAioHttpClient(verify=False) as http:
            await http.get("http://127.0.0.1:9", headers=[(b"x-a", b"\xff")])

    with pytest.raises(httpx2.LocalProtocolError, match="can't send the header b'x-a'"):
        asyncio.run(send())


def test_what_is_packed_is_unpacked_once(server: Any) -> None:
    inner = gzip.compress(b"inner")
    server.answer(
        reply(200, raw=gzip.compress(inner), content_encoding="gzip", content_type="a/b"),
        reply(200, raw=gzip.compress(b" " * 10**7), content_encoding="gzip"),
    )

    async def send() -> bytes:
        async with DefaultAioHttpClient(verify=False) as http:
            return (await http.get(server.url)).content

    assert asyncio.run(send()) == inner
    with pytest.raises(ResponseTooLargeError):
        using(server.url, create, size_limits=SizeLimits(response=10**6))


def test_redirects_are_ours(server: Any) -> None:
    with Server() as other:
        server.answer(reply(307, location="/second"), reply(302, location=f"{other.url}/x"))
        other.answer(reply(200, THING))
        with pytest.raises(APIStatusError, match="sent on to"):
            using(server.url, create)
        assert [each.target for each in server.seen] == ["/v1/things", "/second"]
        assert other.seen == []


@pytest.mark.parametrize("kind", ["small", "large", "file", "pieces"])
def test_bodies(server: Any, tmp_path: Path, kind: str) -> None:
    data = os.urandom(10 if kind == "small" else 700_000)
    path = tmp_path / "data"
    path.write_bytes(data)
    server.answer(reply(500), reply(204))
    pieces = [data[:9], b"", data[9:]]
    body: Any = {"file": path, "pieces": pieces}.get(kind, data)
    using(server.url, lambda client: client.things.call(PUT, Arguments(body=body)))
    assert [each.body for each in server.seen] == [data, data]
    lengths = server.seen[1].all("content-length")
    assert lengths == ([] if kind == "pieces" else [str(len(data))])
    assert server.seen[1].all("transfer-encoding") == (["chunked"] if kind == "pieces" else [])


def test_bugs_of_whoever_makes_a_body_are_neither_wrapped_nor_sent_again(server: Any) -> None:
    server.answer(reply(204))

    def pieces() -> Any:
        yield b"a"
        raise ZeroDivisionError("a bug")

    with pytest.raises(ZeroDivisionError, match="a bug"):
        using(server.url, lambda client: client.things.call(PUT, Arguments(body=pieces())))
    assert len(server.seen) < 2


def test_a_stream(server: Any) -> None:
    server.answer(stream(ONE, LAST))

    async def read(client: AsyncClient) -> list[str]:
        return [each.text async for each in await client.things.create(stream=True)]

    assert using(server.url, read) == ["1", ""]


class Silent:
    """Accepts connections, and neither reads nor writes."""

    def __enter__(self) -> str:
        self._socket = socket.create_server(("127.0.0.1", 0))
        return f"127.0.0.1:{self._socket.getsockname()[1]}"

    def __exit__(self, *error: object) -> None:
        self._socket.close()


def test_each_phase_has_its_bound() -> None:
    large = Arguments(body=b"x" * 20_000_000)

    def put(client: AsyncClient) -> Any:
        return client.things.call(PUT, large)

    with Silent() as place:
        for use, url, phases, said in (
            (create, f"http://{place}", {"read": 0.2}, "read"),
            (put, f"http://{place}", {"write": 0.2}, "write"),
            (create, f"https://{place}", {"connect": 0.2}, "connect"),
            (create, f"http://{place}", {"total": 0.2}, "total"),
        ):
            timeout = Timeout(**{"total": None, **phases})  # type: ignore[arg-type]
            with pytest.raises(APITimeoutError, match=rf"timed out \({said}\)"):
                using(url, use, timeout=timeout, max_retries=0)


def test_whoever_waits_for_a_free_connection_has_a_bound_too() -> None:
    async def both(client: AsyncClient) -> None:
        first = asyncio.ensure_future(client.things.create(timeout=Timeout(None)))
        while not held(client._core.lazy_transport._given[0]):
            await asyncio.sleep(0)
        with pytest.raises(APITimeoutError, match=r"timed out \(pool\)"):
            await client.things.create(timeout=Timeout(None, pool=0.1))
        first.cancel()
        with suppress(asyncio.CancelledError):
            await first

    with Silent() as place:
        limits = {"limits": httpx2.Limits(max_connections=1)}
        using(f"http://{place}", both, limits, max_retries=0)


def test_what_is_no_answer(server: Any) -> None:
    server.answer(Script([b"garbage\r\n\r\n"]))
    with pytest.raises(APIConnectionError) as caught:
        using(server.url, create, max_retries=0)
    assert isinstance(caught.value.__cause__, httpx2.RemoteProtocolError)
    assert "/v1/things" not in str(caught.value)
    with pytest.raises(APIConnectionError) as caught:
        using("http://127.0.0.1:1", create, max_retries=0)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


@pytest.mark.parametrize("how", ["stated", "environment"])
def test_proxies(server: Any, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    server.answer(reply(200, THING))
    proxy = server.url.replace("//", "//user:p%40w@")
    if how == "environment":
        monkeypatch.setenv("HTTP_PROXY", proxy)
    http = {"proxy": proxy} if how == "stated" else {}
    assert using("http://api.example", create, http) == "t1"
    (seen,) = server.seen
    assert seen.target == "http://api.example/v1/things" and seen.all("host") == ["api.example"]
    code = base64.b64encode(b"user:p@w").decode()
    assert seen.all("proxy-authorization") == [f"Basic {code}"]


def test_a_tunnel_through_a_proxy(server: Any) -> None:
    server.answer(reply(407))
    proxy = httpx2.Proxy(server.url, auth=("user", "pw"), headers={"x-for-proxy": "1"})
    with pytest.raises(APIConnectionError) as caught:
        using("https://api.example", create, {"proxy": proxy}, max_retries=0)
    assert isinstance(caught.value.__cause__, httpx2.ProxyError)
    (seen,) = server.seen
    assert (seen.method, seen.target) == ("CONNECT", "api.example:443")
    assert seen.all("x-for-proxy") == ["1"] and seen.all("x-api-key") == []
    assert seen.all("proxy-authorization") == ["Basic dXNlcjpwdw=="]


def test_what_goes_through_no_proxy(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answer(reply(200, THING))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert using(server.url, create) == "t1"
    monkeypatch.delenv("NO_PROXY")
    assert using(server.url, create, {"trust_env": False}) == "t1"
    with pytest.raises(APIConnectionError) as caught:
        using(server.url, create, max_retries=0)
    assert isinstance(caught.value.__cause__, httpx2.ProxyError)


def test_a_proxy_that_it_can_not_speak_to_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="proxies of HTTP only, to none of socks5"):
        AioHttpTransport(proxy="socks5://user:secret@127.0.0.1:9")
    proxy = httpx2.Proxy("https://127.0.0.1:9", ssl_context=ssl.create_default_context())
    with pytest.raises(ValueError, match="no ssl_context of a proxy"):
        AioHttpTransport(proxy=proxy)
    monkeypatch.setenv("ALL_PROXY", "socks5://user:secret@127.0.0.1:9")
    with pytest.raises(APIConnectionError, match="environment names one of socks5") as caught:
        using("http://api.example", create)
    assert not caught.value.retryable and "secret" not in str(caught.value)
    with pytest.raises(TypeError, match="http2"):
        AioHttpTransport(http2=True)  # type: ignore[call-arg]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no Unix sockets")
def test_a_unix_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has a hundred characters at most

    def answer() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(1 << 16)
            connection.sendall(b"".join(reply(200, THING).pieces))

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        listener.listen()
        thread = threading.Thread(target=answer)
        thread.start()
        assert using("http://api.example", create, {"uds": "s"}) == "t1"
        thread.join()


def test_each_event_loop_has_connections_of_its_own(server: Any) -> None:
    server.answer(reply(200, THING))
    http = DefaultAioHttpClient(verify=False)
    client = AsyncClient(api_key="k", base_url=server.url, http_client=http)
    assert [asyncio.run(create(client)) for _ in range(3)] == ["t1"] * 3
    transport: Any = vars(http)["_transport"]
    assert len(transport._sessions) == 1, "those of loops that are over are forgotten"
    asyncio.run(http.aclose())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes can be forked here")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_opens_connections_of_its_own() -> None:
    """And leaves those of its parent alone, which go on to work."""
    opened: list[int] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                opened.append(1)
                threading.Thread(target=talk, args=(connection,), daemon=True).start()

    def talk(connection: socket.socket) -> None:
        answer = b"".join(reply(200, THING).pieces).replace(b"connection: close\r\n", b"")
        with connection, suppress(OSError):
            while data := connection.recv(1 << 16):
                if data.endswith(b"}"):  # all of the request is there
                    connection.sendall(answer)

    async def use() -> None:
        limits = httpx2.Limits(keepalive_expiry=None)
        async with DefaultAioHttpClient(verify=False, limits=limits) as http:
            client = AsyncClient(api_key="k", base_url=url, http_client=http, timeout=20)
            await create(client)
            child = os.fork()
            if child == 0:
                code = 1
                with suppress(BaseException):
                    code = child_calls(client)
                os._exit(code)
            assert await asyncio.to_thread(os.waitpid, child, 0) == (child, 0)
            assert len(opened) == 2
            assert await create(client) == "t1" and len(opened) == 2

    def child_calls(client: AsyncClient) -> int:
        asyncio.events._set_running_loop(None)
        return 0 if asyncio.run(create(client)) == "t1" else 1

    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=serve)
        thread.start()
        asyncio.run(use())
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_it_says_which_event_loops_it_works_in(server: Any) -> None:
    async def use() -> None:
        client = AsyncClient(
            api_key="k", base_url=server.url, http_client=DefaultAioHttpClient(verify=False)
        )
        with pytest.raises(RuntimeError, match="event loop of asyncio, and in no other"):
            await create(client)

    trio.run(use)


def test_closing(server: Any) -> None:
    server.answer(reply(200, THING))

    async def use() -> None:
        http = DefaultAioHttpClient(verify=False, follow_redirects=False, headers={"x-own": "1"})
        client = AsyncClient(api_key="k", base_url=server.url, http_client=http)
        await create(client)
        await client.aclose()
        assert not http.is_closed, "it is the caller's"
        (session,) = vars(http)["_transport"]._sessions.values()
        await http.aclose()
        assert session.closed and client.is_closed()

    asyncio.run(use())
    assert server.seen[0].all("x-own") == ["1"]


def test_without_aiohttp(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(ImportError, match="aiohttp"):
        DefaultAioHttpClient()
