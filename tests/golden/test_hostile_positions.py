"""One hostile text at a time, at one string position of a document: values and keys alike.

`test_hostile` plants where a document may say what it likes, everywhere at once, and runs what comes
out. Here every position has its turn, those of keywords, names and references included: whatever
stands there, the document is refused with findings, or what comes out is Python that does nothing
new. A sample of the positions is tried; `make test-full` tries them all.
"""

import ast
import copy
import os
import tomllib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from zlib import crc32

import pytest
import yaml
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock
from bindwright.visible import visible
from bindwright.write.format import is_python

from .test_hostile import TEXTS
from .trees import FOLDER, find_cases

FULL = bool(os.environ.get("BINDWRIGHT_FULL"))
ONE_IN = 1 if FULL else 48
DOCUMENTS = sorted({one.folder.name: one for one in reversed(find_cases())})

FOUND = {
    "binary": [(("paths", "/images"), True)],
    "credentials": [(("components", "securitySchemes", "second"), True)],
}
"""Places where control characters once came through; they are always tried."""

Place = tuple[tuple[str | int, ...], bool]
"""The path to a member, and whether its key is meant."""


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Place]:
    """Every string value and every key."""
    if isinstance(value, str):
        yield path, False
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from places(one, (*path, index))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield (*path, key), True
            yield from places(one, (*path, key))


def planted(document: Any, place: Place, text: str) -> Any:
    """The document with the text at one place."""
    path, is_key = place
    changed = copy.deepcopy(document)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    if is_key:
        items = [(text if key == path[-1] else key, one) for key, one in holder.items()]
        holder.clear()
        holder.update(items)
    else:
        holder[path[-1]] = text
    return changed


def chosen(name: str, document: Any) -> Iterator[tuple[Place, str]]:
    """What is tried of a document: each place of the sample, one at least, with one of the texts."""
    kinds = list(TEXTS)
    numbers = {place: crc32(repr((name, place)).encode()) for place in places(document)}
    least = min(numbers.values())
    for place, number in numbers.items():
        if number % ONE_IN == 0 or number == least:
            yield place, kinds[number // ONE_IN % len(kinds)]
    for place in FOUND.get(name, ()):
        yield place, "controls"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_position(name: str, tmp_path: Any) -> None:
    case = next(one for one in find_cases() if one.folder.name == name)
    document = yaml.safe_load((FOLDER / name / case.document).read_text(encoding="utf-8"))
    tried = 0
    for place, kind in chosen(name, document):
        spec = tmp_path / f"{kind}-{tried}.json"
        spec.write_text(_as_json(planted(document, place, TEXTS[kind])), encoding="utf-8")
        tried += 1
        report = Report()
        try:
            bundle = load(str(spec), report)
            config = PackageConfig(spec=str(spec), package="planted", json_schemas=True)
            files, _ = build(bundle, config.named_after(bundle.title), NamesLock(), report)
        except Stopped:
            assert report.has_errors, (place, kind)
            continue
        for one in files:
            check(one.path, one.text, f"{kind} at {place}")
    assert tried


def _as_json(document: Any) -> str:
    import json

    return json.dumps(document, default=str)


def check(path: str, text: str, where: str) -> None:
    """A file is what it claims to be, stands where it may, and runs nothing of the document."""
    parts = PurePosixPath(path).parts
    assert ".." not in parts and not path.startswith("/"), (path, where)
    assert all(part.replace("_", "a").replace(".", "a").isalnum() for part in parts), (path, where)
    if is_python(path):
        called = {
            node.id for node in ast.walk(ast.parse(text, path)) if isinstance(node, ast.Name)
        }
        assert "__import__" not in called, (path, where)
    elif path.endswith(".toml"):
        project = tomllib.loads(text)["project"]
        assert all("__import__" not in one for one in project["dependencies"]), where
        assert set(project) <= {
            "name", "version", "description", "readme", "requires-python", "dependencies",
            "optional-dependencies", "classifiers", "authors", "urls",
        }, where  # fmt: skip
    assert text == visible(text), (path, where)
