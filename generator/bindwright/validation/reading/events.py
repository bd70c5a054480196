"""Transcripts of streams of server-sent events: each event is a record."""

from bindwright.http.event_streams import EventReader, SentEvent
from bindwright.validation.faults import At, Path
from bindwright.validation.inputs.streams import Broken, TooLong
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import Event
from bindwright.validation.judging.unjudged import unknown_event
from bindwright.validation.reading.jsonl import Feed, Limits
from bindwright.validation.reading.places import JsonPlaces, Spot
from bindwright.validation.reading.strict_json import Unreadable, parse
from bindwright.validation.running.counting import Record
from bindwright.validation.running.tally import Tally


class _EventPlaces:
    """Places in the data of an event, as they stand in the transcript."""

    def __init__(self, event: SentEvent) -> None:
        self._event = event
        self._places = JsonPlaces(event.data)

    def find(self, path: Path, at: At = "value") -> Spot:
        return self.moved(self._places.find(path, at))

    def spot(self, offset: int) -> Spot:
        return self.moved(self._places.spot(offset))

    def moved(self, spot: Spot) -> Spot:
        pieces = self._event.pieces
        piece = pieces[min(spot.line, len(pieces)) - 1]
        before = sum(len(one.text) + 1 for one in pieces[: spot.line - 1])
        return spot._replace(
            line=piece.line,
            column=spot.column + piece.column - 1,
            offset=piece.offset + spot.offset - before,
        )


class Transcript(Feed):
    """Judges the events of a transcript, each by its name."""

    def __init__(self, file: str, checker: Checker, limits: Limits) -> None:
        super().__init__(file, checker, limits)
        self._reader = EventReader()

    def _pass_over(self, chunk: TooLong | Broken) -> None:
        self._reader.end()  # the event is lost with its line
        if isinstance(chunk, Broken):
            self._counting.add_unreadable_line(chunk.message, chunk.cause)
        else:
            _, cause = self._limits.too_large(chunk.size)
            self._counting.add_unreadable_line(cause, cause)

    def close(self) -> Tally:
        """The tally of all that was fed. An event that nothing ended counts as well."""
        self._judge(self._reader.end())
        return super().close()

    def _feed_lines(self, chunk: bytes) -> None:
        counting = self._counting
        parts = chunk.split(b"\n")
        last = parts.pop()
        for line in parts:
            self._line(line)
            counting.lines += 1
            counting.size += len(line) + 1
        if last:
            self._line(last)
            counting.size += len(last)

    def _line(self, line: bytes) -> None:
        counting = self._counting
        if len(line) > self._limits.max_record:
            self._pass_over(TooLong(size=len(line), ended=True))
            return
        offset = counting.size
        # A carriage return ends a line as well, alone or before a line feed.
        for part in line.removesuffix(b"\r").split(b"\r"):
            self._judge(self._reader.line(part, counting.lines + 1, offset))
            offset += len(part) + 1
        if self._reader.size > self._limits.max_record:
            self._pass_over(TooLong(size=self._reader.size, ended=True))

    def _judge(self, event: SentEvent | None) -> None:
        if event is None or not self._limits.takes(event.data):
            return
        counting, kinds = self._counting, self._checker.kinds()
        if kinds.is_end(event.data):
            return
        places = _EventPlaces(event)
        try:
            found, value = kinds.read(event.name, event.data, parse)
        except Unreadable as error:
            spot = places.spot(error.offset)
            counting.add_unreadable_at(spot, error.message, error.cause)
            return
        if found is None:
            self._checker.skip(unknown_event(event.name or "message"), None, counting)
        elif self._checker.accepts_all([value], Event(found)):
            counting.valid += 1
        else:
            self._checker.check(value, Event(found), Record(places=places), counting)
