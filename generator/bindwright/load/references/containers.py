"""References where OpenAPI has none, but everybody understands what is meant.

`paths: {$ref: paths.yaml}` stands for all paths of that file, and a path item may say something
beside its `$ref`. Each is written out: as a mapping or a list of references to the single parts, so
that the stages that follow find nothing new.
"""

from typing import Any, cast

from bindwright.diagnostics import rules_load as rules
from bindwright.diagnostics.origin import Origin, as_pointer, parse_pointer
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Severity
from bindwright.load.bundle import Target
from bindwright.load.references.document import Document
from bindwright.load.references.kinds import child_kind
from bindwright.load.references.library import Library, Unresolved

MADE = "bindwright:"
"""How references start that nobody wrote; what they lead to is known."""

_BY_REFERENCE = frozenset(
    {
        "path-item", "operation", "parameter", "header", "response", "request-body", "callbacks",
        "media-type", "schema", "security-scheme", "example", "link", "components",
    }
)  # fmt: skip
"""What may stand as a reference once its container is written out; all else is copied."""

MOST_LEVELS, MOST_UNFOLDED = 40, 50_000
"""Containers that lead to each other in a circle never end: no honest document goes so far."""

_WHOLE = frozenset({"components", "info", "server", "tag", "encoding"})
"""Objects that are no Reference Objects in any version."""


def is_container(kind: str | None, holder: dict[str, Any]) -> bool:
    """Whether what holds a `$ref` has to be written out, by the kind of its place."""
    if kind is None:
        return False
    return kind[0] in "{[" or kind in _WHOLE or (kind == "path-item" and len(holder) > 1)


class Containers:
    """Writes out what refers to containers."""

    def __init__(
        self, library: Library, targets: dict[tuple[str, str], Target], report: Report
    ) -> None:
        self._library = library
        self._targets = targets
        self._report = report
        self._open: set[Origin] = set()
        self._unfolded = 0

    def unfold(self, document: Document, pointer: str, kind: str) -> None:
        """Writes out the container at a place."""
        place = Origin(document.name, pointer)
        holder = cast("dict[str, Any]", document.writable(pointer))
        ref = holder.pop("$ref")
        self._open.add(place)
        if kind != "path-item" and not ref.startswith(MADE):
            what = f"a $ref can't stand for {_said(kind)}: what it leads to is taken over"
            self._report.add(rules.REF_MISPLACED, place.child("$ref"), what, at="key")
        target = self._target(document, pointer, ref, kind)
        self._open.discard(place)
        if target is None:
            return
        if isinstance(target.value, list):
            items = [self._member(document, kind[1:], one, target.origin.child(index))
                     for index, one in enumerate(target.value)]  # fmt: skip
            *above, last = parse_pointer(pointer)
            parent = document.writable(as_pointer(above))
            parent[int(last) if isinstance(parent, list) else last] = items
            return
        for key, one in cast("dict[str, Any]", target.value).items():
            member = self._member(document, child_kind(kind, key), one, target.origin.child(key))
            if key not in holder:
                holder[key] = member
            elif kind == "path-item" and key == "parameters" and isinstance(member, list):
                holder[key] = self._joined(document, pointer, member, holder[key])
            else:
                what = f"{key!r} stands here and where the $ref leads: what stands here counts"
                self._report.add(rules.REF_CONFLICT, place.child(key), what, at="key")
        return

    def _target(self, document: Document, pointer: str, ref: str, kind: str) -> Target | None:
        """What is to be taken over, itself written out."""
        place = Origin(document.name, pointer)
        try:
            known = self._targets.get((document.name, ref))
            target = self._library.current(known or self._library.find(document, pointer, ref))
        except Unresolved as problem:
            problem.tell(place.child("$ref"), self._report, "it is left out", _severity(kind))
            return None
        self._unfolded += 1
        if (
            target.origin in self._open
            or _contains(target.origin, place)
            or pointer.count("/") > MOST_LEVELS
            or self._unfolded > MOST_UNFOLDED
        ):
            what = f"{ref!r} leads to itself"
            self._report.add(rules.REF_KIND, place.child("$ref"), what, severity=_severity(kind))
            return None
        below = self._library.documents[target.origin.source]
        inner = target.value
        if isinstance(inner, dict) and isinstance(inner.get("$ref"), str):
            self.unfold(below, target.origin.pointer, kind)
            target = Target(target.origin, below.at(target.origin.pointer))
        if not isinstance(target.value, list if kind[0] == "[" else dict):
            what = f"{_said(kind)} is needed here, but {ref!r} is something else"
            self._report.add(rules.REF_KIND, place.child("$ref"), what, severity=_severity(kind))
            return None
        return target

    def _member(self, document: Document, kind: str | None, value: Any, origin: Origin) -> Any:
        """A part of the target as it stands in the container: by reference where that can be."""
        if kind == "[parameter" and isinstance(value, list):
            parts = enumerate(value)
            return [self._member(document, kind[1:], one, origin.child(i)) for i, one in parts]
        inner = kind is not None and (kind in _BY_REFERENCE or kind[0] in "{[")
        if not inner or not isinstance(value, dict | list):
            return value
        target = self.followed(Target(origin, value))
        ref = made_reference(target.origin)
        self._targets[document.name, ref] = target
        return {"$ref": ref}

    def _joined(self, document: Document, pointer: str, more: list[Any], own: Any) -> list[Any]:
        """The parameters of both; an own one replaces another of its name and place."""
        place = Origin(document.name, pointer).child("parameters")

        def key(index: int, value: Any) -> tuple[Any, Any]:
            found = self.followed(Target(place.child(index), value)).value
            words = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
            return words.get("name"), words.get("in")

        kept: list[Any] = own if isinstance(own, list) else []
        stated = {key(index, one) for index, one in enumerate(kept)}
        return [*(one for index, one in enumerate(more) if key(index, one) not in stated), *kept]

    def followed(self, target: Target) -> Target:
        """What a reference that says nothing more leads to: the part itself has no name."""
        seen = {target.origin}
        while isinstance(target.value, dict) and target.value.keys() == {"$ref"}:
            origin, ref = target.origin, target.value["$ref"]
            document = self._library.documents[origin.source]
            try:
                known = self._targets.get((document.name, ref))
                found = known or self._library.find(document, origin.pointer, ref)
                found = self._library.current(found)
            except Unresolved:
                break  # resolving the part says so
            if found.origin in seen:
                break
            seen.add(found.origin)
            target = found
        return target


def _severity(kind: str) -> Severity | None:
    """Without its paths or components hardly anything is left of an API."""
    return Severity.ERROR if kind in ("{path-item", "components") else None


def _contains(outer: Origin, inner: Origin) -> bool:
    """Whether a place lies within another: what is taken over would contain itself."""
    return outer.source == inner.source and f"{inner.pointer}/".startswith(f"{outer.pointer}/")


def made_reference(origin: Origin) -> str:
    """A reference to a place that means the same wherever it stands."""
    return f"{MADE}{origin.source}#{origin.pointer}"


def _said(kind: str) -> str:
    name = kind.lstrip("{[").replace("-", " ")
    return {"{": f"a mapping of {name}s", "[": f"a list of {name}s"}.get(kind[0], f"the {name}")
