"""Records that are whole files: JSON and YAML."""

import math
from typing import Any, cast

from bindwright.diagnostics.report import Report, Stopped
from bindwright.load.parse import parse as parse_document
from bindwright.load.source import SourceText
from bindwright.validation.faults import Path
from bindwright.validation.inputs.kinds import Kind
from bindwright.validation.inputs.streams import Broken, TooLong
from bindwright.validation.judging.checker import Checker
from bindwright.validation.reading.jsonl import Limits, check_value
from bindwright.validation.reading.places import JsonPlaces, Spot, YamlPlaces
from bindwright.validation.reading.shapes import Shape
from bindwright.validation.reading.strict_json import Unreadable, parse
from bindwright.validation.running.counting import Counting, Record
from bindwright.validation.running.tally import Tally


def validate_document(
    file: str,
    content: bytes | TooLong | Broken,
    kind: Kind,
    checker: Checker,
    limits: Limits,
    shape: Shape = "values",
) -> Tally:
    """The tally of a whole file of the kind `json` or `yaml`."""
    counting = Counting(file, limits.most)
    if isinstance(content, TooLong):
        counting.add_unreadable_line(*limits.too_large(content.size))
    elif isinstance(content, Broken):
        counting.add_unreadable_line(content.message, content.cause)
    elif limits.takes(content):
        places = YamlPlaces(content) if kind == "yaml" else JsonPlaces(content)
        try:
            value = parse(content) if isinstance(places, JsonPlaces) else _yaml(content, places)
        except Unreadable as error:
            counting.add_unreadable(content, error, line=0, offset=0)
        except _Wrong as wrong:
            counting.add_unreadable_at(wrong.spot, wrong.message, wrong.cause)
        else:
            check_value(value, Record(places=places), shape, checker, counting)
    return counting.close()


class _Wrong(Exception):
    """A text that is no YAML, or holds what JSON does not have."""

    def __init__(self, spot: Spot, message: str, cause: str) -> None:
        super().__init__(message)
        self.spot = spot
        self.message = message
        self.cause = cause


def _yaml(content: bytes, places: YamlPlaces) -> Any:
    report = Report()
    # The name says that it is YAML, whatever it begins with.
    source = SourceText(name="payload.yaml", path=None, content=content)
    try:
        value = parse_document(source, report).data
    except Stopped:
        first = report.findings[0]
        at = (first.position.line, first.position.column) if first.position else (1, 1)
        raise _Wrong(places.spot(*at), first.message, first.rule.prose.summary) from None
    endless = _not_finite(value)
    if endless is not None:
        cause = "an infinite number or NaN is no JSON number"
        raise _Wrong(places.find(endless), cause, cause)
    return value


def _not_finite(value: Any) -> Path | None:
    """Where a number that JSON can't write stands; YAML can."""
    stack: list[tuple[Path, Any]] = [((), value)]
    while stack:
        path, one = stack.pop()
        if isinstance(one, float) and not math.isfinite(one):
            return path
        if isinstance(one, dict):
            stack += [((*path, key), item) for key, item in cast("dict[str, Any]", one).items()]
        elif isinstance(one, list):
            items: list[Any] = one
            stack += [((*path, index), item) for index, item in enumerate(items)]
    return None
