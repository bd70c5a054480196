"""An output directory in a temporary folder, and what the tests ask of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from bindwright.render.file import File
from bindwright.write.comparison import Difference
from bindwright.write.output import write
from bindwright.write.receipt import Receipt
from bindwright.write.target import Inputs, Target

START = (
    File("README.md", "# pkg\n"),
    File("src/pkg/__init__.py", "from  .a import A\n"),
    File("src/pkg/a.py", "A=1\n"),
    File("src/pkg/_runtime/copy.py", "B=2\n", verbatim=True),
)


@dataclass
class Output:
    """One output directory; `target` may be replaced field by field."""

    root: Path
    target: Target
    files: tuple[File, ...] = field(default=START)

    def write(self, *files: File, **changes: object) -> Receipt:
        return write(files or self.files, replace(self.target, **changes))  # type: ignore[arg-type]

    def changes(self, *files: File) -> tuple[str, ...]:
        """What a run changes, by path."""
        receipt = self.write(*files)
        return (*receipt.created, *receipt.updated, *receipt.removed)

    def compare(self, *files: File, **changes: object) -> list[Difference]:
        from bindwright.write.comparison import compare

        return compare(files or self.files, replace(self.target, **changes))  # type: ignore[arg-type]

    def with_text(self, path: str, text: str) -> tuple[File, ...]:
        kept = [file for file in self.files if file.path != path]
        return (*kept, File(path, text))

    def without(self, *paths: str) -> tuple[File, ...]:
        return tuple(file for file in self.files if file.path not in paths)

    def text(self, path: str) -> str:
        return (self.root / path).read_text()

    def tree(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for base, _, names in os.walk(self.root):
            for name in names:
                path = Path(base, name)
                found[path.relative_to(self.root).as_posix()] = path.read_bytes()
        return found


def inputs(**changes: str) -> Inputs:
    """Inputs that say nothing in particular."""
    base = Inputs((("spec.yaml", "0" * 64),), "c", "l", "g", "none")
    return replace(base, **changes)  # type: ignore[arg-type]


@pytest.fixture
def make_inputs() -> Callable[..., Inputs]:
    return inputs


@pytest.fixture
def output(tmp_path: Path) -> Output:
    root = tmp_path / "out"
    return Output(root, Target(root, "pkg", inputs(), formatter="none"))
