"""The `x-bindwright-` words: which exist, what they take, and their values."""

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from bindwright.diagnostics.origin import Origin, escape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import EXTENSION_VALUE, UNKNOWN_EXTENSION
from bindwright.diagnostics.suggestions import did_you_mean, unknown_key
from bindwright.http.key_prefixes import is_key_prefix, set_apart
from bindwright.ir.operations import Retries, Timeouts
from bindwright.ir.security import TokenRequest
from bindwright.ir.types import ErrorInfo, Lifecycle
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.paging.fitting import form_problem

PREFIX = "x-bindwright-"
LIFECYCLE = PREFIX + "lifecycle"
STREAM = PREFIX + "stream"
TIMEOUT = PREFIX + "timeout"
ERROR = PREFIX + "error"
PAGINATION = PREFIX + "pagination"
RETRIES = PREFIX + "retries"
IDEMPOTENCY = PREFIX + "idempotency-header"
TOKEN = PREFIX + "token"
KEY_PREFIX = PREFIX + "prefix"

_STATUS = re.compile(r"[1-5](?:\d\d|XX)")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PREFIX_TOLD = re.compile(r"with required prefix [\"'`]([^\"'`]+)")
_STATUSES = ("active", "deprecated", "retired")


def check_extensions(bundle: Bundle, report: Report) -> None:
    """Finds `x-bindwright-` words that nothing reads, and values of the wrong form."""
    for source in bundle.sources.values():
        if PREFIX not in source.text:
            continue
        for node in _mappings(source.data, Origin(source.name)):
            for key, value in node.items():
                if key.startswith(PREFIX):
                    _check(key, value, report)


def _mappings(data: Any, origin: Origin) -> list[Node]:
    found: list[Node] = []
    stack: list[tuple[Any, str]] = [(data, origin.pointer)]
    while stack:
        value, pointer = stack.pop()
        if isinstance(value, dict):
            mapping = cast("dict[str, Any]", value)
            found.append(Node(mapping, Origin(origin.source, pointer)))
            stack.extend((one, f"{pointer}/{escape_token(key)}") for key, one in mapping.items())
        elif isinstance(value, list):
            items = value
            stack.extend((one, f"{pointer}/{index}") for index, one in enumerate(items))
    return found


def _check(key: str, node: Node, report: Report) -> None:
    check = _CHECKS.get(key)
    if check is None:
        meant = did_you_mean(key, _CHECKS) if report.seeks_hint(UNKNOWN_EXTENSION) else None
        hint = meant or f"known are {', '.join(_CHECKS)}"
        report.add(UNKNOWN_EXTENSION, node.origin, f"unknown key {key!r}", hint=hint, at="key")
        return
    problem = check(node.value)
    if problem:
        report.add(EXTENSION_VALUE, node.origin, f"{key}: {problem}")


def _is_name(value: Any) -> str | None:
    return None if isinstance(value, str) and value.isidentifier() else "takes a Python identifier"


def _is_path_of_names(value: Any) -> str | None:
    good = isinstance(value, str) and all(part.isidentifier() for part in value.split("."))
    return None if good else "takes identifiers, joined by dots"


def _has(value: Any, known: tuple[str, ...], required: tuple[str, ...] = ()) -> str | None:
    if not isinstance(value, dict):
        return f"takes a mapping with {', '.join(known)}"
    mapping = cast("dict[str, Any]", value)
    for key in mapping:
        if key not in known:
            return unknown_key(key, known)
    missing = [key for key in required if key not in mapping]
    return f"needs {missing[0]!r}" if missing else None


def _is_lifecycle(value: Any) -> str | None:
    known = ("status", "deprecated-on", "end-of-life", "replacement", "reason", "link")
    problem = _has(value, known, ("status",))
    if problem:
        return problem
    if value["status"] not in _STATUSES:
        return f"'status' is one of {', '.join(_STATUSES)}"
    for key in ("deprecated-on", "end-of-life"):
        if key in value and _date(value[key]) is None:
            return f"{key!r} takes a date such as 2026-04-20"
    wrong = [key for key in known[3:] if not isinstance(value.get(key, ""), str)]
    return f"{wrong[0]!r} takes a string" if wrong else None


def _are_errors(value: Any) -> bool:
    """Whether something is the name of an event, a pointer, or a list with at most one of each."""
    listed: list[Any] = value if isinstance(value, list) else [value]
    kinds = [one.startswith("/") for one in listed if isinstance(one, str)]
    return len(kinds) == len(listed) and len(set(kinds)) == len(kinds)


def _is_stream(value: Any) -> str | None:
    known = ("selector", "yields", "ignore", "error", "end", "fold")
    problem = _has(value, known)
    if problem:
        return problem
    selector = value.get("selector", "/")
    if not (isinstance(selector, str) and selector):
        return "'selector' takes a JSON pointer, or the name of a query parameter"
    for key in ("yields", "ignore"):
        names = value.get(key, [])
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            return f"{key!r} takes a list of event names"
    if not _are_errors(value.get("error", [])):
        return "'error' takes the name of an event, a JSON pointer into events, or a list of both"
    if "end" in value:
        problem = _has(value["end"], ("pointer", "is"), ("pointer", "is"))
        if problem:
            return f"'end' {problem}"
    folds = value.get("fold", {})
    if not isinstance(folds, dict) or any(one != "concat" for one in folds.values()):
        return "'fold' maps JSON pointers to 'concat'"
    return None


def _is_timeout(value: Any) -> str | None:
    problem = _has(value, ("total", "connect"))
    if problem:
        return problem
    good = all(isinstance(one, int | float) and one > 0 for one in value.values())
    return None if good else "takes positive numbers of seconds"


def _is_retries(value: Any) -> str | None:
    problem = _has(value, ("max", "statuses", "initial", "longest", "connection-errors"))
    if problem:
        return problem
    most = value.get("max", 0)
    if type(most) is not int or not 0 <= most <= 1000:
        return "'max' takes a whole number from 0 to 1000"
    statuses = value.get("statuses", [])
    if not isinstance(statuses, list) or not all(_STATUS.fullmatch(str(one)) for one in statuses):
        return "'statuses' takes a list such as [429, 5XX]"
    for key in ("initial", "longest"):
        seconds = value.get(key, 1)
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or seconds <= 0:
            return f"{key!r} takes a positive number of seconds"
    is_flag = isinstance(value.get("connection-errors", True), bool)
    return None if is_flag else "'connection-errors' takes true or false"


def _is_header(value: Any) -> str | None:
    good = isinstance(value, str) and _HEADER.fullmatch(value)
    return None if good else "takes the name of a header"


def _is_prefix(value: Any) -> str | None:
    good = isinstance(value, str) and is_key_prefix(value)
    return None if good else "takes what goes before a key, such as Token"


def _is_error(value: Any) -> str | None:
    problem = _has(value, ("status", "name"))
    if problem:
        return problem
    status = value.get("status", 400)
    if not isinstance(status, int) or not 400 <= status <= 599:
        return "'status' takes a number from 400 to 599"
    return _is_name(value.get("name", "Name"))


def _is_token(value: Any) -> str | None:
    problem = _has(value, ("method", "parameters"))
    if problem:
        return problem
    if value.get("method", "basic") not in ("basic", "post"):
        return "'method' is basic or post"
    parameters = value.get("parameters", {})
    texts = cast("dict[str, Any]", parameters).values() if isinstance(parameters, dict) else [None]
    good = all(isinstance(one, str) for one in texts)
    return None if good else "'parameters' maps names to strings"


_CHECKS: dict[str, Callable[[Any], str | None]] = {
    LIFECYCLE: _is_lifecycle,
    STREAM: _is_stream,
    TIMEOUT: _is_timeout,
    ERROR: _is_error,
    PAGINATION: form_problem,
    RETRIES: _is_retries,
    IDEMPOTENCY: _is_header,
    TOKEN: _is_token,
    KEY_PREFIX: _is_prefix,
    PREFIX + "name": _is_name,
    PREFIX + "method": _is_name,
    PREFIX + "resource": _is_path_of_names,
}


def _date(value: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def read_lifecycle(node: Node) -> Lifecycle | None:
    """The lifecycle of a node; None where there is none or it is malformed (reported already)."""
    found = node.get(LIFECYCLE)
    if found is None or _is_lifecycle(found.value):
        return None
    return lifecycle_of(found.value)


def lifecycle_of(words: Mapping[str, Any]) -> Lifecycle:
    """What a well-formed `x-bindwright-lifecycle` says."""
    return Lifecycle(
        status=words["status"],
        deprecated_on=_date(words.get("deprecated-on")),
        end_of_life=_date(words.get("end-of-life")),
        replacement=words.get("replacement"),
        reason=words.get("reason"),
        link=words.get("link"),
    )


def read_timeouts(node: Node) -> Timeouts | None:
    """The timeouts of the document or of an operation, in seconds."""
    found = node.get(TIMEOUT)
    if found is None or _is_timeout(found.value):
        return None
    return Timeouts(total=found.value.get("total"), connect=found.value.get("connect"))


def read_retries(node: Node) -> Retries | None:
    """When calls are sent again, of the document or of an operation, in our words or others'."""
    found = node.get(RETRIES)
    words: Any = vendors.read(node, "retries") if found is None else found.value
    if words is None or _is_retries(words):
        return None
    statuses = words.get("statuses")
    return Retries(
        most=words.get("max"),
        statuses=tuple(str(one) for one in statuses) if statuses is not None else None,
        initial=words.get("initial"),
        longest=words.get("longest"),
        connection_errors=words.get("connection-errors", True),
    )


def read_idempotency_header(node: Node, document: Node, general: str | None) -> str | None:
    """The header that makes two requests one, of an operation.

    `general` is what the configuration says for what is created or changed; it comes before the
    document's own word for all, and the operation's own before both.
    """
    stated = node.text(IDEMPOTENCY)
    if stated is None and vendors.read(node, "idempotent") is True:
        stated = vendors.read(document, "idempotency-header")
    if stated is None and node.origin.pointer.endswith(("/post", "/patch")):
        stated = general or document.text(IDEMPOTENCY)
    return None if stated is None or _is_header(stated) else stated


def read_error_info(node: Node) -> ErrorInfo | None:
    """What a variant of an error union says of its HTTP status and exception class."""
    found = node.get(ERROR)
    if found is None or _is_error(found.value):
        return None
    return ErrorInfo(status=found.value.get("status"), name=found.value.get("name"))


def read_key_prefix(node: Node) -> str:
    """What goes before an API key: said by a word of ours or others', or by the description.

    The description is that of `drf-spectacular`, which has no other place for it.
    """
    told = _PREFIX_TOLD.search(node.text("description") or "")
    stated = node.text(KEY_PREFIX) or vendors.read(node, "key-prefix") or (told and told[1])
    if not stated or _is_prefix(stated):
        return ""
    return set_apart(stated)


def read_token_request(node: Node) -> TokenRequest:
    """What a security scheme says of its token endpoint."""
    found = node.get(TOKEN)
    if found is None or _is_token(found.value):
        return TokenRequest()
    value: dict[str, Any] = found.value
    return TokenRequest(method=value.get("method"), parameters=dict(value.get("parameters", {})))
