"""git, asked or told something: the one place that runs it."""

from __future__ import annotations

import subprocess

_SECONDS = 60


class GitError(Exception):
    """git is not there, takes too long, or refuses; the text says why, in one line."""


def run_git(*words: str, folder: str = ".") -> bytes:
    """What git prints when it is run in a folder.

    Raises:
        GitError: it could not be run within a minute, or failed.
    """
    command = ["git", "-C", folder, *words]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git can't be asked: {error}") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise GitError(said[-1] if said else f"'git {words[0]}' failed and says nothing")
    return done.stdout
