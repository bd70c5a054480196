"""Operations to a tree of resources: chosen ones first, then the path, then tags."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bindwright.ir.operations import Operation, Resource
from bindwright.ir.types import Docs
from bindwright.load.bundle import Node
from bindwright.lower.extensions.annotations import read_docs
from bindwright.lower.operations.paths import Place, Places
from bindwright.lower.schemas.bounds import MAX_SEGMENTS


def build_resources(
    document: Node, operations: tuple[Operation, ...]
) -> tuple[Resource, tuple[Operation, ...]]:
    """The root of the tree, and the operations with what they do in it.

    Every operation stands in exactly one resource.
    """
    docs = {one.text("name"): read_docs(one) for one in document.list("tags") if one.text("name")}
    places = Places(operations)
    grouped: dict[tuple[str, ...], list[Operation]] = {}
    placed: list[Operation] = []
    for operation in operations:
        place = places.of(operation)
        operation = replace(operation, target=place.target, action=place.action)
        placed.append(operation)
        grouped.setdefault(resource_words(operation, place), []).append(operation)
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


def resource_words(operation: Operation, place: Place) -> tuple[str, ...]:
    """The path of the resource that an operation belongs to, in the document's own words."""
    if operation.chosen_resource:
        return _bounded(operation.chosen_resource.split("."), operation.chosen_resource)
    if place.nouns:
        return place.nouns
    if operation.tags and operation.tags[0].strip():
        parts = [part.strip() for part in re.split(r"[/.]", operation.tags[0])]
        return _bounded([part for part in parts if part], operation.tags[0]) or ("default",)
    return ("default",)


def _bounded(parts: list[str], text: str) -> tuple[str, ...]:
    """The path of a resource that is no deeper than that of a call may be."""
    return tuple(parts) if len(parts) <= MAX_SEGMENTS else (text,)
