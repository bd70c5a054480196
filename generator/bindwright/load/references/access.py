"""What a document may make the generator read: its own folder, and what the user allowed.

A document is hostile input (DESIGN section 10). Local files stay below the folder of the root
document or below an allowed folder, wherever symbolic links lead; the network is asked for
nothing but https from allowed hosts, after redirects too.
"""

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from bindwright.load.source import Source, SourceText

MAX_FILES = 20_000
"""How many files one document may be made of."""

MAX_REMOTE = 200
"""How many of them may come from the network."""

MAX_TOTAL_BYTES = 256 * 1024 * 1024
"""How large they may be together."""

STDIN = "stdin:"
"""The URI of standard input: nothing is relative to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedSources:
    """What references may lead to beside the folder of the root document.

    `hosts` are names of hosts, without a port; a subdomain is another host. What is `recorded` of
    a URL stands in for its answer.
    """

    folders: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    recorded: Mapping[str, SourceText] = field(default_factory=dict[str, SourceText])

    def allows_host(self, url: str) -> bool:
        """Whether a URL is https and of an allowed host.

        Raises:
            ValueError: it is no URL at all.
        """
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        allowed = {one.lower().rstrip(".") for one in self.hosts}
        usual = parts.port in (None, 443) and parts.username is None
        return parts.scheme == "https" and host in allowed and usual


def uri_of(source: Source) -> str:
    """The URI that references of a source are relative to."""
    if source.path is None:
        return source.url or STDIN
    return "file://" + quote(Path(os.path.abspath(source.path)).as_posix())


def stays_in(folder: str | None, path: Path) -> bool:
    """Whether a file lies in the folder that names it, wherever symbolic links lead.

    Without a folder the user names the file: then its own folder is meant.
    """
    bound = Path(folder) if folder is not None else path.parent
    return path.resolve().is_relative_to(bound.resolve())


class Whereabouts:
    """Turns names of sources into URIs and back, and knows which files may be read."""

    def __init__(self, root: Source, allowed: AllowedSources) -> None:
        self._root = root
        self._allowed: list[Path] = []
        self._folder = ""
        if root.path is not None:
            self._folder = os.path.abspath(root.path.parent)
            self._allowed = [Path(self._folder).resolve(), root.path.resolve().parent]
        self._allowed += [Path(one).resolve() for one in allowed.folders]

    def name(self, uri: str) -> str:
        """How a file is called in messages: as the root document is, relative to it.

        Raises:
            ValueError: the path can't be one.
        """
        path = unquote(urlsplit(uri).path)
        if "\0" in path:
            raise ValueError("a NUL in a path")
        if self._root.path is None:
            return path
        relative = os.path.relpath(path, self._folder)
        folder = posixpath.dirname(self._root.name)
        return posixpath.normpath(posixpath.join(folder, Path(relative).as_posix()))

    def find(self, name: str) -> bool | None:
        """Whether a plain file of this name is there; None where no file may be read.

        Symbolic links are resolved first.

        Raises:
            OSError, ValueError, RuntimeError: the path can't be one, or its links go in circles.
        """
        path = Path(name).resolve()
        if not any(path.is_relative_to(folder) for folder in self._allowed):
            return None
        return path.is_file()
