"""Fetched tokens: how long they last, who fetches them, and what a failure leaves behind."""

from __future__ import annotations

import asyncio
import gc
import pickle
import threading
import weakref
from typing import Any

import httpx2
import pytest
from bw_runtime.auth.credentials import Credential
from bw_runtime.auth.oauth import OAuth
from bw_runtime.auth.token_requests import TokenError
from bw_runtime.client.base import AsyncClientBase, SyncClientBase
from bw_runtime.client.descriptions import ApiInfo, Arguments, Operation, Reply
from bw_runtime.client.limits import Timeout
from bw_runtime.errors import APIConnectionError, AuthenticationError, ErrorMap
from bw_runtime.omit import omit
from bw_sample_api import AsyncThings, FakeClock, Things

OPTIONS: dict[str, Any] = {
    "base_url": None,
    "timeout": omit,
    "max_retries": 2,
    "default_headers": None,
    "validation": "lenient",
}
ROLES = ("access_token", "client_id", "client_secret", "refresh_token", "scopes", "token_url")
INFO = ApiInfo(
    distribution="sample-api",
    version="1",
    server="https://api.example",
    base_url_env="TOKENS_BASE_URL",
    credentials=(
        OAuth(
            option="access_token",
            env="TOKENS_ACCESS_TOKEN",
            client_id="client_id",
            client_secret="client_secret",
            refresh_token="refresh_token",
            scopes="scopes",
            token_url="token_url",
            envs={role: f"TOKENS_{role.upper()}" for role in ROLES},
            stated_url="token",
        ),
        Credential(option="api_key", env="TOKENS_API_KEY", name="x-key"),
    ),
    security=(("access_token",),),
    scopes={"access_token": (("read",),)},
    errors=ErrorMap(by_tag={}, by_status={}),
    timeout=Timeout(60.0),
)
READ: Operation[Any] = Operation(
    name="read", method="GET", path="/read", replies=(Reply("200", "application/json"),)
)
EITHER: Operation[Any] = Operation(
    name="either",
    method="GET",
    path="/either",
    security=(("access_token",), ("api_key",)),
    replies=(Reply("200", "application/json"),),
)


class Service:
    """A token endpoint and an API that knows the tokens of it."""

    def __init__(self) -> None:
        self.fetched = 0
        self.good: set[str] = set()
        self.forms: list[str] = []
        self.failures: list[httpx2.Response | BaseException] = []
        self.life: Any = 3600
        self.sent: list[str | None] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/token":
            return self._token(request)
        sent = request.headers.get("authorization")
        self.sent.append(sent)
        known = sent is not None and sent.removeprefix("Bearer ") in self.good
        return httpx2.Response(200 if known else 401, json={})

    def _token(self, request: httpx2.Request) -> httpx2.Response:
        self.forms.append(request.content.decode())
        if self.failures:
            failure = self.failures.pop(0)
            if isinstance(failure, BaseException):
                raise failure
            return failure
        self.fetched += 1
        token = f"token-{self.fetched}"
        self.good.add(token)
        return httpx2.Response(200, json={"access_token": token, "expires_in": self.life})


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def _given(**given: Any) -> dict[str, Any]:
    every = dict.fromkeys((*ROLES, "api_key"))
    return {**every, "client_id": "me", "client_secret": "secret", **given}


def client(service: Any, clock: FakeClock, **given: Any) -> Things:
    http = httpx2.Client(transport=httpx2.MockTransport(service))
    made = SyncClientBase(INFO, _given(**given), http, **OPTIONS)
    made._core.clock = clock
    return Things(made._core)


def async_client(handler: Any, **given: Any) -> AsyncThings:
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(handler))
    made = AsyncClientBase(INFO, _given(**given), http, **OPTIONS)
    made._core.clock = FakeClock()
    return AsyncThings(made._core)


def read(things: Any, **options: Any) -> Any:
    return things.call(READ, Arguments(), **options)


@pytest.mark.parametrize(("life", "until"), [(3600, 3570), ("3600", 3570), (100, 90), (1, 0.9)])
def test_tokens_are_replaced_shortly_before_their_end(
    service: Service, clock: FakeClock, life: Any, until: float
) -> None:
    service.life = life
    things = client(service, clock)
    read(things)
    clock.time += until * 0.99
    read(things)
    assert service.fetched == 1
    clock.time += until * 0.02
    read(things)
    assert service.fetched == 2 and service.sent[-1] == "Bearer token-2"


@pytest.mark.parametrize("life", [None, 0, -5, "soon", [], float("nan")])
def test_a_token_without_a_sensible_end_lasts(
    service: Service, clock: FakeClock, life: Any
) -> None:
    service.life = None if life != life else life
    things = client(service, clock)
    read(things)
    clock.time += 10**9
    read(things)
    assert service.fetched == 1


def test_a_retry_after_a_long_pause_has_a_fresh_token(service: Service, clock: FakeClock) -> None:
    service.life = 0.5
    answers = iter([httpx2.Response(503), None])

    def respond(request: httpx2.Request) -> httpx2.Response:
        failure = next(answers, None) if request.url.path == "/read" else None
        return failure or service(request)

    read(client(respond, clock))
    assert clock.pauses and service.sent == ["Bearer token-2"]


def test_threads_fetch_once(service: Service, clock: FakeClock) -> None:
    together = threading.Barrier(8)
    things = client(service, clock)

    def work() -> None:
        together.wait()
        read(things)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert service.fetched == 1 and service.sent == ["Bearer token-1"] * 8


def test_tasks_fetch_once_and_replace_a_refused_token_once(service: Service) -> None:
    async def respond(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(0)
        return service(request)

    async def main() -> None:
        things = async_client(respond)
        await asyncio.gather(*(read(things) for _ in range(8)))
        assert service.fetched == 1
        service.good.clear()
        await asyncio.gather(*(read(things) for _ in range(8)))
        assert service.fetched == 2

    asyncio.run(main())


def test_a_token_that_is_refused_again_is_an_error(service: Service, clock: FakeClock) -> None:
    def respond(request: httpx2.Request) -> httpx2.Response:
        answer = service(request)
        service.good.clear()
        return answer

    things = client(respond, clock)
    with pytest.raises(AuthenticationError):
        read(things)
    assert service.fetched == 2 and len(service.sent) == 2


def test_whoever_is_cancelled_lets_the_next_one_in(service: Service) -> None:
    async def main() -> None:
        started, blocked = asyncio.Event(), asyncio.Event()

        async def respond(request: httpx2.Request) -> httpx2.Response:
            if request.url.path == "/token" and not started.is_set():
                started.set()
                await blocked.wait()
            return service(request)

        things = async_client(respond)
        first = asyncio.create_task(read(things))
        await started.wait()
        second = asyncio.create_task(read(things))
        await asyncio.sleep(0)
        first.cancel()
        # The exception is kept, and with it the frames of the call.
        (kept,) = await asyncio.gather(first, return_exceptions=True)
        assert isinstance(kept, asyncio.CancelledError)
        await asyncio.wait_for(second, 10)

    asyncio.run(main())
    assert service.fetched == 1


def test_a_failure_lets_the_next_one_in(service: Service, clock: FakeClock) -> None:
    things = client(service, clock)
    service.failures = [httpx2.Response(400, json={"error": "invalid_request"})]
    kept: list[BaseException] = []
    with pytest.raises(TokenError) as caught:
        read(things)
    kept.append(caught.value)
    read(things)
    service.failures = [KeyboardInterrupt()]
    clock.time += 10**6
    with pytest.raises(KeyboardInterrupt) as interrupted:
        read(things)
    kept.append(interrupted.value)
    read(things)
    assert len(kept) == 2


@pytest.mark.parametrize(
    "failure",
    [
        httpx2.Response(503),
        httpx2.Response(429, json={"error": "slow_down"}),
        httpx2.ConnectError("no"),
    ],
)
def test_passing_failures_of_the_token_endpoint_are_tried_again(
    service: Service, clock: FakeClock, failure: Any
) -> None:
    service.failures = [failure]
    read(client(service, clock))
    assert service.fetched == 1 and len(clock.pauses) == 1
    service.failures = [failure] * 3
    with pytest.raises(APIConnectionError):
        read(client(service, clock))


def test_lasting_failures_are_not(service: Service, clock: FakeClock) -> None:
    service.failures = [
        httpx2.Response(400, json={"error": "invalid_scope", "error_description": "no secret"})
    ]
    with pytest.raises(TokenError) as caught:
        read(client(service, clock))
    error = pickle.loads(pickle.dumps(caught.value))
    assert str(error) == "api.example gave no token: invalid_scope: no *** (status 400)"
    assert (error.error, error.error_description) == ("invalid_scope", "no ***")
    assert error.status_code == 400 and not clock.pauses and not service.sent


@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(200, content=b"\xff"),
        httpx2.Response(200, json=[]),
        httpx2.Response(200, json={"access_token": 5}),
        httpx2.Response(200, json={"error": "bad_verification_code"}),
        httpx2.Response(307, headers={"location": "https://evil.example/token"}),
        httpx2.Response(200, content=b"[" * 100_000),
    ],
)
def test_answers_that_are_no_token(service: Service, clock: FakeClock, answer: Any) -> None:
    service.failures = [answer]
    with pytest.raises(TokenError):
        read(client(service, clock))
    assert len(service.forms) == 1 and not service.sent


def test_forged_tokens_are_no_headers(service: Service, clock: FakeClock) -> None:
    service.failures = [httpx2.Response(200, json={"access_token": "a\r\nx-admin: 1"})]
    with pytest.raises(ValueError, match="no header can carry"):
        read(client(service, clock))
    assert not service.sent


def test_the_callers_own_header_goes_before(service: Service, clock: FakeClock) -> None:
    service.good.add("mine")
    things = client(service, clock)
    read(things, extra_headers={"Authorization": "Bearer mine"})
    assert service.sent == ["Bearer mine"] and service.fetched == 0
    with pytest.raises(AuthenticationError):
        read(things, extra_headers={"authorization": omit})
    assert service.sent[-1] is None and service.fetched == 0


def test_nothing_is_fetched_where_a_key_is_enough(service: Service, clock: FakeClock) -> None:
    things = client(service, clock, api_key="k", client_secret=None)
    with pytest.raises(AuthenticationError):
        things.call(EITHER, Arguments())
    assert service.fetched == 0


def test_a_token_of_the_callers_is_used_until_it_is_refused(
    service: Service, clock: FakeClock
) -> None:
    things = client(service, clock, access_token="old", refresh_token="r1", client_secret=None)
    service.good.add("old")
    read(things)
    assert service.sent == ["Bearer old"] and service.fetched == 0
    service.good.clear()
    read(things)
    assert service.sent[-1] == "Bearer token-1"
    assert service.forms == ["grant_type=refresh_token&refresh_token=r1&client_id=me"]


def test_loops_have_locks_of_their_own(service: Service) -> None:
    things = async_client(service)
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def use() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        await read(things)

    for _ in range(2):
        asyncio.run(use())
        service.good.clear()
    assert service.fetched == 2
    gc.collect()
    assert [loop() for loop in loops] == [None, None]
