"""The page of a release that breaks callers: for each change, what they wrote and write now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bindwright.commands.markdown import markdown_code, markdown_text
from bindwright.commands.release.changelog import Told, before_and_after, breaking, prose
from bindwright.commands.release.subjects import subjects
from bindwright.comparison import kinds
from bindwright.comparison.changes import said
from bindwright.comparison.kinds import ABSORBED, Level, Side

if TYPE_CHECKING:
    from packaging.version import Version as Number

    from bindwright.comparison.changes import Change


def page(name: str, last: Number, number: Number, told: Told) -> str | None:
    """The page from one release to the next; None where no caller has to change anything."""
    code = list(_code(told))
    behaviour = list(_behaviour(told))
    if not code and not behaviour:
        return None
    lines = [f"# {markdown_text(name)}: from {last} to {number}", ""]
    if code:
        lines += ["## In your code", "", *code]
    if behaviour:
        lines += ["## In what the API does", "", *behaviour]
    return "\n".join(lines).rstrip() + "\n"


def _code(told: Told) -> Iterator[str]:
    known = subjects(told.old) if told.old is not None else None
    for one in breaking(told):
        end = known.ending(one.place, told.day) if known is not None else ""
        yield f"### {prose(one.message)}"
        yield ""
        if end:
            yield f"{end.removeprefix('; ').capitalize()}."
            yield ""
        if one.after:
            yield from before_and_after(one)
            yield ""
        if not one.after and one.before and not end:
            yield "There is nothing in its place."
            yield ""


def _behaviour(told: Told) -> Iterator[str]:
    """What breaks on the wire, and the package can't take in: each sentence once."""
    messages: dict[str, Change] = {}
    for one in told.changes:
        is_seen = one.kind is kinds.BEHAVIOUR or (
            one.kind.column is not kinds.BEHAVIOUR.column and one.kind not in ABSORBED
        )
        if is_seen and one.level is Level.BREAKING:
            messages.setdefault(one.message, one)
    for message, one in messages.items():
        shown = ""
        if one.example is not None:
            verb = "may come now" if one.side is Side.RESPONSE else "is refused now"
            shown = f" ({verb}: {markdown_code(said(one.example))})"
        yield f"- {prose(message)}{shown}"
