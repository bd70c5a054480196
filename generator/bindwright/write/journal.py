"""The journal: once it lies in the scratch directory, the run happens, killed or not.

Every step may be repeated: a step that was done is recognised and left alone. So finishing a
killed run and ending an undisturbed one are the same function.

A journal that somebody finds is applied only where `journal_key` shows that this machine made it:
the output is part of a work tree, and that may come from anybody.
"""

import contextlib
import errno
import json
import os
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import cast

from bindwright.write.errors import WriteError, from_os_error
from bindwright.write.exchange import exchange
from bindwright.write.files import NotRegularError, create, read_bytes
from bindwright.write.journal_key import is_ours, signature
from bindwright.write.lock import clear, workplace
from bindwright.write.paths import (
    JOURNAL,
    MANIFEST,
    SCRATCH,
    lock_path,
    path_problem,
    refuse_symlinked_folders,
)

LOCK_NAME = "names.lock"
JOURNAL_BYTES = 64 * 1024 * 1024
"""No journal is larger: it names files, some hundred bytes for each."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What is left to do, with the staged files beside it in the scratch directory.

    `package` is staged as `package/` and has the inode `inode` ("" and 0: the package stays as it
    is). `replace` pairs a file in `around/` with its path, `remove` are files around the package,
    `drop` files in it that go. `names_lock`: where the staged file of that name goes, a
    real path. `in_place`: the package directory cannot be renamed at all (a lower layer of an
    overlay file system), its files are.
    """

    package: str = ""
    inode: int = 0
    drop: tuple[str, ...] = ()
    replace: tuple[tuple[str, str], ...] = ()
    remove: tuple[str, ...] = ()
    names_lock: str = ""
    in_place: bool = False


def finish(root: str, names_lock: str | os.PathLike[str] | None) -> None:
    """See `bindwright.write.finish`; `root` is the real path of the output."""
    try:
        with workplace(root) as scratch:
            complete(root, scratch, names_lock)
    except OSError as error:
        raise from_os_error(error, f"finishing an interrupted run in {root}") from error


def complete(root: str, scratch: str, names_lock: str | os.PathLike[str] | None) -> None:
    """Finish the journal in `scratch`, if there is one. The caller holds the lock."""
    journal = _read(root, scratch)
    if journal is None:
        return
    if journal.names_lock and (names_lock is None or journal.names_lock != lock_path(names_lock)):
        raise WriteError(
            "journal-not-ours",
            f"the interrupted run in {root} belongs to another configuration: it was to write"
            f" {journal.names_lock}",
            f"run 'bindwright generate' with that configuration, or delete the directory {SCRATCH}",
        )
    apply(root, scratch, journal)


def commit(root: str, scratch: str, journal: Journal) -> None:
    """Put the journal into place: from here on the run happens."""
    data = json.dumps(asdict(journal))
    text = json.dumps({"signature": signature(data.encode(), root, scratch), "journal": data})
    # A kill leaves the page cache alone, so the staged files need no sync; this one file orders
    # everything behind it and costs a few milliseconds.
    draft = f"{scratch}/journal.{secrets.token_hex(8)}"
    create(draft, text.encode(), 0o600, sync=True)
    os.replace(draft, f"{scratch}/{JOURNAL}")


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
    if journal.names_lock:
        _place_names(f"{scratch}/names_lock", journal.names_lock)
    os.unlink(f"{scratch}/{JOURNAL}")
    clear(scratch, keep_journal=False)


def _place_names(staged: str, names_lock: str) -> None:
    """Moves names.lock to its place. A link that stands there is replaced, not followed."""
    if not os.path.lexists(staged):
        return  # moved before the kill
    try:
        os.replace(staged, names_lock)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        draft = f"{names_lock}.{secrets.token_hex(8)}"
        create(draft, read_bytes(staged) or b"")
        os.replace(draft, names_lock)
        os.unlink(staged)


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
        commit(root, scratch, replace(journal, in_place=True))
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
            _move(f"{folder}/{name}", os.path.normpath(f"{root}/{journal.package}/{below}/{name}"))
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
    """The journal in the scratch directory; None where there is none.

    Raises `WriteError` (`journal-corrupted`, `journal-not-ours`), `OSError`.
    """
    try:
        text = read_bytes(f"{scratch}/{JOURNAL}", limit=JOURNAL_BYTES)
    except NotRegularError as error:
        raise _corrupted(root, "not a regular file") from error
    if text is None:
        return None
    try:
        row = cast("dict[str, object]", json.loads(text))
        code, data = str(row.get("signature")), str(row.get("journal")).encode()
        # Unsigned, it is another version's or nobody's.
        journal = _parse(data) if is_ours(data, code, root, scratch) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _corrupted(root, str(error)) from error
    if journal is None:
        raise _not_ours(root)
    return journal


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
        names_lock=str(value["names_lock"]),
        in_place=value["in_place"] is True,
    )
    paths = [path for _, path in journal.replace if path != MANIFEST]
    paths += [*journal.drop, *journal.remove, *([journal.package] if journal.package else [])]
    for path in paths:
        if path_problem(path):
            raise ValueError(f"it names {path!r}")
    if journal.names_lock and os.path.basename(journal.names_lock) != LOCK_NAME:
        raise ValueError(f"it names {journal.names_lock!r}")
    return journal


def _not_ours(root: str) -> WriteError:
    return WriteError(
        "journal-not-ours",
        f"{root} holds the journal of a run that nothing shows to be one of yours on this machine;"
        " it was not applied",
        f"delete the directory {SCRATCH} there and generate again. Such a journal came with the"
        " files, or is of another machine, or of a run that could keep no key in your folder for"
        " state (XDG_STATE_HOME)",
    )


def _corrupted(root: str, reason: str) -> WriteError:
    return WriteError(
        "journal-corrupted",
        f"the journal of an interrupted run in {root} cannot be used: {reason}",
        f"delete the directory {SCRATCH} there and generate again; if files are then reported as"
        " edited, add --force",
    )
