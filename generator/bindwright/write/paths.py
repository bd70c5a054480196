"""Which paths may exist in an output directory at all, and whose they are.

Paths come from names in a document, from a manifest and from a journal; all three may be hostile,
so the same check stands before all of them.
"""

import os
import re
import stat
from collections.abc import Collection, Iterable

from bindwright.reserved_names import device, folded
from bindwright.symlinks import leading_out
from bindwright.write.errors import RenderedFileError, WriteError

MANIFEST = ".bindwright.json"
SCRATCH = ".bindwright.tmp"
JOURNAL = "journal.json"

# One or more components of printable characters without separators, colons (drives, streams) and
# what Windows refuses; none ends in a dot or a space (Windows drops them), so none is "." or "..".
_SAFE = re.compile(r'(?:[^/\\:*?"<>|\x00-\x1f\x7f]*[^/\\:*?"<>|\x00-\x1f\x7f. ](?:/|\Z))+(?<!/)')


def path_problem(path: str) -> str | None:
    """Why `path` may not be written below an output directory, or None where it may."""
    if not _SAFE.fullmatch(path) or not path.isprintable():
        return "not a plain relative POSIX path"
    if any(map(device, path.split("/"))):
        return "a name that Windows reserves for a device"
    top = path.split("/", 1)[0].casefold()
    if top == SCRATCH or path.casefold() == MANIFEST:
        return "a name that bindwright keeps for itself"
    return None


def check_rendered(paths: Iterable[str]) -> None:
    """Raise `RenderedFileError` for a path that leaves the output or that clashes with another.

    Two paths clash where a file system that ignores case would make them one, and where one of
    them is a directory of the other.
    """
    spelled: dict[str, str] = {}
    files: set[str] = set()
    for path in paths:
        problem = path_problem(path)
        if problem:
            raise RenderedFileError(path, problem)
        if folded(path) in files:
            raise RenderedFileError(path, "rendered twice (or differing in case only)")
        files.add(folded(path))
        parts = path.split("/")
        for size in range(1, len(parts)):
            folder = "/".join(parts[:size])
            if spelled.setdefault(folded(folder), folder) != folder:
                raise RenderedFileError(path, "its folder differs from another in case only")
    for path in files & spelled.keys():
        raise RenderedFileError(path, "both a file and a folder")


def refuse_symlinked_folders(root: str, paths: Iterable[str]) -> None:
    """Raise `WriteError` where a folder on the way to one of `paths` is a link or no folder.

    Checked right before anything is moved: a link could lead out of the output directory.
    """
    seen: set[str] = set()
    for path in paths:
        folder = path
        while "/" in folder:
            folder = folder.rsplit("/", 1)[0]
            if folder in seen:
                break
            seen.add(folder)
            _refuse_folder(root, folder)


def _refuse_folder(root: str, folder: str) -> None:
    try:
        mode = os.lstat(f"{root}/{folder}").st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    if stat.S_ISLNK(mode):
        raise WriteError(
            "symlink",
            f"{folder} in {root} is a symbolic link, and bindwright writes through none",
            "replace it by a directory",
        )
    if not stat.S_ISDIR(mode):
        raise WriteError(
            "path-blocked",
            f"{folder} in {root} is a file where a directory has to be",
            "move it away",
        )


def lock_path(path: str | os.PathLike[str]) -> str:
    """The real path of a names.lock, whose own name is taken as it stands: links are not followed.

    Raises `WriteError` (`symlink`, `path-blocked`) where no file can be.
    """
    folder, name = os.path.split(os.path.abspath(path))
    real = os.path.join(os.path.realpath(folder), name)
    if os.path.islink(real):
        raise WriteError(
            "symlink",
            f"{real} is a symbolic link, and bindwright writes through none",
            "replace it by the file",
        )
    if os.path.lexists(real) and not os.path.isfile(real):
        raise WriteError("path-blocked", f"{real} is no file", "move it away")
    return real


def refuse_leading_out(base: str, path: str) -> None:
    """Raise `WriteError` where a link on the way to `path` leads out of the folder that it is in.

    `base` is the folder that `path` was given for: that of the configuration, or the working
    directory (""). A path may name another place (`../sdk`), but then in its own words: a link can
    have come with the files around it.
    """
    outside = leading_out(base, path)
    if outside is not None:
        raise WriteError(
            "symlink",
            f"a symbolic link on the way to {path} leads out of {outside[0]}, to {outside[1]}",
            "replace it by a directory, or name the place itself",
        )


def is_kept(path: str, keep: Iterable[str]) -> bool:
    """Whether one of the `keep` globs names `path` or a folder above it."""
    from fnmatch import fnmatchcase

    return any(
        fnmatchcase(path, glob) or fnmatchcase(path, f"{glob.rstrip('/')}/*") for glob in keep
    )


def covers_package(glob: str, package: str) -> bool:
    """Whether a `keep` glob names any file of a package, and so would hide whatever comes there.

    `package` is the directory of the package.
    """
    probes = ("any file.py", "any folder/any file.py")
    return all(is_kept(f"{package}/{probe}", (glob,)) for probe in probes)


def honoured(keep: Iterable[str], owned: Collection[str]) -> tuple[str, ...]:
    """The `keep` globs that name files of the user alone.

    One that names a generated file as well covers nothing: what lies among the files of
    `generate` would have to be its own.
    """
    return tuple(glob for glob in keep if not any(is_kept(path, (glob,)) for path in owned))


def kept_below(root: str, folder: str, keep: Iterable[str]) -> list[str]:
    """The files below `folder` that one of the `keep` globs names, as `files_below` has them."""
    return [path for path in files_below(root, folder) if is_kept(path, keep)]


def files_below(root: str, folder: str) -> list[str]:
    """Everything below `folder` but directories, as POSIX paths relative to `root`, sorted.

    Links are listed, not followed. Byte code caches are nobody's files and left out.
    """
    found: list[str] = []
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            entries = os.scandir(f"{root}/{current}")
        except (FileNotFoundError, NotADirectoryError):
            continue
        with entries:
            for entry in entries:
                name = f"{current}/{entry.name}"
                if not entry.is_dir(follow_symlinks=False):
                    if not entry.name.endswith((".pyc", ".pyo")):
                        found.append(name)
                elif entry.name != "__pycache__":
                    pending.append(name)
    found.sort()
    return found
