"""The classes of a package and the schemas that they are of: matched by where both stand.

From a call that is known, the answer and the arguments lead to types on both sides, and their
members, by their names on the wire, to further ones. A name counts where every way to its schema
says the same, and no other schema has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bindwright.commands.init.carried import Outcome
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.published.calls import At, own_names
from bindwright.commands.init.published.missing import event_of
from bindwright.config import PackageConfig
from bindwright.ir import types as ir
from bindwright.ir.operations import Operation
from bindwright.ir.walk import refs_in
from bindwright.lower.paging.pointers import at_pointer, items_of
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
_TELLING = 2
"""A schema is known by its members if it has so many."""
_DERIVED = ("Params", "ParamsBase", "ParamsNonStreaming", "ParamsStreaming", "Response")
"""Ends of the names that stand beside a call, and come with `exports = "full"`."""


def read_classes(draft: Draft, found: Published, at: At) -> None:
    """The names of classes that can be imported from `types`."""
    matching = _Matching(draft, found)
    matching.walk()
    offered = set(found.types.names)
    derived = set(_derived(draft, found, at))
    own = own_names(draft).types
    certain = matching.certain()
    others = offered - derived - {*certain.values(), *own.values()}
    certain |= dict(matching.unreached(others, certain))
    for key, name in certain.items():
        if name in offered and name not in derived and own.get(key) != name:
            node = at("types", name)
            if draft.document.at(key) is not None:
                draft.models.append((key, name, node.origin))
            else:
                draft.notes.carried(node, draft.set(node, "names", key, value=name))
    for name in sorted(offered & {*certain.values(), *own.values()} - derived):
        if folder := found.types.names[name].module.split(".")[2:-1]:
            node = at("types", name)
            stated = draft.set(node, "type_folders", name, value=".".join(folder))
            draft.notes.carried(node, stated)
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
        self._shapes = {
            str(key): {one.wire_name for one in declared.fields}
            for key, declared in self._api.types.items()
            if isinstance(declared, ir.Object)
        }
        self._seen: set[tuple[str, str]] = set()
        self._waiting: list[tuple[py.PyType, ir.TypeExpr]] = []

    def certain(self) -> dict[str, str]:
        """Ids of types and the names that no other has, and that have no other.

        A package may be older than its document: of several owners of a name the one counts that
        has the members of the class, or more.
        """
        owners: dict[str, set[str]] = {}
        for key, names in self._names.items():
            for one in names:
                owners.setdefault(one, set()).add(key)
        for name, keys in owners.items():
            members = {one.wire_name for one in self._surface.models.get(name, ())}
            alike = {one for one in keys if members and members <= self._shapes.get(one, set())}
            owners[name] = alike if len(alike) == 1 else keys
        found: dict[str, str] = {}
        for key, names in self._names.items():
            own = [one for one in names if key in owners[one]]
            if len(own) == 1 and len(owners[own[0]]) == 1:
                found[key] = own[0]
        return found

    def unreached(
        self, names: Iterable[str], certain: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Classes that no call leads to, of the one named schema that has the same members."""
        classes: dict[frozenset[tuple[str, str]], list[str]] = {}
        for one in sorted(names):
            classes.setdefault(self._form_of_class(one, set(certain.values())), []).append(one)
        schemas: dict[frozenset[tuple[str, str]], list[str]] = {}
        for type_id, declared in self._api.types.items():
            key = str(type_id)
            named = self._document.at(key) is not None and key not in self._names
            if named and isinstance(declared, ir.Object):
                form = frozenset(
                    (
                        one.wire_name,
                        _joined(certain.get(str(inner), "") for inner in refs_in(one.type)),
                    )
                    for one in declared.fields
                )
                schemas.setdefault(form, []).append(key)
        for form, (name, *others) in classes.items():
            keys = schemas.get(form, [])
            if len(form) >= _TELLING and not others and len(keys) == 1:
                yield keys[0], name

    def _form_of_class(self, name: str, known: set[str]) -> frozenset[tuple[str, str]]:
        """The members of a class, and the classes in them that are known."""
        return frozenset(
            (one.wire_name, _joined({each.name for each in py.names_in(one.type)} & known))
            for one in self._surface.models.get(name, ())
        )

    def walk(self) -> None:
        """From every call that is known."""
        operations = {one.id: one for one in self._api.operations}
        for path, method in self._found.surface.methods():
            call = self._found.calls.get(path)
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
        event = event_of(method.returns)
        if item is not None and event is not None:
            self._waiting.append((event, item))
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
            case [py.Subscript(base=base, arguments=(item,))], _ if base in self._found.pages:
                listed = at_pointer((theirs,), self._found.pages[base].items, self._api.types)
                if is_type(item):
                    self._waiting += ((item, one) for one in items_of(listed, self._api.types))
            case [py.Subscript(base=py.Name(name=base), arguments=(item,))], ir.ListOf():
                if base in _LISTS and is_type(item):
                    self._waiting.append((item, theirs.item))
            case [py.Subscript(base=py.Name(name=base), arguments=(_, value))], ir.MapOf():
                if base in _MAPS and is_type(value):
                    self._waiting.append((value, theirs.value))
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


def _form_of_schema(declared: ir.Object, certain: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """The members of a schema, and the classes in them that are known."""
    return frozenset(
        (one.wire_name, _joined(certain.get(str(inner), "") for inner in refs_in(one.type)))
        for one in declared.fields
    )


def _joined(names: Iterable[str]) -> str:
    return " ".join(sorted({one for one in names if one}))
