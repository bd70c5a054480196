"""The exception classes of an API: by the error types and statuses that its document names."""

import builtins
from collections.abc import Iterator, Mapping

from bindwright.ir import types as ir
from bindwright.ir.operations import Api
from bindwright.plan.names import words
from bindwright.plan.names.reserved import RESERVED_TYPES, STANDARD_STATUSES
from bindwright.plan.package import ErrorClassView, ErrorsView
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope
from bindwright.record import record

_MORE_STATUSES: Mapping[int, str] = {
    402: "PaymentRequiredError",
    405: "MethodNotAllowedError",
    406: "NotAcceptableError",
    410: "GoneError",
    411: "LengthRequiredError",
    412: "PreconditionFailedError",
    415: "UnsupportedMediaTypeError",
    416: "RangeNotSatisfiableError",
    421: "MisdirectedRequestError",
    423: "LockedError",
    424: "FailedDependencyError",
    425: "TooEarlyError",
    426: "UpgradeRequiredError",
    428: "PreconditionRequiredError",
    431: "RequestHeaderFieldsTooLargeError",
    451: "UnavailableForLegalReasonsError",
    501: "UnimplementedError",
    502: "BadGatewayError",
    503: "ServiceUnavailableError",
    504: "GatewayTimeoutError",
    507: "InsufficientStorageError",
}
"""Names for declared statuses that the runtime has no class for (RFC 9110, section 15)."""


@record
class ErrorClass:
    """A generated exception class and when it is raised."""

    name: str
    base: str
    status: int | None
    tag: str | None
    summary: str = ""


@record
class Errors:
    """`tag` and `message` are pointers into an error's body, empty where there is none."""

    tag: str
    message: str
    classes: tuple[ErrorClass, ...]
    by_tag: Mapping[str, str]
    by_status: Mapping[int, str]

    @property
    def names(self) -> frozenset[str]:
        """The names of the generated classes."""
        return frozenset(one.name for one in self.classes)


def find_errors(api: Api) -> Errors:
    """Which exceptions the error responses of an API call for."""
    classes: dict[str, ErrorClass] = {}
    by_tag: dict[str, str] = {}
    found = next(iter(_tagged_unions(api)), None)
    pointer, tag = found if found else ("", None)
    for value, target in _names(tag):
        declared = api.types[target]
        info = declared.error if isinstance(declared, ir.Object) else None
        status = info.status if info else None
        name = (info.name if info else None) or _class_name(value, status)
        if name is None:
            continue
        by_tag[value] = name
        if name not in RESERVED_TYPES:
            summary = (declared.docs.description or "").partition("\n\n")[0]
            found_class = ErrorClass(
                name=name, base=_base(status), status=status, tag=value, summary=summary
            )
            classes.setdefault(name, found_class)
    by_status = {one.status: one.name for one in classes.values() if one.status is not None}
    for status in sorted(_declared_statuses(api)):
        if status in STANDARD_STATUSES or status in by_status or status not in _MORE_STATUSES:
            continue
        name = _MORE_STATUSES[status]
        if name not in classes:
            classes[name] = ErrorClass(name=name, base=_base(status), status=status, tag=None)
        by_status[status] = name
    return Errors(
        tag=pointer,
        message=_message_pointer(api, pointer, tag),
        classes=tuple(classes.values()),
        by_tag=by_tag,
        by_status=by_status,
    )


def _names(tag: ir.Tag | None) -> Iterator[tuple[str, ir.TypeId]]:
    """The values of the tag that can name a class, and what they mean."""
    for value, target in (tag.mapping if tag else {}).items():
        if isinstance(value, str):
            yield value, target


def _error_types(api: Api) -> Iterator[ir.TypeExpr]:
    for operation in api.operations:
        for response in operation.errors:
            for content in response.contents:
                if content.type is not None:
                    yield content.type


def _tagged_unions(api: Api) -> Iterator[tuple[str, ir.Tag]]:
    """Tagged unions in error bodies, as the pointer to the tag and the tag: outermost first."""
    seen: set[ir.TypeExpr] = set()
    for expr in _error_types(api):
        if expr in seen:
            continue
        seen.add(expr)
        for pointer, inner in (("", expr), *_fields(expr, api)):
            declared = api.types[inner.id] if isinstance(inner, ir.Ref) else None
            if isinstance(declared, ir.Union) and declared.tag is not None:
                yield f"{pointer}/{declared.tag.wire_name}", declared.tag


def _fields(expr: ir.TypeExpr, api: Api) -> Iterator[tuple[str, ir.TypeExpr]]:
    declared = api.types[expr.id] if isinstance(expr, ir.Ref) else None
    if isinstance(declared, ir.Alias):
        yield from _fields(declared.target, api)
    if isinstance(declared, ir.Object):
        for field in declared.fields:
            inner = field.type.inner if isinstance(field.type, ir.Nullable) else field.type
            yield f"/{field.wire_name}", inner


def _message_pointer(api: Api, tag_pointer: str, tag: ir.Tag | None) -> str:
    """Where the sentence for people stands: `message` beside the tag, or in the body itself."""
    if tag is not None:
        variant = next(iter(tag.mapping.values()), None)
        if variant is not None and _has_message(ir.Ref(id=variant), api):
            return tag_pointer.rpartition("/")[0] + "/message"
    for expr in _error_types(api):
        for pointer, inner in (("", expr), *_fields(expr, api)):
            if _has_message(inner, api):
                return f"{pointer}/message"
    return ""


def _has_message(expr: ir.TypeExpr, api: Api) -> bool:
    return any(
        pointer == "/message" and isinstance(inner, ir.Scalar)
        for pointer, inner in _fields(expr, api)
    )


def _declared_statuses(api: Api) -> set[int]:
    return {
        int(response.status_range)
        for operation in api.operations
        for response in operation.errors
        if response.status_range.isdigit()
    }


def _class_name(tag: str, status: int | None) -> str | None:
    """The standard class of the status, or a name made of the error type."""
    if status in STANDARD_STATUSES:
        return STANDARD_STATUSES[status]
    parts = words.split(tag)
    if not parts:
        return None
    name = words.pascal(parts)
    name = name if name.endswith("Error") else name + "Error"
    if name in STANDARD_STATUSES.values():
        return name
    if hasattr(builtins, name) or name in RESERVED_TYPES:
        return _MORE_STATUSES.get(status or 0)
    return name


def _base(status: int | None) -> str:
    if status in STANDARD_STATUSES:
        return STANDARD_STATUSES[status]
    return "InternalServerError" if status is not None and status >= 500 else "APIStatusError"


def view_errors(errors: Errors, base: str) -> tuple[ErrorsView, Scope]:
    """The module `_errors.py`; `base` is a chosen name for the base of all errors."""

    def named(word: str) -> py.Name:
        return py.name("._errors" if word in errors.names else "._runtime.errors", word)

    view = ErrorsView(
        base=base,
        base_class=named("APIError"),
        classes=tuple(
            ErrorClassView(name=one.name, base=named(one.base), doc=_doc(one))
            for one in errors.classes
        ),
        tag=errors.tag,
        message=errors.message,
        by_tag=tuple((tag, named(one)) for tag, one in errors.by_tag.items()),
        by_status=tuple((status, named(one)) for status, one in sorted(errors.by_status.items())),
    )
    return view, Scope(module="._errors", taken=errors.names | {base}, spelled=(_ERROR_MAP,))


_ERROR_MAP = py.name("._runtime.errors", "ErrorMap")


def _doc(one: ErrorClass) -> str:
    parts = [f"Status {one.status}"] if one.status else []
    if one.tag:
        parts.append(f"the error type `{one.tag}`")
    text = ", or ".join(parts)
    text = text[0].upper() + text[1:] + "."
    return f"{one.summary}\n\n{text}" if one.summary else text
