"""What is mutated: the documents of the golden cases, small ones of other forms, corpus slices."""

import json
import os
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from bindwright.diagnostics.report import Report
from bindwright.load.parse import parse
from bindwright.load.read import read_source

__all__ = ["Seed", "seeds"]

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("BINDWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
LARGEST = 14_000
"""Golden documents above this many bytes are left out: many small runs find more."""


@dataclass(frozen=True)
class Seed:
    """A document as text, under the name of a file, and as values."""

    name: str
    text: str
    document: Any


@cache
def seeds() -> tuple[Seed, ...]:
    """Every seed, in an order that does not change."""
    folders = (ROOT / "tests" / "golden", ROOT / "tests" / "corpus" / "documents")
    paths = sorted(
        path
        for folder in folders
        for pattern in ("*/*.yaml", "*.yaml")
        for path in folder.glob(pattern)
        if path.stat().st_size <= LARGEST and "overlay" not in path.name
    )
    found = [_read(path) for path in paths]
    found = [one for one in found if isinstance(one.document, dict) and "paths" in one.document]
    if os.environ.get("BINDWRIGHT_FUZZ_CORPUS") and CORPUS.is_dir():
        for path in sorted(CORPUS.iterdir()):
            if path.suffix in (".yaml", ".json"):
                found += _slices(_read(path).document)
    return tuple(found)


def _read(path: Path) -> Seed:
    report = Report()
    source = parse(read_source(str(path), report), report)
    return Seed(name=path.name, text=source.text, document=source.data)


def _slices(document: Any, count: int = 12) -> list[Seed]:
    """Parts of a large document: an operation or two, and what they refer to."""
    chance = random.Random(0)
    made: list[Seed] = []
    paths = list(document["paths"])
    for _ in range(count):
        chosen = {one: document["paths"][one] for one in chance.sample(paths, min(2, len(paths)))}
        part: Any = {**document, "paths": chosen, "components": {}}
        part.pop("tags", None)
        _add(part, chosen, document, [0])
        text = yaml.safe_dump(json.loads(json.dumps(part)), sort_keys=False, allow_unicode=True)
        if len(text) < 6 * LARGEST:
            made.append(Seed(name="openapi.yaml", text=text, document=part))
    return made


def _add(part: Any, value: Any, document: Any, size: list[int]) -> None:
    """The components that a value refers to, up to a few dozen."""
    if isinstance(value, list):
        for one in value:
            _add(part, one, document, size)
    if not isinstance(value, dict):
        return
    ref = value.get("$ref")
    tokens = ref.split("/") if isinstance(ref, str) else []
    if len(tokens) == 4 and tokens[:2] == ["#", "components"]:
        kind = part["components"].setdefault(tokens[2], {})
        if tokens[3] not in kind:
            size[0] += 1
            kind[tokens[3]] = document["components"][tokens[2]][tokens[3]]
            if size[0] > 40:
                kind[tokens[3]] = {"description": "left out"}
            _add(part, kind[tokens[3]], document, size)
    for one in value.values():
        _add(part, one, document, size)
