"""import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.fields import Fields

_CREATE: Operation[Fields] = Operation(
    name="import_.create",
    method="POST",
    path="/import/{class}/{id}",
    parameters=(
        Parameter("class", "path", type=lambda: str, argument="class_"),
        Parameter("id", "path", type=lambda: str),
        Parameter("id", "query", type=lambda: str),
        Parameter("id", "header", type=lambda: str),
        Parameter("id", "cookie", type=lambda: str),
        Parameter("timeout", "query", type=lambda: int),
        Parameter("extra_headers", "query", type=lambda: str),
        Parameter("max-retries", "query", type=lambda: int),
        Parameter("self", "query", type=lambda: str),
        Parameter("filter[name]", "query", type=lambda: str),
        Parameter("omit", "query", type=lambda: str),
        Parameter("Arguments", "query", type=lambda: str),
        Parameter("types", "query", type=lambda: str),
        Parameter("str", "query", type=lambda: str),
        Parameter("list", "query", type=lambda: list[str]),
    ),
    body=RequestBody("application/json", lambda: types.ImportCreateRequest, required=False),
    replies=(Reply("200", "application/json", lambda: types.Fields),),
)


class _ImportDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /import/{class}/{id}`.

        Args:
            class_: The path `class`.
            id: The path `id`.
            id_body: The property `id`.
            body: The property `body`.
            from_: The property `from`.
            idempotency_key_body: The property `idempotency_key`.
            int: The property `int`.
            id_query: The query `id`.
            timeout_query: The query `timeout`.
            extra_headers_query: The query `extra_headers`.
            max_retries_query: The query `max-retries`.
            self_query: The query `self`.
            filter_name: The query `filter[name]`.
            omit: The query `omit`.
            arguments: The query `Arguments`.
            types: The query `types`.
            str: The query `str`.
            list: The query `list`.
            id_header: The header `id`.
            id_cookie: The cookie `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Import(SyncResource, _ImportDocs):
    """import."""

    with_raw_response: ImportWithRawResponse
    with_streaming_response: ImportWithStreamingResponse

    def create(
        self,
        class_: str,
        id: str,
        *,
        id_body: int | Omit = omit,
        body: str | Omit = omit,
        from_: str | Omit = omit,
        idempotency_key_body: str | Omit = omit,
        int: int | Omit = omit,
        id_query: str | Omit = omit,
        timeout_query: int | Omit = omit,
        extra_headers_query: str | Omit = omit,
        max_retries_query: int | Omit = omit,
        self_query: str | Omit = omit,
        filter_name: str | Omit = omit,
        omit: str | Omit = omit,
        arguments: str | Omit = omit,
        types: str | Omit = omit,
        str: str | Omit = omit,
        list: Sequence[str] | Omit = omit,
        id_header: str | Omit = omit,
        id_cookie: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Fields:
        return self._call(
            _CREATE,
            Arguments(
                path={"class": class_, "id": id},
                query={
                    "id": id_query,
                    "timeout": timeout_query,
                    "extra_headers": extra_headers_query,
                    "max-retries": max_retries_query,
                    "self": self_query,
                    "filter[name]": filter_name,
                    "omit": omit,
                    "Arguments": arguments,
                    "types": types,
                    "str": str,
                    "list": list,
                },
                header={"id": id_header},
                cookie={"id": id_cookie},
                body={
                    "id": id_body,
                    "body": body,
                    "from": from_,
                    "idempotency_key": idempotency_key_body,
                    "int": int,
                },
            ),
            options,
        )


class AsyncImport(AsyncResource, _ImportDocs):
    """import."""

    with_raw_response: AsyncImportWithRawResponse
    with_streaming_response: AsyncImportWithStreamingResponse

    async def create(
        self,
        class_: str,
        id: str,
        *,
        id_body: int | Omit = omit,
        body: str | Omit = omit,
        from_: str | Omit = omit,
        idempotency_key_body: str | Omit = omit,
        int: int | Omit = omit,
        id_query: str | Omit = omit,
        timeout_query: int | Omit = omit,
        extra_headers_query: str | Omit = omit,
        max_retries_query: int | Omit = omit,
        self_query: str | Omit = omit,
        filter_name: str | Omit = omit,
        omit: str | Omit = omit,
        arguments: str | Omit = omit,
        types: str | Omit = omit,
        str: str | Omit = omit,
        list: Sequence[str] | Omit = omit,
        id_header: str | Omit = omit,
        id_cookie: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Fields:
        return await self._call(
            _CREATE,
            Arguments(
                path={"class": class_, "id": id},
                query={
                    "id": id_query,
                    "timeout": timeout_query,
                    "extra_headers": extra_headers_query,
                    "max-retries": max_retries_query,
                    "self": self_query,
                    "filter[name]": filter_name,
                    "omit": omit,
                    "Arguments": arguments,
                    "types": types,
                    "str": str,
                    "list": list,
                },
                header={"id": id_header},
                cookie={"id": id_cookie},
                body={
                    "id": id_body,
                    "body": body,
                    "from": from_,
                    "idempotency_key": idempotency_key_body,
                    "int": int,
                },
            ),
            options,
        )


if TYPE_CHECKING:

    class ImportWithRawResponse:
        create = as_raw(Import.create)

    class ImportWithStreamingResponse:
        create = as_streaming(Import.create)

    class AsyncImportWithRawResponse:
        create = as_async_raw(AsyncImport.create)

    class AsyncImportWithStreamingResponse:
        create = as_async_streaming(AsyncImport.create)
