"""The last stage, and the only one that touches the output directory.

`write` brings a directory into step with the rendered files, `compare` says how far it is from
that, `finish` completes what a killed run left, `is_current` answers "nothing changed" in
milliseconds. Everything heavy is imported on first use.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bindwright.write.paths import JOURNAL, SCRATCH
from bindwright.write.receipt import Receipt

if TYPE_CHECKING:
    from bindwright.render.file import File
    from bindwright.write.comparison import Difference
    from bindwright.write.target import Target


def write(files: Sequence[File], target: Target) -> Receipt:
    """Make the output directory hold exactly `files`, formatted, all at once.

    Files that did not change keep their times, owned files no longer made are removed, foreign
    ones stay. A kill at any moment leaves the package as it was or as it will be.
    Raises `WriteError` for everything that is the user's to solve (nothing was written then, but
    for the code `interrupted`), `RenderedFileError` for a bug of ours.
    """
    from bindwright.write.output import write_files

    return write_files(files, target)


def compare(files: Sequence[File], target: Target) -> list[Difference]:
    """Each file of the output that is not what `write` would leave, by path; changes nothing.

    Raises `WriteError` and `RenderedFileError` as `write` does.
    """
    from bindwright.write.comparison import compare_files

    return compare_files(files, target)


def finish(output: str | os.PathLike[str], ledger: str | os.PathLike[str] | None = None) -> bool:
    """Complete what a killed run left in `output`; one `lstat` where nothing was left.

    `generate` and `build` call it before they read the output; all other commands write nothing.
    `ledger` is the names.lock of the configuration. True where there was something to do.
    Raises `WriteError` (`locked` while another run is writing, `journal-not-ours` where nothing
    shows that this machine made the journal).
    """
    if not os.path.lexists(os.path.join(output, SCRATCH)):
        return False
    from bindwright.write.journal import finish as finish_journal

    return finish_journal(output, ledger)


def has_journal(output: str | os.PathLike[str]) -> bool:
    """Whether a journal lies in `output`, anyone's: of a run that was to be finished."""
    return os.path.lexists(os.path.join(output, SCRATCH, JOURNAL))
