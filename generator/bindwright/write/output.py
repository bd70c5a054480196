"""`write`: the rendered files become the output directory, all at once or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bindwright.write import finish
from bindwright.write.draft import (
    Draft,
    Stale,
    draft_files,
    find_stale,
    new_manifest,
    refuse_other_package,
)
from bindwright.write.errors import WriteError, from_os_error
from bindwright.write.files import NOT_A_FILE, NotRegularError, create, read_bytes
from bindwright.write.journal import LOCK_NAME, Journal, apply, commit, complete
from bindwright.write.lock import workplace
from bindwright.write.manifest import Manifest, read_manifest
from bindwright.write.paths import (
    JOURNAL,
    MANIFEST,
    SCRATCH,
    check_rendered,
    lock_path,
    refuse_symlinked_folders,
)
from bindwright.write.receipt import Receipt
from bindwright.write.target import Target, package_directory

if TYPE_CHECKING:
    from bindwright.render.file import File

# What may lie in a folder that bindwright takes over: version control, editors, desktops.
_VERSIONING = (".git", ".gitattributes", ".gitignore", ".gitkeep", ".hg", ".hgignore", ".svn")
_DESKTOP = (".ds_store", ".editorconfig", ".idea", ".vscode", "desktop.ini", "thumbs.db")

_IGNORABLE = frozenset((*_VERSIONING, *_DESKTOP, SCRATCH))


def write(files: Sequence[File], target: Target) -> Receipt:
    """Make the output directory hold exactly `files`, formatted, all at once.

    Files that did not change keep their times, owned files no longer made are removed, foreign
    ones stay. A kill at any moment leaves the package as it was or as it will be.
    Raises `WriteError` for everything that is the user's to solve (nothing was written then, but
    for the code `interrupted`), `RenderedFileError` for a bug of ours.
    """
    check_rendered(file.path for file in files)
    if target.names_lock and target.names_lock[0].name != LOCK_NAME:
        raise WriteError("invalid-target", f"the file of names has to be called {LOCK_NAME}")
    root = target.root
    package = package_directory(target.package)
    try:
        names_lock = target.names_lock[0] if target.names_lock else None
        finish(root, names_lock)
        _refuse_foreign_folder(root, target.force)
        with workplace(root) as scratch:
            complete(root, scratch, names_lock)
            return _write(files, target, package, scratch)
    except RecursionError:  # folders of others in the package, which are carried over
        message = f"folders in {root}/{package} are nested too deep to be carried over"
        raise WriteError("path-blocked", message, "move them away") from None
    except OSError as error:
        if os.path.lexists(f"{root}/{SCRATCH}/{JOURNAL}"):
            raise _interrupted(root, error) from error
        raise from_os_error(error, f"writing {root}") from error


def _write(files: Sequence[File], target: Target, package: str, scratch: str) -> Receipt:
    root = target.root
    manifest = _manifest(root, target.force)
    refuse_other_package(manifest, target)
    drafts = draft_files(files, target, manifest, believe=not target.force)
    stale = find_stale(drafts, root, manifest)
    changed = [draft for draft in drafts if not draft.same]
    refuse_symlinked_folders(root, [draft.path for draft in drafts] + [s.path for s in stale])
    _refuse_blocked(root, changed)
    if not target.force:
        _refuse_conflicts(root, drafts, stale)
    gone = [item for item in stale if item.disk is not None]
    journal = _stage(target, package, scratch, drafts, gone, manifest)
    if journal != Journal():
        _refuse_unwritable(root, journal)
        commit(root, scratch, journal)
        apply(root, scratch, journal)
    return Receipt(
        created=tuple(draft.path for draft in changed if draft.disk is None),
        updated=tuple(draft.path for draft in changed if draft.disk is not None),
        removed=tuple(item.path for item in gone),
        unchanged=tuple(draft.path for draft in drafts if draft.same),
    )


def _manifest(root: str, force: bool) -> Manifest | None:
    try:
        return read_manifest(root)
    except WriteError as error:
        if force and error.code == "manifest-corrupted":
            return None
        raise


# Refusals -------------------------------------------------------------------------------------


def _refuse_foreign_folder(root: str, force: bool) -> None:
    try:
        names = os.listdir(root)
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise WriteError("path-blocked", f"{root} is no directory", "choose another") from error
    if force or MANIFEST in names:
        return
    foreign = sorted(name for name in names if name.lower() not in _IGNORABLE)
    if foreign:
        shown = ", ".join(foreign[:5]) + (", …" if len(foreign) > 5 else "")
        raise WriteError(
            "output-not-ours",
            f"{root} holds files that bindwright did not write ({shown})",
            "choose an empty or a new directory, or use --force to write among them",
        )


def _refuse_blocked(root: str, changed: Iterable[Draft]) -> None:
    blocked = tuple(
        draft.path
        for draft in changed
        if draft.disk == NOT_A_FILE
        and os.path.isdir(f"{root}/{draft.path}")
        and not os.path.islink(f"{root}/{draft.path}")
    )
    if blocked:
        raise WriteError(
            "path-blocked",
            f"in {root} there are directories where files have to be: {', '.join(blocked)}",
            "move them away",
        )


def _refuse_conflicts(root: str, drafts: Iterable[Draft], stale: Iterable[Stale]) -> None:
    """One error for all files that someone else wrote."""
    foreign = sorted(draft.path for draft in drafts if draft.foreign)
    edited = sorted(
        [draft.path for draft in drafts if draft.edited] + [s.path for s in stale if s.edited]
    )
    if not edited and not foreign:
        return
    parts: list[str] = []
    if edited:
        parts.append(_listing("edited by hand since they were generated", edited))
    if foreign:
        parts.append(_listing("in the way and not written by bindwright", foreign))
    raise WriteError(
        "file-edited" if edited else "file-not-ours",
        f"nothing was written to {root}: " + "; ".join(parts),
        "move what you need of them elsewhere, or use --force to overwrite them",
    )


def _listing(what: str, paths: Sequence[str]) -> str:
    return f"{what}: " + ", ".join(paths)


def _refuse_unwritable(root: str, journal: Journal) -> None:
    """Find before the commit what would stop the run after it."""
    touched = [path for _, path in journal.replace] + list(journal.remove)
    folders = {os.path.dirname(f"{root}/{path}") for path in touched}
    if journal.package:
        folders.add(os.path.dirname(f"{root}/{journal.package}"))
    if journal.names_lock:
        folders.add(os.path.dirname(journal.names_lock))
    for folder in sorted(folders):
        while not os.path.lexists(folder):
            folder = os.path.dirname(folder)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise WriteError(
                "permission-denied", f"{folder} is not writable", "make it writable, then try again"
            )


def _interrupted(root: str, error: OSError) -> WriteError:
    reason = from_os_error(error, "the reason").message
    return WriteError(
        "interrupted",
        f"writing {root} stopped half way; {reason}",
        "nothing is lost: once that is mended, the next 'bindwright generate' finishes the run",
    )


# Staging --------------------------------------------------------------------------------------


def _stage(
    target: Target,
    package: str,
    scratch: str,
    drafts: Sequence[Draft],
    gone: Sequence[Stale],
    before: Manifest | None,
) -> Journal:
    """Put everything that changes into the scratch directory."""
    root = target.root
    inside = [d for d in drafts if package and d.path.startswith(f"{package}/")]
    drop = tuple(s.path for s in gone if package and s.path.startswith(f"{package}/"))
    inode = 0
    if drop or not all(draft.same for draft in inside):
        inode = _stage_package(root, package, scratch, inside, drop)
    paths = {draft.path for draft in inside}
    staged = [(d.path, d.data or b"") for d in drafts if d.path not in paths and not d.same]
    text = new_manifest(drafts, target, before).dump().encode()
    if _current(f"{root}/{MANIFEST}") != text:
        staged.append((MANIFEST, text))  # last, so that it never vouches for what is not there
    if staged:
        os.mkdir(f"{scratch}/around")
    for number, (_, data) in enumerate(staged):
        create(f"{scratch}/around/{number}", data)
    return Journal(
        package=package if inode else "",
        inode=inode,
        drop=drop,
        replace=tuple((str(number), path) for number, (path, _) in enumerate(staged)),
        remove=tuple(s.path for s in gone if s.path not in drop),
        names_lock=_stage_names(target, scratch),
    )


def _stage_names(target: Target, scratch: str) -> str:
    if target.names_lock is None:
        return ""
    path, text = lock_path(target.names_lock[0]), target.names_lock[1]
    if _current(path) == text.encode():
        return ""
    create(f"{scratch}/names_lock", text.encode())
    return path


def _current(path: str) -> bytes | None:
    try:
        return read_bytes(path)
    except NotRegularError:
        return None


def _stage_package(
    root: str, package: str, scratch: str, inside: Sequence[Draft], drop: Sequence[str]
) -> int:
    """Build the package directory as it will be; its inode number."""
    staged = f"{scratch}/package"
    os.mkdir(staged)
    changed = {d.path[len(package) + 1 :]: d.data or b"" for d in inside if not d.same}
    leave = changed.keys() | {path[len(package) + 1 :] for path in drop}
    if os.path.isdir(f"{root}/{package}"):
        shutil.copymode(f"{root}/{package}", staged)
        _carry_over(f"{root}/{package}", staged, "", leave)
    folders = {""}
    for path, data in changed.items():
        folder = os.path.dirname(path)
        if folder not in folders:
            os.makedirs(f"{staged}/{folder}", exist_ok=True)
            folders.add(folder)
        create(f"{staged}/{path}", data)
    return os.lstat(staged).st_ino


def _carry_over(source: str, staged: str, below: str, leave: set[str]) -> None:
    """Link what stays, foreign files too; folders that would be empty stay behind.

    Byte code of a module that changes stays behind as well: Python takes it for current where
    the old and the new source have the same size and second.
    """
    with os.scandir(f"{source}/{below}") as entries:
        names = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    made = False
    for name, is_folder in names:
        path = below + name
        if is_folder:
            _carry_over(source, staged, f"{path}/", leave)
            continue
        if path in leave or _module_of(path) in leave:
            continue
        if not made:
            _make_like(f"{source}/{below}", f"{staged}/{below}")
            made = True
        _link(f"{source}/{path}", f"{staged}/{path}")


def _module_of(path: str) -> str:
    """`a/b.py` for `a/__pycache__/b.cpython-311.pyc`; the path itself for all others."""
    folder, _, name = path.rpartition("/")
    if name.endswith(".pyc") and folder.split("/")[-1] == "__pycache__":
        return f"{folder[: -len('__pycache__')]}{name.split('.')[0]}.py"
    return path


def _make_like(source: str, folder: str) -> None:
    if not os.path.isdir(folder):
        os.makedirs(folder)
        os.chmod(folder, stat.S_IMODE(os.lstat(source).st_mode))


def _link(source: str, destination: str) -> None:
    try:
        os.link(source, destination, follow_symlinks=False)
    except (OSError, NotImplementedError):
        # No hard links here: a copy that keeps the times, links staying links.
        shutil.copy2(source, destination, follow_symlinks=False)
