"""A judge of few words for the tests of what surrounds judges, and shortcuts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from bindwright.http.event_streams import EventKinds, Form
from bindwright.validation.faults import Fault, Judge
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import Address, Call, Event, Judges, Labelled
from bindwright.validation.judging.unjudged import Unjudged, undocumented_operation, unknown_event
from bindwright.validation.reading.jsonl import Limits, Lines, chunks_of, validate
from bindwright.validation.reading.shapes import Shape
from bindwright.validation.running.tally import Tally


class Positive:
    """Takes objects whose `n` is a number of at least `least`; `old` is deprecated."""

    def __init__(self, least: int = 1) -> None:
        self.least = least

    def accepts(self, value: object) -> bool:
        """Whether there is nothing to say."""
        return not self.faults(value)

    def accepts_all(self, values: Sequence[object]) -> bool:
        """The same for a batch."""
        return all(map(self.accepts, values))

    def faults(self, value: object) -> list[Fault]:
        """A missing or small `n`, and warnings."""
        if not isinstance(value, dict):
            return [_fault((), "type", f"{value!r} is no object", "no object")]
        found: list[Fault] = []
        value = cast("dict[str, Any]", value)
        if not isinstance(value.get("n"), int | float):
            found.append(_fault((), "required", "'n' is missing", "'n' is missing"))
        elif value["n"] < self.least:
            found.append(_fault(("n",), "minimum", f"{value['n']} is too small", "too small"))
        if "old" in value:
            found.append(_fault(("old",), "deprecated", "'old' is deprecated", "old", "warning"))
        return found


def _fault(path: Any, keyword: str, message: str, cause: str, severity: Any = "error") -> Fault:
    return Fault(
        path=path, keyword=keyword, schema=("$defs", "N", keyword), message=message, cause=cause,
        severity=severity, at="key" if severity == "warning" else "value",
    )  # fmt: skip


class NameOverrides:
    """Judges by a function of the address."""

    def __init__(self, choose: Callable[[Address], Judge | None]) -> None:
        self._choose = choose

    def __call__(self, address: Address) -> Labelled | Unjudged:
        """The judge, labelled with the address."""
        judge = self._choose(address)
        if judge is not None:
            return Labelled(str(address and address[:2]), judge)
        if isinstance(address, Event):
            return unknown_event(address.name)
        return undocumented_operation(f"{address.method} {address.url}" if address else "")


def always(judge: Judge) -> Judges:
    """One judge for everything."""
    return Judges(find=NameOverrides(lambda _: judge))


def named(judges: Mapping[str, Judge]) -> Judges:
    """Judges by the name of an event, or what `type` in its data says, or the url of a call."""
    find = NameOverrides(
        lambda one: (
            judges.get(one.name) if isinstance(one, Event)
            else judges.get(one.url) if isinstance(one, Call)
            else None
        )
    )  # fmt: skip
    tags = {name: name for name in judges}
    kinds = EventKinds(forms=dict.fromkeys(judges, Form.JSON), tag="type", tags=tags)
    return Judges(find=find, kinds=lambda _: kinds)


def tally_of(
    text: bytes, *, judges: Judges | None = None, against: Judges | None = None,
    limits: Limits | None = None, shape: Shape = "values",
) -> Tally:  # fmt: skip
    """The tally of a text of lines as it comes from rows without line feeds."""
    checker = Checker(judges or always(Positive()), against)
    feed = Lines("a.jsonl", checker, limits or Limits(), shape)
    return validate(chunks_of(text.removesuffix(b"\n").split(b"\n") if text else []), feed)


class Stated:
    """Contracts that are judges already."""

    def __init__(self, judges: Judges) -> None:
        self._judges = judges

    def compile(self) -> Judges:
        """The judges."""
        return self._judges

    def contract(self, label: str) -> None:
        """None: nothing of a document is known."""
