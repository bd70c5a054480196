"""The journal: once it lies in the scratch directory, the run happens, killed or not.

Every step may be repeated: a step that was done is recognised and left alone. So finishing a
killed run and ending an undisturbed one are the same function.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import cast

from .errors import WriteError, from_os_error
from .exchange import exchange
from .lock import JOURNAL, clear, workplace
from .paths import MANIFEST, SCRATCH, path_problem, refuse_symlinked_folders

LEDGER_NAME = "names.lock"


@dataclass(frozen=True, slots=True)
class Journal:
    """What is left to do, with the staged files beside it in the scratch directory.

    `package` is staged as `package/` and has the inode `inode` ("" and 0: the package stays as it
    is). `replace` pairs a file in `around/` with its path, `remove` are files around the package,
    `drop` files in it that go. `ledger`: where `ledger` goes. `in_place`: the package directory
    cannot be renamed at all (a lower layer of an overlay file system), its files are.
    """

    package: str = ""
    inode: int = 0
    drop: tuple[str, ...] = ()
    replace: tuple[tuple[str, str], ...] = ()
    remove: tuple[str, ...] = ()
    ledger: str = ""
    in_place: bool = False


def finish(output: str | os.PathLike[str]) -> bool:
    """Complete or tidy up what a killed run left in `output`; whether there was anything.

    Costs one `lstat` where there was not. Raises `WriteError` (`locked`, `journal-corrupted`, or
    what writing raises).
    """
    root = os.path.realpath(output)
    if not os.path.lexists(f"{root}/{SCRATCH}"):
        return False
    try:
        with workplace(root) as scratch:
            complete(root, scratch)
    except OSError as error:
        raise from_os_error(error, f"finishing an interrupted run in {root}") from error
    return True


def complete(root: str, scratch: str) -> None:
    """Finish the journal in `scratch`, if there is one. The caller holds the lock."""
    journal = _read(root, scratch)
    if journal is not None:
        apply(root, scratch, journal)


def commit(scratch: str, journal: Journal) -> None:
    """Put the journal into place: from here on the run happens."""
    # A kill leaves the page cache alone, so the staged files need no sync; this one file orders
    # everything behind it and costs a few milliseconds.
    with open(f"{scratch}/journal.new", "wb") as file:
        file.write(json.dumps(asdict(journal)).encode())
        file.flush()
        os.fsync(file.fileno())
    os.replace(f"{scratch}/journal.new", f"{scratch}/{JOURNAL}")


def apply(root: str, scratch: str, journal: Journal) -> None:
    """Do all that `journal` says, then drop it. Raises `WriteError`, `OSError`."""
    moved = [path for _, path in journal.replace]
    refuse_symlinked_folders(root, [*moved, *journal.remove, f"{journal.package}/x", *journal.drop])
    if journal.package:
        try:
            _place_package(root, scratch, journal)
        except OSError:
            _abandon(root, scratch, journal)
            raise
    for name, path in journal.replace:
        _move(f"{scratch}/around/{name}", f"{root}/{path}")
    for path in journal.remove:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{root}/{path}")
    prune(root, journal.remove)
    if journal.ledger:
        shutil.copyfile(f"{scratch}/ledger", f"{journal.ledger}.tmp")
        os.replace(f"{journal.ledger}.tmp", journal.ledger)
    os.unlink(f"{scratch}/{JOURNAL}")
    clear(scratch, keep_journal=False)


def _place_package(root: str, scratch: str, journal: Journal) -> None:
    """The one moment that a reader of the package can notice."""
    staged, package, old = f"{scratch}/package", f"{root}/{journal.package}", f"{scratch}/old"
    if _inode(package) == journal.inode:
        return None
    if _inode(staged) != journal.inode:
        raise _corrupted(root, "the staged package is not there")
    if journal.in_place:
        return _merge(staged, root, journal)
    if _inode(package) is None:
        os.makedirs(os.path.dirname(package), exist_ok=True)
        return os.rename(staged, package)
    if exchange(staged, package):
        return None
    try:
        os.rename(package, old)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        commit(scratch, replace(journal, in_place=True))
        return _merge(staged, root, journal)
    try:
        os.rename(staged, package)
    except OSError:
        os.rename(old, package)
        raise
    return None


def _abandon(root: str, scratch: str, journal: Journal) -> None:
    """Take the commit back where nothing at all has happened since."""
    untouched = _inode(f"{root}/{journal.package}") != journal.inode and not journal.in_place
    if untouched and not os.path.lexists(f"{scratch}/old"):
        os.unlink(f"{scratch}/{JOURNAL}")


def _merge(staged: str, root: str, journal: Journal) -> None:
    """File by file: not atomic, but it ends at the same tree whenever it is resumed."""
    for folder, _, names in os.walk(staged):
        below = os.path.relpath(folder, staged)
        for name in names:
            _move(
                f"{folder}/{name}",
                os.path.normpath(f"{root}/{journal.package}/{below}/{name}"),
            )
    for path in journal.drop:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{root}/{path}")
    prune(root, journal.drop)


def _move(source: str, destination: str) -> None:
    if os.path.lexists(source):
        os.makedirs(os.path.dirname(destination), exist_ok=True)
        os.replace(source, destination)


def prune(root: str, removed: Iterable[str]) -> None:
    """Remove the folders that lost their last file; a cache of byte code does not keep one."""
    for path in removed:
        folder = os.path.dirname(path)
        while folder:
            full = f"{root}/{folder}"
            try:
                if os.listdir(full) == ["__pycache__"]:
                    shutil.rmtree(f"{full}/__pycache__")
                os.rmdir(full)
            except OSError:
                break  # not empty, gone already, or not ours to remove
            folder = os.path.dirname(folder)


def _inode(path: str) -> int | None:
    try:
        return os.lstat(path).st_ino
    except FileNotFoundError:
        return None


def _read(root: str, scratch: str) -> Journal | None:
    try:
        with open(f"{scratch}/{JOURNAL}", "rb") as file:
            data = file.read()
    except FileNotFoundError:
        return None
    try:
        return _parse(data)
    except (ValueError, TypeError, KeyError) as error:
        raise _corrupted(root, str(error)) from error


def _parse(data: bytes) -> Journal:
    """Read a journal as if an enemy had written it: it names files to replace and to remove."""
    value = cast("dict[str, object]", json.loads(data))
    pairs = cast("list[list[str]]", value["replace"])
    journal = Journal(
        package=str(value["package"]),
        inode=int(cast(int, value["inode"])),
        drop=tuple(map(str, cast("list[str]", value["drop"]))),
        replace=tuple((str(int(name)), str(path)) for name, path in pairs),
        remove=tuple(map(str, cast("list[str]", value["remove"]))),
        ledger=str(value["ledger"]),
        in_place=value["in_place"] is True,
    )
    paths = [path for _, path in journal.replace if path != MANIFEST]
    paths += [*journal.drop, *journal.remove, *([journal.package] if journal.package else [])]
    for path in paths:
        if path_problem(path):
            raise ValueError(f"it names {path!r}")
    if journal.ledger and Path(journal.ledger).name != LEDGER_NAME:
        raise ValueError(f"it names {journal.ledger!r}")
    return journal


def _corrupted(root: str, reason: str) -> WriteError:
    return WriteError(
        "journal-corrupted",
        f"the journal of an interrupted run in {root} cannot be used: {reason}",
        f"delete the directory {SCRATCH} there and generate again; if files are then reported as"
        " edited, add --force",
        (SCRATCH,),
    )
