"""Printers of findings: text for people, JSON for programs, and what others' tools read."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bindwright.diagnostics.junit import junit
from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.rule import Severity
from bindwright.diagnostics.sarif import sarif
from bindwright.visible import is_visible, visible, visible_json

Located = tuple[Finding, Position | None, str | None]
"""A finding, where it is, and the text of its line."""

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

MOST_OF_A_RULE = 3
"""So many findings of a rule are shown to people; the rest are counted."""

_WIDEST_LINE = 160
_LONGEST = 2000


def show(
    findings: Iterable[Located], form: str, *, complete: bool = True, styled: bool = False
) -> str:
    """The findings in one of `FORMATS`, sorted by file, line, column and code.

    Text for people may be less than `complete`, and `styled` for a terminal; what programs read
    is neither.
    """
    ordered = sorted(findings, key=_place)
    if form == "text":
        return _text(ordered, None if complete else MOST_OF_A_RULE, _paint if styled else _plain)
    return _PROGRAMS[form](ordered)


def _place(located: Located) -> tuple[str, int, int, str, str]:
    finding, position, _ = located
    line, column = (position.line, position.column) if position else (0, 0)
    return finding.origin.source, line, column, finding.code, finding.message


# Text


def _text(findings: list[Located], most: int | None, paint: "_Paint") -> str:
    """A block for each finding, and a line for those of a rule beyond the first `most`."""
    if not findings:
        return ""
    total = Counter(_kind(finding) for finding, _, _ in findings)
    shown: Counter[tuple[Severity, str]] = Counter()
    blocks: list[str] = []
    for located in findings:
        kind = _kind(located[0])
        shown[kind] += 1
        if most is None or shown[kind] <= most:
            blocks.append(_block(*located, paint))
        elif shown[kind] == most + 1:
            rest = f"{total[kind] - most:,} more like these; --all shows them"
            blocks.append(f"{_label(located[0], paint)}: {rest}")
    return "\n".join([*blocks, _summary(findings)]) + "\n"


def _kind(finding: Finding) -> tuple[Severity, str]:
    return finding.severity, finding.code


_Paint = Callable[[str, str], str]
"""Gives a text in a colour (a code of ECMA-48), or as it is."""

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_BOLD, _HINT = "1", "32"


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _plain(text: str, code: str) -> str:
    return text


def _label(finding: Finding, paint: _Paint) -> str:
    return paint(f"{finding.severity}[{finding.code}]", _COLOURS[finding.severity])


def _block(finding: Finding, position: Position | None, line: str | None, paint: _Paint) -> str:
    where = clean(finding.origin.source)
    if position is not None:
        where += f":{position.line}:{position.column}"
    rows = [f"{paint(where, _BOLD)}: {_label(finding, paint)}: {clean(finding.message)}"]
    if finding.origin.pointer:
        rows.append(f"   --> {clean(finding.origin.pointer)}")
    if position is not None and line is not None:
        *above, marks = excerpt(position, line)
        rows += [*above, paint(marks, _COLOURS[finding.severity])]
    if finding.hint:
        rows.append(f"  {paint('hint', _HINT)}: {clean(finding.hint)}")
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


_PROGRAMS: Mapping[str, Callable[[list[Located]], str]] = {
    "json": _json,
    "github": _github,
    "sarif": sarif,
    "junit": junit,
}
FORMATS = ("text", *_PROGRAMS)
