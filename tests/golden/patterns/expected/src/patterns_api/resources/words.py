"""words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.types.checks import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _WordsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
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
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Words(SyncResource, _WordsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Words_:
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
            options,
        )


class AsyncWords(AsyncResource, _WordsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Words_:
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
            options,
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
