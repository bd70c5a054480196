"""Lifecycles compared: what is deprecated, until when it can be used, and how it went."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from bindwright.comparison import kinds

if TYPE_CHECKING:
    from bindwright.comparison.kinds import Kind
    from bindwright.comparison.types import Place


def compare_lifecycles(old: Any, new: Any, at: Place) -> None:
    """What is deprecated, and until when it can be used."""
    was, now = map(is_deprecated, (old, new))
    was_retired, is_retired = (_status(one) == "retired" for one in (old, new))
    ends = [end_of_life(one) for one in (old, new)]
    if (now and not was) or (is_retired and not was_retired):
        kind, word = (kinds.RETIRED, "retired") if is_retired else (kinds.DEPRECATED, "deprecated")
        until = f", and reaches its end of life on {ends[1]}" if ends[1] is not None and now else ""
        at.say(kind, f"is {word}{until}", word)
        if ends[0] is None or ends[1] is None or ends[0] <= ends[1]:
            return  # the date is part of the same news
    elif was_retired and not is_retired and not now:
        at.say(kinds.UNDEPRECATED, "is not retired any more", "retired")
    elif was and not now and not is_retired:
        at.say(kinds.UNDEPRECATED, "is not deprecated any more", "deprecated")
    elif _told(old) != _told(new) and now and was:
        at.comparison.count_words(new.origin)
    if ends[0] != ends[1] and ends[1] is not None:
        earlier = ends[0] is not None and ends[1] < ends[0]
        before = f", and not on {ends[0]}" if ends[0] is not None else ""
        kind = kinds.END_EARLIER if earlier else kinds.END_LATER
        at.say(kind, f"reaches its end of life on {ends[1]}{before}", "end of life")
    elif ends[0] is not None and ends[1] is None and (was and now):
        what = f"has no end of life any more; it was {ends[0]}"
        at.say(kinds.END_LATER, what, "end of life")


def is_deprecated(one: Any) -> bool:
    """Whether something should not be used any more, although it can be."""
    return _status(one) != "retired" and bool(one.deprecated or _status(one) == "deprecated")


def _told(one: Any) -> tuple[object, ...]:
    """What users are told of the end, beside its day."""
    told = getattr(one, "lifecycle", None)
    return (told.replacement, told.reason, told.link) if told is not None else ()


def _status(one: Any) -> str:
    lifecycle = getattr(one, "lifecycle", None)
    return lifecycle.status if lifecycle is not None else ""


def end_of_life(one: Any) -> datetime.date | None:
    """The day on which something ends, if that was said."""
    lifecycle = getattr(one, "lifecycle", None)
    return lifecycle.end_of_life if lifecycle is not None else None


def removed(kind: Kind, gone: Any, day: datetime.date) -> Kind:
    """A kind of removal by how it came: unannounced, too early, or as was announced."""
    end = end_of_life(gone)
    if end is not None and end > day:
        return kinds.BEFORE_END[kind]
    announced = end is not None or is_deprecated(gone) or _status(gone) == "retired"
    return kinds.AFTER_DEPRECATION[kind] if announced else kind


def last_words(gone: Any, day: datetime.date) -> str:
    """Whether something went as its lifecycle said, as the end of a sentence about that.

    `day` is that for which ends of life are judged.
    """
    end = end_of_life(gone)
    if end is not None:
        return f"; its life ended on {end}" if end <= day else f", before its end of life on {end}"
    announced = is_deprecated(gone) or _status(gone) == "retired"
    return "" if announced else ", and was not deprecated before"
