"""All documents of a Swagger 2.0 API, upgraded together once every reference is resolved.

A file that is a document of its own is upgraded whole. In any other the parts that references
lead to are, each as what its place takes it for; they stay where they are.
"""

from dataclasses import replace
from typing import Any, cast

from bindwright.diagnostics.origin import Origin, as_pointer, escape_token, parse_pointer
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_load import REF_NOT_FOUND
from bindwright.load.bundle import Bundle, Node, Target
from bindwright.load.dialect import Dialect
from bindwright.load.references.document import value_at
from bindwright.load.references.kinds import ROOT, Kinds
from bindwright.load.references.resolve import Resolved
from bindwright.load.source import Source
from bindwright.load.swagger import Upgrade, is_body
from bindwright.load.swagger_schemas import mapping


def upgrade(resolved: Resolved, report: Report) -> Bundle:
    """The same API in the words of OpenAPI 3.0.3."""
    old = resolved.bundle
    sources: dict[str, Source] = {}
    targets = dict(old.targets)
    for name, source in old.sources.items():
        root = Node(source.data, Origin(name))
        upgrades = Upgrade(root, old.follow, report)
        data = (
            upgrades.document()
            if _is_document(source, old)
            else _parts(root, resolved.kinds.get(name, Kinds()), upgrades)
        )
        sources[name] = replace(source, data=data)
        for ref in upgrades.schema_refs:
            target = targets[name, ref.removesuffix("/schema")]
            below = Node(target.value, target.origin)
            schema = old.follow(below).get("schema")
            if schema is not None:
                targets[name, ref] = Target(schema.origin, schema.value)
    moved = _moved_targets(targets, old, sources, report)
    upgraded = sources[old.root.name]
    bundle = Bundle(
        root=upgraded, sources=sources, dialect=Dialect.V3_0, targets=moved, unread=old.unread
    )
    return bundle.with_homes()


def _is_document(source: Source, bundle: Bundle) -> bool:
    data: Any = source.data
    return source.name == bundle.root.name or (isinstance(data, dict) and "swagger" in data)


def _parts(root: Node, kinds: Kinds, upgrades: Upgrade) -> Any:
    """The data of a file with its parts upgraded; the outer ones hold the inner ones."""
    marks = dict(kinds.marks)
    if marks.get("") == ROOT:
        del marks[""]
        names = mapping(root.value)
        for key, kind in (("definitions", "schema"), ("parameters", "parameter"),
                          ("responses", "response"), ("paths", "path-item")):  # fmt: skip
            for name in mapping(names.get(key)):
                marks.setdefault(f"/{key}/{escape_token(name)}", kind)
    data = root.value
    done: list[str] = []
    for pointer in sorted(marks, key=len):
        if any(pointer.startswith(one + "/") for one in done):
            continue
        done.append(pointer)
        node = Node(value_at(root.value, pointer), Origin(root.origin.source, pointer))
        data = _replaced(data, parse_pointer(pointer), upgrades.part(node, marks[pointer]))
    return data


def _replaced(data: Any, tokens: list[str], value: Any) -> Any:
    """A copy of the data, as deep as it has to be, with another value at a place."""
    if not tokens:
        return value
    if isinstance(data, list):
        items = list(data)
        items[int(tokens[0])] = _replaced(items[int(tokens[0])], tokens[1:], value)
        return items
    members = dict(cast("dict[str, Any]", data))
    members[tokens[0]] = _replaced(members[tokens[0]], tokens[1:], value)
    return members


def _moved_targets(
    targets: dict[tuple[str, str], Target], old: Bundle, sources: dict[str, Source], report: Report
) -> dict[tuple[str, str], Target]:
    found: dict[tuple[str, str], Target] = {}
    for (source, ref), target in targets.items():
        origin = target.origin
        before, after = old.sources[origin.source], sources[origin.source]
        try:
            pointer = _moved(before.data, after.data, origin.pointer, _is_document(before, old))
            found[source, ref] = Target(
                Origin(origin.source, pointer), value_at(after.data, pointer)
            )
        except LookupError:
            message = f"{ref!r} leads to a part of an operation that OpenAPI 3 has no place for"
            report.add(REF_NOT_FOUND, origin, message)
    return found


def _moved(before: Any, after: Any, pointer: str, whole: bool) -> str:
    """Where a place of the original stands in the upgraded data.

    Raises:
        LookupError: nowhere.
    """
    tokens = parse_pointer(pointer)
    start: list[str] = []
    if whole and tokens and tokens[0] in _COMPONENTS:
        places = _COMPONENTS[tokens[0]]
        components = after["components"]
        for place in places:
            if len(tokens) == 1 or tokens[1] in components[place]:
                start = ["components", place]
                break
        else:
            raise LookupError(pointer)
        after, before, tokens = components[start[1]], before[tokens[0]], tokens[1:]
    moved = start
    while tokens:
        step, used = _step(before, after, tokens)
        for token in step:
            after = value_at(after, "/" + escape_token(token))
        before = value_at(before, as_pointer(tokens[:used]))
        moved = moved + step
        tokens = tokens[used:]
    return as_pointer(moved)


_COMPONENTS = {
    "definitions": ("schemas",),
    "parameters": ("parameters", "requestBodies"),
    "responses": ("responses",),
    "securityDefinitions": ("securitySchemes",),
}


def _step(before: Any, after: Any, tokens: list[str]) -> tuple[list[str], int]:
    """The tokens that stand for the next ones of the original, and for how many."""
    token = tokens[0]
    if not isinstance(after, dict):
        return [token], 1
    new = cast("dict[str, Any]", after)
    if token == "parameters" and len(tokens) > 1 and isinstance(before.get(token), list):
        return _parameter_step(before[token], new, int(tokens[1]))
    if token in new:
        return [token], 1
    if token == "schema" and new.get("content"):
        return ["content", next(iter(new["content"])), "schema"], 1
    if token in mapping(new.get("schema")):
        return ["schema", token], 1
    raise LookupError(token)


def _parameter_step(before: list[Any], new: dict[str, Any], index: int) -> tuple[list[str], int]:
    """An item of `parameters`: those of the body are no parameters any more."""
    chosen = mapping(before[index])
    if is_body(chosen):
        return ["requestBody"], 2
    kept = [one for one in before[:index] if not is_body(mapping(one))]
    return ["parameters", str(len(kept))], 2
