"""Complete a prompt with a model."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, overload

from pydantic import Field

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    EndWhen,
    Event,
    Parameter,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.client.limits import Timeout
from .._runtime.omit import omit
from .._runtime.responses.headers import HeaderReader, ReplyHeader
from .._runtime.streams.folding import AsyncFoldResource, Fold, SyncFoldResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.folding import AsyncTextStream, TextStream
    from ..types.completion import Completion
    from ..types.completion_event import CompletionEvent
    from ..types.metadata import Metadata, MetadataParam
    from ..types.model import Model, ModelName

_CREATE: StreamOperation[Completion, CompletionEvent] = StreamOperation(
    name="completions.create",
    method="POST",
    path="/v1/complete",
    parameters=(
        Parameter("anthropic-version", "header", default="2023-06-01", type=lambda: str),
        Parameter("anthropic-beta", "header", type=lambda: list[str]),
    ),
    body=RequestBody(
        "application/json",
        lambda: types.CompletionRequest,
        lifecycle={"model": lambda: types.Model},
    ),
    replies=(Reply("200", "application/json", lambda: types.Completion),),
    errors=(
        Reply("4XX", "application/json", lambda: types.ErrorResponse),
        Reply("5XX", "application/json", lambda: types.ErrorResponse),
    ),
    read_headers=HeaderReader(
        ReplyHeader(
            "200 400 401 402 403 404 408 409 413 422 429 500 504 529 4XX 5XX",
            ("request-id",),
            lambda: str,
        ),
        ReplyHeader(
            "200 429",
            (
                "anthropic-ratelimit-requests-limit",
                "anthropic-ratelimit-requests-remaining",
                "anthropic-ratelimit-tokens-limit",
                "anthropic-ratelimit-tokens-remaining",
                "anthropic-ratelimit-input-tokens-limit",
                "anthropic-ratelimit-input-tokens-remaining",
                "anthropic-ratelimit-output-tokens-limit",
                "anthropic-ratelimit-output-tokens-remaining",
            ),
            lambda: Annotated[int, Field(ge=0)],
        ),
        ReplyHeader(
            "200 429",
            (
                "anthropic-ratelimit-requests-reset",
                "anthropic-ratelimit-tokens-reset",
                "anthropic-ratelimit-input-tokens-reset",
                "anthropic-ratelimit-output-tokens-reset",
            ),
            lambda: datetime,
        ),
        ReplyHeader("429 500 504 529 5XX", ("retry-after",), lambda: Annotated[int, Field(ge=0)]),
        ReplyHeader(
            "429 500 504 529 5XX", ("retry-after-ms",), lambda: Annotated[float, Field(ge=0)]
        ),
        ReplyHeader("429 500 504 529 5XX", ("x-should-retry",), lambda: bool),
    ),
    timeout=Timeout(600.0, connect=5.0),
    stream=StreamInfo(
        selector="/stream",
        events=(Event("completion", lambda: types.CompletionEvent, tag="completion"),),
        tag="/type",
        error=Event("error", lambda: types.ErrorEvent, tag="error"),
        end=EndWhen(("stop_reason",), "not-null"),
        fold=Fold(lambda: types.Completion, "/completion", text=True),
    ),
)


class _CompletionsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a Text Completion.

        Sends a prompt to a model and returns the text that the model writes after it.

        With `stream: true` the same text arrives piece by piece, as server-sent events.

        This is a legacy API. New models and features are made for the
        [Messages API](https://docs.anthropic.com/en/api/messages), which is the better choice for
        new programs; the guide linked here says how to move.

        Args:
            model: The model that will complete your prompt.

                See [models](https://docs.anthropic.com/en/docs/models-overview) for additional
                details and options.

                Example: `"claude-sonnet-4-6"`.
            prompt: The text to complete.

                It is a conversation written as text. Turns of the human, which begin with
                `\\n\\nHuman:`, and turns of the assistant, which begin with `\\n\\nAssistant:`, follow
                each other; the first is the human's, the last is the assistant's and is left open
                for the model to fill:

                ```
                "\\n\\nHuman: {question}\\n\\nAssistant:"
                ```

                The server tidies small slips, such as spaces at the end or missing line breaks at
                the start, and refuses a prompt that still has another form. [Prompt
                validation](https://docs.anthropic.com/en/api/prompt-validation) has the rules.

                At least 1 character. Example: `"\\n\\nHuman: Hello, world!\\n\\nAssistant:"`.
            max_tokens_to_sample: The largest number of tokens that the model may write.

                It is a bound and no goal: the model stops sooner when it has finished, and does not
                know of the bound while it writes.

                At least 1. Example: `256`.
            metadata: What the caller says about the request. It does not change the answer.

                Example: `{"user_id": "13803d75-b4b5-4c3e-b2a2-6f21399b021b"}`.
            stop_sequences: Strings at which the model stops writing, in addition to those that
                every model has built in, such as `"\\n\\nHuman:"`.

                Example: `["\\n\\nRivers:", "END"]`.
            stream: Whether the answer arrives piece by piece, as server-sent events, in place of
                one JSON object at the end. [Streaming](https://docs.anthropic.com/en/api/streaming)
                tells more.
            temperature: How much chance there is in the choice of each token, from `0.0` to `1.0`;
                the server takes `1.0` where nothing is said.

                Low values suit analysis and multiple choice, high ones suit creative work. Two
                answers may differ even at `0.0`.

                0 to 1. Examples: `1`, `0.2`.
            top_k: Choose each token among the `top_k` most likely ones only, which cuts off the
                long tail of unlikely ones.

                For special cases; `temperature` is nearly always enough.

                At least 0. Example: `5`.
            top_p: Choose each token among the most likely ones only: the smallest set of them whose
                likelihoods add up to `top_p` (nucleus sampling).

                For special cases; `temperature` is nearly always enough, and only one of the two
                should be changed.

                0 to 1. Example: `0.7`.
            anthropic_version: The version of the API that the request is written for: a date.

                [Versions](https://docs.anthropic.com/en/api/versioning) lists them all.

                Sent as `2023-06-01` when omitted. Example: `"2023-06-01"`.
            anthropic_beta: Names of beta features to switch on for this request, in any number. On
                the wire they stand in one header with commas between them.

                Example: `["first-beta-2026-01-01", "second-beta-2026-02-01"]`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The completion: one JSON object, or a stream of events where the request said
            `stream: true`.

            With `stream=True` a stream of events.

            `until_done` of a stream gives what its events add up to.

            The headers that `with_raw_response` gives, and errors have, as `parsed_headers`:

            - `request-id`: The id of the request, the thing to quote when asking for help.
            - `anthropic-ratelimit-requests-limit`: How many requests the rate limit allows within
              its period.
            - `anthropic-ratelimit-requests-remaining`: How many requests are left before the rate
              limit takes hold.
            - `anthropic-ratelimit-requests-reset`: When the allowance of requests is full again.
            - `anthropic-ratelimit-tokens-limit`: How many tokens, in and out together, the rate
              limit allows within its period.
            - `anthropic-ratelimit-tokens-remaining`: How many tokens, in and out together, are left
              before the rate limit takes hold.
            - `anthropic-ratelimit-tokens-reset`: When the allowance of tokens is full again.
            - `anthropic-ratelimit-input-tokens-limit`: How many input tokens the rate limit allows
              within its period.
            - `anthropic-ratelimit-input-tokens-remaining`: How many input tokens are left before
              the rate limit takes hold.
            - `anthropic-ratelimit-input-tokens-reset`: When the allowance of input tokens is full
              again.
            - `anthropic-ratelimit-output-tokens-limit`: How many output tokens the rate limit
              allows within its period.
            - `anthropic-ratelimit-output-tokens-remaining`: How many output tokens are left before
              the rate limit takes hold.
            - `anthropic-ratelimit-output-tokens-reset`: When the allowance of output tokens is full
              again.

            The headers that errors have as `parsed_headers`:

            - `retry-after`: How long to wait before trying again, in seconds.
            - `retry-after-ms`: How long to wait before trying again, in milliseconds; finer than
              `retry-after`.
            - `x-should-retry`: What the server thinks of another try. Where it is sent, it
              outweighs what the status says.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """


class Completions(SyncFoldResource, _CompletionsDocs):
    """Complete a prompt with a model."""

    with_raw_response: CompletionsWithRawResponse
    with_streaming_response: CompletionsWithStreamingResponse

    @overload
    def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: Literal[False] | Omit = omit,
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Completion: ...
    @overload
    def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: Literal[True],
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> TextStream[CompletionEvent, Completion]: ...
    @overload
    def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: bool,
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Completion | TextStream[CompletionEvent, Completion]: ...

    def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: bool | Omit = omit,
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Completion | TextStream[CompletionEvent, Completion]:
        return self._call_or_text(
            _CREATE,
            Arguments(
                header={"anthropic-version": anthropic_version, "anthropic-beta": anthropic_beta},
                body={
                    "model": model,
                    "prompt": prompt,
                    "max_tokens_to_sample": max_tokens_to_sample,
                    "metadata": metadata,
                    "stop_sequences": stop_sequences,
                    "stream": stream,
                    "temperature": temperature,
                    "top_k": top_k,
                    "top_p": top_p,
                },
            ),
            options,
        )


class AsyncCompletions(AsyncFoldResource, _CompletionsDocs):
    """Complete a prompt with a model."""

    with_raw_response: AsyncCompletionsWithRawResponse
    with_streaming_response: AsyncCompletionsWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: Literal[False] | Omit = omit,
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Completion: ...
    @overload
    async def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: Literal[True],
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncTextStream[CompletionEvent, Completion]: ...
    @overload
    async def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: bool,
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Completion | AsyncTextStream[CompletionEvent, Completion]: ...

    async def create(
        self,
        *,
        model: Model | ModelName | str,
        prompt: str,
        max_tokens_to_sample: int,
        metadata: Metadata | MetadataParam | Omit = omit,
        stop_sequences: Sequence[str] | Omit = omit,
        stream: bool | Omit = omit,
        temperature: float | Decimal | Omit = omit,
        top_k: int | Omit = omit,
        top_p: float | Decimal | Omit = omit,
        anthropic_version: str | Omit = omit,
        anthropic_beta: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Completion | AsyncTextStream[CompletionEvent, Completion]:
        return await self._call_or_text(
            _CREATE,
            Arguments(
                header={"anthropic-version": anthropic_version, "anthropic-beta": anthropic_beta},
                body={
                    "model": model,
                    "prompt": prompt,
                    "max_tokens_to_sample": max_tokens_to_sample,
                    "metadata": metadata,
                    "stop_sequences": stop_sequences,
                    "stream": stream,
                    "temperature": temperature,
                    "top_k": top_k,
                    "top_p": top_p,
                },
            ),
            options,
        )


if TYPE_CHECKING:

    class CompletionsWithRawResponse:
        create = as_raw(Completions.create)

    class CompletionsWithStreamingResponse:
        create = as_streaming(Completions.create)

    class AsyncCompletionsWithRawResponse:
        create = as_async_raw(AsyncCompletions.create)

    class AsyncCompletionsWithStreamingResponse:
        create = as_async_streaming(AsyncCompletions.create)
