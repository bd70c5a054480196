"""Keeps the state of a run in a file, so that another run goes on from it."""

import os
import time
from collections.abc import Sequence

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_payloads import RESUME_MISMATCH, STATE_NOT_KEPT
from bindwright.validation.running.local import Outcome, State
from bindwright.validation.running.resume import Mismatch, fingerprint, read_state, write_state
from bindwright.validation.running.segments import Segment

SAVE_SECONDS = 5.0


class Resuming:
    """The state of a run in the file at `path`; with None as the path nothing is kept.

    `settings` are all that changes counts, besides the files.
    """

    def __init__(
        self, path: str | None, segments: Sequence[Segment], settings: Sequence[str], report: Report
    ) -> None:
        self._path = path
        self._prints = fingerprint(segments, *settings) if path else {}
        self._report = report
        self._saved = time.monotonic()

    def start(self) -> State | None:
        """What an earlier run left behind.

        Raises:
            Stopped: it is of another run, or can't be read; the report says so.
        """
        if self._path is None:
            return None
        try:
            return read_state(self._path, self._prints)
        except Mismatch as error:
            message, hint = f"can't go on from it: {error}", "delete it, or name another file"
            self._report.add(RESUME_MISMATCH, Origin(self._path), message, hint=hint)
        except OSError as error:
            self._refuse(f"can't be read: {error.strerror or error}")
        raise Stopped

    def at(self, state: State) -> None:
        """Writes the state, if the last time was some seconds ago."""
        if self._path is not None and time.monotonic() - self._saved > SAVE_SECONDS:
            self._write(self._path, state)

    def end(self, outcome: Outcome) -> None:
        """What is done needs no state; what is not leaves its own."""
        if self._path is None:
            return
        if outcome.interrupted or outcome.lost:
            self._write(self._path, outcome.state)
        elif os.path.exists(self._path):
            os.unlink(self._path)

    def _write(self, path: str, state: State) -> None:
        """Writes the state; that it can't be written is said once, and the run goes on."""
        try:
            write_state(path, state, self._prints)
        except OSError as error:
            self._refuse(f"can't be written: {error.strerror or error}")
            self._path = None
        self._saved = time.monotonic()

    def _refuse(self, message: str) -> None:
        self._report.add(STATE_NOT_KEPT, Origin(self._path or ""), message)
