"""Files as they are read and made here: through no link, waiting for no pipe, with a bound."""

import os
import stat
from hashlib import sha256

# Never through a link, never waiting for a pipe; some of these flags are missing on Windows.
_PLAIN = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_CAREFUL = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)

NOT_A_FILE = "not-a-file"
"""What `file_digest` gives for a link, a directory or a device: equal to no digest."""

MOST_BYTES = 256 * 1024 * 1024
"""A larger file is none of ours and none that we were made from, and is not read."""

_NEW = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
)


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


def create(path: str, data: bytes, mode: int = 0o666, *, sync: bool = False) -> None:
    """Makes a file that must not be there, and has it on the disk at once where `sync` says so.

    Three calls of the system for a file: there may be thousands, and `open` makes seven.
    """
    file = os.open(path, _NEW, mode)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        if sync:
            os.fsync(file)
    finally:
        os.close(file)
