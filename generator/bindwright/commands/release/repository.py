"""What a release asks of git: whether the work tree is clean, a commit of its own, a tag."""

from __future__ import annotations

from collections.abc import Iterable

from bindwright.commands.git import GitError, run_git
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import RELEASE_REFUSED


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
            return run_git(*words, folder=self._folder).decode(errors="surrogateescape")
        except GitError:
            return None

    def _do(self, *words: str) -> None:
        try:
            run_git(*words, folder=self._folder)
        except GitError as error:
            message = f"'git {words[0]}' failed: {error}"
            self._report.add(RELEASE_REFUSED, Origin(self._folder), message)
            raise Stopped from None
