"""Calls every operation of a package through an in-process transport that reads the document.

The transport keeps each request (`sent_requests` holds it against what was given) and answers from
the payload schemas; what a call returns or raises has to be what was answered.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from typing import Any

import httpx2
from bindwright.http.media_types import is_json
from bindwright.ir.operations import Content, Response
from bindwright.samples.values import NoValue

from .arguments import LINES, Given, Target, give
from .canonical import difference
from .made import Made
from .reading import server_of
from .sent_requests import RequestReader
from .values import NothingFits, value_of

__all__ = ["Caller"]

HOST = "https://proof.example"
SECRET = "secret"


@dataclass(frozen=True)
class Answer:
    """What the transport answers, and the JSON, text or bytes that it stands for."""

    status: int
    media_type: str | None
    content: bytes
    value: Any
    documented: Content | None = None
    wrong: bool = False
    """Whether it is no answer of the document, which allows none."""


class NotAsked(Exception):
    """A media type that the request does not accept, because another says the same."""


class Caller:
    """Calls the operations of one package, and collects what is wrong."""

    def __init__(self, made: Made) -> None:
        self._made = made
        self._module = made.module()
        self._info = made.module("_client").API_INFO
        self._misfit = made.module("_runtime.errors").APIResponseValidationError
        self._pages = _pages_of(made)
        self._reader = RequestReader(made, self._info.credentials)
        self._answer = Answer(204, None, b"", None)
        self._requests: list[httpx2.Request] = []
        self.failures: list[str] = []
        self.passed_over: list[str] = []
        """What could not be proven, for no value fits the document's schema."""
        self.calls = 0
        options: dict[str, Any] = {
            option: SECRET
            for one in self._info.credentials
            if one.where != "connection"
            for option in one.ways[0]
        }
        document = made.bundle.document
        base = server_of(made.bundle, document, document)
        if not base.startswith("http"):
            options["base_url"] = HOST + base
        options |= {"max_retries": 0, "validation": "strict"}
        transport = httpx2.MockTransport(self._reply)
        self._client = self._module.Client(
            http_client=httpx2.Client(transport=transport), **options
        )
        self._async = self._module.AsyncClient(
            http_client=httpx2.AsyncClient(transport=transport), **options
        )

    def _reply(self, request: httpx2.Request) -> httpx2.Response:
        self._requests.append(request)
        answer = self._answer
        asked = [one.partition(";")[0].strip() for one in request.headers["accept"].split(",")]
        said = (answer.media_type or "").partition(";")[0]
        if answer.status < 300 and said and not {said, "*/*"} & {*asked}:
            raise NotAsked(said)
        headers = {"content-type": answer.media_type} if answer.media_type else {}
        return httpx2.Response(answer.status, content=answer.content, headers=headers)

    # One operation

    def prove(self, target: Target, *, seeds: int = 1) -> None:
        """Call an operation in every way that its document has."""
        for seed in range(seeds):
            for full in (False, True):
                with self._noting(target, "full" if full else "sparse"):
                    given = give(self._made, target, f"{seed}", full=full)
                    self._successes(target, given, f"{seed}/{full}")
        for media_type in target.contents:
            if "*+" in media_type:
                continue  # a range by suffix, beside what is sent: it names nothing to send
            with self._noting(target, media_type):
                given = give(self._made, target, "media", full=False, media_type=media_type)
                self._successes(target, given, "media")
        with self._noting(target, "errors"):
            given = give(self._made, target, "errors", full=False)
            self._errors(target, given)
        if target.operation.streaming is not None:
            with self._noting(target, "stream"):
                self._stream(target, give(self._made, target, "stream", full=False))

    async def prove_async(self, target: Target) -> None:
        """Call an operation of the asynchronous client, with everything."""
        with self._noting(target, "async"):
            given = give(self._made, target, "async", full=True)
            for answer in self._answers(target, target.operation.successes, "async"):
                self._answer = answer
                self._requests.clear()
                method = reduce(getattr, target.path, self._async)
                try:
                    result = await method(*given.positional, **given.keywords)
                except NotAsked:
                    continue
                except self._misfit as error:
                    if not answer.wrong:
                        raise
                    result = error
                if type(result).__name__ == "AsyncBinaryResponse":
                    result = await result.read()
                self._check_request(target, given)
                self._check_result(result)

    @contextmanager
    def _noting(self, target: Target, how: str) -> Iterator[None]:
        try:
            yield
        except NothingFits as error:
            self.passed_over.append(f"{target.operation.id} ({how}): {error}")
        except NoValue as error:
            self.failures.append(f"{target.operation.id} ({how}): no value: {error}")
        except Exception as error:
            text = str(error) or repr(error)
            kind = type(error).__name__
            self.failures.append(f"{target.operation.id} ({how}): {kind}: {text[:700]}")

    def _call(self, target: Target, given: Given, **more: Any) -> Any:
        self._requests.clear()
        self.calls += 1
        method: Callable[..., Any] = reduce(getattr, target.path, self._client)
        return method(*given.positional, **{**given.keywords, **more})

    def _successes(self, target: Target, given: Given, seed: str) -> None:
        asked = {}
        for answer in self._answers(target, target.operation.successes, seed):
            self._answer = answer
            try:
                result = self._call(target, given)
            except NotAsked:
                asked.setdefault(answer.status, False)
                continue
            except self._misfit as error:
                if not answer.wrong:
                    raise
                result = error
            asked[answer.status] = True
            self._check_request(target, given)
            self._check_result(result)
        assert all(asked.values()), f"no media type of {asked} is accepted"

    def _errors(self, target: Target, given: Given) -> None:
        errors = self._made.module("_runtime.errors")
        for answer in self._answers(target, target.operation.errors, "error"):
            self._answer = answer
            try:
                result = self._call(target, given)
            except errors.APIStatusError as error:
                self._check_error(error)
            else:
                # A documented redirect that leads nowhere, or "not modified", is no exception.
                redirect = 300 <= self._answer.status < 400 and result is None
                assert redirect, f"{self._answer.status} gave {result!r}"

    # Answers

    def _answers(
        self, target: Target, responses: tuple[Response, ...], seed: str
    ) -> Iterator[Answer]:
        successes = target.operation.successes
        stated = {one.status_range for one in target.operation.responses}
        for response in responses:
            status = _status(response.status_range, response in successes, stated)
            if status is None:
                continue
            if not response.contents or target.operation.method == "HEAD" or status in (204, 205):
                yield Answer(status, None, b"", None)
                continue
            for content in response.contents:
                streaming = target.operation.streaming
                if streaming is None or content is not streaming.content:
                    yield self._made_answer(target, content, status, seed)

    def _made_answer(self, target: Target, content: Content, status: int, seed: str) -> Answer:
        try:
            return self._right_answer(content, status, seed)
        except NothingFits as error:
            self.passed_over.append(f"{target.operation.id} (answer {status}): {error}")
            return Answer(status, content.media_type, b"{}", {}, wrong=True)

    def _right_answer(self, content: Content, status: int, seed: str) -> Answer:
        media_type = content.media_type.replace("*/*", "application/json")
        media_type = media_type.replace("*", "x-any")
        node = self._made.payloads.schema_node(content.origin)
        if media_type in LINES:
            item = self._made.payloads.node_at(content.origin)
            node = item.get("itemSchema") or item.get("schema")
            assert node is not None
            schema = self._made.payloads.schema_at(node.origin, "response")
            value = [value_of(schema, f"{seed}/{index}", dynamic=True) for index in range(2)]
            text = "".join(json.dumps(one) + "\n" for one in value)
            return Answer(status, media_type, text.encode(), value, content)
        if not is_json(media_type):
            text = "text of the answer ä"
            return Answer(status, media_type, text.encode(), text, content)
        value: Any = {"any": ["thing"]}
        if node is not None:
            schema = self._made.payloads.schema_at(node.origin, "response")
            value = value_of(schema, seed, dynamic=seed != "0/False")
        return Answer(status, media_type, json.dumps(value).encode(), value, content)

    def _check_request(self, target: Target, given: Given) -> None:
        (request,) = self._requests
        self._reader.check(target, given, request)

    def _check_result(self, result: Any) -> None:
        answer = self._answer
        if answer.wrong:
            return
        if answer.media_type is None:
            assert result is None, f"no body became {result!r}"
            return
        if type(result).__name__ == "BinaryResponse":
            result = result.read()
        if answer.media_type in LINES:
            encode = self._made.module("_runtime.encoding").encode
            found = difference(answer.value, [json.loads(encode(one)) for one in result])
            assert found is None, f"the lines became others: {found}"
            return
        if isinstance(answer.value, str) and not is_json(answer.media_type):
            assert result in (answer.content, answer.value), f"became {result!r}"
            return
        if isinstance(result, self._pages):
            result = result.body
        encode = self._made.module("_runtime.encoding").encode
        found = difference(answer.value, json.loads(encode(result)))
        assert found is None, f"the answer became another: {found}"

    def _check_error(self, error: Any) -> None:
        answer = self._answer
        assert error.status_code == answer.status
        if answer.media_type is None or answer.wrong:
            return
        if not is_json(answer.media_type):
            assert error.body == answer.value, f"{answer.value!r} became {error.body!r}"
            return
        found = difference(answer.value, error.body)
        assert found is None, f"the body of the error became another: {found}"
        if answer.documented is None or answer.documented.type is None:
            return
        encode = self._made.module("_runtime.encoding").encode
        found = difference(answer.value, json.loads(encode(error.error)))
        assert found is None, f"the typed error became another: {found}"

    # Streams

    def _stream(self, target: Target, given: Given) -> None:
        streaming = target.operation.streaming
        assert streaming is not None
        if streaming.content.essence != "text/event-stream":
            self._lines(target, given, streaming.content)
            return
        schemas = self._made.payloads.event_schemas(target.operation)
        sent: list[Any] = []
        text = ""
        for name, schema in schemas.items():
            if name and name not in streaming.yields:
                continue
            for seed in ("one", "two"):
                value = value_of(schema, seed, dynamic=True)
                sent.append(value)
                text += f"event: {name}\n" if name else ""
                text += f"data: {json.dumps(value)}\n\n"
        text += "data: [DONE]\n\n"
        self._answer = Answer(200, "text/event-stream", text.encode(), None)
        more: dict[str, Any] = {}
        if streaming.selector:
            rows = dict(target.method.body or ())
            more[rows[streaming.selector.strip("/")]] = True
        encode = self._made.module("_runtime.encoding").encode
        got = [json.loads(encode(one)) for one in self._call(target, given, **more)]
        found = difference(sent, got)
        assert found is None, f"the events became others: {found}"

    def _lines(self, target: Target, given: Given, content: Content) -> None:
        """A stream of JSON, one after the other (RFC 7464 puts a record separator before each)."""
        opening = "\x1e" if content.essence == "application/json-seq" else ""
        media = self._made.payloads.node_at(content.origin)
        node = media.get("itemSchema") or media.get("schema")
        assert node is not None
        schema = self._made.payloads.schema_at(node.origin, "response")
        sent = [value_of(schema, f"line/{index}", dynamic=True) for index in range(2)]
        text = "".join(f"{opening}{json.dumps(one)}\n" for one in sent)
        self._answer = Answer(200, content.media_type, text.encode(), sent)
        encode = self._made.module("_runtime.encoding").encode
        got = [json.loads(encode(one)) for one in self._call(target, given)]
        found = difference(sent, got)
        assert found is None, f"the lines became others: {found}"


def _pages_of(made: Made) -> tuple[type, ...]:
    if f"{made.package}._runtime.pages.page" not in made.modules:
        return ()
    module = made.module("_runtime.pages.page")
    return module.SyncPage, module.AsyncPage


def _status(word: str, success: bool, stated: set[str]) -> int | None:
    """A status of a range that no other response of the operation is for."""
    if word.isdigit():
        return int(word) if int(word) >= 200 else None
    if word == "default":
        wanted = range(200, 300) if success else (500, 418, 503, 599)
        return next(
            (one for one in wanted
             if str(one) not in stated and f"{one // 100}XX" not in stated), None
        )  # fmt: skip
    first = int(word[0]) * 100
    numbers = (first + one for one in (0, 18, 1, 2, 3, 99))
    return next((one for one in numbers if str(one) not in stated), None) if first > 100 else None
