"""documented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import BasicCallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="documented.create",
    method="POST",
    path="/documented",
    parameters=(Parameter("Idempotency-Key", "header", type=lambda: str),),
    replies=(Reply("204"),),
    idempotency_header="Idempotency-Key",
)


class _DocumentedDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /documented`.

        Args:
            idempotency_key: The header `Idempotency-Key`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Documented(SyncResource, _DocumentedDocs):
    """documented."""

    with_raw_response: DocumentedWithRawResponse
    with_streaming_response: DocumentedWithStreamingResponse

    def create(
        self, *, idempotency_key: str | Omit = omit, **options: Unpack[BasicCallOptions]
    ) -> None:
        return self._call(_CREATE, Arguments(header={"Idempotency-Key": idempotency_key}), options)


class AsyncDocumented(AsyncResource, _DocumentedDocs):
    """documented."""

    with_raw_response: AsyncDocumentedWithRawResponse
    with_streaming_response: AsyncDocumentedWithStreamingResponse

    async def create(
        self, *, idempotency_key: str | Omit = omit, **options: Unpack[BasicCallOptions]
    ) -> None:
        return await self._call(
            _CREATE, Arguments(header={"Idempotency-Key": idempotency_key}), options
        )


if TYPE_CHECKING:

    class DocumentedWithRawResponse:
        create = as_raw(Documented.create)

    class DocumentedWithStreamingResponse:
        create = as_streaming(Documented.create)

    class AsyncDocumentedWithRawResponse:
        create = as_async_raw(AsyncDocumented.create)

    class AsyncDocumentedWithStreamingResponse:
        create = as_async_streaming(AsyncDocumented.create)
