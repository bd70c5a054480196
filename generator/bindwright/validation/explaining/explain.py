"""What is wrong with a value, in faults that a person understands.

The work grows with the value, whatever the schema: of a choice only the branches that may have
been meant are looked into, and what was found of a schema at a place is remembered. Beyond
`MOST` faults of one value, or as much work as no honest value takes, that is said and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from bindwright.diagnostics.origin import as_pointer
from bindwright.schema.vocabulary import DEFS
from bindwright.validation.engines import Compile, allow_deep_calls
from bindwright.validation.engines.content import read_content
from bindwright.validation.explaining.branches import Choice, Choices
from bindwright.validation.explaining.nodes import Node, Schemas
from bindwright.validation.explaining.sentences import (
    Sentence,
    names_no_variant,
    none_of,
    sentences,
    wrong_type,
)
from bindwright.validation.explaining.walk import Failure, Step, Walk
from bindwright.validation.explaining.wording import cut, listed, named, quoted
from bindwright.validation.faults import Fault, Path, Severity

MOST = 1_000
"""So many faults of one value are told."""

_MOST_WORK = 100_000
"""So many failures are looked at, those of branches that are not told included."""

_MOST_POINTERS = 1_000_000
"""So many characters the pointers of the faults of one value have together."""

_MORE = "… and more"
_INSIDE = "in the JSON of the string"


class Explainer:
    """Explains what is wrong under the schema `root`; engines made by `compile_` decide."""

    def __init__(self, root: Mapping[str, Any], compile_: Compile) -> None:
        self._schemas = Schemas(root, compile_)
        self._choices = Choices()

    def faults(self, value: Any) -> list[Fault]:
        """What is wrong with a value, by path; nothing if it fits."""
        allow_deep_calls()
        walk = Walk(self._schemas, value)
        return _Explanation(walk, self._choices).faults(walk.start)


class _Found:
    """What is wrong under a schema at a place: its own faults, and what is found within.

    Nothing is copied from what is within: a thousand branches may have it in common.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.within: list[_Found] = []
        self.count = 0
        self.deepest = 0

    def add(self, fault: Fault) -> None:
        """Adds a fault of its own."""
        self.faults.append(fault)
        self.count += 1
        self.deepest = max(self.deepest, len(fault.path))

    def include(self, found: _Found) -> None:
        """Adds what was found within."""
        self.within.append(found)
        self.count += found.count
        self.deepest = max(self.deepest, found.deepest)

    def all(self) -> Iterator[Fault]:
        """Every fault, each once."""
        waiting, seen = [self], set[int]()
        while waiting:
            one = waiting.pop()
            if id(one) not in seen:
                seen.add(id(one))
                yield from one.faults
                waiting.extend(reversed(one.within))


class _Explanation:
    """What is wrong with one value."""

    def __init__(self, walk: Walk, choices: Choices) -> None:
        self._walk = walk
        self._choices = choices
        self._known: dict[tuple[int, Path, str | None], _Found] = {}

    def faults(self, step: Step) -> list[Fault]:
        """The faults of a schema, by path, and at last whether there are more."""
        found = ordered(islice(self._found(step).all(), 2 * MOST))
        kept = found[: _within_bounds(found)]
        if len(kept) < len(found) or self._walk.looked_at > _MOST_WORK:
            kept.append(and_more(len(kept)))
        return kept

    def _found(self, step: Step) -> _Found:
        """What is wrong under a schema; not much beyond what is told."""
        key = (id(step.node), step.path, step.name)
        known = self._known.get(key)
        if known is not None:
            return known
        # A schema that leads to itself without going into the value says nothing new.
        found = self._known[key] = _Found()
        for failure in self._walk.assertions(step):
            self._walk.looked_at += 1
            self._explain(failure, step, found)
        for inside in self._walk.steps(step):
            if found.count > MOST or self._walk.looked_at > _MOST_WORK:
                break
            if not self._walk.fits(inside.node, inside.value):
                found.include(self._found(inside))
        return found

    def _explain(self, failure: Failure, step: Step, into: _Found) -> None:
        if failure.keyword in ("anyOf", "oneOf"):
            self._choice(failure, step, into)
        elif failure.keyword == "contentSchema":
            for fault in self._content(failure, step):
                into.add(fault)
        else:  # one keyword may refuse any number of names
            for sentence in islice(sentences(failure, step.value), MOST + 1):
                into.add(_fault(failure, sentence))

    # Choices

    def _choice(self, failure: Failure, step: Step, into: _Found) -> None:
        if failure.fitting:
            into.add(_fault(failure, _several(failure)))
            return
        choice = self._choices.choose(self._walk, step, failure.keyword)
        if choice.candidates:
            branches = step.node.several(failure.keyword)
            best = self._best(step, [branches[index] for index in choice.candidates])
            if best is not None:
                into.include(best)
            return
        into.add(_fault(failure, _none_meant(choice, step)))

    def _best(self, step: Step, candidates: Iterable[Node]) -> _Found | None:
        """What is wrong under the candidate with the fewest faults, then the deepest, the first."""
        found = [self._found(step._replace(node=one)) for one in candidates]
        known = [one for one in found if one.count]
        return min(known, key=lambda one: (one.count, -one.deepest)) if known else None

    # Content

    def _content(self, failure: Failure, step: Step) -> Iterator[Fault]:
        try:
            value = read_content(step.node.words, step.value)
        except ValueError as error:
            said = "the string must hold JSON"
            yield _fault(failure, Sentence(f"{said}: {error}", said))
            return
        self._walk.keep(value)
        node = step.node.one("contentSchema")
        assert node is not None
        inside = _Explanation(self._walk, self._choices)
        for one in inside.faults(Step(node, value, ())):
            yield within(one, failure.path)


def within(fault: Fault, path: Path) -> Fault:
    """A fault of the value in the string at a path: it is told at the string."""
    pointer = cut(as_pointer(fault.path))
    # A string in a string in a string has no longer cause, or there would be endlessly many.
    again = fault.cause.startswith(_INSIDE)
    return replace(
        fault,
        path=path,
        message=f"{_INSIDE}{f', at {pointer}' if pointer else ''}: {fault.message}",
        cause=fault.cause if again else f"{_INSIDE}: {fault.cause}",
        at="value",
    )


def _none_meant(choice: Choice, step: Step) -> Sentence:
    """What there is to say where no branch was meant."""
    values = list(choice.values)
    if choice.member is None:
        if values:
            return none_of(step.value, values)
        if choice.types:
            return wrong_type(step.value, choice.types)
        text = "fits none of the variants"
        return Sentence(f"{quoted(step.value)} {text}", text)
    if choice.missing:
        return Sentence(
            f"the property {named(choice.member)} is missing, which tells the variants apart"
        )
    stated, path = step.value[choice.member], step.node.path
    if choice.unknown:
        sentence = names_no_variant(stated, values, str(path[1]) if len(path) == 2 else None)
    else:
        sentence = none_of(stated, values)
    return sentence._replace(below=(choice.member,))


def _several(failure: Failure) -> Sentence:
    names = [_name(failure.place.value[index], index) for index in failure.fitting]
    return Sentence(f"fits {listed(names, ' and ')}, where it may fit only one")


def _name(schema: Any, index: int) -> str:
    ref = schema.get("$ref") if isinstance(schema, Mapping) else None
    return str(ref).removeprefix(DEFS) if ref else f"variant {index + 1}"


def _within_bounds(faults: Iterable[Fault]) -> int:
    """How many of the faults are told."""
    size = 0
    for index, one in enumerate(faults):
        size += sum(len(str(token)) for token in one.path)
        if index == MOST or (index and size > _MOST_POINTERS):
            return index
    return MOST


def and_more(told: int, severity: Severity = "error") -> Fault:
    """That a value has more faults than the `told` ones."""
    text = f"{_MORE}: of one value, no more than {MOST:,} faults are told"
    if told < MOST:
        text = f"{_MORE}: there is too much wrong with this value for all of it to be told"
    return Fault(keyword="", message=text, cause=_MORE, severity=severity)


def _fault(failure: Failure, sentence: Sentence) -> Fault:
    fault = Fault(
        path=(*failure.path, *sentence.below),
        keyword=failure.keyword,
        schema=failure.place.path,
        message=sentence.message,
        cause=sentence.cause or sentence.message,
        at="key" if sentence.is_key else "value",
    )
    return fault if failure.name is None else _of_name(fault, failure.name)


def _of_name(fault: Fault, name: str) -> Fault:
    """A fault of the name of a property. It is told once, however deep in choices it was found."""
    if fault.at == "key" and fault.path[-1:] == (name,):
        return fault
    return replace(
        fault,
        path=(*fault.path, name),
        message=f"the name of the property is wrong: {fault.message}",
        cause=f"the name of a property is wrong: {fault.cause}",
        at="key",
    )


def ordered(faults: Iterable[Fault]) -> list[Fault]:
    """Faults by path and then by what they say, each once; indexes count as numbers."""
    found: dict[tuple[object, ...], Fault] = {}
    for one in sorted(faults, key=_order):
        found.setdefault((one.path, one.at, one.keyword, one.message), one)
    return list(found.values())


def _order(fault: Fault) -> tuple[object, ...]:
    path = tuple((one, "") if isinstance(one, int) else (-1, one) for one in fault.path)
    return (
        fault.cause == _MORE,
        path,
        fault.severity,
        fault.at,
        tuple(map(str, fault.schema)),
        fault.message,
    )
