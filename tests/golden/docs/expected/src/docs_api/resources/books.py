"""Books, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.book import Book

_LIST: Operation[Book] = Operation(
    name="books.list",
    method="GET",
    path="/books",
    parameters=(
        Parameter("q", "query", type=lambda: str),
        Parameter("pattern", "query", type=lambda: str),
        Parameter("first_line", "query", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.Book),),
)


class _BooksDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the books.

        Give all of them:

        1. those that are `here`,
           with a second line;
        2. those that are not.

            code = "indented"

        ```python
        print("a very long line of code that must not be broken, whatever happens to it, because it is code")
        ```

        | table | cell |
        |---|---|
        | a very long row of a table that must stay on one line whatever its length is, since it is a row | b |

        A very long line of plain text that goes on and on, and on, beyond every margin that anybody
        would have thought of, and ends.

        * A list item that is so long that it has to be wrapped, and whose second line has to hang
          under the first word of it.

        Args:
            q: Ends with a quote: "so"
            pattern: A regex such as `\\d+\\.\\w` and a path C:\\new\\table.
            first_line: First line.
                Second: line.

                Another paragraph.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The books   with a tab.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Books(SyncResource, _BooksDocs):
    """Books, and what is said of them."""

    with_raw_response: BooksWithRawResponse
    with_streaming_response: BooksWithStreamingResponse

    def list(
        self,
        *,
        q: str | Omit = omit,
        pattern: str | Omit = omit,
        first_line: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Book:
        return self._call(
            _LIST, Arguments(query={"q": q, "pattern": pattern, "first_line": first_line}), options
        )


class AsyncBooks(AsyncResource, _BooksDocs):
    """Books, and what is said of them."""

    with_raw_response: AsyncBooksWithRawResponse
    with_streaming_response: AsyncBooksWithStreamingResponse

    async def list(
        self,
        *,
        q: str | Omit = omit,
        pattern: str | Omit = omit,
        first_line: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Book:
        return await self._call(
            _LIST, Arguments(query={"q": q, "pattern": pattern, "first_line": first_line}), options
        )


if TYPE_CHECKING:

    class BooksWithRawResponse:
        list = as_raw(Books.list)

    class BooksWithStreamingResponse:
        list = as_streaming(Books.list)

    class AsyncBooksWithRawResponse:
        list = as_async_raw(AsyncBooks.list)

    class AsyncBooksWithStreamingResponse:
        list = as_async_streaming(AsyncBooks.list)
