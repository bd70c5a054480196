"""names.lock: the file that keeps the names of packages, as commands read it."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from bindwright.commands.jobs import Job
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report, Stopped
from bindwright.diagnostics.rules_config import LOCK_CONFLICT, LOCK_OLD, LOCK_UNREADABLE
from bindwright.write.files import read_bytes
from bindwright.write.paths import lock_path

if TYPE_CHECKING:
    from bindwright.plan.names.lock import NamesLock

LOCK_BYTES = 64 * 1024 * 1024
"""A larger names.lock is refused, as a larger document is."""


def read_names(job: Job, package: str, report: Report) -> "tuple[str, NamesLock]":
    """The text of names.lock, and the names of one package in it.

    Raises:
        Stopped: it can't be read, or a merge has left two answers in it; the report says where.
    """
    from bindwright.plan.names.lock import (  # a stage: only where it runs
        NamesLockError,
        is_old_format,
        read_names_lock,
    )

    place = Origin(Path(job.names_lock or "").as_posix())
    try:
        text = read_lock_text(job.names_lock)
        names = read_names_lock(text, package)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(LOCK_UNREADABLE, place, reason)
        raise Stopped from None
    except NamesLockError as error:
        report.texts[place.source] = text.encode()
        rule = LOCK_CONFLICT if error.conflict else LOCK_UNREADABLE
        position = Position(error.line or 1, 1)
        report.add(rule, place, str(error), hint=error.hint, position=position)
        raise Stopped from None
    if is_old_format(text):
        report.add(LOCK_OLD, place, "this is the format of earlier versions, one table of JSON")
    return text, names


def read_lock_text(path: Path | None) -> str:
    """The text of names.lock; "" where there is none.

    Raises:
        OSError, UnicodeDecodeError: it can't be read.
        WriteError: it is a link, or no file at all.
    """
    if path is None:
        return ""
    # Through no link: its text is compared, and the difference shown.
    return (read_bytes(lock_path(path), limit=LOCK_BYTES) or b"").decode()


def lock_lines(text: str, package: str = "") -> list[str]:
    """The lines that say something (about one package), in the order in which they are written."""
    start = f"{package} " if package else ""
    lines = {one.rstrip("\r") for one in text.split("\n") if one.startswith(start)}
    return sorted(one for one in lines if one and one[0] != "#")


def lock_digest(text: str, package: str) -> str:
    """The digest of what names.lock says about one package; "" where it says nothing.

    Another package's names change no file of this one.
    """
    lines = lock_lines(text, package)
    return sha256("\n".join(lines).encode()).hexdigest() if lines else ""
