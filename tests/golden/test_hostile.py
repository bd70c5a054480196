"""Hostile text in every string position of the cases' documents: it stays text.

Each text would write a file if any part of it were ever executed. All modules of the packages that
come out are imported, their docstrings read, and their metadata parsed. Each text meets a third of
the documents, and each document a third of the texts; in `make test-full` all meet all.
"""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load import load
from bindwright.load.parse import parse
from bindwright.load.read import read_source
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock
from bindwright.write.format import format_python, is_python

from .trees import FOLDER

CODE = "__import__('pathlib').Path('TRIPWIRE').write_text('x')"
TEXTS = {
    "plain": CODE,
    "docstring": f'"""\n{CODE}\n"""',
    "backslash": f'\\"""\n{CODE}\n\\',
    "string": f'"\n{CODE}\n"',
    "apostrophe": f"'\n{CODE}\n'''",
    "expression": "{{ " + CODE + " }}{% for x in y %}{# z #}",
    "f-string": "{" + CODE + "}%(x)s$",
    "lines": f"a\r{CODE}\x0b{CODE}\x0c{CODE}\u2028{CODE}\u2029{CODE}\x85{CODE}\n{CODE}",
    "controls": f"\x00\x1b[2J\u202e{CODE}\u202c\u200f\ufeff\u2066{CODE}",
    "hidden": f"a\u3164{CODE}\u200b\U000e0041\ufe0f\u2800\u115f\u00ad{CODE}",
    "html": f"<script>{CODE}</script>\n<!-- [x](javascript:{CODE})\n\n[y]: data:{CODE}\n>>> {CODE}",
    "path": f"../../../tmp/x/..\\..\\{CODE}",
    "comment": f"#\n{CODE}\n# type: ignore",
    "markdown": f"](x) | `` ` ```\n\n```python\n{CODE}\n```\n<script>x</script> |\n|---|",
    "toml": f'"\n[project]\nname = "{CODE}"\n',
    "dunder": "__class__",
    "keyword": "class",
    "empty": " ",
}
DOCUMENTS = (
    "docs",
    "enums",
    "unions",
    "streaming",
    "deprecated",
    "responses",
    "readwrite",
    "names",
    "callbacks",
)
ONE_IN = 1 if os.environ.get("BINDWRIGHT_FULL") else 3
_WORDS = frozenset(
    {"title", "description", "summary", "pattern", "format", "default", "example", "reason",
     "replacement", "link", "version"}
)  # fmt: skip


def plant(value: Any, text: str, place: str = "") -> Any:
    """The same document with `text` wherever the document may say what it likes."""
    if isinstance(value, list):
        return [plant(one, text, place) for one in value]
    if not isinstance(value, dict):
        return value
    words: dict[str, Any] = value
    planted = {key: plant(one, text, key) for key, one in words.items()}
    if place in ("properties", "mapping", "examples"):
        planted[text] = {"type": "string"} if place == "properties" else text
        return planted
    for key in _WORDS & words.keys():
        if isinstance(words[key], str):
            planted[key] = text
    if isinstance(words.get("enum"), list):
        planted["enum"] = [*words["enum"], text]
        planted["x-enum-varnames"] = [text] * len(planted["enum"])
        planted["x-enum-descriptions"] = [text] * len(planted["enum"])
    if isinstance(words.get("const"), str) and place != "event":
        planted["const"] = text + words["const"]
    if "type" in words and "in" not in words:
        planted |= {"title": text, "description": text, "x-unknown": text}
    if "responses" in words:
        planted |= {"tags": [text], "operationId": text, "summary": text, "description": text}
        more = {"description": text, "schema": {"type": "string", "enum": [text, "b"]}}
        parameters = [{"name": text, "in": "query", **more}, *words.get("parameters", [])]
        planted["parameters"] = [*parameters, {"name": text, "in": "cookie", **more}]
    if "webhooks" in words:
        planted["webhooks"][text] = next(iter(planted["webhooks"].values()))
    if "callbacks" in words and "responses" in words:
        planted["callbacks"][text] = next(iter(planted["callbacks"].values()))
    if "schemas" in words:
        planted["securitySchemes"] = {"key": {"type": "apiKey", "in": "query", "name": text}}
    if "openapi" in words:
        planted["tags"] = [{"name": text, "description": text}]
        planted["security"] = [{"key": list[str]()}]
    return planted


def make(name: str, text: str, folder: Path) -> str | None:
    """Generate a planted document into `folder`; gives the package, None if it was refused."""
    report = Report()
    source = parse(read_source(str(FOLDER / name / "openapi.yaml"), report), report)
    document = plant(source.data, text)
    spec = folder / f"{name}.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    try:
        bundle = load(str(spec), report)
        files, _ = build(
            bundle, PackageConfig(spec=str(spec), package=f"planted_{name}", name="planted"
                                  ).named_after(text), NamesLock(), report
        )  # fmt: skip
    except Stopped:
        return None
    sources = {one.path: one.text for one in files if is_python(one.path)}
    done = format_python(sources, "ruff", "3.11")
    root = folder / "out" / name
    for one in files:
        path = PurePosixPath(one.path)
        assert ".." not in path.parts and not path.is_absolute()
        assert all(part.replace("_", "a").replace(".", "a").isalnum() for part in path.parts)
        target = root / one.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(done.get(one.path) or one.text.encode())
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == "planted" and set(project["dependencies"]) == {
        "httpx2>=2.16", "pydantic>=2.12"
    }  # fmt: skip
    return f"planted_{name}"


RUN = """
import importlib, pkgutil, pydoc, sys
for package in sys.argv[1:]:
    top = importlib.import_module(package)
    for module in pkgutil.walk_packages(top.__path__, package + "."):
        loaded = importlib.import_module(module.name)
        for value in vars(loaded).values():
            ours = isinstance(value, type) and ".types." in value.__module__
            if ours and hasattr(value, "model_rebuild"):
                value.model_rebuild()
    top.Client(base_url="http://127.0.0.1:9")
    assert pydoc.render_doc(top)
"""


@pytest.mark.parametrize("kind", TEXTS)
def test_text_stays_text(kind: str, tmp_path: Path) -> None:
    first = list(TEXTS).index(kind) % ONE_IN
    made = {name: make(name, TEXTS[kind], tmp_path) for name in DOCUMENTS[first::ONE_IN]}
    refused = [name for name, package in made.items() if package is None]
    assert refused == []
    paths = [str(tmp_path / "out" / name / "src") for name in made]
    working = tmp_path / "working"
    working.mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", RUN, *(one for one in made.values() if one)],
        cwd=working,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert list(working.iterdir()) == [], "the text was executed"
    assert done.returncode == 0, done.stdout + done.stderr
