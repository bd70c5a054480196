"""Records that are whole files: JSON and YAML."""

import math
from typing import Any, cast

from bindwright.diagnostics.report import Report, Stopped
from bindwright.load.parse import parse as parse_document
from bindwright.load.source import SourceText
from bindwright.validation.faults import Path
from bindwright.validation.inputs.kinds import Kind
from bindwright.validation.judging.checker import Checker
from bindwright.validation.reading.jsonl import Broken, Limits, TooLong, check_value
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
    document = _Document(file, checker, limits)
    if isinstance(content, TooLong):
        most = f"{limits.max_record:,} bytes"
        message = f"the record has {content.size:,} bytes and is larger than {most}"
        document.note(message, f"a record is larger than {most}")
    elif isinstance(content, Broken):
        document.note(content.message, content.cause)
    elif limits.takes(content):
        document.judge(content, kind, shape)
    return document.counting.close()


class _Document:
    def __init__(self, file: str, checker: Checker, limits: Limits) -> None:
        self.counting = Counting(file, limits.most)
        self._checker = checker
        self._limits = limits

    def note(self, message: str, cause: str) -> None:
        self.counting.add_unreadable_at(Spot(1, 1, 0, 1, "", 1), message, cause)

    def judge(self, content: bytes, kind: Kind, shape: Shape) -> None:
        places = YamlPlaces(content) if kind == "yaml" else JsonPlaces(content)
        value = self._yaml(content) if kind == "yaml" else self._json(content)
        if value is not _NO_VALUE:
            one = Record(places=places, line=0, offset=0)
            check_value(value, one, shape, self._checker, self.counting)

    def _json(self, content: bytes) -> Any:
        try:
            return parse(content)
        except Unreadable as error:
            self.counting.add_unreadable(content, error, line=0, offset=0)
            return _NO_VALUE

    def _yaml(self, content: bytes) -> Any:
        report = Report()
        # The name says that it is YAML, whatever it begins with.
        source = SourceText(name="payload.yaml", path=None, content=content)
        try:
            value = parse_document(source, report).data
        except Stopped:
            first = report.findings[0]
            position = first.position
            places = YamlPlaces(content)
            spot = places.spot(position.line, position.column) if position else places.spot(1, 1)
            self.counting.add_unreadable_at(spot, first.message, first.rule.summary)
            return _NO_VALUE
        endless = _not_finite(value)
        if endless is not None:
            cause = "an infinite number or NaN is no JSON number"
            self.counting.add_unreadable_at(YamlPlaces(content).find(endless), cause, cause)
            return _NO_VALUE
        return value


_NO_VALUE = object()


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
