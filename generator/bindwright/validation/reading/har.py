"""Judges the entries of an HTTP archive: each body is a record, each event of a stream is one."""

from __future__ import annotations

import json
from functools import partial
from typing import Any, NamedTuple

from bindwright.diagnostics.origin import as_pointer
from bindwright.http.event_streams import Form, read_events
from bindwright.load.locate import JsonText
from bindwright.validation.faults import At, Fault, Path
from bindwright.validation.inputs.entries import BadEntry, Entries
from bindwright.validation.inputs.nesting import Nesting
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import Address, Call, Event, Labelled
from bindwright.validation.judging.unjudged import Unjudged
from bindwright.validation.reading.exchanges import CodingUnknown, Exchange, Half, read_exchange
from bindwright.validation.reading.jsonl import Feed, Limits
from bindwright.validation.reading.parsing import parse_texts
from bindwright.validation.reading.places import Spot, spot_at
from bindwright.validation.reading.strict_json import Unreadable, parse
from bindwright.validation.running.counting import Counting, Record

_ROOT = ("log", "entries")

_AT = {"undocumented-operation": ("request", "url"), "undocumented-status": ("response", "status")}
"""Where in an entry it stands why nothing was judged."""


class _Part(NamedTuple):
    """What there is to say of a part of an entry of the batch, by its number and the path there.

    Bytes are a body, or the data of an event: what is to be judged.
    """

    number: int
    path: Path
    what: bytes | Unjudged | Unreadable | Fault


class Archive(Feed):
    """Judges entries and counts."""

    def feed(self, piece: Entries | BadEntry) -> None:
        """Judges what is next."""
        if isinstance(piece, BadEntry):
            self._note_bad(piece)
            return
        batch = _Batch(self._checker, self._limits, self._counting, piece)
        for index, entry in enumerate(piece.values):
            batch.read(index, entry)
        batch.judge()
        self._counting.settle()

    def _note_bad(self, item: BadEntry) -> None:
        place = item.place
        line = item.text.partition(b"\n")[0].decode("utf-8", "replace")
        spot = spot_at(line, 0, 1)._replace(
            line=place.line + 1, column=place.column + 1, offset=place.offset
        )
        pointer = as_pointer((*_ROOT, item.index)) if item.index is not None else ""
        self._counting.add_unreadable_at(spot, item.message, item.cause, pointer)


class _Batch:
    """Entries that are judged together: those of one contract in one call of compiled code."""

    def __init__(
        self, checker: Checker, limits: Limits, counting: Counting, entries: Entries
    ) -> None:
        self._checker = checker
        self._limits = limits
        self._counting = counting
        self._places = _EntryPlaces(entries)
        self._first = entries.first
        self._texts: dict[Address, list[_Part]] = {}
        self._notes: list[_Part] = []

    # Reading

    def read(self, index: int, entry: Any) -> None:
        """Notes what an entry holds."""
        exchange = read_exchange(entry)
        if exchange is None:
            self._counting.skip("not-a-call", "an entry without a method and a URL")
            return
        call = Call(exchange.method, exchange.url, "parameters")
        found = self._checker.find(call)
        about = found if isinstance(found, Unjudged) else Unjudged("", "")
        if about.is_about_call:
            self._skip(index, self._why(exchange, about))
            return
        if exchange.why:
            self._counting.skip(exchange.why, about.name)
            return
        if about.reason:
            self._counting.skip(about.reason, about.name)
        self._request(index, exchange.request, about.name)
        self._response(index, exchange.response, about.name)

    def _why(self, exchange: Exchange, about: Unjudged) -> Unjudged:
        """Why nothing of a call to no operation is judged: some calls are not the client's."""
        if about.reason != "undocumented-operation":
            return about
        if exchange.why:
            return Unjudged(exchange.why, about.name)
        if exchange.method.upper() == "HEAD":
            # Whoever answers GET answers HEAD (RFC 9110, section 9.3.2).
            get = self._checker.find(Call("GET", exchange.url, "parameters"))
            if isinstance(get, Unjudged) and not get.is_about_call:
                return Unjudged("no-body", about.name)
        return about

    def _request(self, index: int, half: Half, operation: str) -> None:
        found = self._checker.find(half.call)
        if half.text is not None:
            self._body(index, half, found, operation)
        elif len(half.path) > 1:  # it was recorded as parts of a form
            self._skip(
                index, found if isinstance(found, Unjudged) else Unjudged(half.why, operation)
            )
        elif isinstance(found, Labelled) and found.is_required:
            if half.why == "no-body":
                message = "the request has no body, which is required"
                fault = Fault(
                    keyword="required", schema=("required",), message=message, cause=message
                )
                self._notes.append(_Part(index, half.path, fault))
            else:
                self._counting.skip(half.why, f"{operation} request")

    def _response(self, index: int, half: Half, operation: str) -> None:
        if half.why == "no-response":
            self._counting.skip(half.why, operation)
            return
        found = self._checker.find(half.call)
        if half.text:
            self._body(index, half, found, operation)
            return
        name = f"{operation} {half.call.status}"
        if isinstance(found, Unjudged) and found.is_about_status and half.call.status != 304:
            self._skip(index, found)
        elif half.text is not None and isinstance(found, Labelled):
            self._body(index, half, found, operation)  # empty, which is no JSON
        else:
            has_body = isinstance(found, Labelled) or half.why in ("body-truncated", "no-body")
            self._counting.skip(half.why if half.why and has_body else "no-body", name)

    def _body(
        self, index: int, half: Half, found: Labelled | Unjudged, operation: str
    ) -> None:  # fmt: skip
        is_stream = half.is_stream
        if is_stream:
            found = self._checker.find(Event("", half.call))
        if isinstance(found, Unjudged) and not (is_stream and found.reason == "unknown-event"):
            self._skip(index, found, half)
            return
        try:
            content = half.content(self._limits.max_record)
        except Unreadable as error:
            self._notes.append(_Part(index, half.path, error))
            return
        except CodingUnknown as coding:
            self._counting.skip("content-coding", f"{operation} {coding}")
            return
        if is_stream:
            self._events(index, half, content)
        else:
            self._add(half.call, index, half, content)

    def _events(self, index: int, half: Half, content: bytes) -> None:
        kinds = self._checker.kinds(half.call)
        for event in read_events(content):
            data = event.data
            if kinds.is_end(data):
                continue
            try:
                found = kinds.which(event.name, partial(parse, data))
            except Unreadable:
                found = event.name
            address = Event(event.name if found is None else found, half.call)
            why = self._checker.find(address)
            if isinstance(why, Unjudged):
                self._counting.skip(why.reason, why.name)
                continue
            form = kinds.forms.get(address.name, Form.JSON)
            if form is not Form.JSON:
                data = json.dumps(form.read(data, parse)).encode()
            self._add(address, index, half, data)

    def _add(self, address: Address, index: int, half: Half, content: bytes) -> None:
        if self._limits.takes(content):
            self._texts.setdefault(address, []).append(_Part(index, half.path, content))

    def _skip(self, index: int, why: Unjudged, half: Half | None = None) -> None:
        if not self._checker.says_of(why):
            self._counting.skip(why.reason, why.name)
            return
        path: Path | None = _AT.get(why.reason)
        if path is None and half is not None:
            path = (*half.path[:-1], "mimeType")
        self._notes.append(_Part(index, path or (), why))

    # Judging

    def judge(self) -> None:
        """Judges what was read: together if all is well, or else one by one, in order."""
        waiting: list[tuple[_Part, Address]] = [(one, None) for one in self._notes]
        for address, texts in self._texts.items():
            values = parse_texts([one.what for one in texts if isinstance(one.what, bytes)])
            if values is not None and self._checker.accepts_all(values, address):
                self._counting.valid += len(texts)
            else:
                waiting += ((one, address) for one in texts)
        for one, address in sorted(waiting, key=lambda item: item[0].number):
            path = (*_ROOT, self._first + one.number, *one.path)
            self._tell(one.what, address, Record(places=self._places, prefix=path, inner=True))

    def _tell(
        self, what: bytes | Unjudged | Unreadable | Fault, address: Address, record: Record
    ) -> None:
        counting = self._counting
        if isinstance(what, bytes):
            try:
                self._checker.check(parse(what), address, record, counting)
            except Unreadable as error:
                counting.add_unreadable_part(record, record.prefix, "body", error)
        elif isinstance(what, Unjudged):
            self._checker.skip(what, record, counting)
        elif isinstance(what, Unreadable):
            counting.add_unreadable_part(record, record.prefix, "body", what)
        else:
            counting.invalid += 1
            counting.add_faults(record, [what], "call")


class _EntryPlaces:
    """Places in entries of a batch, as they stand in the file.

    Where entries begin is looked up only when there is something to say of one.
    """

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._starts: list[tuple[int, int]] | None = None
        self._last: tuple[int, str, JsonText] | None = None

    def find(self, path: Path, at: At = "value") -> Spot:
        """Where a value or its key stands; what is not there is found at its nearest ancestor."""
        entries = self._entries
        index = int(path[2]) - entries.first
        start, end = self._bounds()[index]
        if self._last is None or self._last[0] != index:
            text = entries.text[start:end].decode("utf-8", "replace")
            self._last = index, text, JsonText(text)
        _, text, json = self._last
        first, last = json.span([str(token) for token in path[3:]], at)
        return self._moved(text, first, last, start, end)

    def _moved(self, text: str, first: int, last: int, start: int, end: int) -> Spot:
        """The spot of a part of an entry: within its line, then within the file."""
        entries = self._entries
        place = entries.place.after(entries.text[:start])
        line_start = entries.text.rfind(b"\n", 0, start) + 1
        before = entries.text[line_start:start] if line_start else entries.before + (
            entries.text[:start]
        )  # fmt: skip
        behind = (entries.text[end : end + 4 * _WIDEST] + entries.behind).partition(b"\n")[0]
        left = before[-4 * _WIDEST :].decode("utf-8", "ignore")
        whole = left + text + behind.decode("utf-8", "ignore")
        spot = spot_at(whole, len(left) + first, len(left) + last)
        column = spot.column
        if spot.line == 1:
            column = place.column + first + 1
        return spot._replace(
            line=place.line + spot.line,
            column=column,
            offset=place.offset + spot.offset - len(left.encode("utf-8", "surrogatepass")),
        )

    def _bounds(self) -> list[tuple[int, int]]:
        """Where each entry starts and ends."""
        if self._starts is None:
            self._starts, at = [], 0
            text = self._entries.text
            for _ in self._entries.values:
                while text[at : at + 1] in (b",", b" ", b"\t", b"\r", b"\n"):
                    at += 1
                end, _ = Nesting().end(text, at, len(text))
                self._starts.append((at, end))
                at = end
        return self._starts


_WIDEST = 160
"""So many characters of a line are shown at most."""
