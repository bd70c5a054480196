"""The first column: what changed on the wire."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from bindwright.comparison import kinds
from bindwright.comparison.calls import CallComparison, compare_security, compare_servers
from bindwright.comparison.changes import Change, Findings, Found
from bindwright.comparison.examples import Document, Examples
from bindwright.comparison.kinds import Level, Side
from bindwright.comparison.types import TypeComparison
from bindwright.diagnostics.origin import Origin
from bindwright.ir.operations import Api
from bindwright.record import record


@record
class Wire:
    """The changes on the wire. `words` counts descriptions that changed; `same` are the ids of the
    operations that both documents have, old to new.
    """

    changes: tuple[Change, ...]
    words: int
    same: dict[str, str]


def compare_wire(
    old: Api, new: Api, documents: tuple[Document, Document], day: datetime.date
) -> Wire:
    """Compares two APIs; `day` is that for which ends of life are judged."""
    findings = Findings()
    before, after = (one.validators.payloads for one in documents)
    types = TypeComparison(old, new, findings, (before, after), day)
    calls = CallComparison(old, new, types, findings)
    calls.compare()
    types.finish()
    compare_security(old, new, calls.same, findings)
    _compare_servers(old, new, findings)
    findings.words += (old.docs, old.title) != (new.docs, new.title)
    changes = tuple(_changes(findings, Examples(*documents)))
    return Wire(changes=changes, words=findings.words, same=calls.same)


def _compare_servers(old: Api, new: Api, findings: Findings) -> None:
    def say(
        kind: kinds.Kind, label: str, what: str, first: Origin | None, second: Origin | None
    ) -> None:
        findings.add(
            Found(
                kind=kind,
                side=Side.REQUEST,
                place=f"{label} {what}",
                message=f"the {label} {what}",
                old=first,
                new=second,
            )
        )

    compare_servers(old.servers, new.servers, say)


def _changes(findings: Findings, examples: Examples) -> Iterator[Change]:
    for found, side, level in findings.put_together():
        example = examples.find(found, level)
        kind = found.kind
        if kind is kinds.CONSTRAINT_UNKNOWN and example is not None:
            # An example decides what nobody could tell.
            kind, level = kinds.CONSTRAINT_CHANGED, Level.BREAKING
        yield Change(
            kind=kind,
            level=level,
            side=side,
            place=found.place,
            message=found.message,
            old=found.old,
            new=found.new,
            example=example,
            operations=found.operations or _reached(found),
        )


def _reached(found: Found) -> tuple[str, ...]:
    """The operations whose payloads hold what changed."""
    if found.spot is None:
        return ()
    return tuple(dict.fromkeys(root.operation.id for root, _ in found.spot.node.routes()))
