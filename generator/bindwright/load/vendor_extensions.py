"""The words of other generators, put into ours: one table, by what they say.

Nothing here is an error: a value of another form than its owner documents is a warning, and says
nothing. What a word of ours says comes before it.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import VENDOR_EXTENSION
from bindwright.load.bundle import Node

_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ].*)?")
_NAMED = re.compile(r"[^\W_]")
_PATH = re.compile(r"""\$(?:\.[\w-]+|\['[^']*'\]|\["[^"]*"\]|\[-1\])*""")
_STEP = re.compile(r"""\.([\w-]+)|\['([^']*)'\]|\["([^"]*)"\]|(\[-1\])""")


class _Malformed(Exception):
    """The value is not what its owner documents; the message says what it takes."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A key of another generator. `read` gives its value in our form, None if it says nothing."""

    key: str
    read: Callable[[Any], Any]


def read(node: Node, meaning: str) -> Any:
    """What the words of other generators at a node say of something; None if nothing.

    The first word of the table that says something counts; `meaning` is a key of `TABLE`. What is
    malformed says nothing (`check` reports it).
    """
    found = find(node, meaning)
    return None if found is None else found[1]


def find(node: Node, meaning: str) -> tuple[str, Any] | None:
    """The same with the key that says it."""
    value: Any = node.value
    if not isinstance(value, dict) or _KEYS.isdisjoint(cast("dict[str, Any]", value)):
        return None
    for word in TABLE[meaning]:
        if word.key in value:
            with suppress(_Malformed):
                found = word.read(value[word.key])
                if found is not None:
                    return word.key, found
    return None


def read_lifecycle(node: Node) -> dict[str, str]:
    """What others say of a deprecation, under our keys: empty where nothing is deprecated.

    A reason and a replacement count where the standard keyword says that it is.
    """
    found = {key: read(node, key) for key in ("status", "end-of-life", "reason", "replacement")}
    stated = {key: str(value) for key, value in found.items() if value is not None}
    is_deprecated = node.flag("deprecated") or stated.keys() & {"status", "end-of-life"}
    return {**stated, "status": "deprecated"} if stated and is_deprecated else {}


def check(node: Node, report: Report) -> None:
    """Reports the words at a node whose values are of another form than their owners document."""
    value: Any = node.value
    if not isinstance(value, dict) or _KEYS.isdisjoint(cast("dict[str, Any]", value)):
        return
    for word in (word for words in TABLE.values() for word in words):
        if word.key in value:
            try:
                word.read(value[word.key])
            except _Malformed as error:
                origin = node.origin.child(word.key)
                report.add(VENDOR_EXTENSION, origin, f"{word.key} takes {error}")


# Plain values


def _name(value: Any) -> str:
    if not isinstance(value, str) or not _NAMED.search(value):
        raise _Malformed("a name")
    return value.strip()


def _group(value: Any) -> str:
    """A name or a list of names, the outermost first; dots separate names as well."""
    names: list[Any] = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(one, str) and _NAMED.search(one) for one in names):
        raise _Malformed("a name or a list of names")
    parts = [part.strip() for one in names for part in one.split(".")]
    return ".".join(part for part in parts if _NAMED.search(part))


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        raise _Malformed("a text")
    return value.strip() or None


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Malformed("true or false")
    return value


def _mapping(value: Any, takes: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Malformed(takes)
    return cast("dict[str, Any]", value)


def _day(value: Any) -> str:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise _Malformed("a date such as 2026-04-20")
    return value[:10]


def _values(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _Malformed("a list of values")
    return value


def _prefix(value: Any) -> str | None:
    prefix = _mapping(value, "a mapping of name, env and prefix").get("prefix")
    return None if prefix is None else _text(prefix)


def _skipped(value: Any) -> bool:
    """A flag, or the languages that it holds for."""
    if isinstance(value, list):
        return "python" in value
    return _flag(value)


def _name_for_python(value: Any) -> str | None:
    own = _mapping(value, "a mapping by language").get("python")
    names = _mapping(own, "a mapping of names for each language") if own is not None else {}
    name = names.get("model_name", names.get("type_name"))
    return None if name is None else _name(name)


# Enumerations: names and texts of members are lists by position or mappings by value


def _by_member(value: Any) -> list[Any] | dict[str, Any] | None:
    if isinstance(value, dict):
        return {str(key): one for key, one in value.items()} or None
    if not isinstance(value, list):
        raise _Malformed("a list in the order of the values, or a mapping by value")
    return value or None


def _of_members(key: str) -> Callable[[Any], dict[str, Any] | None]:
    """From a mapping of values to mappings, what each has under a key."""

    def read(value: Any) -> dict[str, Any] | None:
        members = _mapping(value, "a mapping by value")
        details = {name: one for name, one in members.items() if isinstance(one, dict)}
        return {name: one[key] for name, one in details.items() if key in one} or None

    return read


def _of_values(key: str) -> Callable[[Any], dict[str, Any] | None]:
    """From the list `values` of `x-ms-enum`, what each has under a key."""

    def read(value: Any) -> dict[str, Any] | None:
        listed = _mapping(value, _MS_ENUM).get("values", [])
        if not isinstance(listed, list):
            raise _Malformed("a list under 'values'")
        known = [one for one in listed if isinstance(one, dict) and "value" in one and key in one]
        return {str(one["value"]): one[key] for one in known} or None

    return read


_MS_ENUM = "a mapping with 'name', 'modelAsString' and 'values'"


def _name_of_enum(value: Any) -> str | None:
    name = _mapping(value, _MS_ENUM).get("name")
    return None if name is None else _name(name)


def _open_by_string(value: Any) -> bool | None:
    return _mapping(value, _MS_ENUM).get("modelAsString") is True or None


def _open_by_word(value: Any) -> bool | None:
    if value not in ("allow", "disallow"):
        raise _Malformed("'allow' or 'disallow'")
    return value == "allow" or None


# Life


def _availability(value: Any) -> str | None:
    if not isinstance(value, str):
        raise _Malformed("a word such as 'beta' or 'deprecated'")
    return "deprecated" if value == "deprecated" else None


def _stream_condition(value: Any) -> str | None:
    """The property of the request that asks for a stream."""
    if isinstance(value, bool):
        return None
    stated = _mapping(value, "true or a mapping").get("stream-condition")
    return None if stated is None else _dotted_pointer(stated, "$request.")


def _terminator(value: Any) -> str | None:
    """The data that says that a stream is over."""
    if isinstance(value, bool):
        return None
    stated = _mapping(value, "true or a mapping").get("terminator")
    return None if stated is None else _text(stated)


# Retries, in the words of `x-bindwright-retries`


def _no_retries(value: Any) -> dict[str, Any] | None:
    stated = _mapping(value, "a mapping with 'disabled'").get("disabled")
    return {"max": 0} if stated is True else None


def _backoff(value: Any) -> dict[str, Any] | None:
    words = _mapping(value, "a mapping with 'strategy'")
    if words.get("strategy") == "none":
        return {"max": 0}
    if words.get("strategy") != "backoff":
        raise _Malformed("'backoff' or 'none' as its strategy")
    found: dict[str, Any] = {}
    pauses = _mapping(words.get("backoff", {}), "a mapping under 'backoff'")
    for key, own in (("initialInterval", "initial"), ("maxInterval", "longest")):
        milliseconds = pauses.get(key)
        if isinstance(milliseconds, int | float) and 0 < milliseconds < 1e9:
            found[own] = milliseconds / 1000
    statuses = words.get("statusCodes", [])
    if not isinstance(statuses, list):
        raise _Malformed("a list under 'statusCodes'")
    texts = [str(one).upper() for one in statuses]
    if not all(re.fullmatch(r"[1-5](?:\d\d|XX)", one) for one in texts):
        raise _Malformed("statuses such as 503 or 5XX under 'statusCodes'")
    if texts:
        found["statuses"] = texts
    if words.get("retryConnectionErrors") is False:
        found["connection-errors"] = False
    return found or None


def _first_header(value: Any) -> str | None:
    headers: list[Any] = value if isinstance(value, list) else []
    named = [one.get("header") for one in headers if isinstance(one, dict)]
    if not named or not all(isinstance(one, str) for one in named):
        raise _Malformed("a list of mappings with 'header'")
    return named[0]


# Pages, in the words of `x-bindwright-pagination`


def _dotted_pointer(value: Any, start: str) -> str:
    """A path such as `$response.page.next` as a JSON pointer."""
    if not isinstance(value, str) or not value.startswith(start):
        raise _Malformed(f"paths that begin with '{start}'")
    return "/" + value.removeprefix(start).replace(".", "/")


def _fern_pages(value: Any) -> dict[str, Any] | bool:
    """A mapping of paths; true for that at the root of the document."""
    if isinstance(value, bool):
        return value
    words = _mapping(value, "true or a mapping")
    found: dict[str, Any] = {"items": _dotted_pointer(words.get("results"), "$response")[1:]}
    for key, own in (
        ("next_cursor", "next"),
        ("next_uri", "next"),
        ("next_path", "next"),
        ("has-next-page", "has-more"),
    ):
        if key in words:
            found[own] = _dotted_pointer(words[key], "$response.")
    for style in ("cursor", "offset"):
        if style in words:
            found[style] = _dotted_pointer(words[style], "$request.")
    if "offset" in found:
        # `step` says that the parameter counts items; without it, it counts pages.
        style = "offset" if "step" in words else "page"
        found[style] = found.pop("offset")
    else:
        style = "cursor" if "cursor" in found else "url"
    return {"style": style, **found}


def _speakeasy_pages(value: Any) -> dict[str, Any]:
    words = _mapping(value, "a mapping with 'type', 'inputs' and 'outputs'")
    outputs = _mapping(words.get("outputs", {}), "a mapping under 'outputs'")
    listed = words.get("inputs", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise _Malformed("a list of mappings under 'inputs'")
    inputs: dict[str, str] = {}
    for one in cast("list[dict[str, Any]]", listed):
        in_body = one.get("in") == "requestBody"
        inputs[str(one.get("type"))] = ("/" if in_body else "") + _name(one.get("name"))
    found: dict[str, Any] = {}
    if "results" in outputs:
        found["items"] = "".join(_path(outputs["results"]))
    match words.get("type"):
        case "url":
            return {"style": "url", "next": "".join(_path(outputs.get("nextUrl"))), **found}
        case "cursor" if "cursor" in inputs:
            next_cursor = _path(outputs.get("nextCursor"))
            if "[-1]" in next_cursor:
                end = next_cursor.index("[-1]")
                found.setdefault("items", "".join(next_cursor[:end]))
                found["last-item"] = "".join(next_cursor[end + 1 :])
            else:
                found["next"] = "".join(next_cursor)
            return {"style": "cursor", "cursor": inputs["cursor"], **found}
        case "offsetLimit" if "page" in inputs:
            if "numPages" in outputs:
                found["pages"] = "".join(_path(outputs["numPages"]))
            return {"style": "page", "page": inputs["page"], **found}
        case "offsetLimit" if "offset" in inputs:
            return {"style": "offset", "offset": inputs["offset"], **found}
        case _:
            raise _Malformed("a type (offsetLimit, cursor, url) and the input that belongs to it")


def _path(value: Any) -> list[str]:
    """The steps of a JSONPath, each as one of a JSON pointer; `[-1]` stays."""
    if not isinstance(value, str) or not _PATH.fullmatch(value):
        raise _Malformed("simple paths such as '$.page.next' under 'outputs'")
    steps = (
        found[4] or "/" + (found[1] or found[2] or found[3]) for found in _STEP.finditer(value)
    )
    return list(steps)


def _microsoft_pages(value: Any) -> dict[str, Any] | None:
    words = _mapping(value, "a mapping with 'nextLinkName'")
    name = words.get("nextLinkName")
    if name is None:
        return None
    items = _name(words.get("itemName", "value"))
    return {"style": "url", "items": _pointer(items), "next": _pointer(_name(name))}


def _pointer(name: str) -> str:
    return "/" + name.replace(".", "/")


_OVERRIDE = _Word("x-speakeasy-name-override", _name)
_CLIENT_NAME = _Word("x-ms-client-name", _name)

TABLE: Mapping[str, tuple[_Word, ...]] = {
    "resource": (_Word("x-fern-sdk-group-name", _group), _Word("x-speakeasy-group", _group)),
    "method": (_Word("x-fern-sdk-method-name", _name), _OVERRIDE),
    "name": (
        _Word("x-fern-property-name", _name),
        _Word("x-fern-parameter-name", _name),
        _Word("x-stainless-param", _name),
        _OVERRIDE,
        _CLIENT_NAME,
    ),
    "type": (
        _Word("x-fern-type-name", _name),
        _Word("x-stainless-naming", _name_for_python),
        _Word("x-ms-enum", _name_of_enum),
    ),
    "component": (_OVERRIDE, _CLIENT_NAME),
    "member-names": (
        _Word("x-enum-varnames", _by_member),
        _Word("x-enumNames", _by_member),
        _Word("x-enum-names", _by_member),
        _Word("x-fern-enum", _of_members("name")),
        _Word("x-speakeasy-enums", _by_member),
        _Word("x-ms-enum", _of_values("name")),
    ),
    "member-docs": (
        _Word("x-enum-descriptions", _by_member),
        _Word("x-enumDescriptions", _by_member),
        _Word("x-fern-enum", _of_members("description")),
        _Word("x-ms-enum", _of_values("description")),
    ),
    "open": (
        _Word("x-speakeasy-unknown-values", _open_by_word),
        _Word("x-ms-enum", _open_by_string),
    ),
    "ignored": (
        _Word("x-fern-ignore", _flag),
        _Word("x-speakeasy-ignore", _flag),
        _Word("x-stainless-skip", _skipped),
    ),
    "status": (_Word("x-fern-availability", _availability),),
    "reason": (
        _Word("x-speakeasy-deprecation-message", _text),
        _Word("x-stainless-deprecation-message", _text),
    ),
    "replacement": (_Word("x-speakeasy-deprecation-replacement", _text),),
    "end-of-life": (_Word("x-sunset", _day),),
    "old-members": (
        _Word("x-enum-deprecated", _values),
        _Word("x-deprecated-enum-members", _values),
    ),
    "selector": (_Word("x-fern-streaming", _stream_condition),),
    "streams": (_Word("x-fern-streaming", lambda value: bool(value) or None),),
    "sentinel": (_Word("x-speakeasy-sse-sentinel", _text), _Word("x-fern-streaming", _terminator)),
    "pagination": (
        _Word("x-fern-pagination", _fern_pages),
        _Word("x-speakeasy-pagination", _speakeasy_pages),
        _Word("x-ms-pageable", _microsoft_pages),
    ),
    "retries": (_Word("x-fern-retries", _no_retries), _Word("x-speakeasy-retries", _backoff)),
    "idempotency-header": (_Word("x-fern-idempotency-headers", _first_header),),
    "key-prefix": (_Word("x-fern-header", _prefix),),
    "idempotent": (_Word("x-fern-idempotent", _flag),),
}
"""What can be said, and the words that say it, the first of them first."""

_KEYS = frozenset(word.key for words in TABLE.values() for word in words)
