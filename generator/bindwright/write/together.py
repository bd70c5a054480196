"""Several files of a work tree, put in place all at once."""

from __future__ import annotations

import os
from collections.abc import Mapping

from bindwright.write.errors import WriteError, from_os_error
from bindwright.write.files import create
from bindwright.write.journal import Journal, apply, commit, complete
from bindwright.write.lock import workplace
from bindwright.write.paths import JOURNAL, SCRATCH, path_problem, refuse_symlinked_folders


def write_together(folder: str | os.PathLike[str], files: Mapping[str, bytes]) -> None:
    """Writes files below a folder: a run that is killed leaves all of them, or none.

    What it left half-way the next run of `bindwright.write.finish` on the folder completes.
    Raises `WriteError` where a path may not be written; then nothing was.
    """
    root = os.path.realpath(folder)
    for path in files:
        if problem := path_problem(path):
            raise WriteError("invalid-target", f"{path!r} can't be written: {problem}")
    try:
        with workplace(root) as scratch:
            complete(root, scratch, None)
            refuse_symlinked_folders(root, files)
            os.mkdir(f"{scratch}/around")
            for number, content in enumerate(files.values()):
                create(f"{scratch}/around/{number}", content)
            pairs = tuple((str(number), path) for number, path in enumerate(files))
            journal = Journal(replace=pairs)
            commit(root, scratch, journal)
            apply(root, scratch, journal)
    except OSError as error:
        if os.path.lexists(f"{root}/{SCRATCH}/{JOURNAL}"):
            raise WriteError(
                "interrupted", f"writing to {root} stopped: {error.strerror or error}",
                "remove the cause and run the command again: it goes on from there",
            ) from error  # fmt: skip
        raise from_os_error(error, f"writing to {root}") from error
