"""Printers of comparisons: text for people, a comment for pull requests, JSON for programs.

What others' tools read (GitHub, SARIF, JUnit) is printed as findings are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bindwright.commands.diff.html import html
from bindwright.commands.diff.result import TITLES, Place, Result, Row, reached
from bindwright.commands.markdown import markdown_code, markdown_text
from bindwright.comparison.changes import json_text
from bindwright.comparison.rules import SEVERITIES, rule_of
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Finding
from bindwright.diagnostics.show import clean, show
from bindwright.visible import visible_json

_MOST = 20
"""So many changes of a column are shown to people, unless all are asked for."""
_LONGEST_COMMENT = 65_000
"""GitHub takes comments of up to 65,536 characters."""
_LONGEST_EXAMPLE = 400


def example_of(row: Row) -> str:
    """The example of a change as one line, "" where there is none."""
    value = row.change.example
    if value is None:
        return ""
    text = json_text(value)
    return text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]} …"


# Text


def text(result: Result, *, complete: bool) -> str:
    """For a terminal."""
    blocks: list[str] = []
    for column, title in TITLES.items():
        rows = result.of(column)
        if not rows:
            continue
        shown = rows if complete else rows[:_MOST]
        blocks.append(f"{title}:")
        blocks += [_block(row) for row in shown]
        if len(rows) > len(shown):
            blocks.append(f"  {len(rows) - len(shown):,} more; --all shows them")
        blocks.append("")
    if result.accepted:
        blocks.append(f"{len(result.accepted):,} accepted by the baseline")
    blocks.append(result.verdict)
    return "\n".join(blocks) + "\n"


def _block(row: Row) -> str:
    change = row.change
    where = f"{clean(str(row.place))}: " if row.place is not None else ""
    lines = [f"  {where}{change.level}[{change.kind.code}]: {clean(change.message)}"]
    if names := reached(change):
        lines.append(f"      in {clean(names)}")
    if example := example_of(row):
        lines.append(f"      {row.shows}: {clean(example)}")
    if change.hint:
        lines.append(f"      hint: {clean(change.hint)}")
    return "\n".join(lines)


# Markdown


def markdown(result: Result, *, complete: bool) -> str:
    """A comment of a pull request: the verdict, then a table a column, the worst first."""
    for most in (None, 200, 100, 50, 20, 10, 5):
        made = "\n".join(_markdown(result, most)) + "\n"
        if len(made) <= _LONGEST_COMMENT or complete:
            return made
    return f"**{markdown_text(result.verdict)}**\n"


def _markdown(result: Result, most: int | None) -> Iterator[str]:
    word, _, rest = result.verdict.partition(": ")
    yield f"**{word}**: {markdown_text(rest)}"
    for column, title in TITLES.items():
        rows = result.of(column)
        if not rows:
            continue
        shown = rows if most is None else rows[:most]
        yield f"\n### {title}\n"
        yield "| level | change | where | shown by |"
        yield "|---|---|---|---|"
        for row in shown:
            yield _table_row(row)
        if len(rows) > len(shown):
            yield f"\n{len(rows) - len(shown):,} more are not shown here."
    if result.accepted:
        yield f"\n<details><summary>{len(result.accepted):,} accepted</summary>\n"
        for row in result.accepted[: most or len(result.accepted)]:
            said = f" ({markdown_text(row.accepted)})" if row.accepted else ""
            yield f"- `{row.change.kind.code}`: {markdown_text(row.change.message)}{said}"
        yield "\n</details>"


def _table_row(row: Row) -> str:
    change = row.change
    names = reached(change)
    what = markdown_text(change.message) + (f"<br>in {markdown_text(names)}" if names else "")
    if change.hint:
        what += f"<br>{markdown_text(change.hint)}"
    example = example_of(row)
    shown = f"{row.shows}: {markdown_code(example)}" if example else ""
    where = markdown_code(str(row.place)) if row.place is not None else ""
    return f"| {change.level} | {what} | {where} | {shown} |"


# Programs


def as_json(result: Result, *, complete: bool) -> str:
    """All of it (the shape is a contract: docs/diff.md)."""
    value = {
        "semver": str(result.bump),
        "compared": [str(one) for one in result.compared],
        "changes": [_change(one) for one in result.rows],
        "words": result.words,
    }
    return visible_json(json.dumps(value, indent=2, ensure_ascii=False)) + "\n"


def _change(row: Row) -> dict[str, Any]:
    change = row.change
    return {
        "rule": change.kind.code,
        "level": str(change.level),
        "surface": str(change.column),
        "side": str(change.side),
        "message": change.message,
        "example": change.example,
        "fingerprint": change.fingerprint,
        "old": _place(row.old),
        "new": _place(row.new),
        "operations": list(change.operations),
        "hint": change.hint,
        "accepted": row.accepted,
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    position = place.position
    return {
        "pointer": place.pointer,
        "file": place.file,
        "line": position.line if position else None,
        "column": position.column if position else None,
    }


def _findings(form: str) -> Callable[..., str]:
    def printer(result: Result, *, complete: bool) -> str:
        return show([(_finding(one), _position(one), None) for one in result.open], form)

    return printer


def _position(row: Row) -> Any:
    return row.place.position if row.place is not None else None


def _finding(row: Row) -> Finding:
    change = row.change
    place = row.place
    origin = Origin(place.file, place.pointer) if place is not None else Origin("")
    example = example_of(row)
    return Finding(
        rule=rule_of(change.kind),
        message=f"{change.message} ({change.level})",
        origin=origin,
        hint=change.hint,
        detail=f"{row.shows}: {example}" if example else None,
        severity=SEVERITIES[change.level],
    )


PRINTERS: Mapping[str, Callable[..., str]] = {
    "text": text, "json": as_json, "markdown": markdown, "html": html,
    "github": _findings("github"), "sarif": _findings("sarif"), "junit": _findings("junit"),
}  # fmt: skip
