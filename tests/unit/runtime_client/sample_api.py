"""A small API, described as generated code describes one, and two ways to call it."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import Annotated, Any

from bw_runtime.auth.bearer import Bearer
from bw_runtime.auth.credentials import Credential
from bw_runtime.client.base import AsyncClientBase, SyncClientBase
from bw_runtime.client.descriptions import (
    ApiInfo,
    Arguments,
    CallOptions,
    EndWhen,
    Event,
    Operation,
    Parameter,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from bw_runtime.client.limits import Timeout
from bw_runtime.client.retries import Clock
from bw_runtime.errors import APIStatusError, ErrorMap, InternalServerError, NotFoundError
from bw_runtime.omit import omit
from bw_runtime.requests.parameters import styled
from bw_runtime.streams.stream import AsyncStreamResource, SyncStreamResource
from bw_runtime.types.models import ApiModel
from pydantic import Field


class Thing(ApiModel):
    id: str
    size: int | None = None


class ThingRequest(ApiModel):
    name: Annotated[str, Field(min_length=1)]
    stream: bool | None = None
    kind: str


class Piece(ApiModel):
    text: str
    done: str | None = None


class Detail(ApiModel):
    type: str
    message: str


class Problem(ApiModel):
    error: Detail


class OverloadedError(InternalServerError):
    """Status 529."""


class BillingError(APIStatusError):
    """Status 402."""


INFO = ApiInfo(
    distribution="sample-api",
    version="1.2.3",
    server="http://127.0.0.1:9",
    base_url_env="SAMPLE_BASE_URL",
    log_env="SAMPLE_LOG",
    credentials=(
        Credential(option="api_key", env="SAMPLE_KEY", name="x-api-key"),
        Bearer(option="auth_token", env="SAMPLE_TOKEN"),
    ),
    security=(("api_key",), ("auth_token",)),
    errors=ErrorMap(
        tag="/error/type",
        message="/error/message",
        by_tag={"overloaded": OverloadedError, "missing": NotFoundError},
        by_status={529: OverloadedError, 402: BillingError},
    ),
    timeout=Timeout(600.0, connect=5.0),
    request_id_header="request-id",
)

CREATE: StreamOperation[Thing, Piece] = StreamOperation(
    name="things.create",
    method="POST",
    path="/v1/things",
    parameters=(
        Parameter("x-version", "header", default="2020-01-01"),
        Parameter("x-beta", "header"),
    ),
    body=RequestBody("application/json", lambda: ThingRequest, defaults={"kind": "plain"}),
    replies=(Reply("200", "application/json", lambda: Thing),),
    errors=(Reply("4XX", "application/json", lambda: Problem),),
    stream=StreamInfo(
        selector="/stream",
        events=(Event("piece", lambda: Piece, tag="piece"),),
        tag="/type",
        error=Event("error", lambda: Problem, tag="error"),
        end=EndWhen(("done",)),
    ),
)
ENDLESS: StreamOperation[Thing, Piece] = StreamOperation(
    name="things.follow",
    method="GET",
    path="/v1/things",
    stream=StreamInfo(events=(Event("piece", lambda: Piece),)),
)
GET: Operation[Thing] = Operation(
    name="things.get",
    method="GET",
    path="/v1/things/{id}",
    parameters=(
        Parameter("id", "path"),
        Parameter("tags", "query"),
        Parameter("filter", "query", write=styled, style="deepObject", explode=True),
        Parameter("session", "cookie"),
    ),
    replies=(Reply("2XX", "application/json", lambda: Thing),),
)
DELETE: Operation[None] = Operation(
    name="things.delete",
    method="DELETE",
    path="/v1/things/{id}",
    parameters=(Parameter("id", "path"),),
    replies=(Reply("204"),),
    idempotency_header="Idempotency-Key",
)
HEALTH: Operation[str] = Operation(
    name="health",
    method="GET",
    path="/health",
    security=(),
    replies=(Reply("200", "text/plain", lambda: str),),
)


class Things(SyncStreamResource):
    def create(self, *, name: Any = "n", stream: Any = omit, **options: Any) -> Any:
        """Create a thing."""
        beta, version = options.pop("beta", omit), options.pop("version", omit)
        body = {"name": name, "stream": stream}
        header = {"x-beta": beta, "x-version": version}
        arguments = Arguments(header=header, body=body)
        return self._call_or_stream(CREATE, arguments, CallOptions(**options))

    def call(self, operation: Any, arguments: Arguments, **options: Any) -> Any:
        """Call any operation."""
        if isinstance(operation, StreamOperation):
            return self._call_or_stream(operation, arguments, CallOptions(**options))
        return self._call(operation, arguments, CallOptions(**options))


class AsyncThings(AsyncStreamResource):
    async def create(self, *, name: Any = "n", stream: Any = omit, **options: Any) -> Any:
        """Create a thing."""
        beta, version = options.pop("beta", omit), options.pop("version", omit)
        body = {"name": name, "stream": stream}
        header = {"x-beta": beta, "x-version": version}
        arguments = Arguments(header=header, body=body)
        return await self._call_or_stream(CREATE, arguments, CallOptions(**options))

    async def call(self, operation: Any, arguments: Arguments, **options: Any) -> Any:
        """Call any operation."""
        if isinstance(operation, StreamOperation):
            return await self._call_or_stream(operation, arguments, CallOptions(**options))
        return await self._call(operation, arguments, CallOptions(**options))


_OPTIONS: dict[str, Any] = {
    "base_url": None,
    "timeout": omit,
    "max_retries": 2,
    "default_headers": None,
    "validation": "lenient",
}


class _Init:
    def __init__(
        self, *, api_key: Any = None, auth_token: Any = None, http_client: Any = None, **given: Any
    ) -> None:
        credentials = {"api_key": api_key, "auth_token": auth_token}
        super().__init__(INFO, credentials, http_client, **{**_OPTIONS, **given})  # type: ignore

    def with_options(
        self, *, api_key: Any = omit, auth_token: Any = omit, http_client: Any = omit, **given: Any
    ) -> Any:
        credentials = {"api_key": api_key, "auth_token": auth_token}
        options = {**dict.fromkeys(_OPTIONS, omit), **given}
        return self._with_options(credentials, http_client, **options)  # type: ignore

    copy = with_options


class Client(_Init, SyncClientBase):
    @cached_property
    def things(self) -> Things:
        return Things(self._core)


class AsyncClient(_Init, AsyncClientBase):
    @cached_property
    def things(self) -> AsyncThings:
        return AsyncThings(self._core)


class FakeClock(Clock):
    """A clock whose time passes only in pauses."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self.time = 1_000_000.0

    def monotonic(self) -> float:
        return self.time

    def now(self) -> float:
        return self.time

    def random(self) -> float:
        return 0.0

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.time += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


class _Caller:
    def __init__(self, url: str) -> None:
        self.url = url
        self.clock = FakeClock()

    def _options(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"api_key": "k-secret", "base_url": self.url, **given}


class SyncCaller(_Caller):
    """Calls through the synchronous client."""

    def __enter__(self) -> SyncCaller:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def run(self, use: Any, **given: Any) -> Any:
        """Apply a function of (client, wait) to a new client; `wait` waits for what it gives."""
        with Client(**self._options(given)) as client:
            client._core.clock = self.clock
            return use(client, lambda value: value)

    def create(self, client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        return self.run(lambda c, _: c.things.create(**arguments), **(client or {}))

    def call(self, operation: Any, arguments: Any, **options: Any) -> Any:
        return self.run(lambda c, _: c.things.call(operation, arguments, **options))

    def collect(
        self, into: list[Any], client: dict[str, Any] | None = None, **arguments: Any
    ) -> None:
        """Read a whole stream into a list, which keeps what came before an exception."""

        def use(made: Client, _: Any) -> None:
            for event in made.things.create(stream=True, **arguments):
                into.append(event)

        self.run(use, **(client or {}))


class AsyncCaller(_Caller):
    """Calls through the asynchronous client."""

    def __enter__(self) -> AsyncCaller:
        self._loop = asyncio.new_event_loop()
        return self

    def __exit__(self, *error: object) -> None:
        self._loop.close()

    def run(self, use: Any, **given: Any) -> Any:
        """Apply a function of (client, wait) to a new client; `wait` waits for what it gives."""
        client = AsyncClient(**self._options(given))
        client._core.clock = self.clock
        try:
            result = use(client, self._loop.run_until_complete)
            return self._loop.run_until_complete(result) if asyncio.iscoroutine(result) else result
        finally:
            self._loop.run_until_complete(client.aclose())

    def create(self, client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        return self.run(lambda c, _: c.things.create(**arguments), **(client or {}))

    def call(self, operation: Any, arguments: Any, **options: Any) -> Any:
        return self.run(lambda c, _: c.things.call(operation, arguments, **options))

    def collect(
        self, into: list[Any], client: dict[str, Any] | None = None, **arguments: Any
    ) -> None:
        """Read a whole stream into a list, which keeps what came before an exception."""

        async def read(made: AsyncClient) -> None:
            async for event in await made.things.create(stream=True, **arguments):
                into.append(event)

        self.run(lambda made, _: read(made), **(client or {}))
