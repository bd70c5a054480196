"""Formatting with ruff: one process for hundreds of files, and none of them is written twice.

The files travel as one module on standard input, with a seam before, between and after them: an
import, for formatters put no blank lines before or after an import that touches another. It is
written with blanks that only a formatter takes away. So a seam that comes back without them was
read as a statement of its own, and what stands between two of those are whole files. Where one is
missing, a file has swallowed it or is no Python: smaller groups are formatted until it is found.

The first string of a file is no docstring here; the templates print those of modules as formatters
leave them.
"""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from importlib import import_module
from subprocess import Popen
from tempfile import TemporaryFile
from typing import IO

from bindwright.write.errors import RenderedFileError, WriteError, formatter_missing
from bindwright.write.format import LINE_LENGTH, encode

_MODULE = "modules.py"
_PROCESSES = max(1, min(4, os.cpu_count() or 1))
_OF_A_PROCESS = 1_000_000
"""Bytes: few enough to be held twice, many enough to start for."""

_ON = b"# fmt: on\n"
"""Ends what a file has said to leave as it is."""


def format_with_ruff(sources: Mapping[str, str], python: str) -> dict[str, bytes]:
    """The final bytes of the files, by path; `python` is the oldest supported version.

    Raises `RenderedFileError` for a file that is no Python, `WriteError` where ruff is missing.
    """
    texts = {path: encode(path, text) for path, text in sources.items()}
    command, seam = _command(python), _seam(texts.values())
    done: dict[str, bytes] = {}
    running: deque[_Run] = deque()
    waiting = deque(_groups(texts))
    try:
        while waiting or running:
            while waiting and len(running) < _PROCESSES:
                group = {path: texts[path] for path in waiting.popleft()}
                running.append(_Run(command, seam, group))
            run = running.popleft()
            parts = run.result()
            paths = list(run.texts)
            if len(parts) == len(paths):
                done.update(zip(paths, parts, strict=True))
            elif len(paths) > 1:
                middle = len(paths) // 2
                waiting.extendleft((paths[middle:], paths[:middle]))
            else:
                raise RenderedFileError(paths[0], f"does not parse: {run.reason}")
    finally:
        for run in running:
            run.stop()
    return done


def _groups(texts: Mapping[str, bytes]) -> list[list[str]]:
    """The paths in groups of about the same size, each the work of one process."""
    wanted = max(1, round(sum(map(len, texts.values())) / _OF_A_PROCESS))
    paths = sorted(texts, key=lambda path: -len(texts[path]))
    return [paths[index::wanted] for index in range(wanted)]


def _seam(texts: Iterable[bytes]) -> bytes:
    """The name that a seam imports. No text holds it, for none holds a digest of itself."""
    digest = blake2b(digest_size=16)
    for text in texts:
        digest.update(text)
    return b"seam_" + digest.hexdigest().encode()


class _Run:
    """A ruff at work on some files.

    It reads and writes files without a name, not pipes: it hands out every line by itself, and
    each of those would wake this process up.
    """

    def __init__(self, command: Sequence[str], seam: bytes, texts: Mapping[str, bytes]) -> None:
        self.texts = texts
        self.reason = "it does not end where it ends"
        """What is wrong with a file, where there is one and it does not come back."""
        self._seam = b"import " + seam + b"\n"
        self._ons = [_ON if b"fmt:" in text or b"yapf:" in text else b"" for text in texts.values()]
        self._output: IO[bytes] = TemporaryFile()  # noqa: SIM115 (open while ruff runs)
        self._errors: IO[bytes] = TemporaryFile()  # noqa: SIM115
        environment = {k: v for k, v in os.environ.items() if not k.startswith("RUFF_")}
        with TemporaryFile() as given:
            given.writelines(_module(b"import   " + seam + b"\n", texts.values(), self._ons))
            given.seek(0)
            try:
                self._process = Popen(
                    command, stdin=given, stdout=self._output, stderr=self._errors, env=environment
                )
            except OSError as error:
                raise formatter_missing("ruff") from error

    def result(self) -> list[bytes]:
        """The formatted files, of which some are missing where one is no Python; waits for them."""
        failed = self._process.wait()
        with self._output, self._errors:
            if failed:
                self._errors.seek(0)
                self.reason = _reason(self._errors.read().decode(errors="replace"))
                return []
            self._output.seek(0)
            first, *parts = self._output.read().split(self._seam)
        last = parts.pop() if parts else first
        # What does not end with its line is a statement that a seam has become a part of.
        if first or last or any(part and not part.endswith(b"\n") for part in parts):
            return []
        return [_trimmed(part, on) for part, on in zip(parts, self._ons, strict=False)]

    def stop(self) -> None:
        """End it: another one has failed."""
        self._process.kill()
        self._process.wait()
        self._output.close()
        self._errors.close()


def _command(python: str) -> list[str]:
    return [
        ruff_binary(), "format", "--isolated", "--no-cache", "--no-respect-gitignore",
        "--line-length", str(LINE_LENGTH), "--target-version", "py" + python.replace(".", ""),
        "--stdin-filename", _MODULE, "-",
    ]  # fmt: skip


def _module(seam: bytes, texts: Iterable[bytes], ons: Iterable[bytes]) -> Iterable[bytes]:
    """The texts as one module. A line of a text that goes on ends with the empty one."""
    yield seam
    for text, on in zip(texts, ons, strict=True):
        yield from (text, b"\n\n", on, seam)


def _trimmed(part: bytes, on: bytes) -> bytes:
    """A formatted text without what stood around it as one of many."""
    part = part.lstrip(b"\n").rstrip()
    if on:
        part = (part + b"\n").removesuffix(on).rstrip()
    return part + b"\n" if part else b""


def _reason(output: str) -> str:
    found = re.search(rf"Failed to parse {re.escape(_MODULE)}:(\d+):(.*)", output)
    if found is None:
        raise WriteError("formatter-failed", f"ruff failed: {output.strip()[:2000]}")
    return f"{int(found[1]) - 1}:{found[2]}"  # without the seam before it


def ruff_binary() -> str:
    """The ruff that belongs to this Python. Raises `WriteError` where there is none."""
    suffix = ".exe" if sys.platform == "win32" else ""
    beside = os.path.join(os.path.dirname(sys.executable), f"ruff{suffix}")
    if os.path.isfile(beside):
        return beside
    try:
        return str(import_module("ruff").find_ruff_bin())
    except (ImportError, FileNotFoundError) as error:
        raise formatter_missing("ruff") from error
