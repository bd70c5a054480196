"""The state of a run on disk: a run that was interrupted goes on from it."""

import json
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from bindwright.validation.running.local import State
from bindwright.validation.running.segments import Segment, Unopened
from bindwright.validation.running.tally import Cause, Found, Place, Signature, Skipped, Tally

_VERSION = 2


class Mismatch(ValueError):
    """A state that can't be gone on from; the message says why."""


def fingerprint(segments: Sequence[Segment], *settings: str) -> dict[str, str]:
    """What must not change between a run and the one that goes on from it.

    `settings` are the digests of the documents and all that changes counts.
    """
    files = [
        (one.input.name, one.input.size, one.input.changed, one.kind, one.start, one.end)
        for one in segments
    ]
    return {
        "the files": sha256(json.dumps(files).encode()).hexdigest(),
        "the document or the options": sha256(json.dumps(settings).encode()).hexdigest(),
    }


def write_state(path: str, state: State, prints: dict[str, str]) -> None:
    """Writes the state so that a reader sees the old one or the new one.

    Raises:
        OSError: it can't be written.
    """
    row = {
        "version": _VERSION,
        "fingerprint": prints,
        "done": state.done,
        "unopened": [[one.name, one.message] for one in state.unopened],
        "tally": _as_json(state.tally),
    }
    # A name that nobody can have put a link at; the last step replaces a link, it follows none.
    handle, draft = mkstemp(prefix=f"{os.path.basename(path)}.", dir=os.path.dirname(path) or ".")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(json.dumps(row))
        os.replace(draft, path)
    except OSError:
        os.unlink(draft)
        raise


def read_state(path: str, prints: dict[str, str]) -> State | None:
    """The state of the run with this fingerprint; None where there is no file.

    Raises:
        Mismatch: it is the state of another run, or no state at all.
        OSError: the file can't be read.
    """
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        return None
    try:
        row: Any = json.loads(content)
        if row["version"] != _VERSION:
            raise Mismatch("it was written by another version of bindwright")
        for what, value in prints.items():
            if row["fingerprint"][what] != value:
                raise Mismatch(f"{what} changed since it was written")
        return State(
            done=int(row["done"]),
            tally=_tally(row["tally"]),
            unopened=tuple(Unopened(name=name, message=text) for name, text in row["unopened"]),
        )
    except Mismatch:
        raise
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        raise Mismatch("it is not the state of a run") from None


_COUNTS = (
    "first_file", "last_file", "lines", "size", "valid", "invalid", "unreadable", "broken",
    "fixed", "most",
)  # fmt: skip


def _as_json(tally: Tally) -> dict[str, Any]:
    return {
        **{name: getattr(tally, name) for name in _COUNTS},
        "skipped": {reason: [one.count, dict(one.names)] for reason, one in tally.skipped.items()},
        "found": tally.found,
        "signatures": [
            [cause, one.count, one.records, one.first, one.last, one.example]
            for cause, one in tally.signatures.items()
        ],
    }


def _tally(row: dict[str, Any]) -> Tally:
    found = tuple(
        Found(_cause(cause), Place(*place), *rest) for cause, place, *rest in row["found"]
    )
    signatures = {
        _cause(cause): Signature(
            count=count, records=records, first=Place(*first), last=Place(*last), example=example
        )
        for cause, count, records, first, last, example in row["signatures"]
    }
    counts = {name: row[name] for name in _COUNTS}
    skipped = {
        reason: Skipped(count=count, names=names)
        for reason, (count, names) in row["skipped"].items()
    }
    return Tally(found=found, signatures=signatures, skipped=skipped, **counts)


def _cause(row: list[Any]) -> Cause:
    found = Cause(*row)
    return found._replace(schema=tuple(found.schema))
