"""words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.types.checks import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.words import Words as Words_

_CREATE: Operation[Words_] = Operation(
    name="words.create",
    method="POST",
    path="/words",
    parameters=(
        Parameter("code", "query", type=lambda: Annotated[str, Pattern("^(?!xx)[a-z]{2}\\Z")]),
    ),
    body=RequestBody("application/json", lambda: types.Words),
    replies=(Reply("200", "application/json", lambda: types.Words),),
)


class Words(SyncResource):
    """words."""

    with_raw_response: WordsWithRawResponse
    with_streaming_response: WordsWithStreamingResponse

    def create(
        self,
        *,
        plain: str | Omit = omit,
        password: str | Omit = omit,
        behind: str | Omit = omit,
        twice: str | Omit = omit,
        named: str | Omit = omit,
        bracket: str | Omit = omit,
        control: str | Omit = omit,
        unicode: str | Omit = omit,
        letters: str | Omit = omit,
        slash: str | Omit = omit,
        endless: str | Omit = omit,
        both: str | Omit = omit,
        list: Sequence[str] | Omit = omit,
        map: Mapping[str, str] | Omit = omit,
        choice: str | int | Omit = omit,
        code: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Words_:
        """Call `POST /words`.

        Args:
            plain: Matches `^\\d+$`.
            password: The property `password`.
            behind: Matches `(?<=a)b`.
            twice: Matches `^(\\w)\\1$`.
            named: Matches `^(?<first>[a-z])-\\k<first>$`.
            bracket: Matches `^[[a]$`.
            control: Matches `^\\cJ$`.
            unicode: Matches `^\\u{1F600}(?!x)`.
            letters: Matches `^\\p{Lu}$`.
            slash: Matches `^\\/(?!\\/)`.
            endless: Matches `^(?!b)(a+)+$`.
            both: Matches `^(?=[^]*?(?:^a))[^]*?(?:z$)`.
            list: The property `list`.
            map: The property `map`.
            choice: The property `choice`.
            code: Matches `^(?!xx)[a-z]{2}$`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                query={"code": code},
                body={
                    "plain": plain,
                    "password": password,
                    "behind": behind,
                    "twice": twice,
                    "named": named,
                    "bracket": bracket,
                    "control": control,
                    "unicode": unicode,
                    "letters": letters,
                    "slash": slash,
                    "endless": endless,
                    "both": both,
                    "list": list,
                    "map": map,
                    "choice": choice,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncWords(AsyncResource):
    """words."""

    with_raw_response: AsyncWordsWithRawResponse
    with_streaming_response: AsyncWordsWithStreamingResponse

    async def create(
        self,
        *,
        plain: str | Omit = omit,
        password: str | Omit = omit,
        behind: str | Omit = omit,
        twice: str | Omit = omit,
        named: str | Omit = omit,
        bracket: str | Omit = omit,
        control: str | Omit = omit,
        unicode: str | Omit = omit,
        letters: str | Omit = omit,
        slash: str | Omit = omit,
        endless: str | Omit = omit,
        both: str | Omit = omit,
        list: Sequence[str] | Omit = omit,
        map: Mapping[str, str] | Omit = omit,
        choice: str | int | Omit = omit,
        code: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Words_:
        """Call `POST /words`.

        Args:
            plain: Matches `^\\d+$`.
            password: The property `password`.
            behind: Matches `(?<=a)b`.
            twice: Matches `^(\\w)\\1$`.
            named: Matches `^(?<first>[a-z])-\\k<first>$`.
            bracket: Matches `^[[a]$`.
            control: Matches `^\\cJ$`.
            unicode: Matches `^\\u{1F600}(?!x)`.
            letters: Matches `^\\p{Lu}$`.
            slash: Matches `^\\/(?!\\/)`.
            endless: Matches `^(?!b)(a+)+$`.
            both: Matches `^(?=[^]*?(?:^a))[^]*?(?:z$)`.
            list: The property `list`.
            map: The property `map`.
            choice: The property `choice`.
            code: Matches `^(?!xx)[a-z]{2}$`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                query={"code": code},
                body={
                    "plain": plain,
                    "password": password,
                    "behind": behind,
                    "twice": twice,
                    "named": named,
                    "bracket": bracket,
                    "control": control,
                    "unicode": unicode,
                    "letters": letters,
                    "slash": slash,
                    "endless": endless,
                    "both": both,
                    "list": list,
                    "map": map,
                    "choice": choice,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class WordsWithRawResponse:
        create = as_raw(Words.create)

    class WordsWithStreamingResponse:
        create = as_streaming(Words.create)

    class AsyncWordsWithRawResponse:
        create = as_async_raw(AsyncWords.create)

    class AsyncWordsWithStreamingResponse:
        create = as_async_streaming(AsyncWords.create)
