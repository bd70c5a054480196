"""What can go wrong on disk, as values that a command can show.

Two kinds only: `WriteError` is the user's business (exit code 1), `RenderedFileError` is a bug of
ours.
"""

import errno
import os


class WriteError(Exception):
    """The output could not be written, and nothing half-written was left behind.

    `code` is kebab-case and stable: `output-not-ours`, `file-edited`, `file-not-ours`,
    `path-blocked`, `symlink`, `locked`, `journal-corrupted`, `manifest-corrupted`,
    `manifest-newer`, `formatter-missing`, `formatter-failed`, `disk-full`, `permission-denied`,
    `write-failed`, `interrupted`, `output-of-another`, `invalid-target`, `template-output`.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(code, message, hint)
        self.code = code
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  hint: {self.hint}" if self.hint else self.message


class RenderedFileError(ValueError):
    """A rendered file cannot be written as it is: a bug in bindwright, never the user's mistake.

    `path` names the file, `reason` says what is wrong with its path or its text.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path!r}: {self.reason}"


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def from_os_error(error: OSError, doing: str) -> WriteError:
    """The `WriteError` for an `OSError` met while `doing` something ("writing /x/generated")."""
    reason = error.strerror or str(error)
    where = f" ({os.fsdecode(error.filename)})" if isinstance(error.filename, str | bytes) else ""
    message = f"{doing}: {reason}{where}"
    if error.errno in _FULL:
        return WriteError("disk-full", message, "free some space, then run the command again")
    if error.errno in _DENIED:
        return WriteError("permission-denied", message, "make the output directory writable")
    return WriteError("write-failed", message)


def formatter_missing(formatter: str) -> WriteError:
    """The error for a formatter that is not installed."""
    return WriteError(
        "formatter-missing",
        f"the formatter {formatter} is not installed",
        f'install it (pip install "{formatter}"), or set formatter = "none"',
    )
