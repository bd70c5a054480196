"""The file of changes that were accepted: one fingerprint a line, and who accepts it and why."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable

from bindwright.comparison.changes import Change
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report, Stopped
from bindwright.diagnostics.rules_config import BASELINE_UNREADABLE
from bindwright.write.files import NotRegularError, read_bytes

_LARGEST = 16 * 1024 * 1024
_LINE = re.compile(r"([0-9a-f]{16})(?:\s+(.*))?")
_HEADER = (
    "# Changes that were accepted, by their fingerprints; what follows one is for people.\n"
    "# 'bindwright diff --baseline' does not count them.\n"
)


def read(path: str, report: Report) -> dict[str, str]:
    """The fingerprints of a baseline and what is said of each.

    Raises:
        Stopped: it can't be read; the report says where.
    """
    text = _text(path, report)
    report.texts[path] = text.encode()
    found: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        known = _LINE.fullmatch(line.strip())
        if known is None:
            report.add(BASELINE_UNREADABLE, Origin(path), "this line has no fingerprint",
                       position=Position(number, 1))  # fmt: skip
            raise Stopped
        found[known[1]] = known[2] or ""
    return found


def _text(path: str, report: Report) -> str:
    try:
        content = read_bytes(path, follow=True, limit=_LARGEST)
        if content is not None:
            return content.decode()
        reason = os.strerror(errno.ENOENT)
    except NotRegularError:
        reason = f"it is no regular file of at most {_LARGEST >> 20} MiB"
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
    report.add(BASELINE_UNREADABLE, Origin(path), reason, hint="--write-baseline makes it")
    raise Stopped


def written(changes: Iterable[Change], known: dict[str, str]) -> str:
    """A baseline that accepts some changes; what was said of those that it had stays."""
    rows = {one.fingerprint: f"{one.kind.code}: {one.message}" for one in changes}
    lines = (f"{key} {' '.join((known.get(key) or said).split())}" for key, said in rows.items())
    return _HEADER + "".join(f"{line}\n" for line in sorted(lines))
