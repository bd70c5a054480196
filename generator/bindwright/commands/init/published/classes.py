"""The classes of a package and the schemas that they are of: matched by where both stand.

From a call that is known, the answer and the arguments lead to types on both sides, and their
members, by their names on the wire, to further ones. A name counts where every way to its schema
says the same, and no other schema has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bindwright.commands.init.carried import Outcome
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.published.calls import At, own_names
from bindwright.config import PackageConfig
from bindwright.ir import types as ir
from bindwright.ir.operations import Operation
from bindwright.packages.surface import Published
from bindwright.plan.calls.signatures import OMIT_TYPE
from bindwright.plan.names import words
from bindwright.plan.names.familiar import stem
from bindwright.plan.source import python as py
from bindwright.plan.source.python import is_type
from bindwright.plan.surface import Method

_PARAM = "Param"
_LISTS, _MAPS = frozenset({"list", "Sequence", "Iterable"}), frozenset({"dict", "Mapping"})
_SHORT = 4
"""Words that are not longer are initialisms, which need no line of their own."""
_DERIVED = ("Params", "ParamsBase", "ParamsNonStreaming", "ParamsStreaming", "Response")
"""Ends of the names that stand beside a call, and come with `exports = "full"`."""


def read_classes(draft: Draft, found: Published, at: At) -> None:
    """The names of classes that can be imported from `types`."""
    matching = _Matching(draft, found)
    matching.walk()
    own = own_names(draft).types
    certain = dict(matching.certain())
    offered = set(found.types.names)
    derived = set(_derived(draft, found, at))
    for key, name in certain.items():
        if name in offered and name not in derived and own.get(key) != name:
            node = at("types", name)
            if draft.document.at(key) is not None:
                draft.models.append((key, name, node.origin))
            else:
                draft.notes.carried(node, draft.set(node, "names", key, value=name))
    known = {*certain.values(), *(f"{one}{_PARAM}" for one in certain.values()), *derived}
    for name in sorted(offered - known - set(own.values())):
        told = "no schema is certain to be it; name one in [package.names]"
        draft.notes.tell(at("types", name).origin, Outcome.MISSING, told)


def _derived(draft: Draft, found: Published, at: At) -> Iterator[str]:
    """The names of what stands beside calls, which come by themselves; and how they are spelled."""
    if draft.stated("exports") != "full":
        return
    config = PackageConfig(spec="", exports="full")
    spelled: dict[str, str] = {}
    offered = {one.lower(): one for one in found.types.names}
    for path, methods in found.surface.resources.items():
        for one in methods:
            place = tuple(path.split(".")) if path else ()
            plain = stem(place, one.name, config)
            for end in _DERIVED:
                name = offered.get(f"{plain}{end}".lower())
                if name is not None:
                    yield name
                    spelled |= _spellings(name, place[-1] if place else "client")
    for word, spelling in spelled.items():
        node = at("words", word)
        draft.notes.carried(node, draft.set(node, "words", word, value=spelling))


def _spellings(name: str, resource: str) -> Iterator[tuple[str, str]]:
    """The words of a resource that a name spells with capitals of its own."""
    start = 0
    *before, last = words.split(resource)
    for word in (*before, words.singular(last)):
        found = name[start : start + len(word)]
        start += len(word)
        own = found.lower() == word.lower() and found != words.pascal([word])
        if own and len(word) > _SHORT:
            yield word.lower(), found


class _Matching:
    """Goes along types of the package and of the document at once."""

    def __init__(self, draft: Draft, found: Published) -> None:
        self._api = draft.document.api
        self._document = draft.document
        self._found = found
        self._surface = found.surface
        self._names: dict[str, set[str]] = {}
        self._seen: set[tuple[str, str]] = set()
        self._waiting: list[tuple[py.PyType, ir.TypeExpr]] = []

    def certain(self) -> Iterator[tuple[str, str]]:
        """Ids of types and the names that no other has, and that have no other."""
        owners: dict[str, set[str]] = {}
        for key, names in self._names.items():
            for one in names:
                owners.setdefault(one, set()).add(key)
        for key, names in self._names.items():
            if len(names) == 1 and len(owners[next(iter(names))]) == 1:
                yield key, next(iter(names))

    def walk(self) -> None:
        """From every call that is known."""
        operations = {one.id: one for one in self._api.operations}
        for path, methods in self._found.surface.resources.items():
            for method in methods:
                call = self._found.calls.get(f"{path}.{method.name}" if path else method.name)
                there = self._document.find(call.operation) if call is not None else None
                if call is not None and there is not None and there[0] in operations:
                    self._call(method, call.unwraps, dict(call.wire), operations[there[0]])
        while self._waiting:
            self._pair(*self._waiting.pop())

    def _call(
        self, method: Method, unwraps: str, wire: dict[str, tuple[str, str]], operation: Operation
    ) -> None:
        answers = [
            content.type
            for response in operation.successes
            for content in response.contents
            if content.is_json and content.type is not None
        ]
        if len(answers) == 1 and not unwraps:
            self._waiting.append((method.returns, answers[0]))
        item = operation.streaming.content.item if operation.streaming is not None else None
        for given in py.members(method.returns):
            if item is None or not isinstance(given, py.Subscript):
                continue
            if given.base.name == "Stream":
                self._waiting += [(each, item) for each in given.arguments if py.is_type(each)]
        bodies = operation.body.contents if operation.body is not None else ()
        body = next((one.type for one in bodies if one.is_json and one.type is not None), None)
        fields = self._fields(body) if body is not None else {}
        for one in method.arguments:
            place, name = wire.get(one.name, ("", ""))
            if place == "body" and not name and body is not None:
                self._waiting.append((one.type, body))
            elif place == "body" and name in fields:
                self._waiting.append((one.type, fields[name]))

    def _fields(self, expr: ir.TypeExpr) -> dict[str, ir.TypeExpr]:
        declared = self._api.types.get(expr.id) if isinstance(expr, ir.Ref) else None
        fields = declared.fields if isinstance(declared, ir.Object) else ()
        return {one.wire_name: one.type for one in fields}

    def _pair(self, ours: py.PyType, theirs: ir.TypeExpr) -> None:
        if isinstance(theirs, ir.Nullable):
            theirs = theirs.inner
        found = [one for one in py.members(ours) if one not in (py.NONE, OMIT_TYPE)]
        match found, theirs:
            case [py.Subscript(base=py.Name(name=base), arguments=(item,))], ir.ListOf():
                if base in _LISTS and is_type(item):
                    self._waiting.append((item, theirs.item))
            case [py.Subscript(base=py.Name(name=base), arguments=(_, value))], ir.MapOf():
                if base in _MAPS and is_type(value):
                    self._waiting.append((value, theirs.value))
            case [py.Subscript(base=base, arguments=(item,))], ir.Ref():
                page = self._found.pages.get(base)
                fields = self._fields(theirs)
                listed = fields.get(page.items) if page is not None else None
                if isinstance(listed, ir.ListOf) and is_type(item):
                    self._waiting.append((item, listed.item))
            case [*_], ir.Ref() if found:
                self._named(found, theirs)
            case _:
                pass

    def _named(self, found: list[py.PyType], theirs: ir.Ref) -> None:
        """A class, or a class and its TypedDict, that stand where a schema does."""
        declared = self._api.types[theirs.id]
        names = {self._name(one) for one in found}
        name, key = next(iter(names)), str(theirs.id)
        if len(names) != 1 or not name or (name, key) in self._seen:
            return
        self._seen.add((name, key))
        self._names.setdefault(key, set()).add(name)
        if isinstance(declared, ir.Alias):
            self._waiting.append((self._surface.aliases.get(name, found[0]), declared.target))
        fields = self._fields(theirs)
        for one in py.names_in(py.union(found)):
            for each in self._surface.models.get(one.name, ()):
                if each.wire_name in fields:
                    self._waiting.append((each.type, fields[each.wire_name]))

    def _name(self, one: py.PyType) -> str:
        """The name of a model, also where its TypedDict is meant; "" for one that has no own."""
        if not isinstance(one, py.Name) or self._found.types.names.get(one.name, one) != one:
            return ""
        return one.name.removesuffix(_PARAM)
