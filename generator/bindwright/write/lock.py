"""One run at a time, in a scratch directory inside the output.

The directory holds the lock, the staged files and the journal. Whoever finds it without holding
its lock found the remains of a killed run.
"""

import contextlib
import errno
import os
import shutil
import stat
import sys
from collections.abc import Generator

from bindwright.write.errors import WriteError
from bindwright.write.paths import JOURNAL, SCRATCH

_HELD = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK}


@contextlib.contextmanager
def workplace(root: str) -> Generator[str]:
    """Hold the lock of the output `root` and give the scratch directory, made where missing.

    On the way out everything is removed, directories that this call made included, unless a
    journal lies there: then the run has passed its commit and the next one finishes it.
    Raises `WriteError` (`locked`) where another run holds it, `OSError`.
    """
    scratch = f"{root}/{SCRATCH}"
    made = _make_folders(root)
    try:
        lock = _acquire(root, scratch)
        try:
            clear(scratch, keep_journal=True)
            yield scratch
        finally:
            _release(lock, scratch)
    finally:
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                os.rmdir(folder)


def clear(scratch: str, *, keep_journal: bool) -> None:
    """Remove what lies in the scratch directory but the lock; nothing where a journal is kept."""
    if keep_journal and os.path.lexists(f"{scratch}/{JOURNAL}"):
        return
    for name in sorted(os.listdir(scratch)):
        path = f"{scratch}/{name}"
        if name == "lock":
            continue
        if stat.S_ISDIR(os.lstat(path).st_mode):
            _remove_folder(path)
        else:
            os.unlink(path)


def _remove_folder(path: str) -> None:
    try:
        shutil.rmtree(path)
    except RecursionError:  # thousands of folders in each other, which no run of ours makes
        raise OSError(errno.ENAMETOOLONG, "nested too deep to be removed", path) from None


def _make_folders(root: str) -> list[str]:
    missing: list[str] = []
    folder = root
    while not os.path.lexists(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    made: list[str] = []
    for path in reversed(missing):
        try:
            os.mkdir(path)
        except FileExistsError:
            continue
        made.append(path)
    return made


def _acquire(root: str, scratch: str) -> int:
    for _ in range(1000):  # only as often as other runs come and go in between
        with contextlib.suppress(FileExistsError):
            os.mkdir(scratch)
        try:
            if not stat.S_ISDIR(os.lstat(scratch).st_mode):
                message = f"{scratch} is no directory"
                raise WriteError("path-blocked", message, "move it away")
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            lock = os.open(f"{scratch}/lock", flags, 0o666)
        except FileNotFoundError:
            continue  # the run before us is tidying up
        if not _try_lock(lock):
            os.close(lock)
            raise WriteError(
                "locked",
                f"another run of bindwright is writing to {root}",
                "wait until it has finished, then run the command again",
            )
        if _is_still_there(lock, scratch):
            return lock
        os.close(lock)
    raise WriteError("locked", f"other runs of bindwright keep writing to {root}")


def _try_lock(lock: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # A file system without locks: better two careful runs than none.
        return error.errno not in _HELD
    return True


def _is_still_there(lock: int, scratch: str) -> bool:
    """Whether the locked file is still the one that others would lock."""
    try:
        return os.path.samestat(os.fstat(lock), os.stat(f"{scratch}/lock"))
    except FileNotFoundError:
        return False


def _release(lock: int, scratch: str) -> None:
    try:
        if os.path.lexists(f"{scratch}/{JOURNAL}"):
            return
        with contextlib.suppress(OSError):
            clear(scratch, keep_journal=False)
        if sys.platform == "win32":  # an open file cannot be removed there
            return
        with contextlib.suppress(OSError):
            os.unlink(f"{scratch}/lock")
            os.rmdir(scratch)
    finally:
        os.close(lock)
        if sys.platform == "win32" and not os.path.lexists(f"{scratch}/{JOURNAL}"):
            with contextlib.suppress(OSError):
                os.unlink(f"{scratch}/lock")
                os.rmdir(scratch)
