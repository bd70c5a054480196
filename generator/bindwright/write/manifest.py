"""`.bindwright.json`: the files that an output directory owns, and what they were made from.

It holds no machine paths and no times, so the same inputs give the same bytes anywhere.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from hashlib import sha256

from bindwright.record import record
from bindwright.write.errors import WriteError
from bindwright.write.paths import MANIFEST, path_problem

FORMAT = 1

# Never through a link, never waiting for a pipe; some of these flags are missing on Windows.
_PLAIN = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_CAREFUL = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)

NOT_A_FILE = "not-a-file"
"""What `file_digest` gives for a link, a directory or a device: equal to no digest."""

MOST_BYTES = 256 * 1024 * 1024
"""A larger file is none of ours and none that we were made from, and is not read."""


@record
class Manifest:
    """What `.bindwright.json` says.

    `files` maps a path to the sha256 of its final bytes and of the text before formatting (the
    two are equal where nothing was formatted); `inputs` is `Inputs.as_json()` of that run.
    """

    package: str
    inputs: Mapping[str, object]
    files: Mapping[str, tuple[str, str]]

    def dump(self) -> str:
        """The text of the file: one line for each owned file, so that version control can merge."""
        lines = [
            "{",
            f' "format": {FORMAT},',
            f' "package": {json.dumps(self.package)},',
            f' "inputs": {json.dumps(self.inputs, sort_keys=True, indent=1)},'.replace("\n", "\n "),
            ' "files": {',
        ]
        rows: list[str] = []
        for path, (final, rendered) in sorted(self.files.items()):
            entry = {"sha256": final} if final == rendered else {"sha256": final, "raw": rendered}
            rows.append(f"  {json.dumps(path)}: {json.dumps(entry)}")
        return "\n".join([*lines, ",\n".join(rows), " }", "}", ""])


def digest(data: bytes) -> str:
    """The sha256 of `data`, in hexadecimal."""
    return sha256(data).hexdigest()


class NotRegularError(OSError):
    """There is a link, a directory, a pipe or a device where a file was expected, or no end."""


def file_digest(path: str, *, follow: bool = False) -> str | None:
    """The sha256 of the file at `path`; None where there is nothing, `NOT_A_FILE` for the rest.

    `follow` allows a symbolic link (a document may be one, a file of ours never is). What is
    larger than `MOST_BYTES` is no file of ours either.
    Raises `OSError` where the file cannot be read.
    """
    try:
        data = read_bytes(path, follow=follow)
    except NotRegularError:
        return NOT_A_FILE
    return None if data is None else digest(data)


def read_bytes(path: str, *, follow: bool = False, limit: int = MOST_BYTES) -> bytes | None:
    """The bytes of a regular file, None where there is nothing at `path`.

    Raises `NotRegularError` for anything but a file of at most `limit` bytes, `OSError` where it
    cannot be read.
    """
    try:
        fd = os.open(path, _PLAIN | _CAREFUL if follow else _PLAIN | _CAREFUL | _NO_LINK)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        if os.path.islink(path) or os.path.isdir(path):
            raise NotRegularError(path) from None
        raise
    try:
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            raise NotRegularError(path)
        data = os.read(fd, status.st_size + 1)
        if len(data) == status.st_size:
            return data
        chunks, size = [data], len(data)
        while chunks[-1]:
            chunks.append(os.read(fd, 1 << 20))
            size += len(chunks[-1])
            if size > limit:  # files of the system, such as those of /proc, say that they are empty
                raise NotRegularError(path)
        return b"".join(chunks)
    finally:
        os.close(fd)


def read_manifest(root: str) -> Manifest | None:
    """The manifest of the output directory `root`, or None where there is none.

    Raises `WriteError` (`manifest-corrupted`, `manifest-newer`) where it cannot be trusted.
    """
    try:
        data = read_bytes(f"{root}/{MANIFEST}")
    except NotRegularError as error:
        raise _corrupted(root, "not a regular file, or too large for one") from error
    if data is None:
        return None
    try:
        return parse_manifest(data)
    except ValueError as error:
        raise _corrupted(root, str(error)) from error


def parse_manifest(data: bytes) -> Manifest:
    """Read a manifest's bytes. Raises `ValueError` where it is broken, `WriteError` if too new."""
    try:
        document = _object(json.loads(data), "the manifest")
    except RecursionError:
        raise ValueError("nested too deep") from None
    version = document.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise WriteError(
            "manifest-newer",
            f"{MANIFEST} was written by a newer bindwright",
            "update bindwright",
        )
    package = document.get("package")
    if version != FORMAT or not isinstance(package, str):
        raise ValueError("unknown format")
    if package and not all(part.isidentifier() for part in package.split(".")):
        raise ValueError("a wrong name of the package")  # it becomes part of a path
    files: dict[str, tuple[str, str]] = {}
    for path, entry in _object(document.get("files"), "files").items():
        row = _object(entry, path)
        final = row.get("sha256")
        rendered = row.get("raw", final)
        if path_problem(path) or not isinstance(final, str) or not isinstance(rendered, str):
            raise ValueError(f"a wrong entry {path!r}")
        files[path] = (final, rendered)
    inputs = _object(document.get("inputs"), "inputs")
    return Manifest(package=package, inputs=inputs, files=files)


def _object(value: object, what: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError(f"{what}: not an object")
    return value  # pyright: ignore[reportUnknownVariableType]


def _corrupted(root: str, reason: str) -> WriteError:
    return WriteError(
        "manifest-corrupted",
        f"{MANIFEST} in {root} cannot be used: {reason}",
        "restore it from version control, or delete it and generate again with --force",
    )
