"""Operations to a tree of resources: chosen ones first, then the path, then tags; or tags first."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import NAMING_DECIDED
from bindwright.ir.operations import Operation, Resource, Target
from bindwright.ir.types import Docs
from bindwright.ir.wording import group_and_own
from bindwright.ir.words import singular, split
from bindwright.load.bundle import Node
from bindwright.lower.extensions.annotations import read_docs
from bindwright.lower.operations.paths import Place, Places
from bindwright.lower.schemas.bounds import MAX_SEGMENTS
from bindwright.record import record


@record
class Naming:
    """What methods are named by, and what they are grouped by; None is what reads best."""

    methods: Literal["rest", "operation-id"] | None = None
    groups: Literal["path", "tag"] | None = None


BY_WHAT_READS_BEST = Naming()


def build_resources(
    document: Node, operations: tuple[Operation, ...], naming: Naming, report: Report
) -> tuple[Resource, tuple[Operation, ...]]:
    """The root of the tree, and the operations with what they do in it.

    Every operation stands in exactly one resource.
    """
    docs = {one.text("name"): read_docs(one) for one in document.list("tags") if one.text("name")}
    found = Places(operations)
    places = [found.of(one) for one in operations]
    naming = _decided(naming, operations, places, document, report)
    grouped: dict[tuple[str, ...], list[Operation]] = {}
    placed: list[Operation] = []
    for operation, place in zip(operations, places, strict=True):
        suggested = operation.suggested_method
        if naming.methods == "operation-id" and operation.operation_id and suggested is None:
            suggested = "_".join(group_and_own(operation)[1])
        operation = replace(
            operation, target=place.target, action=place.action, suggested_method=suggested
        )
        placed.append(operation)
        words = resource_words(operation, place, by_tag=naming.groups == "tag")
        grouped.setdefault(words, []).append(operation)
    for words in list(grouped):
        for length in range(1, len(words)):
            grouped.setdefault(words[:length], [])
    return _resource((), grouped, _below(grouped), docs), tuple(placed)


def _below(paths: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The paths of the resources that stand directly in another, by its path."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for words in paths:
        if words:
            found.setdefault(words[:-1], []).append(words)
    return found


def _resource(
    words: tuple[str, ...],
    grouped: dict[tuple[str, ...], list[Operation]],
    below: dict[tuple[str, ...], list[tuple[str, ...]]],
    docs: dict[str | None, Docs],
) -> Resource:
    operations = tuple(grouped.get(words, ()))
    return Resource(
        words=words,
        docs=_docs(operations, words, docs),
        operations=operations,
        children=tuple(_resource(key, grouped, below, docs) for key in below.get(words, ())),
    )


def _docs(
    operations: Iterable[Operation], words: tuple[str, ...], docs: dict[str | None, Docs]
) -> Docs:
    """The docs of the tag that all operations of the resource share, if there is one."""
    tags = {operation.tags[:1] for operation in operations}
    if len(tags) == 1 and (tag := tags.pop()):
        return docs.get(tag[0], Docs(title=tag[0]))
    return Docs(title=words[-1] if words else None)


_FEWEST = 5
"""So few operations decide nothing."""


def _decided(
    naming: Naming,
    operations: tuple[Operation, ...],
    places: list[Place],
    document: Node,
    report: Report,
) -> Naming:
    """What a document is named by where nobody has chosen.

    Paths and HTTP methods say it best, unless most paths are calls (`/containers/{id}/start`) and
    the operationIds were made to be names: each begins with its tag (`ContainerStart`).
    """
    if naming.methods is None and naming.groups is None:
        calls = sum(place.target in (Target.ACTION, Target.ONE) for place in places)
        named = sum(map(_begins_with_its_tag, operations))
        if len(places) >= _FEWEST and 2 * calls > len(places) and 10 * named >= 9 * len(places):
            message = "operationIds and tags name methods and resources here, not the paths"
            report.add(NAMING_DECIDED, document.origin, message)
            return Naming(methods="operation-id", groups="tag")
    methods = naming.methods or "rest"
    tagged = methods == "operation-id" and all(one.tags for one in operations)
    return Naming(methods=methods, groups=naming.groups or ("tag" if tagged else "path"))


def _begins_with_its_tag(operation: Operation) -> bool:
    group, own = group_and_own(operation)
    tag = split(operation.tags[0]) if operation.tags else []
    return bool(own) and bool(group) and _singular(group) == _singular(tag)


def _singular(found: list[str]) -> list[str]:
    return [singular(word.lower()) for word in found]


def resource_words(operation: Operation, place: Place, *, by_tag: bool) -> tuple[str, ...]:
    """The path of the resource that an operation belongs to, in the document's own words."""
    if operation.chosen_resource:
        return _bounded(operation.chosen_resource.split("."), operation.chosen_resource)
    tagged = bool(operation.tags) and bool(split(operation.tags[0]))
    if place.nouns and not (by_tag and tagged):
        return place.nouns
    if operation.tags and operation.tags[0].strip():
        parts = [part.strip() for part in re.split(r"[/.]", operation.tags[0])]
        return _bounded([part for part in parts if part], operation.tags[0]) or ("default",)
    return ("default",)


def _bounded(parts: list[str], text: str) -> tuple[str, ...]:
    """The path of a resource that is no deeper than that of a call may be."""
    return tuple(parts) if len(parts) <= MAX_SEGMENTS else (text,)
