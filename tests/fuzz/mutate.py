"""Changes to documents that know what a document is, and changes to bytes that do not.

Everything is decided by a `random.Random`, so that a seed is a whole document.
"""

import copy
import random
from collections.abc import Callable
from typing import Any

__all__ = ["mutated", "mutated_bytes"]

STRINGS = (
    "", " ", "a", "class", "__class__", "__init__", "None", "self", "0", "1e999", "é", "名前", "🙂",
    "\u202e", "\ufeff", "\x00", "\ud800", '"""', "'", "\\", "{{ x }}", "{% raw %}", "../../x",
    "a/b~c", "~0~1", "#", "#/", "$ref", "*", "x" * 300, "a\nb", "a\r\u2028b", "{id}", "/{a}/{a}",
    "application/json", "text/event-stream", "*/*", "multipart/form-data", "4XX", "default", "200",
    "(a+)+$", "[", "(?<=a)b", "\\p{L}+", "date-time", "binary", "int64", "decimal", "uuid",
    "constructor", "__proto__", "toString", "true", "null", "model_fields", "copy", "json", "type",
    "Client", "errors", "httpx2", "str", "list", "Any", "import", "async", "print", "_private",
    "if", "in", "is", "match", "case", "https://example.com/", "-", "--", "é" * 80, "A", "aA", "A_",
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 2, 0.5, -0.0, 1e308, -1e308, 1e400, float("nan"), 2**31, 2**63, 10**400, 1e-320, 255,
)  # fmt: skip
KEYWORDS: dict[str, tuple[Any, ...]] = {
    "type": ("string", "object", "array", "integer", "null", "number", "boolean",
             ["string", "null"], ["object", "array"], [], "file", "any", None, 3),
    "nullable": (True, False, "yes"),
    "enum": ([], [None], ["a", "a"], [1, "a", None, 1.0, True], [{"a": 1}, [1]], ["A", "a"], "a"),
    "const": (None, 1, "a", {"a": [1]}, True, float("inf")),
    "default": (None, 1, "a", {}, [], True, 1e400, {"a": {"b": None}}),
    "required": (["a"], ["a", "a"], [], True, [1], ["__class__", ""]),
    "additionalProperties": (True, False, {}, {"type": "string"}, {"$ref": "#"}),
    "unevaluatedProperties": (False, {"type": "integer"}),
    "patternProperties": ({"^x-": {}}, {"(": {"type": "string"}}, {"(a+)+$": False}),
    "propertyNames": ({"pattern": "^a"}, {"enum": ["a"]}, False),
    "items": ({}, True, False, [], [{}], {"type": "string"}, {"type": "array", "items": {}}),
    "prefixItems": ([], [{"type": "string"}, {"type": "integer"}], {}),
    "allOf": ([], [{}], [{"type": "string"}, {"type": "integer"}], {}),
    "anyOf": ([], [{}], [{"type": "string"}, {"type": "null"}],
              [{"const": "a"}, {"type": "string"}]),
    "oneOf": ([], [{}, {}], [{"type": "object"}, {"type": "object"}], [True, False]),
    "not": ({}, {"type": "string"}, True),
    "if": ({}, {"properties": {"a": {"const": 1}}}),
    "then": ({"required": ["b"]},),
    "discriminator": ({"propertyName": "type"}, {"propertyName": "", "mapping": {"a": "b"}}, {},
                      {"propertyName": "type", "mapping": {"a": "#", "b": "../x.yaml", "c": 1}},
                      "type"),
    "format": ("date-time", "byte", "binary", "int32", "duration", "x", "", 1),
    "pattern": ("^a+$", "(", "(?=a)", "(a+)+$", "\\d{1,99999}", "", "[" * 40),
    "minimum": NUMBERS, "maximum": NUMBERS, "exclusiveMinimum": (*NUMBERS, True),
    "multipleOf": NUMBERS, "minLength": NUMBERS, "maxItems": NUMBERS, "minItems": NUMBERS,
    "uniqueItems": (True,), "readOnly": (True,), "writeOnly": (True,), "deprecated": (True, "x"),
    "title": STRINGS, "description": STRINGS, "operationId": STRINGS, "name": STRINGS,
    "in": ("query", "path", "header", "cookie", "body", "formData", "nowhere"),
    "style": ("form", "simple", "deepObject", "spaceDelimited", "matrix", "label", "x"),
    "explode": (True, False), "allowReserved": (True,),
    "content": ({}, {"": {}}, {"application/json": {}}, {"text/plain; q=1": {"schema": {}}}, []),
    "schema": ({}, True, False, [], None, {"type": "object"}),
    "responses": ({}, {"default": {"description": ""}}, {"2XX": {}}, {"99": {"description": ""}}),
    "security": ([], [{}], [{"x": []}], [{"key": []}, {}]),
    "servers": ([], [{"url": ""}], [{"url": "https://{a}.{b}/"}], [{"url": "/v1"}], {}),
    "tags": ([], ["a"], ["A", "a"], ["class"], [""], [1], ["a/b", "a"]),
    "parameters": ([], [{"name": "a", "in": "query"}], [{}], {}),
    "callbacks": ({}, {"x": {}}, {"x": {"{$request.body#/a}": {"post": {"responses": {}}}}}),
    "examples": ([], [1], {"a": {"value": 1}}, {"a": {}}),
    "x-enum-varnames": (["a"], ["1", "1"], ["class", ""], "a", [1]),
    "x-enum-descriptions": (["a"], {}, [None]),
    "x-nullable": (True,),
    "x-bindwright-name": STRINGS, "x-bindwright-method": STRINGS, "x-bindwright-resource": STRINGS,
    "x-bindwright-lifecycle": ({}, {"status": "retired"}, {"end-of-life": "2026-02-31"}, []),
    "x-bindwright-stream": ({}, {"selector": "/a"}, {"end": {}}, []),
    "x-bindwright-pagination": ({}, {"style": "cursor"}, [], {"style": "link", "items": "/a"}),
    "x-stainless-naming": ({}, {"python": {"method_name": "class"}}),
    "x-fern-sdk-group-name": STRINGS, "x-fern-sdk-method-name": STRINGS,
    "x-speakeasy-name-override": STRINGS,
    "encoding": ({}, {"a": {"contentType": "x"}}, {"a": {"style": "form", "headers": {}}}),
    "headers": ({}, {"X": {}}, {"": {"schema": {}}}, {"Content-Type": {"schema": {}}}),
    "links": ({}, {"a": {"operationId": "x"}}),
    "$anchor": STRINGS, "$id": STRINGS, "$dynamicRef": ("#a", "#"), "$dynamicAnchor": ("a",),
}  # fmt: skip

Place = tuple[Any, Any]
"""A mapping or list and a key or index of it."""


def mutated(document: Any, chance: random.Random) -> Any:
    """A copy with a few changes; usually it is still almost a document."""
    document = copy.deepcopy(document)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        places = list(_places(document))
        if chance.random() < 0.75:
            # The structure around schemas is soon refused as a whole; what is deep is read.
            deep = [one for below in _schema_holders(document) for one in _places(below)]
            places = deep or places
        if not places:
            break
        chance.choice(_CHANGES)(document, places, chance)
    return document


def mutated_bytes(data: bytes, chance: random.Random) -> bytes:
    """Some bytes removed, repeated, replaced or put in."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(made) + 1)
        length = chance.choice((1, 1, 2, 8, 64))
        match chance.randrange(5):
            case 0:
                del made[at : at + length]
            case 1:
                made[at:at] = made[at : at + length] * chance.choice((1, 2, 40))
            case 2:
                made[at:at] = chance.choice(_BYTES)
            case 3:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                start = chance.randrange(len(made) + 1)
                made[at:at] = made[start : start + length]
    return bytes(made)


_BYTES = (
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\t", b"\n", b"\n\n  ",
    b"&a ", b"*a", b"<<: *a\n", b"!!python/object:os.system ", b"!!binary ", b"!x ", b"---\n",
    b"...\n", b"%YAML 1.1\n", b"? ", b": ", b"- ", b"| \n", b">-\n", b"#", b"{", b"}", b"[", b"]",
    b"'", b'"', b"\\ud800", b"\\u0000", b"1e400", b"NaN", b"-.inf", b"0x1F", b"1_000", b"null",
    b"9" * 5000, b"[" * 300, b"{a: " * 300, b"- " * 300, b"$ref: '#'\n", b"\xe2\x80\xa8", b",",
)  # fmt: skip


def _places(value: Any) -> Any:
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, dict):
            yield from ((one, key) for key in one)
            stack.extend(one.values())
        elif isinstance(one, list):
            yield from ((one, index) for index in range(len(one)))
            stack.extend(one)


def _schema_holders(document: Any) -> list[Any]:
    """The schemas of the components, and those that stand where they are used."""
    found: list[Any] = [{name: schema} for name, schema in _schemas(document).items()]
    for one in _mappings(document.get("paths") if isinstance(document, dict) else None):
        if "schema" in one:
            found.append({"schema": one["schema"]})
    return found


def _delete(_: Any, places: list[Place], chance: random.Random) -> None:
    holder, key = chance.choice(places)
    del holder[key]


def _swap(_: Any, places: list[Place], chance: random.Random) -> None:
    (one, first), (other, second) = chance.choice(places), chance.choice(places)
    one[first], other[second] = copy.deepcopy(other[second]), copy.deepcopy(one[first])


def _copy(_: Any, places: list[Place], chance: random.Random) -> None:
    (one, first), (other, second) = chance.choice(places), chance.choice(places)
    other[second] = copy.deepcopy(one[first])


def _twin(_: Any, places: list[Place], chance: random.Random) -> None:
    """The same once more, under a name that is nearly the same."""
    holder, key = chance.choice(places)
    if isinstance(holder, list):
        holder.insert(key, copy.deepcopy(holder[key]))
    else:
        changes: tuple[Callable[[str], str], ...] = (
            str.upper, str.lower, str.title, lambda text: text + "_", lambda text: text + "1",
            lambda text: text.replace("_", "-"), lambda text: "/" + text,
        )  # fmt: skip
        holder[chance.choice(changes)(key)] = copy.deepcopy(holder[key])


def _rename(_: Any, places: list[Place], chance: random.Random) -> None:
    holder, key = chance.choice(places)
    if isinstance(holder, dict):
        new = chance.choice((*STRINGS, *KEYWORDS))
        items = [(new if one == key else one, value) for one, value in holder.items()]
        holder.clear()
        holder.update(items)


def _retype(_: Any, places: list[Place], chance: random.Random) -> None:
    holder, key = chance.choice(places)
    value = holder[key]
    others = (None, True, chance.choice(NUMBERS), chance.choice(STRINGS), [], {}, [value],
              {"a": value}, {"type": value}, str(value)[:50])  # fmt: skip
    holder[key] = copy.deepcopy(chance.choice(others))


def _text(_: Any, places: list[Place], chance: random.Random) -> None:
    holder, key = chance.choice(
        [one for one in places if isinstance(one[0][one[1]], str)] or places
    )
    holder[key] = chance.choice(STRINGS)


def _keyword(document: Any, _: list[Place], chance: random.Random) -> None:
    key = chance.choice(list(KEYWORDS))
    holders = [one for one in _mappings(document) if key in one]
    if not holders or chance.random() < 0.6:
        holders = [one for one in _mappings(document) if _fits(key, one)]
    if holders:
        chance.choice(holders)[key] = copy.deepcopy(chance.choice(KEYWORDS[key]))


def _fits(key: str, holder: Any) -> bool:
    """Whether a keyword of operations, or one of schemas, has a meaning in a mapping."""
    if key in _OF_OPERATIONS:
        return "responses" in holder or "paths" in holder
    if key in _OF_PARAMETERS:
        return "in" in holder or "content" in holder or "schema" in holder
    return not ({"responses", "in", "content", "paths", "openapi", "description"} & holder.keys())


_OF_OPERATIONS = frozenset(
    {"operationId", "responses", "security", "servers", "tags", "parameters", "callbacks",
     "x-bindwright-method", "x-bindwright-resource", "x-bindwright-stream", "x-stainless-naming",
     "x-bindwright-pagination", "x-fern-sdk-group-name", "x-fern-sdk-method-name"}
)  # fmt: skip
_OF_PARAMETERS = frozenset(
    {"in", "name", "style", "explode", "allowReserved", "content", "schema", "encoding", "headers",
     "links"}
)  # fmt: skip


def _refer(document: Any, places: list[Place], chance: random.Random) -> None:
    """A reference to somewhere, instead of something or into a reference that is there."""
    targets = [f"#/components/schemas/{name}" for name in _schemas(document)] * 3
    targets += ["#", "#/", "#/components", "#/info/title", "#/paths", "x.yaml", "https://a/b", "#a"]
    ref = chance.choice(targets)
    known = [holder for holder, key in places if key == "$ref"]
    if known and chance.random() < 0.5:
        chance.choice(known)["$ref"] = ref
    else:
        holder, key = chance.choice(places)
        made: Any = {"$ref": ref}
        if chance.random() < 0.4:
            made = {chance.choice(("allOf", "anyOf", "oneOf")): [made, copy.deepcopy(holder[key])]}
        holder[key] = made


def _nest(_: Any, places: list[Place], chance: random.Random) -> None:
    """Something wrapped into schemas several times."""
    holder, key = chance.choice(places)
    for level in range(chance.choice((1, 2, 3, 12, 60))):
        word = chance.choice(("items", "allOf", "anyOf", "oneOf", "properties", "not",
                              "additionalProperties", "prefixItems"))  # fmt: skip
        inner = holder[key]
        if word == "properties":
            holder[key] = {"type": "object", word: {chance.choice(("a", "A", "class")): inner}}
        elif word in ("items", "additionalProperties", "not"):
            holder[key] = {word: inner}
        else:
            holder[key] = {word: [inner] * (chance.choice((1, 1, 2)) if level < 8 else 1)}


def _schemas(document: Any) -> dict[str, Any]:
    below = document
    for key in ("components", "schemas"):
        below = below.get(key) if isinstance(below, dict) else None
    return {str(name): one for name, one in below.items()} if isinstance(below, dict) else {}


def _mappings(document: Any) -> Any:
    stack = [document]
    while stack:
        one = stack.pop()
        if isinstance(one, dict):
            yield one
            stack.extend(one.values())
        elif isinstance(one, list):
            stack.extend(one)


_CHANGES: tuple[Callable[[Any, list[Place], random.Random], None], ...] = (
    _delete, _swap, _copy, _twin, _rename, _retype, _text, _keyword, _keyword, _keyword, _refer,
    _refer, _nest,
)  # fmt: skip
