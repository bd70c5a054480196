"""Parts of the input that are judged apart: ranges of large files of lines, and whole files."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, nullcontext
from itertools import chain
from typing import Any, BinaryIO

from bindwright.record import record
from bindwright.validation.inputs.entries import EntryReader
from bindwright.validation.inputs.kinds import Kind, kind_of_text
from bindwright.validation.inputs.sources import Input, open_input
from bindwright.validation.inputs.streams import CHUNK, Broken, blocks, chunks, range_chunks, whole
from bindwright.validation.judging.checker import Checker, Undocumented
from bindwright.validation.judging.dispatch import Contracts
from bindwright.validation.reading.documents import validate_document
from bindwright.validation.reading.events import Transcript
from bindwright.validation.reading.har import Archive
from bindwright.validation.reading.jsonl import Feed, Limits, Lines, validate
from bindwright.validation.reading.shapes import Shape
from bindwright.validation.running.tally import Tally

Watch = Callable[[Iterable[Any]], Iterable[Any]]
"""What passes the pieces of a file on, and may end before they do."""

RANGE = 8 * 1024 * 1024
"""How many bytes of a file of lines are judged in one go."""


@record
class Work:
    """What is to be done with every record. Picklable.

    `against` are the contracts of a proposed document. `shape` is that of the records: `calls` name
    the operation that they are under, and then lines whose file does not say so are a batch.
    """

    contracts: Contracts
    against: Contracts | None = None
    limits: Limits
    shape: Shape = "values"
    undocumented: Undocumented = "warning"

    def checker(self) -> Checker:
        """What judges records; compiled once in each process."""
        against = self.against.compile() if self.against else None
        return Checker(self.contracts.compile(), against, self.undocumented)


@record
class Segment:
    """A part of a file: the lines that begin from `start` on and before `end` (None: all)."""

    input: Input
    kind: Kind | None
    start: int = 0
    end: int | None = None

    @property
    def size(self) -> int:
        """How many bytes are read for it, as they are stored; 0 where nobody knows."""
        end = self.end if self.end is not None else self.input.size
        return max(0, (end or 0) - self.start)


@record
class Unopened:
    """A file that could not be opened."""

    name: str
    message: str


def segments_of(one: Input, kind: Kind | None) -> Iterator[Segment]:
    """The segments of a file, in order; together they are the file."""
    if kind in ("jsonl", "batch") and not one.compression and (one.size or 0) > RANGE:
        size = one.size or 0
        for start in range(0, size, RANGE):
            # The last one goes on for as long as the file does: it may be growing.
            end = start + RANGE if start + RANGE < size else None
            yield Segment(input=one, kind=kind, start=start, end=end)
    else:
        yield Segment(input=one, kind=kind)


def sniff(one: Input) -> Kind:
    """What a file holds whose name does not say so.

    Raises:
        OSError: it can't be opened.
    """
    with closing(open_input(one)) as file:
        try:
            return kind_of_text(_head(blocks(file, one.compression)))
        except Broken:
            return "jsonl"


def validate_segment(
    segment: Segment, checker: Checker, work: Work, watch: Watch = iter
) -> Tally | Unopened:
    """The tally of a segment, relative to where it starts.

    `checker` is that of `work`. `watch` may end a stream of chunks early.
    """
    one, limits = segment.input, work.limits
    try:
        file = open_input(one)
    except (OSError, ValueError) as error:
        return Unopened(name=one.name, message=getattr(error, "strerror", None) or str(error))
    with nullcontext() if one.name == "-" else closing(file):
        if segment.start or segment.end is not None:
            stream = range_chunks(file, segment.start, segment.end, limits.max_record)
            return validate(watch(stream), feed_of(segment.kind, one.name, checker, work))
        return validate_file(segment, file, checker, work, watch)


def validate_file(
    segment: Segment, file: BinaryIO, checker: Checker, work: Work, watch: Watch = iter
) -> Tally:
    """The tally of a whole file that is open at its start."""
    one, kind, limits = segment.input, segment.kind, work.limits
    pieces = blocks(file, one.compression)
    if kind is None:
        first = _head(pieces)
        kind = kind_of_text(first)
        kind = "batch" if work.shape == "calls" and kind == "jsonl" else kind
        pieces = chain((first,), pieces)
    if kind == "har":
        entries = EntryReader(pieces, limits.max_record)
        return validate(watch(entries), Archive(one.name, checker, limits))
    if kind in ("json", "yaml"):
        content = whole(pieces, limits.max_record)
        return validate_document(one.name, content, kind, checker, limits, work.shape)
    stream = chunks(pieces, limits.max_record)
    return validate(watch(stream), feed_of(kind, one.name, checker, work))


def _head(pieces: Iterator[bytes]) -> bytes:
    """The first whole line and what was read with it; a pipe may give a few bytes at a time."""
    head = b""
    for piece in pieces:
        head += piece
        if b"\n" in head.lstrip() or len(head) >= CHUNK:
            break
    return head


def feed_of(kind: Kind | None, name: str, checker: Checker, work: Work) -> Feed:
    """What judges the lines of a file."""
    if kind == "sse":
        return Transcript(name, checker, work.limits)
    return Lines(name, checker, work.limits, "calls" if kind == "batch" else work.shape)
