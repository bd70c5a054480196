"""Printers of findings: text for people, JSON for programs, and what others' tools read."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from bindwright.diagnostics.junit import junit
from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.rule import Rule, Severity
from bindwright.diagnostics.sarif import sarif
from bindwright.visible import is_visible, visible, visible_json

Located = tuple[Finding, Position | None, str | None]
"""A finding, where it is, and the text of its line."""

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_MOST_ALONE = 10
"""More findings of a kind than this are one, where the rule has words for it."""
_SHOWN = 5

_WIDEST_LINE = 160
_LONGEST = 2000


def show(findings: Iterable[Located], form: str) -> str:
    """The findings as text in one of `FORMATS`, sorted by file, line, column and code."""
    ordered = sorted(findings, key=_place)
    return FORMATS[form](ordered)


def _place(located: Located) -> tuple[str, int, int, str, str]:
    finding, position, _ = located
    line, column = (position.line, position.column) if position else (0, 0)
    return finding.origin.source, line, column, finding.code, finding.message


def _grouped(findings: list[Located]) -> list[Located]:
    """One finding for many of a kind and file, at the first of them, where the rule has words.

    It names the first few; the forms that programs read list all.
    """
    kinds: dict[tuple[Rule, Severity, str], list[Located]] = {}
    for located in findings:
        finding = located[0]
        if finding.rule.grouped is not None:
            kind = finding.rule, finding.severity, finding.origin.source
            kinds.setdefault(kind, []).append(located)
    many = [one for one in kinds.values() if len(one) > _MOST_ALONE]
    if not many:
        return findings
    first = {id(group[0][0]): group for group in many}
    others = {id(one[0]) for group in many for one in group[1:]}
    return [
        _as_one(first[id(located[0])]) if id(located[0]) in first else located
        for located in findings
        if id(located[0]) not in others
    ]


def _as_one(group: list[Located]) -> Located:
    finding, position, line = group[0]
    rows = [
        f"  {at.line}:{at.column}: {clean(one.message)}" if at else f"  {clean(one.message)}"
        for one, at, _ in group[:_SHOWN]
    ]
    rest = f"  and {len(group) - _SHOWN:,} more; --format json lists all of them"
    message = (finding.rule.grouped or "").format(count=f"{len(group):,}")
    detail = "\n".join([*rows, rest])
    return replace(finding, message=message, detail=detail), position, line


def _text(findings: list[Located]) -> str:
    findings = _grouped(findings)
    if not findings:
        return ""
    blocks = [_block(*located) for located in findings]
    return "\n".join(blocks) + "\n" + _summary(findings) + "\n"


def _block(finding: Finding, position: Position | None, line: str | None) -> str:
    where = clean(finding.origin.source)
    if position is not None:
        where += f":{position.line}:{position.column}"
    head = f"{where}: {finding.severity}[{finding.code}]: {clean(finding.message)}"
    rows = [head]
    if finding.origin.pointer:
        rows.append(f"   --> {clean(finding.origin.pointer)}")
    if position is not None and line is not None:
        rows += excerpt(position, line)
    if finding.hint:
        rows.append(f"  hint: {clean(finding.hint)}")
    if finding.detail:
        rows += [clean(row) for row in finding.detail.splitlines()]
    return "\n".join(rows)


def excerpt(position: Position, line: str) -> list[str]:
    """The line with the place underlined; a long one is cut around the place."""
    start = position.column - 1
    first = max(0, start - 60) if len(line) > _WIDEST_LINE else 0
    shown = line[first : first + _WIDEST_LINE]
    length = max(1, min(position.length, len(shown) - (start - first)))
    gutter = " " * len(str(position.line))
    return [
        f" {gutter} |",
        f" {position.line} | {clean(shown)}".rstrip(),
        f" {gutter} | {' ' * (start - first)}{'^' * length}",
    ]


def clean(text: str) -> str:
    """One line that does nothing to a terminal or a runner, with everything in it shown.

    Of what is longer than a screen the start and the end are shown; other forms have all of it.
    """
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    shown = "".join(
        char if is_visible(char) else ascii(char)[1:-1] if char != "\t" else " " for char in text
    )
    if shown.lstrip().startswith("::") or "##[" in shown:  # GitHub would take it for a command
        shown = shown.replace("##[", "\\x23#[").replace("::", "\\x3a:", 1)
    return shown


def _summary(findings: list[Located]) -> str:
    counts = {
        severity: sum(finding.severity is severity for finding, _, _ in findings)
        for severity in Severity
    }
    return ", ".join(
        f"{count} {severity}{'s' if count != 1 else ''}"
        for severity, count in counts.items()
        if count
    )


def _json(findings: list[Located]) -> str:
    rows = [_as_json(finding, position) for finding, position, _ in findings]
    return visible_json(json.dumps({"findings": rows}, indent=2, ensure_ascii=False)) + "\n"


def _as_json(finding: Finding, position: Position | None) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "detail": finding.detail,
        "file": finding.origin.source,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "pointer": finding.origin.pointer,
    }


def _github(findings: list[Located]) -> str:
    """Workflow commands: GitHub shows each as an annotation of its line."""
    rows: list[str] = []
    for finding, position, _ in _grouped(findings):
        place = f"file={_property(finding.origin.source)}"
        if position is not None:
            place += f",line={position.line},col={position.column}"
        message = finding.message + (f"\nhint: {finding.hint}" if finding.hint else "")
        message += f"\n{finding.detail}" if finding.detail and finding.rule.grouped else ""
        rows.append(
            f"::{_GITHUB[finding.severity]} {place},title={_property(finding.code)}::"
            f"{_data(message)}"
        )
    return "".join(row + "\n" for row in rows)


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[list[Located]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "sarif": sarif,
    "junit": junit,
}
