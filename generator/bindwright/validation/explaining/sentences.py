"""What each keyword says when a value does not fulfil it, in a sentence for people."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple, cast

from bindwright.diagnostics.suggestions import nearest
from bindwright.schema.values import identity, type_of
from bindwright.validation.explaining.walk import Failure
from bindwright.validation.explaining.wording import (
    listed,
    listed_values,
    named,
    noun,
    plural,
    quoted,
    types_in,
)
from bindwright.validation.faults import Path

_FEW = 6
"""So many values are listed though one of them was probably meant."""


_COMPARED = 10_000
"""So many names of an object are compared with one that is missing."""


class Sentence(NamedTuple):
    """A sentence, and the same without anything of the value (`Fault.cause`), if that differs.

    `below` leads from the place of the failure to what is meant, and `is_key` says that its name
    is, not its value.
    """

    message: str
    cause: str = ""
    below: Path = ()
    is_key: bool = False


_Tell = Callable[[Failure, Any], Iterator[Sentence]]


def sentences(failure: Failure, value: Any) -> Iterator[Sentence]:
    """What a failure says, at least one sentence. `value` is the part that the failure looks at."""
    otherwise = _about(lambda _: f"does not fulfil {failure.keyword!r}")
    yield from _TELLERS.get(failure.keyword, otherwise)(failure, value)


def wrong_type(value: Any, types: tuple[str, ...]) -> Sentence:
    """That a value is of none of these types."""
    kind, wanted = type_of(value), listed([noun(one) for one in types])
    cause = f"{noun(kind)} where {wanted} is expected"
    if kind in ("object", "array", "null"):
        return Sentence(cause)
    return Sentence(f"{quoted(value)} is {noun(kind)}, where {wanted} is expected", cause)


def none_of(value: Any, allowed: list[Any]) -> Sentence:
    """That a value is none of those that are allowed."""
    if not allowed:
        return Sentence("no value is allowed here: the list of them is empty")
    if len(allowed) == 1:
        wanted = quoted(allowed[0])
        text = f"must be {wanted}"
        return Sentence(f"{text}, and is {quoted(value)}{_meant(value, allowed)}", text)
    text, meant = f"must be {listed_values(allowed)}", _meant(value, allowed)
    if meant and len(allowed) > _FEW:
        return Sentence(
            f"{quoted(value)} is none of the {len(allowed)} values allowed{meant}", text
        )
    return Sentence(f"{quoted(value)} is not allowed: it {text}{meant}", text)


def names_no_variant(value: Any, names: list[Any], union: str | None) -> Sentence:
    """That no variant goes by the value of a discriminator. `union` is the name of the choice."""
    cause = f"names no variant{f' of {union}' if union else ''}"
    message = f"{quoted(value)} {cause}; it is one of {listed_values(names)}{_meant(value, names)}"
    return Sentence(message, cause)


def _meant(value: Any, allowed: list[Any]) -> str:
    """The suggestion of what was probably meant."""
    if not isinstance(value, str):
        same = [one for one in allowed if isinstance(one, str) and one == str(value)]
        return f"; did you mean the string {quoted(same[0])}?" if same else ""
    for one in allowed:
        if not isinstance(one, str) and value == quoted(one):
            return f"; did you mean {value}, {noun(type_of(one))}?"
    close = nearest(value, (one for one in allowed if isinstance(one, str)))
    return f"; did you mean {quoted(close)}?" if close is not None else ""


# Any value


def _type(failure: Failure, value: Any) -> Iterator[Sentence]:
    yield wrong_type(value, types_in(failure.place.value))


def _enum(failure: Failure, value: Any) -> Iterator[Sentence]:
    yield none_of(value, list(failure.place.value))


def _const(failure: Failure, value: Any) -> Iterator[Sentence]:
    yield none_of(value, [failure.place.value])


def _not(failure: Failure, value: Any) -> Iterator[Sentence]:
    refused = failure.place.value
    words = cast("dict[str, Any]", refused) if isinstance(refused, dict) else {}
    if refused is True or refused == {}:
        text = "no value is allowed here"
        yield Sentence(f"{text}, and there is {quoted(value)}", text)
    elif words.keys() <= {"enum", "const"}:
        text = f"must not be {listed_values(words.get('enum', [words.get('const')]))}"
        yield Sentence(f"is {quoted(value)}, but {text}", text)
    elif words.keys() == {"required"}:
        names = " and ".join(named(one) for one in words["required"])
        text = f"must not have the {'properties' if ' and ' in names else 'property'} {names}"
        yield Sentence(text)
    elif words.keys() == {"type"}:
        text = f"must not be {listed([noun(one) for one in types_in(words['type'])])}"
        yield Sentence(f"is {quoted(value)}, but {text}", text)
    else:
        text = "fits a schema that it must not fit"
        yield Sentence(f"{quoted(value)} {text}", text)


def _false(failure: Failure, value: Any) -> Iterator[Sentence]:
    path = failure.place.path
    if path[-2:-1] == ("properties",):
        text = f"the property {named(str(path[-1]))} is not allowed here"
        yield Sentence(text, is_key=True)
    elif path[-1:] == ("items",) or path[-2:-1] == ("prefixItems",):
        yield Sentence("an item too many: the array may not be that long")
    elif path[-1:] == ("propertyNames",) and isinstance(value, Mapping):
        text = "no property is allowed here"
        for name in cast("Mapping[str, Any]", value):
            yield Sentence(f"{text}, and there is {named(name)}", text, (name,), True)
    else:
        text = "no value is allowed here"
        yield Sentence(f"{text}, and there is {quoted(value)}", text)


# Numbers, strings, arrays, objects


def _about(say: Callable[[Any], str], verb: str = "") -> _Tell:
    """The value, and what the keyword's own value says of it."""

    def tell(failure: Failure, value: Any) -> Iterator[Sentence]:
        text = say(failure.place.value)
        yield Sentence(f"{quoted(value)} {verb}{text}", text)

    return tell


def _bound(text: str) -> _Tell:
    return _about(lambda limit: text.format(quoted(limit)), "is ")


def _length(least: bool, unit: str) -> _Tell:
    """The sentences of the keywords that count something."""

    bound, end = ("at least", "required") if least else ("at most", "allowed")

    def tell(failure: Failure, value: Any) -> Iterator[Sentence]:
        limit = int(failure.place.value)
        text = f"{bound} {plural(limit, unit)} {'is' if limit == 1 else 'are'} {end}"
        yield Sentence(f"has {plural(len(value), unit)}, and {text}", text)

    return tell


_FORMATS = {
    "date-time": "a date and time such as 2026-01-31T12:00:00Z",
    "date": "a date such as 2026-01-31",
    "time": "a time such as 12:00:00Z",
    "duration": "a duration such as P1DT12H",
    "email": "an email address",
    "idn-email": "an email address",
    "hostname": "a host name",
    "idn-hostname": "a host name",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
    "uri": "a URI with a scheme, such as https://example.com/",
    "uri-reference": "a URI or a reference to one",
    "iri": "an IRI with a scheme, such as https://example.com/",
    "iri-reference": "an IRI or a reference to one",
    "uri-template": "a URI template",
    "uuid": "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
    "json-pointer": "a JSON pointer such as /a/0",
    "relative-json-pointer": "a relative JSON pointer such as 1/a",
    "regex": "a regular expression",
    "byte": "base64",
    "base64": "base64",
    "decimal": "a decimal number",
    "int32": "a whole number of 32 bits",
    "int64": "a whole number of 64 bits",
}


def _format(name: Any) -> str:
    return f"is not {_FORMATS.get(str(name), f'of the format {named(str(name))}')}"


# Arrays


def _unique(failure: Failure, value: Any) -> Iterator[Sentence]:
    text = "two items are equal, and each must be different"
    seen: dict[Hashable, int] = {}
    for index, one in enumerate(value):
        first = seen.setdefault(identity(one), index)
        if first != index:
            yield Sentence(f"the items {first} and {index} are equal: {quoted(one)}", text)
            return
    yield Sentence(text)


def _contains(failure: Failure, value: Any) -> Iterator[Sentence]:
    least = failure.place.parent.get("minContains", 1)
    yield Sentence(f"at least {plural(least, 'item')} must fit the schema of 'contains'")


def _max_contains(failure: Failure, value: Any) -> Iterator[Sentence]:
    most = plural(failure.place.value, "item")
    yield Sentence(f"at most {most} may fit the schema of 'contains'")


def _unevaluated_items(failure: Failure, value: Any) -> Iterator[Sentence]:
    yield Sentence("there are items beyond those that are described")


# Objects


def _required(failure: Failure, value: Mapping[str, Any]) -> Iterator[Sentence]:
    known = known_properties(failure.place.parent)
    for name in dict.fromkeys(failure.place.value):
        if name not in value:
            text = f"the required property {named(name)} is missing"
            others = islice((one for one in value if one not in known), _COMPARED)
            near = nearest(name, others) if known else None
            yield Sentence(f"{text}; is {named(near)} meant to be it?" if near else text, text)


def _dependent(failure: Failure, value: Mapping[str, Any]) -> Iterator[Sentence]:
    for name, needed in cast("dict[str, list[str]]", failure.place.value).items():
        for other in needed if name in value else ():
            if other not in value:
                yield Sentence(
                    f"the property {named(other)} is missing, which {named(name)} needs beside it"
                )


def _unexpected(failure: Failure, value: Mapping[str, Any]) -> Iterator[Sentence]:
    known = known_properties(failure.place.parent)
    for name in failure.unexpected:
        if failure.place.value is False:
            yield _unknown(name, (one for one in known if one not in value))
        else:
            text = "does not fit the schema of properties that are not described"
            yield Sentence(f"the property {named(name)} {text}", text, (name,), True)


def _unknown(name: str, known: Iterator[str]) -> Sentence:
    text = "unknown property"
    near = nearest(name, known)
    message = f"{text} {named(name)}"
    return Sentence(
        f"{message}; did you mean {named(near)}?" if near else message, text, (name,), True
    )


def known_properties(schema: Mapping[str, Any]) -> frozenset[str]:
    """The names that a schema describes, and those it composes right here."""
    found = set(cast("dict[str, Any]", schema.get("properties") or {}))
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key) or ():
            if isinstance(part, Mapping):
                found |= known_properties(cast("Mapping[str, Any]", part))
    return frozenset(found)


_TELLERS: dict[str, _Tell] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "not": _not,
    "false": _false,
    "minimum": _bound("less than the minimum of {}"),
    "maximum": _bound("more than the maximum of {}"),
    "exclusiveMinimum": _bound("not more than {}, as it has to be"),
    "exclusiveMaximum": _bound("not less than {}, as it has to be"),
    "multipleOf": _bound("no multiple of {}"),
    "minLength": _length(True, "character"),
    "maxLength": _length(False, "character"),
    "pattern": _about("does not match the pattern {}".format),
    "format": _about(_format),
    "contentEncoding": _about("is not encoded as {}".format),
    "minItems": _length(True, "item"),
    "maxItems": _length(False, "item"),
    "uniqueItems": _unique,
    "contains": _contains,
    "minContains": _contains,
    "maxContains": _max_contains,
    "unevaluatedItems": _unevaluated_items,
    "minProperties": _length(True, "property"),
    "maxProperties": _length(False, "property"),
    "required": _required,
    "dependentRequired": _dependent,
    "additionalProperties": _unexpected,
    "unevaluatedProperties": _unexpected,
}
