"""What is printed of a tally: text for people, JSON for programs, findings for all other forms."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bindwright.diagnostics import rules_payloads as rules
from bindwright.diagnostics.origin import Origin, as_pointer
from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.rule import Rule, Severity
from bindwright.diagnostics.show import Located, clean, excerpt
from bindwright.record import record
from bindwright.validation.judging.unjudged import REASONS
from bindwright.validation.running.tally import Cause, Found, Place, Signature, Skipped, Tally


@record
class SchemaPlace:
    """Where a keyword stands in the document; the position is None where nobody knows it."""

    origin: Origin
    position: Position | None


@record
class Hit:
    """A change of a proposed document, and how many records it breaks.

    `level`, `rule` and `fingerprint` are those of `diff`; "" where no change explains the records.
    """

    records: int
    level: str = ""
    rule: str = ""
    message: str = "no change, or more than one, may be the reason"
    fingerprint: str = ""
    place: SchemaPlace | None = None


@record
class Summary:
    """A tally and what is needed to print it.

    `schema` says for each cause where its keyword stands. `compares` is whether two documents
    were compared, and `hits` are their changes; with `strict` warnings are printed as errors.
    """

    tally: Tally
    schema: Mapping[Cause, SchemaPlace]
    compares: bool = False
    hits: Sequence[Hit] = ()
    strict: bool = False
    interrupted: bool = False

    def text(self) -> str:
        """The findings, the causes, the counts."""
        tally = self.tally
        blocks = [self._block(one) for one in tally.found]
        missing = sum(one.count for cause, one in tally.signatures.items() if cause.kind != "fixed")
        hidden = missing - len(tally.found)
        if hidden:
            blocks.append(f"... and {hidden:,} more")
        repeats = len(tally.signatures) < missing
        rows = list(self._causes()) if hidden or repeats or self.compares else []
        return "".join(block + "\n" for block in (*blocks, *rows, self.counts()))

    def _severity(self, cause: Cause) -> str:
        return "error" if self.strict else cause.severity

    def _block(self, one: Found) -> str:
        place = one.place
        level = f"{self._severity(one.cause)}[{rule_of(one.cause).code}]"
        rows = [f"{_at(place)}: {level}: {clean(one.message)}"]
        if one.pointer:
            rows.append(f"   --> {clean(one.pointer)}")
        if one.excerpt:
            rows += excerpt(Position(place.line, one.mark, one.length), one.excerpt)
        where = self.schema.get(one.cause)
        if where is not None:
            rows.append(f"  schema: {_schema_at(where)}")
        return "\n".join(rows)

    def _causes(self) -> Iterator[str]:
        """Each cause with its count, the most frequent first."""
        signatures = self.tally.signatures
        if not signatures:
            return
        yield f"{len(signatures):,} cause{'s' if len(signatures) != 1 else ''}:"
        for cause, one in sorted(signatures.items(), key=lambda item: -item[1].count):
            what = cause.kind if cause.kind in ("broken", "fixed") else self._severity(cause)
            yield f"  {one.count:,} x {what}: {clean(cause.sentence)}"
            if one.example != cause.sentence:
                yield f"      such as: {clean(one.example)}"
            first, last = _at(one.first), _at(one.last)
            yield f"      {first}" if first == last else f"      first {first}, last {last}"
            where = self.schema.get(cause)
            if where is not None:
                yield f"      schema: {_schema_at(where)}"

    def counts(self) -> str:
        """What the run came to, in a sentence."""
        tally = self.tally
        parts = [f"{tally.valid:,} valid", f"{tally.invalid:,} invalid",
                 f"{tally.unreadable:,} unreadable"]  # fmt: skip
        if tally.skipped:
            parts.append(f"{tally.read - tally.looked_at:,} skipped")
        words = "record" if tally.read == 1 else "records"
        line = f"{tally.read:,} {words} read: {', '.join(parts)}"
        if number := tally.count("warning"):
            line += f"; {number:,} warning{'s' if number != 1 else ''}"
        rows = [line, *self._skipped()]
        if self.compares:
            rows.append(f"under the new document: {tally.broken:,} broken, {tally.fixed:,} fixed")
            rows += map(_hit, self.hits)
        if self.interrupted:
            rows.append("interrupted: the rest was not read")
        return "\n".join(rows)

    def _skipped(self) -> Iterator[str]:
        """What was not judged: for each reason how many records, and the names of most of them."""
        for reason, one in self._reasons():
            yield f"  {one.count:,} skipped as {reason}: {REASONS[reason]}"
            ordered = sorted(one.names.items(), key=lambda item: (-item[1], item[0]))
            for name, count in ordered[:_MOST_NAMES]:
                yield f"    {count:,} x {clean(name)}"
            rest = one.count - sum(count for _, count in ordered[:_MOST_NAMES])
            if rest:
                yield f"    {rest:,} of other names"

    def _reasons(self) -> list[tuple[str, Skipped]]:
        order = list(REASONS)
        return sorted(self.tally.skipped.items(), key=lambda item: order.index(item[0]))

    def json(self) -> str:
        """One object (DESIGN section 6)."""
        tally = self.tally
        row: dict[str, Any] = {
            "read": tally.read,
            "checked": tally.checked,
            "valid": tally.valid,
            "invalid": tally.invalid,
            "unreadable": tally.unreadable,
        }
        if tally.skipped:
            row["skipped"] = {
                reason: {"count": one.count, "names": one.names} for reason, one in self._reasons()
            }
        if self.compares:
            row |= {"broken": tally.broken, "fixed": tally.fixed}
            row["changes"] = [_hit_row(one) for one in self.hits]
        row |= {"interrupted": True} if self.interrupted else {}
        row["errors"] = [self._error(one) for one in tally.found]
        row["signatures"] = [self._signature(*one) for one in tally.signatures.items()]
        return json.dumps(row, indent=2, ensure_ascii=False) + "\n"

    def _error(self, one: Found) -> dict[str, Any]:
        return {
            **one.place._asdict(),
            "pointer": one.pointer,
            **self._schema(one.cause),
            "severity": self._severity(one.cause),
            "message": one.message,
        }

    def _signature(self, cause: Cause, one: Signature) -> dict[str, Any]:
        return {
            "kind": cause.kind,
            "severity": self._severity(cause),
            "message": cause.sentence,
            **self._schema(cause),
            "count": one.count,
            "records": one.records,
            "first": one.first._asdict(),
            "last": one.last._asdict(),
            "example": one.example,
        }

    def _schema(self, cause: Cause) -> dict[str, Any]:
        where = self.schema.get(cause)
        if where is None:
            stated = as_pointer(cause.schema) if cause.contract else None
            return {"schema": stated, "schema_position": None}
        return _place_row(where)

    def findings(self) -> list[Located]:
        """The findings that were kept, as those of other commands."""
        return [self._finding(one) for one in self.tally.found]

    def _finding(self, one: Found) -> Located:
        rule = rule_of(one.cause)
        severity = Severity(self._severity(one.cause))
        where = self.schema.get(one.cause)
        finding = Finding(
            rule=rule,
            message=one.message,
            origin=Origin(one.place.file, one.pointer),
            detail=f"schema: {_schema_at(where)}" if where else None,
            severity=severity,
        )
        return finding, Position(one.place.line, one.place.column, one.length), one.excerpt


_MOST_NAMES = 10
"""So many names are printed for each reason."""


def rule_of(cause: Cause) -> Rule:
    """The rule that a finding with this cause is of."""
    if cause.kind == "unreadable":
        return rules.PAYLOAD_UNREADABLE
    if cause.kind == "undocumented":
        return rules.PAYLOAD_UNDOCUMENTED
    if cause.kind == "broken":
        return rules.PAYLOAD_BROKEN
    return rules.PAYLOAD_DEPRECATED if cause.severity == "warning" else rules.PAYLOAD_INVALID


def _hit(one: Hit) -> str:
    level = f"{one.level}[{one.rule}]: " if one.rule else ""
    where = f" ({_schema_at(one.place, pointer=False)})" if one.place is not None else ""
    return f"  {one.records:,} by {level}{clean(one.message)}{where}"


def _hit_row(one: Hit) -> dict[str, Any]:
    row: dict[str, Any] = {
        "records": one.records, "rule": one.rule or None, "level": one.level or None,
        "message": one.message, "fingerprint": one.fingerprint or None,
    }  # fmt: skip
    return row | (_place_row(one.place) if one.place else {"schema": None, "schema_position": None})


def _place_row(where: SchemaPlace) -> dict[str, Any]:
    position = where.position
    return {
        "schema": where.origin.pointer,
        "schema_position": {
            "file": where.origin.source,
            "line": position.line if position else None,
            "column": position.column if position else None,
        },
    }


def _at(place: Place) -> str:
    return f"{clean(place.file)}:{place.line}:{place.column}"


def _schema_at(where: SchemaPlace, *, pointer: bool = True) -> str:
    source = clean(where.origin.source)
    if where.position is not None:
        source += f":{where.position.line}:{where.position.column}"
    path = clean(where.origin.pointer) if pointer else ""
    return f"{source} ({path})" if path else source
