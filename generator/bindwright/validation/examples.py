"""Examples and defaults against their schemas: what a document shows must be true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_lower import DEFAULT_INVALID, EXAMPLE_INVALID
from bindwright.http.media_types import is_json
from bindwright.load.bundle import Bundle, Node
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.schema.formats import READERS
from bindwright.schema.vocabulary import LISTS, MAPS, ONE
from bindwright.validation.compiled import PayloadValidator, Validators, problems

MAX_FINDINGS = 1000
"""A document with more wrong examples than this has no more of them listed."""

_EXPLAINED = 20
"""Of so many wrong examples of one schema it is said what is wrong with them."""

_SCHEMAS = LISTS | ONE
_DATA = frozenset({"example", "examples", "default", "enum", "const", "mapping"})


@dataclass(frozen=True, slots=True)
class _Shown:
    """An example, or a default, the schema that it should fit, and the sides on which it may."""

    example: Node
    schema: Node
    sides: tuple[Side, ...]
    rule: Rule = EXAMPLE_INVALID


def check_examples(bundle: Bundle, payloads: PayloadSchemas, report: Report) -> None:
    """Adds a finding for each example or default that is wrong, of whatever object it is.

    The example of a schema has to fit on one side only: what is read-only may be missing from a
    request. Examples that are no JSON (XML, forms as text, external values) are not looked at.
    """
    validators = Validators(payloads, formats=READERS)
    seen: set[tuple[Origin, Origin]] = set()
    wrong = {one.origin for one in report if one.rule is DEFAULT_INVALID}
    explained: Counter[Origin] = Counter()
    for shown in _all_shown(bundle):
        key = (shown.example.origin, shown.schema.origin)
        if key in seen:
            continue
        seen.add(key)
        refusing = _refusing(shown, validators)
        if refusing is None or shown.example.origin in wrong:
            continue
        explained[shown.schema.origin] += 1
        message = f"the {'example' if shown.rule is EXAMPLE_INVALID else 'default'} does not fit"
        if explained[shown.schema.origin] <= _EXPLAINED:
            message += f": {problems(refusing, shown.example.value, limit=1)[0]}"
        report.add(shown.rule, shown.example.origin, message)
        wrong.add(shown.example.origin)
        if len(wrong) == MAX_FINDINGS:
            return


def _refusing(shown: _Shown, validators: Validators) -> PayloadValidator | None:
    """What refuses an example: of the first of its sides, if all do."""
    sides = [validators.at(shown.schema.origin, side) for side in shown.sides]
    if any(one.is_valid(shown.example.value) for one in sides):
        return None
    return sides[0] if sides else None


def _all_shown(bundle: Bundle) -> Iterator[_Shown]:
    for source in bundle.sources.values():
        root = Node(source.data, Origin(source.name))
        yield from _in_object(bundle, root, ("response", "request"))


def _in_object(bundle: Bundle, node: Node, sides: tuple[Side, ...]) -> Iterator[_Shown]:
    """The examples below an object that is no schema. `sides` is what its place says."""
    if isinstance(node.value, list):
        for index, one in enumerate(node.value):
            yield from _in_object(bundle, Node(one, node.origin.child(index)), sides)
        return
    schema = node.get("schema")
    if schema is not None and _holds_json(node):
        for example in _examples_of(bundle, node):
            yield _Shown(example, schema, sides)
    yield from _stream_items(bundle, node)
    for key, child in node.items():
        if key in ("schema", "itemSchema"):
            yield from _in_schema(child, sides)
        elif key == "schemas" and node.origin.pointer == "/components":
            for _, one in child.items():
                yield from _in_schema(one, ("response", "request"))
        elif key not in _DATA and not key.startswith("x-"):
            yield from _in_object(bundle, child, _SIDES.get(key, sides))


_SIDES: dict[str, tuple[Side, ...]] = {
    "requestBody": ("request",),
    "requestBodies": ("request",),
    "parameters": ("request",),
    "responses": ("response",),
    "headers": ("response",),
}


def _holds_json(node: Node) -> bool:
    """Whether the examples are values: those of parameters and of JSON media types."""
    media_type = node.origin.pointer.rpartition("/")[2].replace("~1", "/")
    if not node.origin.pointer.rpartition("/")[0].endswith("/content"):
        return True
    return is_json(media_type)


def examples_below(bundle: Bundle, node: Node) -> dict[str, Node]:
    """The examples of a parameter, header or media type by name; `example` has the name `""`.

    An Example Object gives its `dataValue` or `value`, else its `serializedValue` (OpenAPI 3.2,
    section 4.19).
    """
    found: dict[str, Node] = {}
    single = node.get("example")
    if single is not None:
        found[""] = single
    for name, stated in node.members("examples"):
        one = bundle.follow(stated)
        value = one.get("dataValue") or one.get("value") or one.get("serializedValue")
        if value is not None:
            found[name] = value
    return found


def _examples_of(bundle: Bundle, node: Node) -> Iterator[Node]:
    for value in examples_below(bundle, node).values():
        if not value.origin.pointer.endswith("/serializedValue"):
            yield value


def _stream_items(bundle: Bundle, node: Node) -> Iterator[_Shown]:
    """The items of a stream's examples (OpenAPI 3.2: `dataValue` is the list of them)."""
    item = node.get("itemSchema")
    if item is None:
        return
    for example in _examples_of(bundle, node):
        if isinstance(example.value, list):
            for index, one in enumerate(example.value):
                yield _Shown(Node(one, example.origin.child(index)), item, ("event",))


def _in_schema(node: Node, sides: tuple[Side, ...]) -> Iterator[_Shown]:
    stack = [node]
    while stack:
        schema = stack.pop()
        if not isinstance(schema.value, dict):
            continue
        words = cast("dict[str, Any]", schema.value)
        if "example" in words:
            yield _Shown(Node(words["example"], schema.origin.child("example")), schema, sides)
        if "default" in words:
            default = Node(words["default"], schema.origin.child("default"))
            yield _Shown(default, schema, sides, DEFAULT_INVALID)
        for example in schema.list("examples"):
            yield _Shown(example, schema, sides)
        for key, child in schema.items():
            if key in MAPS:
                stack.extend(one for _, one in child.items())
            elif key in _SCHEMAS:
                stack.extend(schema.list(key) if isinstance(child.value, list) else [child])
