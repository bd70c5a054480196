"""What the mock answers: the document's examples, else values made from its schemas."""

from __future__ import annotations

from collections import deque
from copy import deepcopy
from hashlib import sha256
from random import Random
from typing import Any, cast

from bindwright.commands.mock.answers.endings import says_done
from bindwright.commands.mock.answers.pages import turn_page
from bindwright.commands.mock.answers.reply import Reply, can_send
from bindwright.commands.mock.requests.request import Request
from bindwright.http import statuses
from bindwright.http.media_types import MediaKind, fit, is_json, is_range
from bindwright.ir.operations import Api, Content, Operation, Parameter, Response
from bindwright.load.bundle import Node
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.samples.values import NoValue, encode_json, make_value
from bindwright.schema.algebra import SchemaDict
from bindwright.schema.formats import SENT
from bindwright.validation.compiled import PayloadValidator, Validators
from bindwright.validation.examples import examples_below

_MESSAGES = ("message", "detail", "error_description", "error_message", "description", "title")
"""Members that hold what is told to people, the most usual first."""

_SETTINGS = frozenset(
    {"content-type", "content-length", "content-encoding", "transfer-encoding", "connection",
     "date", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"}
)  # fmt: skip
"""Response headers that the server itself sets, or that say how this connection is used.

So do those for browsers (`Access-Control-…`), which nobody is to allow by a document.
"""

_PACE = {"retry-after": 1, "retry-after-ms": 100}
"""Waits are short whatever the examples say: nobody wants to wait for a mock."""


class Answerer:
    """Makes replies. The same seed and request give the same reply."""

    def __init__(self, api: Api, payloads: PayloadSchemas, seed: int) -> None:
        self.api = api
        self.payloads = payloads
        self.validators = Validators(payloads, formats=SENT)
        self._done: dict[str, bool] = {}
        self._seed = seed
        self._schemas: dict[str, SchemaDict] = {}

    def seed_of(self, operation: Operation | None, request: Request, *more: object) -> str:
        """What chance depends on for one request."""
        digest = sha256()
        where = operation.id if operation else request.path
        for part in (self._seed, where, request.path, request.query, *more):
            digest.update(f"{part}\0".encode(errors="replace"))
        digest.update(request.body)
        return digest.hexdigest()

    # Whole replies

    def answer(
        self,
        operation: Operation,
        request: Request,
        *,
        status: int | None = None,
        example: str | None = None,
        dynamic: bool = False,
    ) -> Reply:
        """The reply to a good request, or the declared one for a status.

        Raises:
            NoValue: no body could be made that fits its schema.
        """
        response = self._response(operation, status)
        if response is None:
            return Reply(status or 200)
        code = status or status_of(response) or 200
        reply = Reply(code)
        content = self._choose(operation, response, request)
        seed = self.seed_of(operation, request, code)
        body: Any = None
        if content is not None and statuses.has_body(code):
            reply.add("content-type", _concrete(content.media_type))
            if is_json(content.media_type):
                body = self.value(content, code, seed, example=example, dynamic=dynamic)
                if code < 400 and example is None:
                    body = echo(body, request, self._validator(content))
                reply.pieces = [encode_json(body)]
            else:
                reply.pieces = [self._other(content, seed, example)]
        self.add_headers(reply, response, seed, body)
        if operation.paging is not None and content is not None and 200 <= code < 300:
            judge = self._validator(content)
            turn_page(operation.paging, request, reply, body, judge)
        return reply

    def error(
        self, operation: Operation | None, request: Request, status: int, message: str
    ) -> Reply:
        """A refusal in the document's own error schema, with our words as its message.

        Where the document has no word for the status, it is a problem of RFC 9457.
        """
        response = self._error_response(operation, status)
        reply = Reply(status)
        seed = self.seed_of(operation, request, status)
        body: Any = {"type": "about:blank", "status": status, "detail": message}
        media_type = "application/problem+json"
        if response is not None:
            content = next(filter(_is_json, response.contents))
            exact = response.status_range == str(status)
            try:
                made = self.value(content, status, seed, exact=exact)
            except NoValue:
                # The status says more than that the document's error can't be made.
                response = None
            else:
                body = _with_message(made, message, self._validator(content))
                media_type = _concrete(content.media_type)
        reply.add("content-type", media_type)
        reply.pieces = [encode_json(body)]
        if response is not None:
            self.add_headers(reply, response, seed, body)
        return reply

    # Which response

    def _response(self, operation: Operation, status: int | None) -> Response | None:
        if status is not None:
            return operation.response_for(status)
        usable = [one for one in operation.responses if status_of(one) is not None]
        return next((one for one in usable if one.is_success), usable[0] if usable else None)

    def _error_response(self, operation: Operation | None, status: int) -> Response | None:
        """The operation's own response for the status, else that of any operation."""
        if operation is not None:
            own = operation.response_for(status)
            if own is not None and own.status_range[0] not in "123" and _has_json(own):
                return own
        stated = [one for op in self.api.operations for one in op.responses if _has_json(one)]
        by_range = {one.status_range: one for one in reversed(stated)}
        found = statuses.matching(by_range, status)
        return by_range[found] if found is not None else None

    def _choose(self, operation: Operation, response: Response, request: Request) -> Content | None:
        """The content that `Accept` asks for, else JSON, else the first. Never the stream."""
        streaming = operation.streaming
        contents = [
            one for one in response.contents if not streaming or one is not streaming.content
        ]
        accepted = (request.header("accept") or "").split(",")
        exact = [one for one in contents if not is_range(one.media_type)]
        wanted = [one for part in accepted for one in exact if fit(one.media_type, part) > 4]
        return next(iter([*wanted, *filter(_is_json, contents), *contents]), None)

    def says_done(self, operation: Operation) -> bool:
        """Whether the document lets a stream of the operation end with data such as `[DONE]`."""
        if operation.id not in self._done:
            done = self.payloads.kinds(operation).done
            self._done[operation.id] = says_done(self.payloads.bundle, operation.origin, done)
        return self._done[operation.id]

    # Bodies

    def schema(self, content: Content) -> SchemaDict | None:
        """The payload schema of a response body; None where the document gives none."""
        key = str(content.origin)
        if key not in self._schemas:
            node = self.payloads.schema_node(content.origin)
            if node is None:
                return None
            self._schemas[key] = self.payloads.schema_at(node.origin, "response")
        return self._schemas[key]

    def _validator(self, content: Content) -> PayloadValidator:
        node = self.payloads.schema_node(content.origin)
        return self.validators.at(node.origin, "response") if node else PayloadValidator({})

    def value(
        self,
        content: Content,
        status: int,
        seed: str,
        *,
        example: str | None = None,
        dynamic: bool = False,
        exact: bool = True,
    ) -> Any:
        """A JSON value that fits the content's schema.

        The response for a class of statuses shows examples of some of them only, so there the
        variant that is meant for the status comes before the examples.
        """
        schema = self.schema(content) or {}
        if not exact and _has_variant(schema, status):
            return self._variant(schema, status, seed)
        if not dynamic:
            shown = self._shown(content, example)
            if shown is not None:
                return shown.value
        if _has_variant(schema, status):
            return self._variant(schema, status, seed)
        return make_value(schema, seed, dynamic=dynamic)

    def _variant(self, schema: SchemaDict, status: int, seed: str) -> Any:
        """A value with the variant of an error union that belongs to the status."""
        return make_value(
            schema, seed, dynamic=True, sparse=True, prefer=lambda one: _status_in(one) == status
        )

    def shown(self, content: Content) -> dict[str, Node]:
        """The examples of a content by name; of JSON only those that fit the schema."""
        media = self.payloads.node_at(content.origin)
        examples = examples_below(self.payloads.bundle, media)
        if not is_json(content.media_type):
            return examples
        validator = self._validator(content)
        return {name: one for name, one in examples.items() if validator.is_valid(one.value)}

    def _shown(self, content: Content, name: str | None) -> Node | None:
        """The example of that name, else the first."""
        examples = self.shown(content)
        return examples.get(name or "") or next(iter(examples.values()), None)

    def _other(self, content: Content, seed: str, name: str | None) -> bytes:
        """A body that is not JSON: an example, or a few made lines or bytes."""
        shown = self._shown(content, name)
        value: Any = shown.value if shown is not None else None
        if value is None and content.kind is MediaKind.BINARY:
            return sha256(seed.encode()).digest()
        item = self.payloads.item_node(content) if content.kind.is_sequential else None
        if value is None and item is not None:
            schema = self.payloads.schema_at(item.origin, "response")
            made = [make_value(schema, f"{seed}/{number}") for number in range(2)]
            return b"".join(encode_json(one) + b"\n" for one in made)
        if value is None:
            value = make_value(self.schema(content) or {"type": "string"}, seed)
        return value.encode(errors="replace") if isinstance(value, str) else encode_json(value)

    # Headers

    def add_headers(self, reply: Reply, response: Response, seed: str, body: Any) -> None:
        """Adds the headers that the response declares."""
        for header in response.headers:
            name = header.wire_name.lower()
            if name in _SETTINGS or name.startswith("access-control-"):
                continue
            value = self._header(header, seed)
            if value is None:
                continue
            if name.endswith("request-id"):
                value = _request_id(value, body, seed)
            reply.add(name, _header_text(value))

    def _header(self, header: Parameter, seed: str) -> Any:
        """A header's value; None for one of which the document says nothing."""
        node = self.payloads.node_at(header.origin)
        schema = node.get("schema")
        validator = self.validators.at(schema.origin, "response") if schema else None
        pace = _PACE.get(header.wire_name.lower())
        shown = [one.value for one in examples_below(self.payloads.bundle, node).values()]
        for value in [*([pace] if pace is not None else []), *shown]:
            if validator is None or validator.is_valid(value):
                return value
        if schema is None:
            return None
        made = self.payloads.schema_at(schema.origin, "response")
        return make_value(made, f"{seed}/{header.wire_name}")


def echo(value: Any, request: Request, validator: Any) -> Any:
    """The value with what the request said under the same names, as far as it stays valid."""
    if not isinstance(value, dict):
        return value
    found = cast("dict[str, Any]", value)
    said: dict[str, Any] = dict(request.values)
    if isinstance(request.data, dict):
        said.update(cast("dict[str, Any]", request.data))
    for name, one in said.items():
        # A request asks for a type of thing; what the thing answers as `type` is its own.
        if name == "type" or name not in found or type(found[name]) is not type(one):
            continue
        if isinstance(one, str | int | float | bool):
            changed = {**found, name: one}
            if validator.is_valid(changed):
                found = changed
    return found


def _with_message(body: Any, message: str, validator: Any) -> Any:
    """The body with our words in place of its message, if it has one and stays valid."""
    copy = deepcopy(body)
    waiting: deque[Any] = deque([copy])
    while waiting:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            members = cast("dict[str, Any]", value)
            for name in _MESSAGES:
                if isinstance(members.get(name), str):
                    members[name] = message
                    return copy if validator.is_valid(copy) else body
            waiting.extend(members.values())
    return body


def status_of(response: Response) -> int | None:
    """The status of an answer, the first of a class; None for what no answer can have."""
    word = response.status_range
    number = word if word.isdecimal() else word[0] + "00"
    found = int(number) if number.isdecimal() else 200
    return found if can_send(found) else None


def _status_in(schema: SchemaDict) -> Any:
    return schema.get("x-bindwright-error", {}).get("status")


def _has_variant(schema: SchemaDict, status: int) -> bool:
    definitions = schema.get("$defs", {}).values()
    return any(isinstance(one, dict) and _status_in(one) == status for one in definitions)


def _has_json(response: Response) -> bool:
    return any(map(_is_json, response.contents))


def _is_json(content: Content) -> bool:
    return is_json(content.media_type)


def _concrete(media_type: str) -> str:
    return media_type if "*" not in media_type else "application/octet-stream"


def _request_id(example: Any, body: Any, seed: str) -> Any:
    """The id that the body says, else one of the example's form."""
    said = cast("dict[str, Any]", body).get("request_id") if isinstance(body, dict) else None
    if isinstance(said, str):
        return said
    prefix, mark, tail = str(example).rpartition("_")
    if not mark or not tail.isalnum():
        return example
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789"
    random = Random(seed)
    return prefix + mark + "".join(random.choice(letters) for _ in tail)


def _header_text(value: Any) -> str:
    """A value in the style `simple` (OpenAPI 3.2, section 4.12.3)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(_header_text(one) for one in value)
    if isinstance(value, dict):
        pairs = cast("dict[str, Any]", value).items()
        return ",".join(f"{key},{_header_text(one)}" for key, one in pairs)
    return "" if value is None else str(value)
