"""A page to read: what changed, side by side with where it stood."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from bindwright.commands.diff.result import TITLES, Place, Result, Row
from bindwright.visible import visible, visible_json

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --bad: #c0392b; --warn: #b7791f; --info: #2a6f97; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
article { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .3rem;
  margin: 1rem 0; padding: .6rem 1rem; }
.breaking { border-left-color: var(--bad); } .warning { border-left-color: var(--warn); }
.info { border-left-color: var(--info); }
.level { font-weight: 600; } code, pre { font: .875rem/1.45 ui-monospace, monospace; }
pre { overflow-x: auto; margin: .5rem 0; } .sides { display: grid; gap: 1rem;
  grid-template-columns: 1fr 1fr; color: color-mix(in srgb, currentColor 75%, transparent); }
p { margin: .3rem 0; overflow-wrap: anywhere; }
"""


def html(result: Result, *, complete: bool) -> str:
    """The page. It has no scripts, and needs nothing from elsewhere."""
    return "\n".join(_page(result)) + "\n"


def _page(result: Result) -> Iterator[str]:
    old, new = (_text(one) for one in result.names)
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f"<title>{old} → {new}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>{_text(result.verdict)}</h1>"
    yield f"<p><code>{old}</code> → <code>{new}</code></p>"
    for column, title in TITLES.items():
        rows = result.of(column)
        if rows:
            yield f"<h2>{title}</h2>"
            for row in rows:
                yield from _article(row)
    if result.accepted:
        yield f"<details><summary>{len(result.accepted)} accepted</summary>"
        for row in result.accepted:
            yield from _article(row)
        yield "</details>"
    yield "</body></html>"


def _article(row: Row) -> Iterator[str]:
    change = row.change
    yield f'<article class="{change.level}" id="{change.fingerprint}">'
    yield f'<p><span class="level">{change.level}</span> {_text(change.message)}'
    yield f" <code>{change.kind.code}</code></p>"
    yield '<div class="sides">'
    yield f"<p>before: {_place(row.old)}</p><p>now: {_place(row.new)}</p></div>"
    if change.example is not None:
        text = visible_json(json.dumps(change.example, indent=2, ensure_ascii=False))
        yield f"<p>{row.shows}:</p><pre>{_text(text)}</pre>"
    if change.operations:
        shown = ", ".join(f"<code>{_text(one)}</code>" for one in change.operations[:20])
        more = len(change.operations) - 20
        yield f"<p>reaches {shown}{f' and {more:,} more' if more > 0 else ''}</p>"
    if change.hint:
        yield f"<p>{_text(change.hint)}</p>"
    if row.accepted:
        yield f"<p>accepted: {_text(row.accepted)}</p>"
    yield "</article>"


def _place(place: Place | None) -> str:
    if place is None:
        return "not there"
    return f"<code>{_text(str(place))}</code><br><code>{_text(place.pointer)}</code>"


def _text(text: str) -> str:
    return escape(visible(text))
