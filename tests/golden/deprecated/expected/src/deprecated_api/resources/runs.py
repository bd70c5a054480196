"""runs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.deprecations import Lifecycle
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.engine import Engine, EngineName
    from ..types.runs_create_response import RunsCreateResponse

_CREATE: Operation[RunsCreateResponse] = Operation(
    name="runs.create",
    method="POST",
    path="/runs",
    parameters=(
        Parameter("old", "query", type=lambda: str, deprecated=Lifecycle(deprecated=True)),
    ),
    body=RequestBody(
        "application/json",
        lambda: types.RunsCreateRequest,
        lifecycle={"engine": lambda: types.Engine, "engines": lambda: types.Engine},
        deprecated={
            "speed": Lifecycle(deprecated=True),
            "power": Lifecycle(
                deprecated=True, deprecated_on=date(2020, 1, 1), reason="Nothing needs it."
            ),
        },
    ),
    replies=(Reply("200", "application/json", lambda: types.RunsCreateResponse),),
    deprecated=Lifecycle(
        deprecated=True,
        end_of_life=date(2031, 5, 1),
        replacement="POST /jobs",
        link="https://deprecated.example/runs",
    ),
)


class _RunsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /runs`.

        Deprecated: Will reach end-of-life on May 1st, 2031. Please migrate to POST /jobs. Visit
        https://deprecated.example/runs for more information.

        Args:
            engine: The property `engine`.
            engines: The property `engines`.
            speed: How fast.

                Deprecated.
            power: The property `power`.

                Deprecated: Nothing needs it.
            old: The query `old`.

                Deprecated.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The run.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Runs(SyncResource, _RunsDocs):
    """runs."""

    with_raw_response: RunsWithRawResponse
    with_streaming_response: RunsWithStreamingResponse

    @deprecated(
        "Deprecated: Will reach end-of-life on May 1st, 2031. Please migrate to POST /jobs. Visit https://deprecated.example/runs for more information.",
        category=None,
    )
    def create(
        self,
        *,
        engine: Engine | EngineName | str,
        engines: Sequence[Engine | EngineName | str] | Omit = omit,
        speed: int | Omit = omit,
        power: int | Omit = omit,
        old: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> RunsCreateResponse:
        return self._call(
            _CREATE,
            Arguments(
                query={"old": old},
                body={"engine": engine, "engines": engines, "speed": speed, "power": power},
            ),
            options,
        )


class AsyncRuns(AsyncResource, _RunsDocs):
    """runs."""

    with_raw_response: AsyncRunsWithRawResponse
    with_streaming_response: AsyncRunsWithStreamingResponse

    @deprecated(
        "Deprecated: Will reach end-of-life on May 1st, 2031. Please migrate to POST /jobs. Visit https://deprecated.example/runs for more information.",
        category=None,
    )
    async def create(
        self,
        *,
        engine: Engine | EngineName | str,
        engines: Sequence[Engine | EngineName | str] | Omit = omit,
        speed: int | Omit = omit,
        power: int | Omit = omit,
        old: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> RunsCreateResponse:
        return await self._call(
            _CREATE,
            Arguments(
                query={"old": old},
                body={"engine": engine, "engines": engines, "speed": speed, "power": power},
            ),
            options,
        )


if TYPE_CHECKING:

    class RunsWithRawResponse:
        create = as_raw(Runs.create)

    class RunsWithStreamingResponse:
        create = as_streaming(Runs.create)

    class AsyncRunsWithRawResponse:
        create = as_async_raw(AsyncRuns.create)

    class AsyncRunsWithStreamingResponse:
        create = as_async_streaming(AsyncRuns.create)
