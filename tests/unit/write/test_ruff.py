"""Files that ruff formats as one module come out as if it had formatted each on its own."""

from __future__ import annotations

import ast
import subprocess
import tempfile
from pathlib import Path

import pytest
from bindwright.write.errors import RenderedFileError
from bindwright.write.ruff import format_with_ruff, ruff_binary
from hypothesis import given, settings
from hypothesis import strategies as st

PIECES = (
    "\n\n\n",
    "import os\n",
    "from a import b\n",
    "from __future__ import annotations\n",
    "# comment\n",
    "    # indented comment\n",
    "# -*- coding: latin-1 -*-\n",
    "#!/usr/bin/env python\n",
    "# type: ignore\n",
    "x  =  1\n",
    "x = 1  # at the end",
    "x  =  1 # fmt: skip\n",
    "x = [1,\n2,]\n",
    "x = 'a\\\n b'\n",
    "x = 1;\n",
    "del x\n",
    "return x\n",
    "class A:\n    pass\n",
    "class A:\n    x: int = 1\n    # inside, at the end\n",
    "class A:\n\n\n  '''doc'''\n",
    "@one\n# comment\nclass A: ...\n# after\n",
    "def f(): ...\n",
    "def f():\n  # fmt: off\n  x  = 1\n",
    "@o\ndef f(): ...\n@o\ndef f(a): ...\ndef f(a): return 1\n",
    "async def g():\n  await x\n\n\n\n",
    "if x:\n    import z\n",
    "if a:\n  pass\nelse:\n  pass\n# comment\n",
    "try:\n  pass\nfinally:\n  pass\n    # comment\n",
    "with (a as b, c as d): pass\n",
    "match x:\n  case 1: pass\n",
    "'a string'\n",
    "'''\nlines\n  '''\n",
    "f'''a {x}\n'''\n",
)


def _comparable(text: str) -> bool:
    """Whether a text is Python, says anything, and does not start with a string.

    Ruff leaves empty lines after comments where nothing else is; the first string is a docstring
    for it, and none here.
    """
    try:
        body = ast.parse(text).body
    except SyntaxError:
        return False
    first = body[0] if body else None
    return not (
        first is None or (isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant))
    )


TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join).filter(_comparable)


def _alone(texts: dict[str, str]) -> dict[str, bytes]:
    """The same files, formatted by ruff in a folder."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in texts.items():
            Path(folder, path).write_text(text)
        options = ("--isolated", "--no-cache", "--line-length", "100", "--target-version", "py311")
        subprocess.run([ruff_binary(), "format", "--quiet", *options, folder], check=True)
        return {path: Path(folder, path).read_bytes() for path in texts}


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=1, max_size=60))
def test_as_each_on_its_own(texts: list[str]) -> None:
    named = {f"{number}.py": text for number, text in enumerate(texts)}
    assert format_with_ruff(named, "3.11") == _alone(named)


@pytest.mark.parametrize(
    ("text", "formatted"),
    [
        ("", b""),
        ("\n \n", b""),
        ("# nothing but this", b"# nothing but this\n"),
        ("# one\n\n\n", b"# one\n"),
        ("'''What it is.'''\n\nimport a\n", b'"""What it is."""\n\nimport a\n'),
        ("# fmt: off\nx  =  1\n", b"# fmt: off\nx  =  1\n"),
        ("x  =  1\n# fmt: off\ny  =  1\n\n", b"x = 1\n# fmt: off\ny  =  1\n"),
        ("# fmt: off\nx  =  1\n# fmt: on\ny  =  1\n", b"# fmt: off\nx  =  1\n# fmt: on\ny = 1\n"),
        ("x  =  1\n# yapf: disable\n", b"x = 1\n# yapf: disable\n"),
        ("x  =  1\n# fmt: on\n", b"x = 1\n# fmt: on\n"),
        ("import   seam\n", b"import seam\n"),
    ],
)
def test_among_others(text: str, formatted: bytes) -> None:
    around = {f"{number}.py": f"x = {number}\n" for number in range(9)}
    done = format_with_ruff(around | {"a.py": text}, "3.11")
    assert done.pop("a.py") == formatted
    assert done == {path: one.encode() for path, one in around.items()}


SWALLOWING = (
    'x = """',
    "x = '''\n",
    'f"""{',
    "(",
    "x = \\",
    "x = \\\n",
    "if x: \\\n",
    "if x:",
    "class A:\n",
    "@decorator\n",
    "try:\n    pass\n",
    "else:\n    pass\n",
    '"""',
    "  x = 1\n",
    "\ufeffx = 1\n",
    "# fmt: off\ndef f(",
    "%cd /\n",
    "!ls\n",
    "x?\n",
)
"""What is no Python alone, but might be with what stands before or after it."""


@pytest.mark.parametrize("text", SWALLOWING)
def test_no_file_takes_a_part_of_another(text: str) -> None:
    around = {f"{number}.py": "x = 1\n" for number in range(9)}
    with pytest.raises(RenderedFileError) as caught:
        format_with_ruff(around | {"bad.py": text}, "3.11")
    assert caught.value.path == "bad.py"


@pytest.mark.parametrize("opens", ['x = """', "x = (", "if x:"])
@pytest.mark.parametrize("closes", ['"""', ")", "    pass", "# fmt: on"])
def test_two_files_are_not_python_together(opens: str, closes: str) -> None:
    with pytest.raises(RenderedFileError):
        format_with_ruff({"a.py": opens, "b.py": closes}, "3.11")


def test_the_place_of_a_fault_is_that_in_its_file() -> None:
    around = {f"{number}.py": "x = 1\n" for number in range(9)}
    with pytest.raises(RenderedFileError, match="does not parse: 2:5: "):
        format_with_ruff(around | {"bad.py": "x = 1\ny = )\n"}, "3.11")
