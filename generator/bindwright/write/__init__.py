"""The last stage, and the only one that touches the output directory.

`output.write` brings a directory into step with the rendered files, `comparison.compare` says how
far it is from that, `finish` completes what a killed run left, `fingerprint.is_current` answers
"nothing changed" in milliseconds. Everything heavy is imported on first use.
"""

import os

from bindwright.write.paths import JOURNAL, SCRATCH


def finish(
    output: str | os.PathLike[str], names_lock: str | os.PathLike[str] | None = None
) -> bool:
    """Complete or tidy up what a killed run left in `output`; one `lstat` where nothing was left.

    `generate` and `build` call it before they read the output; all other commands write nothing.
    `names_lock` is the names.lock that the configuration gives: no other one is written. True where
    there was something to do.
    Raises `WriteError` (`locked` while another run is writing, `journal-corrupted`,
    `journal-not-ours` where nothing shows that this machine made the journal, or what writing
    raises).
    """
    if not os.path.lexists(os.path.join(output, SCRATCH)):
        return False
    from bindwright.write.journal import finish as finish_journal

    finish_journal(os.path.realpath(output), names_lock)
    return True


def has_journal(output: str | os.PathLike[str]) -> bool:
    """Whether a journal lies in `output`, anyone's: of a run that was to be finished."""
    return os.path.lexists(os.path.join(output, SCRATCH, JOURNAL))
