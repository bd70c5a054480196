"""Which operations answer in pages: what is stated of it, held against the types.

A scheme says how pages follow each other, in the words of `x-bindwright-pagination`. It stands at
an operation, or has a name at the root of the document, or in the configuration with the
operations that it is for. Nothing is paged that does not say so: guesses would change what
methods return.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_lower import PAGINATION_MISMATCH, PAGINATION_PARTLY
from bindwright.diagnostics.suggestions import did_you_mean, nearest, unknown_key
from bindwright.ir.operations import Content, Operation, Where
from bindwright.ir.paging import PageParameter, Paging, PagingStyle
from bindwright.ir.types import NO_DEFAULT, Declaration, TypeExpr, TypeId
from bindwright.lower.paging import pointers
from bindwright.record import record

_KEYS: Mapping[PagingStyle, tuple[tuple[str, ...], tuple[str, ...]]] = {
    PagingStyle.CURSOR: (("cursor",), ("items", "next", "last-item", "has-more")),
    PagingStyle.OFFSET: (("offset",), ("items", "start", "total", "has-more")),
    PagingStyle.PAGE: (("page",), ("items", "start", "pages", "has-more")),
    PagingStyle.LINK: ((), ("items",)),
    PagingStyle.URL: (("next",), ("items", "has-more")),
    PagingStyle.SINGLE: ((), ("items",)),
}
"""For each style the words that it needs and those that it takes besides `style`."""

_WORDS = (
    "style",
    *dict.fromkeys(word for pair in _KEYS.values() for part in pair for word in part),
)


def form_problem(value: Any) -> str | None:
    """What is wrong with the form of a scheme, or with the schemes that a mapping names."""
    if not isinstance(value, dict):
        return None if isinstance(value, str) else "takes a scheme, or the name of one"
    words: dict[str, Any] = value
    if words and all(isinstance(one, dict) for one in words.values()):
        problems = ((name, form_problem(one)) for name, one in words.items())
        return next((f"{name!r} {problem}" for name, problem in problems if problem), None)
    for word, stated in words.items():
        if word not in _WORDS:
            return unknown_key(word, _WORDS)
        if word == "start":
            if type(stated) is not int:
                return "'start' takes a whole number"
        elif not isinstance(stated, str):
            return f"{word!r} takes a string"
    return None if "style" in words else "needs 'style'"


@record
class PagingRule:
    """A stated way to page: `words` by the keys of `x-bindwright-pagination`.

    `place` gives where a word stands. `operations` are globs on `METHOD /path`, empty where the
    scheme is stated at an operation. `name` is its own, if it has one. What is wrong is a finding
    of `rule`.
    """

    words: Mapping[str, Any]
    place: Callable[[str], Origin]
    operations: tuple[str, ...] = ()
    name: str | None = None
    rule: Rule = PAGINATION_MISMATCH


class _Problem(Exception):
    """A word that does not fit; `hint` may say what would."""

    def __init__(self, key: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.key = key
        self.message = message
        self.hint = hint


def paged(
    operations: tuple[Operation, ...],
    stated: Mapping[str, PagingRule],
    general: Iterable[PagingRule],
    types: Mapping[TypeId, Declaration],
    report: Report,
) -> tuple[Operation, ...]:
    """The operations, those that page with their `paging`.

    `stated` has what an operation says itself, by id. The first of the `general` schemes whose
    globs match an operation comes before that.
    """
    shared: dict[str, PagingRule] = {}
    for paging_rule in reversed(list(general)):
        shared |= {one.id: paging_rule for one in operations if _matches(one, paging_rule)}
    missed: dict[int, list[tuple[Operation, _Problem]]] = {}
    found: list[Operation] = []
    for operation in operations:
        chosen = shared.get(operation.id) or stated.get(operation.id)
        if chosen is not None:
            try:
                operation = replace(operation, paging=_Fitting(operation, chosen, types).paging())
            except _Problem as problem:
                if operation.id in shared and operation.id not in chosen.operations:
                    missed.setdefault(id(chosen), []).append((operation, problem))
                else:
                    _complain(operation, chosen, problem, report)
        found.append(operation)
    for paging_rule in {id(one): one for one in shared.values()}.values():
        fits = any(shared.get(one.id) is paging_rule and one.paging for one in found)
        _note_missed(paging_rule, missed.get(id(paging_rule), []), fits, report)
    return tuple(found)


def fits(
    operation: Operation,
    paging_rule: PagingRule,
    types: Mapping[TypeId, Declaration],
    parameters: frozenset[str] = frozenset(),
    properties: frozenset[str] = frozenset(),
) -> bool:
    """Whether an operation pages like a rule, its `operations` apart.

    It has these `parameters`, in the query or its body, and its answer these `properties`, too.
    """
    fitting = _Fitting(operation, paging_rule, types)
    try:
        fitting.paging()
    except _Problem:
        return False
    return fitting.asks_for() >= parameters and fitting.gives() >= properties


def _matches(operation: Operation, paging_rule: PagingRule) -> bool:
    globs = () if operation.method == "HEAD" else paging_rule.operations  # it lists nothing
    return any(fnmatchcase(operation.id, glob) for glob in globs)


def _complain(
    operation: Operation, paging_rule: PagingRule, problem: _Problem, report: Report
) -> None:
    report.add(
        paging_rule.rule,
        paging_rule.place(problem.key),
        f"{operation.id}: {problem.message}",
        hint=problem.hint,
        at="value" if problem.key in paging_rule.words else "key",
    )


def _note_missed(
    paging_rule: PagingRule, missed: list[tuple[Operation, _Problem]], fits: bool, report: Report
) -> None:
    """A glob may match more than what pages; where nothing does, the first mistake is told."""
    if not missed:
        return
    if not fits:
        operation, problem = missed[0]
        _complain(operation, paging_rule, problem, report)
        return
    listed = ", ".join(operation.id for operation, _ in missed[:3])
    more = f" and {len(missed) - 3} more" if len(missed) > 3 else ""
    report.add(
        PAGINATION_PARTLY,
        paging_rule.place("operations"),
        f"the scheme does not fit {listed}{more}: {missed[0][1].message}",
        hint="these stay plain calls",
    )


class _Fitting:
    """Holds a scheme against one operation."""

    def __init__(
        self, operation: Operation, paging_rule: PagingRule, types: Mapping[TypeId, Declaration]
    ) -> None:
        self._operation = operation
        self._words = paging_rule.words
        self._place = paging_rule.place
        self._name = paging_rule.name
        self._types = types
        self._of_vendor = paging_rule.rule is not PAGINATION_MISMATCH
        """Words of others name no places and leave out what can be found."""

    def paging(self) -> Paging:
        """How the operation pages.

        Raises:
            _Problem: the scheme does not fit it.
        """
        style = self._style()
        if self._operation.streaming is not None:
            raise _Problem("style", "a stream has no pages")
        items = self._words.get("items", self._only_array() if self._of_vendor else "")
        parameter = self._parameter(self._words.get(style.value))
        total = "pages" if style is PagingStyle.PAGE else "total"
        return Paging(
            style=style,
            items=items,
            item=self._items(items),
            parameter=parameter,
            next=self._scalar("next"),
            last_item=self._last_item(items),
            has_more=self._scalar("has-more"),
            total=self._scalar(total),
            start=self._start(style, parameter),
            scheme=self._name,
            origin=self._place("style"),
        )

    def asks_for(self) -> set[str]:
        """The names of what the request may hold."""
        named = {one.wire_name for one in self._operation.parameters}
        return named | set(pointers.names_at(self._bodies(), self._types))

    def gives(self) -> set[str]:
        """The names of the properties and headers of the answer."""
        headers = {one.wire_name for each in self._operation.successes for one in each.headers}
        return headers | set(pointers.names_at(self._answers(), self._types))

    def _style(self) -> PagingStyle:
        word = self._words.get("style")
        if word not in tuple(PagingStyle):
            raise _Problem("style", f"'style' is one of {', '.join(PagingStyle)}")
        style = PagingStyle(word)
        needed, others = _KEYS[style]
        for key in needed:
            if key not in self._words:
                raise _Problem("style", f"the style {style.value!r} needs {key!r}")
        for key in self._words:
            if key not in ("style", *needed, *others):
                known = ", ".join((*needed, *others))
                raise _Problem(key, f"the style {style.value!r} has no {key!r}; it takes {known}")
        if style is PagingStyle.CURSOR and ("next" in self._words) == ("last-item" in self._words):
            raise _Problem("style", "the style 'cursor' needs 'next' or 'last-item'")
        return style

    # What is sent

    def _parameter(self, name: str | None) -> PageParameter | None:
        if name is None:
            return None
        key = self._words["style"]
        if self._of_vendor and any(one.wire_name == name[1:] for one in self._operation.parameters):
            name = name[1:]
        if name.startswith("/"):
            if not pointers.at_pointer(self._bodies(), name, self._types):
                known = pointers.names_at(self._bodies(), self._types)
                raise self._nowhere(key, name, "the request's body", known)
            return PageParameter(place="body", name=name)
        places = [one for one in Where if one is not Where.PATH]
        for place in places:
            for parameter in self._operation.parameters:
                if parameter.where is place and parameter.wire_name == name:
                    return PageParameter(place=place.value, name=name)
        known = [one.wire_name for one in self._operation.parameters if one.where in places]
        hint = did_you_mean(name, known)
        if name in pointers.names_at(self._bodies(), self._types):
            hint = f"for the property of the body write '/{name}'"
        raise _Problem(key, f"it has no parameter {name!r}", hint or _known(known))

    def _bodies(self) -> list[TypeExpr]:
        body = self._operation.body
        return [one.type for one in body.contents if one.type and one.is_json] if body else []

    def _start(self, style: PagingStyle, parameter: PageParameter | None) -> int:
        """The first offset or number: as stated, else the parameter's default, else 0 or 1."""
        stated = self._words.get("start")
        if isinstance(stated, int):
            return stated
        for one in self._operation.parameters:
            named = parameter is not None and one.wire_name == parameter.name
            if named and one.default is not NO_DEFAULT and type(one.default) is int:
                return one.default
        return 1 if style is PagingStyle.PAGE else 0

    # What comes back

    def _answers(self) -> list[TypeExpr]:
        contents: list[Content] = [
            content for one in self._operation.successes for content in one.contents
        ]
        return [one.type for one in contents if one.type is not None and one.is_json]

    def _items(self, pointer: str) -> tuple[TypeExpr, ...]:
        kinds = pointers.unique(pointers.items_of(self._at("items", pointer), self._types))
        if not kinds:
            arrays = [*pointers.array_pointers(self._answers(), self._types)]
            hint = f"it has arrays at {', '.join(map(repr, arrays))}" if arrays else None
            place = (
                f"what is at {pointer!r} of the answer's body" if pointer else "the answer's body"
            )
            raise _Problem("items", f"{place} is no array", hint)
        return kinds

    def _only_array(self) -> str:
        """The array of the answer's body, where there is one alone."""
        found = set(pointers.array_pointers(self._answers(), self._types))
        return found.pop() if len(found) == 1 else ""

    def _last_item(self, items: str) -> str | None:
        pointer: str | None = self._words.get("last-item")
        if pointer is None:
            return None
        kinds = self._items(items)
        if not pointers.at_pointer(kinds, pointer, self._types):
            known = pointers.names_at(kinds, self._types)
            raise self._nowhere("last-item", pointer, "an item", known)
        return pointer

    def _scalar(self, key: str) -> str | None:
        place: str | None = self._words.get(key)
        if place is None:
            return None
        if not place.startswith("/"):
            return self._header(key, place)
        if not pointers.has_scalar(self._at(key, place), self._types):
            raise _Problem(key, f"what is at {place!r} of the answer is no plain value")
        return place

    def _header(self, key: str, name: str) -> str:
        headers = [header.wire_name for one in self._operation.successes for header in one.headers]
        if name.lower() not in [one.lower() for one in headers]:
            hint = did_you_mean(name, headers)
            if name in pointers.names_at(self._answers(), self._types):
                hint = f"for the property of the body write '/{name}'"
            raise _Problem(key, f"no header {name!r} of the answer is documented", hint)
        return name

    def _at(self, key: str, pointer: str) -> tuple[TypeExpr, ...]:
        bodies = self._answers()
        if not bodies:
            raise _Problem(key, "no answer with success has a JSON body")
        found = pointers.at_pointer(bodies, pointer, self._types)
        if not found:
            parent = pointers.at_pointer(bodies, pointer.rpartition("/")[0], self._types)
            known = pointers.names_at(parent, self._types)
            raise self._nowhere(key, pointer, "the answer's body", known)
        return found

    def _nowhere(self, key: str, pointer: str, where: str, known: list[str]) -> _Problem:
        parent, _, last = pointer.rpartition("/")
        close = nearest(last, known)
        hint = f"did you mean '{parent}/{close}'?" if close else _known(known)
        if not pointer.startswith("/"):
            hint = "a JSON pointer begins with '/'"
        return _Problem(key, f"the pointer {pointer!r} leads nowhere in {where}", hint)


def _known(names: list[str]) -> str | None:
    listed = list(dict.fromkeys(names))[:12]
    return f"there are {', '.join(map(repr, listed))}" if listed else None
