"""Failures of an engine to faults that a person understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from bindwright.validation.branches import choose
from bindwright.validation.contents import within
from bindwright.validation.engines.content import read_content
from bindwright.validation.engines.failure import Compile, Engine, Failure
from bindwright.validation.schema_paths import SchemaPaths, below
from bindwright.validation.sentences import Told, none_of, sentences, wrong_type
from bindwright.validation.values import Fault, Path
from bindwright.validation.wording import quoted

__all__ = ["Explainer", "ordered"]

_DEFS = "#/$defs/"


class Explainer:
    """Explains what engines made by `compile_schema` find with the schema `root`."""

    def __init__(self, root: Mapping[str, Any], compile_schema: Compile) -> None:
        self._paths = SchemaPaths(root)
        self._compile = compile_schema
        self._contents: dict[Path, tuple[Engine, Explainer]] = {}

    def faults(self, failures: Iterable[Failure], value: Any) -> list[Fault]:
        """What the failures of a value say, unordered. `value` is the whole of it."""
        return [fault for one in failures for fault in self._explained(one, value)]

    def _explained(self, failure: Failure, root: Any) -> Iterator[Fault]:
        value = failure.name if failure.name is not None else below(root, failure.path)
        if failure.keyword in ("anyOf", "oneOf"):
            yield from self._choice(failure, value, root)
        elif failure.keyword == "contentSchema":
            yield from self._content(failure, str(value))
        else:
            for told in sentences(failure, value):
                yield _fault(failure, told)

    # Choices

    def _choice(self, failure: Failure, value: Any, root: Any) -> Iterator[Fault]:
        fitting = [index for index, branch in enumerate(failure.branches) if not branch]
        if fitting:
            yield _fault(failure, self._several(failure, fitting))
            return
        choice = choose(failure, value, self._paths)
        if choice.candidates:
            yield from self._best(failure, choice.candidates, root)
        elif choice.missing:
            text = f"the property {choice.member!r} is missing, which tells the variants apart"
            yield _fault(failure, Told(text, text))
        elif choice.member is not None:
            told = none_of(value[choice.member], list(choice.values))
            yield _fault(failure, told._replace(below=(choice.member,)))
        elif choice.values:
            yield _fault(failure, none_of(value, list(choice.values)))
        elif choice.types:
            yield _fault(failure, wrong_type(value, choice.types))
        else:
            text = "fits none of the variants"
            yield _fault(failure, Told(f"{quoted(value)} {text}", text))

    def _best(self, failure: Failure, candidates: Iterable[int], root: Any) -> list[Fault]:
        """The faults of the candidate that has the fewest, then the deepest, then is the first."""
        told: list[list[Fault]] = []
        for index in candidates:
            faults = self.faults(failure.branches[index], root)
            if failure.name is not None:
                faults = [_of_name(one, failure.name) for one in faults]
            told.append(faults)
        return min(told, key=lambda one: (len(one), -max(len(fault.path) for fault in one)))

    def _several(self, failure: Failure, fitting: list[int]) -> Told:
        names = [self._name(failure.place.value[index], index) for index in fitting]
        shown = f"{', '.join(names[:-1])} and {names[-1]}"
        text = f"fits {shown}, where it may fit only one"
        return Told(text, text)

    def _name(self, schema: Any, index: int) -> str:
        words = cast("Mapping[str, Any]", schema) if isinstance(schema, Mapping) else {}
        ref = words.get("$ref")
        return str(ref).removeprefix(_DEFS) if ref else f"variant {index + 1}"

    # Content

    def _content(self, failure: Failure, text: str) -> Iterator[Fault]:
        try:
            value = read_content(failure.place.parent, text)
        except ValueError as error:
            said = "the string must hold JSON"
            yield _fault(failure, Told(f"{said}: {error}", said))
            return
        engine, explainer = self._content_engine(failure)
        for one in explainer.faults(engine.failures(value), value):
            schema = one.schema
            if schema[:2] == ("allOf", 0):
                schema = (*failure.place.path, *schema[2:])
            yield within(replace(one, schema=schema), failure.path)

    def _content_engine(self, failure: Failure) -> tuple[Engine, Explainer]:
        path = failure.place.path
        if path not in self._contents:
            schema = {"$defs": self._paths.root.get("$defs", {}), "allOf": [failure.place.value]}
            explainer = Explainer(schema, self._compile)
            self._contents[path] = (self._compile(schema), explainer)
        return self._contents[path]


def _fault(failure: Failure, told: Told) -> Fault:
    path = (*failure.path, *told.below)
    fault = Fault(
        path=path,
        keyword=failure.keyword,
        schema=failure.place.path,
        message=told.message,
        cause=told.cause,
        at="key" if told.is_key else "value",
    )
    return fault if failure.name is None else _of_name(fault, failure.name)


def _of_name(fault: Fault, name: str) -> Fault:
    """A fault of the name of a property. It is told once, however deep in choices it was found."""
    if fault.at == "key" and fault.path[-1:] == (name,):
        return fault
    return Fault(
        path=(*fault.path, name),
        keyword=fault.keyword,
        schema=fault.schema,
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
    return path, fault.severity, fault.at, tuple(map(str, fault.schema)), fault.message
