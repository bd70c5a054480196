"""What the API deprecates: whoever uses it is warned, once at each place in their code."""

from __future__ import annotations

import sys
import warnings
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

_KEPT_SITES = 1024
# What the names of modules begin with whose frames are not the user's: this package, and what
# runs a coroutine that became a task.
_PACKAGE = __name__.rpartition("._runtime.")[0] or __name__.partition(".")[0]
_NOT_TO_BLAME = (f"{_PACKAGE}.", "asyncio.")


class DeprecatedCallWarning(DeprecationWarning):
    """An operation, or an argument of one, that the API deprecates was used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    """What the document says about the end of something.

    `end_of_life` is the day from which the API no longer accepts it. What is `retired` is gone
    already.
    """

    deprecated: bool = False
    deprecated_on: date | None = None
    end_of_life: date | None = None
    replacement: str | int | None = None
    link: str | None = None
    reason: str | None = None
    retired: bool = False


# Call sites that were warned, oldest first: (file, line, what).
_warned: OrderedDict[tuple[str, int, str], None] = OrderedDict()
# Whoever changes what is done with warnings for a while, such as `pytest.warns`, is told anew.
_filters: object = None


def warn_once(
    what: str,
    lifecycle: Lifecycle,
    category: type[Warning] = DeprecatedCallWarning,
    *,
    today: date | None = None,
) -> None:
    """Warn once per call site; `today` decides between "will reach" and "reached"."""
    global _filters
    if _filters is not warnings.filters:
        _filters = warnings.filters
        _warned.clear()
    frame = _caller()
    site = (frame.f_code.co_filename, frame.f_lineno, what)
    if site in _warned:
        return
    text = _text(what, lifecycle, today or date.today())
    module = frame.f_globals.get("__name__", "<unknown>")
    warnings.warn_explicit(text, category, site[0], site[1], module)
    # Not before: where warnings are errors, the next call has to raise again.
    _warned[site] = None
    if len(_warned) > _KEPT_SITES:
        _warned.popitem(last=False)


def _caller() -> FrameType:
    """Find whom to blame: the first frame outside of this package."""
    frame = sys._getframe(2)  # pyright: ignore[reportPrivateUsage]
    while f"{frame.f_globals.get('__name__')}.".startswith(_NOT_TO_BLAME) and frame.f_back:
        frame = frame.f_back
    return frame


def _text(what: str, lifecycle: Lifecycle, today: date) -> str:
    text = f"{what} is {'retired' if lifecycle.retired else 'deprecated'}"
    if lifecycle.deprecated_on is not None and not lifecycle.retired:
        text += f" since {lifecycle.deprecated_on}"
    if lifecycle.end_of_life is not None:
        tense = "reached" if lifecycle.end_of_life <= today else "will reach"
        text += f" and {tense} end-of-life on {lifecycle.end_of_life}"
    text += "."
    if lifecycle.reason is not None:
        text += f" {lifecycle.reason}"
    if lifecycle.replacement is not None:
        text += f" Please use {lifecycle.replacement!r} instead."
    return text if lifecycle.link is None else f"{text} See {lifecycle.link}"
