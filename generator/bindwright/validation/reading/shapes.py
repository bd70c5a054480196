"""What the value of a record is about: itself, the call that it describes, the event that it is."""

from typing import Any, Literal, cast

from bindwright.http.event_streams import FIELDS, Form
from bindwright.record import record
from bindwright.validation.faults import Fault, Path
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import Address, Call, Event
from bindwright.validation.judging.unjudged import Unjudged, unknown_event
from bindwright.validation.reading.strict_json import parse

Shape = Literal["values", "calls", "events"]
"""`calls` are the requests of a batch: objects with `method`, `url` and `body`."""


@record
class Placed:
    """The value to be judged, and where in its record it stands: at `prefix`, `inner` as text."""

    value: Any
    address: Address = None
    prefix: Path = ()
    inner: bool = False


def placed(value: Any, shape: Shape, checker: Checker) -> Placed | Unjudged | Fault | None:
    """What is to be judged of a record, or why nothing is, or why it is no record of its shape.

    None is the end of a stream, which is no record.

    Raises:
        Unreadable: the data of an event is no JSON value.
    """
    if shape == "calls":
        return _call(value)
    if shape == "events":
        return _event(value, checker)
    return Placed(value=value)


def _other(value: Any) -> Unjudged | None:
    """What is no record, but holds some."""
    if isinstance(value, list) and value:
        return Unjudged("array-of-records", "an array")
    if not isinstance(value, dict) or "custom_id" not in value:
        return None
    for name in ("response", "result", "error"):
        if name in value:
            return Unjudged("batch-result", f"an object with 'custom_id' and '{name}'")
    return None


def _event(value: Any, checker: Checker) -> Placed | Unjudged | None:
    """An event as the grammar gives it, or the data of one."""
    kinds = checker.kinds()
    members = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if "data" not in members or not FIELDS.issuperset(members):
        found = kinds.which("", lambda: value)
        if found is not None:
            return Placed(value=value, address=Event(found))
        return _other(value) or unknown_event("message")
    stated = members.get("event")
    name, data = stated if isinstance(stated, str) else "", members["data"]
    if not isinstance(data, str):
        found, content = kinds.which(name, lambda: data), data
    else:
        text = data.encode("utf-8", "surrogatepass")
        if kinds.is_end(text):
            return None
        found, content = kinds.read(name, text, parse)
    if found is None:
        return unknown_event(name or "message")
    inner = isinstance(data, str) and kinds.forms[found] is Form.JSON
    return Placed(value=content, address=Event(found), prefix=("data",), inner=inner)


def _call(value: Any) -> Placed | Unjudged | Fault:
    other = _other(value)
    if other is not None and not (isinstance(value, dict) and "method" in value):
        return other
    if not isinstance(value, dict):
        return _fault("type", (), "a record of a batch is an object")
    members = cast("dict[str, Any]", value)
    for name in ("method", "url", "body"):
        if name not in members:
            return _fault("required", (), f"the record of a batch lacks '{name}'")
        if name != "body" and not isinstance(members[name], str):
            return _fault("type", (name,), f"'{name}' of a record of a batch is a string")
    address = Call(members["method"], members["url"], "request")
    return Placed(value=members["body"], address=address, prefix=("body",))


def no_operation(call: Call, why: Unjudged) -> Fault:
    """What is wrong with a request of a batch that names no operation with a JSON body."""
    message = f"{call.method} {call.url} names no operation that takes a JSON body"
    cause = "no operation that takes a JSON body is named"
    if not why.is_about_call:
        cause = "the operation takes no JSON body that has a schema"
        message = f"{call.method} {call.url}: {cause}"
    return _fault("operation", ("url",), message, cause)


def _fault(keyword: str, path: tuple[str, ...], message: str, cause: str = "") -> Fault:
    return Fault(
        path=path, keyword=keyword, schema=(keyword, *path), message=message, cause=cause or message
    )
