"""names.lock: the file that keeps the names of packages, as commands read it."""

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from bindwright.commands.jobs import Job
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import LOCK_UNREADABLE
from bindwright.write.files import read_bytes
from bindwright.write.paths import lock_path

if TYPE_CHECKING:
    from bindwright.plan.names.lock import NamesLock

LOCK_BYTES = 64 * 1024 * 1024
"""A larger names.lock is refused, as a larger document is."""


def read_names(job: Job, package: str, report: Report) -> "tuple[str, NamesLock]":
    """The text of names.lock, and the names of one package in it.

    Raises:
        Stopped: it can't be read; the report says why.
    """
    from bindwright.plan.names.lock import (  # a stage: only where it runs
        NamesLockError,
        read_names_lock,
    )

    try:
        text = read_lock_text(job.names_lock)
        return text, read_names_lock(text, package)
    except (NamesLockError, OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(LOCK_UNREADABLE, Origin(Path(job.names_lock or "").as_posix()), reason)
        raise Stopped from None


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


def lock_digest(text: str, package: str) -> str:
    """The digest of what names.lock says about one package; "" where it says nothing.

    Another package's names change no file of this one.
    """
    if not text:
        return ""
    part: Any = json.loads(text)
    for key in ("packages", package):
        part = cast("dict[str, Any]", part).get(key) if isinstance(part, dict) else None
    if part is None:
        return ""
    return sha256(json.dumps(part, sort_keys=True).encode()).hexdigest()
