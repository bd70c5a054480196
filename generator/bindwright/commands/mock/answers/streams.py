"""Server-sent events: those of the document's example, else a stream made from its schemas."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import orjson

from bindwright.commands.mock.answers.answer import Answerer, echo
from bindwright.commands.mock.answers.pages import GONE, put_at
from bindwright.commands.mock.requests.request import Request
from bindwright.diagnostics.origin import parse_pointer
from bindwright.http.event_streams import FIELDS, Form, read_events, write_event
from bindwright.http.media_types import MediaKind
from bindwright.ir.operations import EndCondition, Operation, Streaming
from bindwright.samples.values import NoValue, encode_json, make_value
from bindwright.schema.algebra import SchemaDict, flatten
from bindwright.validation.examples import examples_below

MAX_NAMES = 12
"""A made stream has at most so many kinds of events."""

_SOME = ["string", "number", "boolean", "object", "array"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One event as it travels: `data` is text."""

    event: str
    data: str
    id: str | None = None
    retry: int | None = None

    def encode(self) -> bytes:
        """The event in the grammar of event streams."""
        return write_event(self.data, self.event, self.id, self.retry)

    def encode_item(self, kind: MediaKind) -> bytes:
        """The item as a line, or as a record of a sequence (RFC 7464)."""
        opening = "\x1e" if kind is MediaKind.SEQUENCE else ""
        return f"{opening}{self.data}\n".encode(errors="replace")


def make_frames(
    answerer: Answerer,
    operation: Operation,
    request: Request,
    *,
    example: str | None = None,
    dynamic: bool = False,
) -> list[Frame]:
    """The events of a reply, each valid by its own schema, ending as the document says.

    Raises:
        NoValue: an event could not be made.
    """
    streaming = operation.streaming
    if streaming is None:
        return []
    if not dynamic:
        shown = shown_frames(answerer, operation, streaming)
        if example is not None and example in shown:
            return shown[example]
        for frames in shown.values():
            if _is_complete(frames, streaming):
                return _echoed(answerer, operation, request, frames)
    seed = answerer.seed_of(operation, request)
    maker = _StreamMaker(answerer, operation, streaming, seed, dynamic)
    return _echoed(answerer, operation, request, maker.frames())


def error_frame(answerer: Answerer, operation: Operation, request: Request) -> Frame | None:
    """The event that says that something went wrong; None where the stream has none."""
    streaming = operation.streaming
    if streaming is None:
        return None
    seed = answerer.seed_of(operation, request, "error")
    if streaming.error is None and streaming.error_at is not None:
        maker = _StreamMaker(answerer, operation, streaming, seed, False)
        return maker.failing(streaming.error_at)
    if streaming.error is None:
        return None
    for frames in shown_frames(answerer, operation, streaming).values():
        for frame in frames:
            if _is_error(frame, streaming):
                return frame
    if streaming.error not in answerer.payloads.kinds(operation).forms:
        return None
    return _StreamMaker(answerer, operation, streaming, seed, False).plain(streaming.error, 0)


# From examples


def example_names(answerer: Answerer, operation: Operation) -> list[str]:
    """The names of the examples of an operation's answers that fit their schemas, each once."""
    streaming = operation.streaming
    names: dict[str, None] = {}
    for response in operation.responses:
        for content in response.contents:
            if streaming is not None and content is streaming.content:
                names.update(dict.fromkeys(shown_frames(answerer, operation, streaming)))
            else:
                names.update(dict.fromkeys(answerer.shown(content)))
    return list(names)


def shown_frames(
    answerer: Answerer, operation: Operation, streaming: Streaming
) -> dict[str, list[Frame]]:
    """The examples of the stream by name; those with a wrong event are left out."""
    payloads = answerer.payloads
    media = payloads.node_at(streaming.content.origin)
    found: dict[str, list[Frame]] = {}
    for name, node in examples_below(payloads.bundle, media).items():
        is_events = streaming.content.kind is MediaKind.EVENTS
        frames = _frames_of(node.value) if is_events else _lines_of(node.value)
        wrong = (answerer.validators.check_event(operation, one.event, one.data) for one in frames)
        if frames and not any(wrong):
            found[name] = frames
    return found


def _frames_of(value: Any) -> list[Frame]:
    if isinstance(value, list):
        return [_frame_of(one) for one in value]
    if isinstance(value, str):
        events = read_events(value.encode(errors="replace"))
        return [Frame(one.name, one.data.decode(), one.id) for one in events]
    return []


def _lines_of(value: Any) -> list[Frame]:
    """The lines of an example: a list of items, one item, or the text of all."""
    if isinstance(value, str):
        return [Frame("", line.strip("\x1e")) for line in value.split("\n") if line.strip()]
    items: list[Any] = value if isinstance(value, list) else [value]
    return [Frame("", _compact(one)) for one in items]


def _frame_of(item: Any) -> Frame:
    """An item of an example: an event with text in `data`, or the payload itself."""
    if isinstance(item, dict) and "data" in item and FIELDS.issuperset(item):
        words = cast("dict[str, Any]", item)
        data = words["data"]
        return Frame(
            str(words.get("event") or ""),
            data if isinstance(data, str) else _compact(data),
            str(words["id"]) if "id" in words else None,
            words["retry"] if isinstance(words.get("retry"), int) else None,
        )
    return Frame("", _compact(item))


def _is_complete(frames: list[Frame], streaming: Streaming) -> bool:
    """Whether a stream has no error, yields at least two events, and ends as it should."""
    if any(_is_error(frame, streaming) for frame in frames):
        return False
    passed_over, kinds = set(streaming.ignore), streaming.content.kinds
    yielded = [
        one
        for one in frames
        if one.event not in passed_over and not kinds.is_end(one.data.encode(errors="replace"))
    ]
    if len(yielded) < 2:
        return False
    return streaming.end is None or _ends(yielded[-1].data, streaming.end)


def _is_error(frame: Frame, streaming: Streaming) -> bool:
    """Whether an event reports an error, by its name or by what it holds."""
    if frame.event and frame.event == streaming.error:
        return True
    at = streaming.error_at
    return at is not None and _ends(frame.data, EndCondition(pointer=at, not_null=True))


def _ends(data: str, end: EndCondition) -> bool:
    try:
        value: Any = orjson.loads(data)
        for token in parse_pointer(end.pointer):
            value = value[int(token)] if isinstance(value, list) else value[token]
    except (LookupError, TypeError, ValueError):
        return False
    return value is not None if end.not_null else value == end.equals


def _echoed(
    answerer: Answerer, operation: Operation, request: Request, frames: list[Frame]
) -> list[Frame]:
    found: list[Frame] = []
    kinds = answerer.payloads.kinds(operation)
    validators = answerer.validators.events(operation)
    for frame in frames:
        try:
            text = frame.data.encode(errors="replace")
            name, value = kinds.read(frame.event, text, orjson.loads)
        except ValueError:
            found.append(frame)
            continue
        # What nobody judges stays as it is.
        changed = echo(value, request, validators[name]) if name is not None else value
        data = frame.data if changed == value else _compact(changed)
        found.append(Frame(frame.event, data, frame.id, frame.retry))
    return found


# Made from schemas


class _StreamMaker:
    def __init__(
        self,
        answerer: Answerer,
        operation: Operation,
        streaming: Streaming,
        seed: str,
        dynamic: bool,
    ) -> None:
        self._kinds = answerer.payloads.kinds(operation)
        self._schemas = answerer.payloads.event_schemas(operation)
        self._streaming = streaming
        self._seed = seed
        self._dynamic = dynamic
        self._says_done = answerer.says_done(operation)
        self._check = partial(answerer.validators.check_event, operation)

    def frames(self) -> list[Frame]:
        """At least two events that are yielded, an ignored one between, and the end."""
        names = [name for name in self._streaming.yields if name in self._schemas][:MAX_NAMES]
        names = names or [""]
        end = self._streaming.end
        closing = self._closing(names, end) if end is not None else None
        if closing is not None:
            names = [name for name in names if name != closing.event] or [closing.event] * 2
        elif len(names) == 1:
            names = names * 2
        frames = [self._make(name, number) for number, name in enumerate(names)]
        for name in self._streaming.ignore[:1]:
            if name in self._schemas:
                frames.insert(1, self.plain(name, 0))
        if closing is not None:
            frames.append(closing)
        elif self._says_done:
            frames.append(Frame("", self._kinds.done))
        return frames

    def _closing(self, names: list[str], end: EndCondition) -> Frame | None:
        """An event that ends the stream, of the first kind that can: those that say how first."""
        last: SchemaDict = {"type": _SOME} if end.not_null else {"const": end.equals}
        first = parse_pointer(end.pointer)[:1]
        for name in sorted(names, key=lambda name: not self._declares(name, first)):
            frame = self._constrained(name, last, "end")
            if frame is not None:
                return frame
        return None

    def _declares(self, name: str, members: list[str]) -> bool:
        schema = self._schemas.get(name, {})
        properties: SchemaDict = flatten(schema, schema).get("properties", {})
        return set(members) <= properties.keys()

    def _make(self, name: str, number: int) -> Frame:
        """An event that does not end the stream, where that can be helped."""
        end = self._streaming.end
        if end is not None and end.not_null:
            frame = self._constrained(name, {"const": None}, str(number))
            if frame is not None:
                return frame
        return self.plain(name, number)

    def plain(self, name: str, number: int) -> Frame:
        """Some event of a name."""
        schema = self._schemas.get(name, {})
        if self._kinds.forms.get(name) is Form.TEXT:
            schema = {**schema, "type": "string"}
        seed = f"{self._seed}/{name}/{number}"
        return self._without_error(
            self._frame(name, make_value(schema, seed, dynamic=self._dynamic))
        )

    def _without_error(self, frame: Frame) -> Frame:
        """The same event with nothing where an error would be, as far as its schema allows that."""
        pointer = self._streaming.error_at
        if pointer is None or not _is_error(frame, self._streaming):
            return frame
        value = orjson.loads(frame.data)
        for nothing in (GONE, None):
            made = Frame(frame.event, _compact(put_at(deepcopy(value), pointer, nothing)))
            if not self._check(made.event, made.data):
                return made
        return frame

    def failing(self, pointer: str) -> Frame:
        """An event that reports an error at a pointer."""
        name = next((one for one in self._streaming.yields if one in self._schemas), "")
        frame = self.plain(name, 0)
        try:
            value: Any = orjson.loads(frame.data)
        except ValueError:
            value = {}
        told = {"message": "This stream was asked to fail."}
        return self._frame(name, put_at(value if isinstance(value, dict) else {}, pointer, told))

    def _frame(self, name: str, value: Any) -> Frame:
        is_bare = self._kinds.forms.get(name, Form.JSON).is_bare(value)
        return Frame(name, value if is_bare else _compact(value))

    def _constrained(self, name: str, inner: SchemaDict, seed: str) -> Frame | None:
        end = self._streaming.end
        schema = self._schemas.get(name)
        if schema is None or end is None:
            return None
        for token in reversed(parse_pointer(end.pointer)):
            inner = {"type": "object", "required": [token], "properties": {token: inner}}
        own = {key: value for key, value in schema.items() if key not in ("$defs", "$schema")}
        narrowed = {"allOf": [inner, own], "$defs": schema.get("$defs", {})}
        try:
            seed = f"{self._seed}/{name}/{seed}"
            value = make_value(narrowed, seed, dynamic=self._dynamic)
        except NoValue:
            return None
        return self._frame(name, value)


def _compact(value: Any) -> str:
    return encode_json(value).decode()
