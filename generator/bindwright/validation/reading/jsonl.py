"""Records that are lines: JSONL, and the records of a batch.

The reader of a file, of a stream and of Spark's rows all feed the same `Lines`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

from bindwright.record import record
from bindwright.validation.faults import Fault
from bindwright.validation.inputs.streams import CHUNK, Broken, TooLong
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import Address, Call
from bindwright.validation.judging.unjudged import Unjudged
from bindwright.validation.reading.parsing import parse_line, parse_lines
from bindwright.validation.reading.places import JsonPlaces
from bindwright.validation.reading.shapes import Placed, Shape, no_operation, placed
from bindwright.validation.reading.strict_json import Unreadable, parse
from bindwright.validation.running.counting import Counting, Record
from bindwright.validation.running.tally import Tally

_BLANK = b" \t\r\n"

_FEW = 3
"""So few lines are judged one by one."""

_Row = tuple[bytes, int, int]
"""A line, how many lines come before it, and how many bytes."""


@record
class Limits:
    """What a run is content with.

    `max_record` is in bytes; `most` findings are kept; `sample` is the share of records, above 0
    and up to 1, that is judged.
    """

    max_record: int = 64 * 1024 * 1024
    most: int = 1000
    sample: float = 1.0

    def takes(self, content: bytes) -> bool:
        """Whether a record is part of the sample: always the same ones, whoever reads them."""
        return self.sample >= 1 or crc32(content) < self.sample * 2**32

    def too_large(self, size: int) -> tuple[str, str]:
        """What is said of a record of so many bytes, and the same without how many there are."""
        most = f"is larger than {self.max_record:,} bytes"
        return f"the record has {size:,} bytes and {most}", f"a record {most}"


class Feed:
    """Takes the text of a file piece by piece, and judges the records in it."""

    def __init__(self, file: str, checker: Checker, limits: Limits) -> None:
        self._checker = checker
        self._limits = limits
        self._counting = Counting(file, limits.most)

    def feed(self, piece: Any) -> None:
        """Judges what is next, a `Chunk` where records are lines or stand on lines."""
        counting = self._counting
        if isinstance(piece, bytes):
            self._feed_lines(piece)
            return
        self._pass_over(piece)
        counting.lines += isinstance(piece, TooLong) and piece.ended
        counting.size += piece.size

    def _feed_lines(self, chunk: bytes) -> None:
        raise NotImplementedError

    def _pass_over(self, chunk: TooLong | Broken) -> None:
        """Says what is wrong with what is not read."""
        raise NotImplementedError

    def close(self) -> Tally:
        """The tally of all that was fed."""
        return self._counting.close()


def validate(pieces: Iterable[Any], into: Feed) -> Tally:
    """The tally of a run of text."""
    for piece in pieces:
        into.feed(piece)
    return into.close()


def chunks_of(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Chunks of lines that come without their line feeds, such as Spark's rows."""
    batch: list[bytes] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line) + 1
        if size >= CHUNK:
            yield b"\n".join(batch) + b"\n"
            batch, size = [], 0
    if batch:
        yield b"\n".join(batch) + b"\n"


class Lines(Feed):
    """Judges lines, each of which is a value of a shape."""

    def __init__(
        self, file: str, checker: Checker, limits: Limits, shape: Shape = "values"
    ) -> None:
        super().__init__(file, checker, limits)
        self._shape: Shape = shape

    def _pass_over(self, chunk: TooLong | Broken) -> None:
        if isinstance(chunk, Broken):
            self._counting.add_unreadable_line(chunk.message, chunk.cause)
        else:
            message, cause = self._limits.too_large(chunk.size - chunk.ended)
            self._counting.add_unreadable_line(message, cause)

    def _feed_lines(self, chunk: bytes) -> None:
        counting = self._counting
        ended = chunk.endswith(b"\n")
        text = chunk[:-1] if ended else chunk
        count = text.count(b"\n") + 1
        if self._limits.sample < 1:
            self._judge(self._rows(text))
        else:
            values = self._values(text, count)
            if values is None or not self._accepts(values):
                self._halves(self._rows(text), values)
        counting.settle()
        counting.lines += count if ended else count - 1
        counting.size += len(chunk)

    def _values(self, text: bytes, count: int) -> list[Any] | None:
        """The values of lines, if nothing is in doubt about them."""
        return parse_lines(text, count) if len(text) <= self._limits.max_record else None

    def _rows(self, text: bytes) -> list[_Row]:
        """The lines that belong to the sample."""
        rows: list[_Row] = []
        number, offset = self._counting.lines, self._counting.size
        for line in text.split(b"\n"):
            if self._limits.takes(line.strip(_BLANK)) or len(line) > self._limits.max_record:
                rows.append((line, number, offset))
            number, offset = number + 1, offset + len(line) + 1
        return rows

    def _judge(self, rows: Sequence[_Row], values: list[Any] | None = None) -> None:
        """Judges some lines: together if they can be parsed so and are fine, or else by halves."""
        if values is None:
            values = self._values(b"\n".join(row[0] for row in rows), len(rows))
        if values is None or not self._accepts(values):
            self._halves(rows, values)

    def _halves(self, rows: Sequence[_Row], values: list[Any] | None) -> None:
        """Judges lines that are not fine together; few of them one by one."""
        if len(rows) <= _FEW:
            for row in rows:
                self._line(*row)
            return
        middle = len(rows) // 2
        self._judge(rows[:middle], values and values[:middle])
        self._judge(rows[middle:], values and values[middle:])

    def _accepts(self, values: list[Any]) -> bool:
        """Counts values that there is nothing to say of; counts none if there is."""
        counting = self._counting
        if self._shape == "values":
            accepted = self._checker.accepts_all(values)
            counting.valid += len(values) if accepted else 0
            return accepted
        groups: dict[Address, list[Any]] = {}
        skipped: list[Unjudged] = []
        for value in values:
            try:
                one = placed(value, self._shape, self._checker)
            except Unreadable:
                return False
            if isinstance(one, Fault):
                return False
            if isinstance(one, Unjudged):
                skipped.append(one)
            elif one is not None:
                groups.setdefault(one.address, []).append(one.value)
        if not all(self._checker.accepts_all(inside, one) for one, inside in groups.items()):
            return False
        counting.valid += sum(map(len, groups.values()))
        for why in skipped:
            counting.skip(why.reason, why.name)
        return True

    def _line(self, line: bytes, lines: int, offset: int) -> None:
        if len(line) > self._limits.max_record:
            message, cause = self._limits.too_large(len(line))
            self._counting.add_unreadable_line(message, cause, lines, offset)
            return
        if not line.strip(_BLANK):
            return
        parsed = parse_line(line)
        if parsed is not None and self._accepts(list(parsed)):
            return
        try:
            value = parsed[0] if parsed is not None else parse(line)
        except Unreadable as error:
            self._counting.add_unreadable(line, error, line=lines, offset=offset)
            return
        one = Record(places=JsonPlaces(line), line=lines, offset=offset)
        check_value(value, one, self._shape, self._checker, self._counting)


def check_value(
    value: Any, one: Record, shape: Shape, checker: Checker, counting: Counting
) -> None:
    """Judges what a record of a shape holds, and counts it."""
    try:
        inside = placed(value, shape, checker)
    except Unreadable as error:
        counting.add_unreadable_part(one, ("data",), "data", error)
        return
    if isinstance(inside, Placed) and isinstance(inside.address, Call):
        why = checker.find(inside.address)
        inside = no_operation(inside.address, why) if isinstance(why, Unjudged) else inside
    if inside is None:
        return
    if isinstance(inside, Unjudged):
        checker.skip(inside, one, counting)
    elif isinstance(inside, Fault):
        counting.invalid += 1
        counting.add_faults(one, [inside], "record of a batch")
    else:
        held = replace(one, prefix=inside.prefix, inner=inside.inner)
        checker.check(inside.value, inside.address, held, counting)
