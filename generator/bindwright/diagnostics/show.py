"""Printers of findings: text for people, JSON for programs, and what others' tools read."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bindwright.diagnostics.junit import junit
from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.rule import Severity
from bindwright.diagnostics.sarif import sarif
from bindwright.visible import is_visible, visible, visible_json

__all__ = ["FORMATS", "Located", "clean", "excerpt", "show"]

Located = tuple[Finding, Position | None, str | None]
"""A finding, where it is, and the text of its line."""

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_WIDEST_LINE = 160


def show(findings: Iterable[Located], form: str) -> str:
    """The findings as text in one of `FORMATS`, sorted by file, line, column and code."""
    ordered = sorted(findings, key=_place)
    return FORMATS[form](ordered)


def _place(located: Located) -> tuple[str, int, int, str, str]:
    finding, position, _ = located
    line, column = (position.line, position.column) if position else (0, 0)
    return finding.origin.source, line, column, finding.code, finding.message


def _text(findings: list[Located]) -> str:
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
    """One line that does nothing to a terminal or a runner, with everything in it shown."""
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
    for finding, position, _ in findings:
        place = f"file={_property(finding.origin.source)}"
        if position is not None:
            place += f",line={position.line},col={position.column}"
        message = finding.message + (f"\nhint: {finding.hint}" if finding.hint else "")
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
