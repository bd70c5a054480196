"""What a release asks of git: whether the work tree is clean, a commit of its own, a tag."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import RELEASE_REFUSED

_SECONDS = 60


class Repository:
    """The repository that a folder lies in."""

    def __init__(self, folder: str, report: Report) -> None:
        self._folder = folder or "."
        self._report = report
        self._prefix = self._ask("rev-parse", "--show-prefix")

    @property
    def is_there(self) -> bool:
        """Whether the folder lies in a repository, and git is there to ask."""
        return self._prefix is not None

    def dirty(self) -> list[str]:
        """What differs from the last commit or is unknown to it, by paths from the folder.

        Files outside of the folder are named from the top of the repository, with a slash first.
        """
        found = self._ask("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
        prefix = (self._prefix or "").strip()
        paths = [row[3:] for row in (found or "").split("\0") if row]
        return [one.removeprefix(prefix) if one.startswith(prefix) else f"/{one}" for one in paths]

    def has_tag(self, tag: str) -> bool:
        """Whether a tag was given out."""
        return bool(self._ask("tag", "--list", tag))

    def commit(self, paths: Iterable[str], message: str) -> None:
        """A commit of some paths alone, if they differ from the last one.

        Raises:
            Stopped: git refused; the report says why.
        """
        words = ["--", *(f":(literal){one}" for one in paths)]
        self._do("add", "-A", *words)
        if self._ask("diff", "--cached", "--name-only", *words):
            self._do("commit", "--quiet", "--message", message, *words)

    def tag(self, tag: str, message: str) -> None:
        """An annotated tag of the last commit.

        Raises:
            Stopped: git refused; the report says why.
        """
        self._do("tag", "--annotate", "--message", message, "--", tag)

    def _ask(self, *words: str) -> str | None:
        try:
            done = self._run(words)
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.decode(errors="surrogateescape") if done.returncode == 0 else None

    def _do(self, *words: str) -> None:
        try:
            done = self._run(words)
            said = done.stderr.decode(errors="replace").strip() if done.returncode else None
        except (OSError, subprocess.TimeoutExpired) as error:
            said = str(error)
        if said is not None:
            message = f"'git {words[0]}' failed: {(said.splitlines() or ['it says nothing'])[-1]}"
            self._report.add(RELEASE_REFUSED, Origin(self._folder), message)
            raise Stopped

    def _run(self, words: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["git", "-C", self._folder, *words], capture_output=True, timeout=_SECONDS, check=False
        )
