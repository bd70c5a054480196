"""Lists that nobody says come in pages, and look as if they did: what became of that.

What such a list is asked with and answers changes by itself as well; this says what it comes to,
once for all operations that go from one scheme to another.
"""

from __future__ import annotations

from bindwright.comparison import kinds
from bindwright.comparison.changes import Findings, Found
from bindwright.comparison.kinds import Side
from bindwright.ir.operations import Api, Operation
from bindwright.lower.paging.proposed import likely_scheme

_Scheme = tuple[tuple[str, str | int], ...]
"""How a list looks paged, word by word; empty where it does not."""


class LikelyPaging:
    """Collects the operations whose scheme changed."""

    def __init__(self, old: Api, new: Api) -> None:
        self._old, self._new = old, new
        self._changed: dict[tuple[_Scheme, _Scheme], list[tuple[Operation, Operation]]] = {}

    def note(self, old: Operation, new: Operation) -> None:
        """Looks at an operation that says nothing of pages in either document."""
        schemes = _scheme(old, self._old), _scheme(new, self._new)
        if schemes[0] != schemes[1]:
            self._changed.setdefault(schemes, []).append((old, new))

    def say(self, findings: Findings) -> None:
        """Adds a change for each way from one scheme to another."""
        for (old, new), operations in self._changed.items():
            before, after = (_words(one) for one in (old, new))
            kind, what = kinds.LIKELY_PAGING_CHANGED, f"by {after}, and was by {before}"
            if not old:
                kind, what = kinds.LIKELY_PAGING_ADDED, f"by {after} now"
            elif not new:
                kind, what = kinds.LIKELY_PAGING_REMOVED, f"by {before} no more"
            (first, now), *more = operations
            listed = f"{now.id} and {len(more):,} more look" if more else f"{now.id} looks"
            found = Found(
                kind=kind, side=Side.REQUEST, place=f"pages {before} {after}",
                message=f"{listed} paged {what}", old=first.origin, new=now.origin,
                operations=tuple(one.id for _, one in operations),
            )  # fmt: skip
            findings.add(found)


def _scheme(operation: Operation, api: Api) -> _Scheme:
    return tuple((likely_scheme(operation, api.types) or {}).items())


def _words(scheme: _Scheme) -> str:
    """A scheme for people: `cursor (cursor: after, next: /next, items: /data)`."""
    told = dict(scheme)
    style = told.pop("style", "nothing")
    return f"{style} ({', '.join(f'{word}: {value}' for word, value in told.items())})"
