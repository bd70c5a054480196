"""Follows every reference, and checks that each leads to what its place needs.

After this stage a reference is a `$ref` that means the same wherever it stands in its source:
those below an embedded `$id`, `$dynamicRef` and `$recursiveRef` are rewritten. A type can't depend
on how it was reached (JSON Schema 2020-12, section 8.2.3.2), so such a reference becomes the one
target that every way allows: what the anchor of its own resource says, or, where that is a
placeholder which others fill in, anything. For payloads it is kept beside that (`Bundle.dynamic`).
"""

from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import unquote

from bindwright.diagnostics import rules_load as rules
from bindwright.diagnostics.origin import Origin, escape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Severity
from bindwright.load.bundle import Bundle, Moving, Target
from bindwright.load.conformance import check_part
from bindwright.load.dialect import Dialect
from bindwright.load.references.containers import MADE, Containers, is_container, made_reference
from bindwright.load.references.document import Document
from bindwright.load.references.kinds import ROOT, Kinds, nothing
from bindwright.load.references.library import Library, Unresolved
from bindwright.load.references.meant import (
    called,
    files_beside,
    instead,
    is_enough,
    nearby,
    schema_below,
    variants_at,
)
from bindwright.load.references.resources import RECURSIVE
from bindwright.load.walk import find_references
from bindwright.schema.drafts import Draft, draft_of
from bindwright.schema.vocabulary import ASSERTIONS, vocabularies_of


@dataclass(frozen=True, slots=True)
class Resolved:
    """The bundle, and what kind of object stands where in each of its sources."""

    bundle: Bundle
    kinds: dict[str, Kinds]


def resolve_references(dialect: Dialect, library: Library, report: Report) -> Resolved:
    """A bundle in which references lead to what their places need, as far as that can be found."""
    resolver = _Resolver(dialect, library, report)
    resolver.resolve_all()
    documents = library.documents
    sources = {name: one.resolved() for name, one in documents.items()}
    bundle = Bundle(
        root=sources[library.root.name], sources=sources, dialect=dialect,
        targets=resolver.final_targets(),
        resources={name: library.resources(one) for name, one in documents.items()},
        dynamic=resolver.dynamic, unread=frozenset(library.unread),
    )  # fmt: skip
    return Resolved(bundle.with_homes(), resolver.kinds)


@dataclass(frozen=True, slots=True)
class _Use:
    """A reference and where it stands."""

    document: Document
    ref: str
    pointer: str
    keyword: str = "$ref"

    @property
    def place(self) -> Origin:
        return Origin(self.document.name, self.pointer).child(self.keyword)


class _Resolver:
    def __init__(self, dialect: Dialect, library: Library, report: Report) -> None:
        self._dialect = dialect
        self._library = library
        self._report = report
        self._later: list[_Use] = []
        self._checked: set[tuple[Origin, str]] = set()
        self._mapped: list[tuple[Document, str, str]] = []
        self._names: dict[tuple[str, str], dict[str, Target]] = {}
        self._walked: set[tuple[str, str]] = set()
        self._unclear: list[tuple[Document, str]] = []
        self._lost_paths = False
        self.kinds: dict[str, Kinds] = {}
        self.targets: dict[tuple[str, str], Target] = {}
        self.dynamic: dict[Origin, Moving] = {}
        self._containers = Containers(library, self.targets, report)

    def resolve_all(self) -> None:
        """Until nothing new is read; then what no document brought is missing."""
        waiting = self._library.waiting
        while waiting or self._mapped or self._later or self._unclear:
            if waiting:
                self._look_through(waiting.pop())
                continue
            mapped, self._mapped = self._mapped, []
            for document, name, pointer in mapped:
                self._map(document, name, pointer)
            if waiting:
                continue
            late, self._later = self._later, []
            for use in late:
                self._resolve(use, last=True)
            # By now more is known of what stands where.
            unclear, self._unclear = self._unclear, []
            for document, pointer in unclear:
                if self._container(document, pointer) and isinstance(document.find(pointer), list):
                    self._below(document, pointer, plain=False)
        paths = self._library.root.find("/paths")
        if self._lost_paths and isinstance(paths, dict) and not any(paths.values()):
            place = Origin(self._library.root.name, "/paths")
            message = "none of the paths can be read: nothing is left to generate"
            self._report.add(rules.REF_NOT_FOUND, place, message, severity=Severity.ERROR)

    def final_targets(self) -> dict[tuple[str, str], Target]:
        """Where references lead, once all is written anew that has to be."""
        return {key: self._library.current(target) for key, target in self.targets.items()}

    def _look_through(self, document: Document) -> None:
        self._kinds(document)
        resources = self._library.resources(document)
        for root in resources.dialects:
            meta_schema = self._library.dialect(document, root)
            named = vocabularies_of(meta_schema)
            if named is not None:
                resources.vocabularies[root] = named
                resources.drafts[root] = draft_of(meta_schema.get("$schema")) or Draft.DRAFT_2020_12
        for pointer, keyword, ref in resources.moving:
            self._settle(_Use(document, ref, pointer, keyword))
        self._below(document, "", plain=len(resources.roots) == 1)

    def _kinds(self, document: Document) -> Kinds:
        known = self.kinds.get(document.name)
        if known is None:
            known = self.kinds[document.name] = Kinds()
            data, is_root = document.data, document is self._library.root
            if is_root and self._dialect.is_schema:
                known.mark("", "schema")
            elif isinstance(data, dict) and (is_root or data.keys() & _ROOT_KEYS):
                known.mark("", ROOT)
        return known

    def _below(self, document: Document, start: str, *, plain: bool) -> None:
        """Resolves every reference below a place. `plain` says that none depends on its place."""
        resources = self._library.resources(document)
        old = any(one.ref_stands_alone for one in resources.drafts.values())
        seen: set[tuple[str, str | None]] = set()
        kinds = self._kinds(document)
        for ref, pointer, holder, named in find_references(document, start, self._mapped):
            if named:
                if not self._container(document, pointer):
                    self._unclear.append((document, pointer))
                continue
            # Most references stand inside of components, where nothing but schemas is.
            kind = "schema" if pointer.startswith(_SCHEMAS) else kinds.at(pointer)
            if kind != "schema" and is_container(kind, holder):
                self._container(document, pointer)
                continue
            if old and len(holder) > 1 and kind == "schema":
                draft = resources.draft_at(pointer)
                if draft.ref_stands_alone:
                    self._drop_siblings(document, pointer, draft)
            if plain and (ref, kind) in seen:
                continue
            if self._resolve(_Use(document, ref, pointer)):
                seen.add((ref, kind))

    def _container(self, document: Document, pointer: str) -> bool:
        """Writes out a container that is a `$ref`; False where it may be none."""
        kind = self._kinds(document).at(pointer)
        holder: Any = document.find(pointer)
        if not isinstance(holder, dict) or "$ref" not in holder:
            return True  # another container has led here
        if kind is None or not is_container(kind, holder):
            return False
        self._containers.unfold(document, pointer, kind)
        return True

    def _resolve(self, use: _Use, *, last: bool = False) -> bool:
        """Finds what a reference leads to; whether that is what its place needs."""
        document = use.document
        target = self.targets.get((document.name, use.ref))
        made = use.ref.startswith(MADE) and target is not None
        embedded = not made and self._library.resources(document).root_of(use.pointer) != ""
        if target is None or embedded:
            try:
                target = self._library.find(document, use.pointer, use.ref)
            except Unresolved as problem:
                if problem.may_come and not last:
                    self._later.append(use)
                    return False
                target = self._nearby(use, problem)
                if target is None:
                    return False
                embedded = True
            if embedded:
                use = self._rewritten(use, target)
            self.targets[document.name, use.ref] = target
        return self._check(use, target)

    def _rewritten(self, use: _Use, target: Target) -> _Use:
        """The same reference in words that mean the same in all of its source."""
        made = self._made(use.document, target)
        use.document.writable(use.pointer).update(made)
        return _Use(use.document, made["$ref"], use.pointer)

    def _made(self, document: Document, target: Target) -> dict[str, Any]:
        """A reference that nobody wrote, to stand in a document."""
        ref = made_reference(target.origin)
        self.targets[document.name, ref] = target
        return {"$ref": ref}

    def _nearby(self, use: _Use, problem: Unresolved) -> Target | None:
        """What a reference to nowhere means; where that is nothing, its place is emptied."""
        kinds = self._kinds(use.document)
        pointer = None
        if use.ref.startswith("#/"):
            pointer = nearby(use.document, kinds, use.pointer, unquote(use.ref[1:]))
        if pointer is None:
            problem.tell(use.place, self._report, self._emptied(use, kinds.at(use.pointer)))
            return None
        problem.tell(use.place, self._report, f"{'#' + pointer!r} is taken")
        return Target(Origin(use.document.name, pointer), use.document.at(pointer))

    def _emptied(self, use: _Use, kind: str | None) -> str:
        """Takes away a reference that leads to nothing of use; gives what that results in."""
        holder = cast("dict[str, Any]", use.document.writable(use.pointer))
        del holder["$ref"]
        holder |= nothing(kind)
        self._lost_paths |= kind == "path-item"
        if kind in ("schema", "header", "media-type", "request-body"):
            return "any value is taken"
        return "nothing is known of its content" if kind == "response" else "it is left out"

    # References that move

    def _settle(self, use: _Use) -> None:
        """A `$dynamicRef` or `$recursiveRef` becomes a `$ref`, or goes where it may be anything."""
        if use.keyword not in (use.document.find(use.pointer) or ()):
            return  # it made way for what a container led to
        holder = cast("dict[str, Any]", use.document.writable(use.pointer))
        del holder[use.keyword]
        try:
            target = self._recursive(use) or self._library.find(use.document, use.pointer, use.ref)
        except Unresolved as problem:
            problem.tell(use.place, self._report, "any value is taken")
            return
        place = Origin(use.document.name, use.pointer)
        made: dict[str, Any] = {"$ref": made_reference(target.origin)}
        if "$ref" in holder:
            parts = holder.get("allOf")
            holder["allOf"] = [*parts, made] if isinstance(parts, list) else [made]
            place, holder = place.child("allOf", len(holder["allOf"]) - 1), made
        moving = self._moving(use, target)
        if moving is not None:
            self.dynamic[place] = moving
        if moving is not None and _is_placeholder(target.value):
            self._report.add(
                rules.DYNAMIC_REF,
                use.place,
                f"{use.ref!r} depends on the way here: anything is taken",
            )
            holder.pop("$ref", None)
            return
        self.targets[use.document.name, made["$ref"]] = target
        holder |= made

    def _moving(self, use: _Use, target: Target) -> Moving | None:
        """What a reference depends on; None where its target has no dynamic anchor for it."""
        origin = target.origin
        resources = self._library.resources(self._library.documents[origin.source])
        name = RECURSIVE if use.keyword == "$recursiveRef" else unquote(use.ref.partition("#")[2])
        anchors = resources.dynamic.get(resources.root_of(origin.pointer), {})
        if anchors.get(name) != origin.pointer:
            return None
        return Moving(name, origin)

    def _recursive(self, use: _Use) -> Target | None:
        """The schema that `$recursiveRef: "#"` is written in, where its resource is no schema.

        JSON Schema 2019-09 means the root of the resource, which in an OpenAPI document is not a
        schema; what is meant is the nearest one with `$recursiveAnchor`, or else the whole one.
        """
        document, pointer = use.document, use.pointer
        kinds = self._kinds(document)
        if use.keyword != "$recursiveRef" or kinds.at("") != ROOT or use.ref != "#":
            return None
        if self._library.resources(document).root_of(pointer):
            return None
        found = None
        while (kind := kinds.at(pointer)) is not None and kind.lstrip("{[") == "schema":
            value = document.at(pointer)
            if kind == "schema" and isinstance(value, dict):
                found = Target(Origin(document.name, pointer), value)
                if "$recursiveAnchor" in value:
                    break
            pointer = pointer.rpartition("/")[0]
        return found

    # What a place needs

    def _check(self, use: _Use, target: Target) -> bool:
        """Whether the target is of the kind that its place needs."""
        kind = self._kinds(use.document).at(use.pointer)
        origin = target.origin
        fits = True
        if kind in _CHECKED:
            stands = self.kinds.get(origin.source) or self._kinds(
                self._library.documents[origin.source]
            )
            known = stands.at(origin.pointer)
            if known is None:
                stands.mark(origin.pointer, kind)
            elif known != kind and known.lstrip("{[") in _NAMES:
                return self._of_other_kind(use, kind, known, target)
            if known is None or origin.source != self._library.root.name:
                fits = self._check_value(use, kind, target)
        inner = (origin.source, origin.pointer)
        if "/x-" in origin.pointer and inner not in self._walked:
            # Nothing below an extension is looked at unless a reference leads there.
            self._walked.add(inner)
            document = self._library.documents[origin.source]
            self._below(document, origin.pointer, plain=False)
        return fits

    def _check_value(self, use: _Use, kind: str, target: Target) -> bool:
        value = self._library.current(target).value
        if not isinstance(value, dict) and not (kind == "schema" and isinstance(value, bool)):
            self._wrong(use, kind, f"is {_json_name(value)}: {self._emptied(use, kind)}")
            return False
        if (target.origin, kind) in self._checked:
            return True
        self._checked.add((target.origin, kind))
        if isinstance(value, dict) and "$ref" not in value:
            resources = self._library.resources(self._library.documents[target.origin.source])
            draft = resources.draft_at(target.origin.pointer)
            if kind == "schema" and draft is Draft.OPENAPI_3_0:
                # Words of JSON Schema that only its own files have.
                value = {key: one for key, one in value.items() if key not in _OF_FILES}
            check_part(value, kind, target.origin, self._dialect, draft, self._report)
        return True

    def _of_other_kind(self, use: _Use, needed: str, known: str, target: Target) -> bool:
        """What can be made of a target of another kind stands where the reference stood."""
        found = known.lstrip("{[")
        told = f"is {_NAMES[found]}"
        if known == found and is_enough(needed, found):
            self._wrong(use, needed, f"{told}: what both have in common is taken")
            return False
        if needed == "schema" and use.ref == "#":
            own = nearby(use.document, self._kinds(use.document), use.pointer, "")
            below = (Target(Origin(use.document.name, own), {}), "") if own is not None else None
        else:
            target = self._containers.followed(target)
            below = schema_below(found, target) if known == found else None
        made = None
        if below is not None:
            schema = self._made(use.document, self._containers.followed(below[0]))
            old = self._dialect is Dialect.V2_0
            made = instead(needed, found, target, schema, below[1], old=old)
        taken = self._emptied(use, needed)
        if made is not None:
            use.document.writable(use.pointer).update(made)
            taken = "its schema is taken"
        self._wrong(use, needed, f"{told}: {taken}")
        return False

    def _wrong(self, use: _Use, kind: str, found: str) -> None:
        self._report.add(
            rules.REF_KIND, use.place, f"{_NAMES[kind]} is needed here, but {use.ref!r} {found}"
        )

    def _drop_siblings(self, document: Document, pointer: str, draft: Draft) -> None:
        """Before 3.1 nothing counts beside a `$ref` (OpenAPI 3.0.3, section 4.7.23)."""
        ignored = [
            one for one in document.at(pointer) if one in ASSERTIONS or one == "discriminator"
        ]
        if not ignored:
            return
        listed = ", ".join(map(repr, ignored))
        before = "OpenAPI 3.1" if draft is Draft.OPENAPI_3_0 else "JSON Schema 2019-09"
        self._report.add(
            rules.REF_SIBLINGS,
            Origin(document.name, pointer).child(ignored[0]),
            f"before {before} a $ref stands alone: {listed} does not count",
            hint="put the reference and the rest into an allOf",
            at="key",
        )
        holder = document.writable(pointer)
        for key in ignored:
            del holder[key]

    def _map(self, document: Document, name: str, pointer: str) -> None:
        """What a discriminator names: a component, or a reference (OpenAPI 3.2, section 4.25.3)."""
        if (document.name, name) in self.targets:
            return
        try:
            is_path = "/" in name or "." in name
            target = self._library.find(document, pointer, name) if is_path else None
        except Unresolved:
            target = None
        target = target or self._called(document, name, pointer)
        if target is None:
            return  # a component, or lowering says that it names nothing
        self.targets[document.name, name] = target
        self._kinds(self._library.documents[target.origin.source]).mark(
            target.origin.pointer, "schema"
        )

    def _called(self, document: Document, name: str, pointer: str) -> Target | None:
        """What a discriminator names by its bare name, where no component has that."""
        token = escape_token(name)
        if self._library.root.find(_SCHEMAS[0] + token) is not None:
            return None
        key = document.name, pointer
        if key not in self._names:
            near = variants_at(document, pointer, self.targets)
            near += [] if pointer else files_beside(document, self._library.documents.values())
            self._names[key] = {called(one.origin): one for one in reversed(near)}
        beside = Origin(document.name, f"{pointer.rpartition('/')[0]}/{token}")
        value = document.find(beside.pointer) if pointer else None
        neighbour = Target(beside, value) if isinstance(value, dict) else None
        return self._names[key].get(name, neighbour)


_SCHEMAS = ("/components/schemas/", "/definitions/")
_ROOT_KEYS = {"openapi", "swagger", "components", "paths"}

_OF_FILES = frozenset({"$schema", "$id", "id", "$defs", "definitions", "$comment"})

_NAMES = {
    "schema": "a schema",
    "parameter": "a parameter",
    "header": "a header",
    "response": "a response",
    "request-body": "a request body",
    "callbacks": "a callback",
    "path-item": "a path item",
    "media-type": "a media type",
    "security-scheme": "a security scheme",
    "example": "an example",
    "link": "a link",
    "operation": "an operation",
    "components": "the components",
    ROOT: "a whole document",
}
_CHECKED = _NAMES.keys() - {"example", "link", "components", ROOT}


def _json_name(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return names.get(type(value), "null" if value is None else "a number")


def _is_placeholder(value: Any) -> bool:
    """Whether a schema with a dynamic anchor says nothing, or that something must replace it."""
    if not isinstance(value, dict):
        return isinstance(value, bool)
    said = cast("dict[str, Any]", value).keys() - {"$dynamicAnchor", "$comment", "title",
                                                   "description", "$anchor", "$id"}  # fmt: skip
    return said <= {"not"}
