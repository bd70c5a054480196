"""Places found by indentation are those that the exact reader finds; JSON is walked once."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from bindwright.diagnostics.origin import escape_token, parse_pointer
from bindwright.diagnostics.report import Position
from bindwright.load.compose import compose
from bindwright.load.locate import Place, locate
from bindwright.load.source import Source

ROOT = Path(__file__).parents[3]
DOCUMENTS = sorted([ROOT / "schema/completions.yaml", *ROOT.glob("tests/golden/*/openapi*.yaml")])

ODD = {
    "indented": "  a:\n    b: 1\n  c: 2\n",
    "comments": "# first\na: # of a\n  # of b\n  b: 1 # one\n\n# last\nc: 2\n",
    "quoted": '"a b": 1\n\'it\'\'s\':\n  "x\\u0041": y\n"c: d": 2\n',
    "block scalars": "a: |\n  b: 1\n  c\nb: >-\n    d: 2\nc: 3\n",
    "sequences": "a:\n- b: 1\n  c: 2\n- - d\n  - e\nf:\n  - g: 3\n",
    "flow": "a: {b: 1, c: [2, {d: 3}]}\ne: [f,\n  g]\n",
    "flow root": "{a: 1, b: {c: 2}}\n",
    "anchors": "a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: 2\n",
    "numbers as keys": "200:\n  a: 1\n404:\n  b: 2\n",
    "marks in keys": "/a/{b}:\n  a?: 1\n  -x: 2\n  a:b: 3\n  a#b: 4\n",
    "line ends of Windows": "a:\r\n  b: 1\r\nc:\r\n  d: 2\r\n",
    "several lines": 'a: one\n  two\nb: "three\n  four: 4"\nc: 5\n',
    "markers": "%YAML 1.2\n---\na:\n  b: 1\n...\n",
    "no values": "a:\nb:\n  c:\nd: ~\n",
    "repeated": "a: 1\nb:\n  c: 1\na:\n  d: 2\n",
    "tabs": "a:\tb\nc:\t\n  d: 1\n",
    "empty": "",
    "scalar": "just text\n",
}


def places(node: yaml.Node | None, pointer: str = "") -> Iterator[Place]:
    yield pointer, "key"
    yield pointer, "value"
    yield f"{pointer}/missing/below", "value"
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from places(value, f"{pointer}/{escape_token(str(key.value))}")
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from places(value, f"{pointer}/{index}")


def exactly(root: yaml.Node | None, pointer: str, at: str) -> Position:
    """By the marks of the composed document."""
    if root is None:
        return Position(1, 1)
    node, key = root, None
    for token in parse_pointer(pointer):
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == token), None)
        elif isinstance(node, yaml.SequenceNode) and token.isdigit():
            found = (None, node.value[int(token)])
        else:
            found = None
        if found is None:
            break
        key, node = found
    chosen = key if at == "key" and key is not None else node
    start, end = chosen.start_mark, chosen.end_mark
    length = end.column - start.column if start.line == end.line else 1
    return Position(start.line + 1, start.column + 1, max(1, length))


def source(text: str, *, is_json: bool = False) -> Source:
    return Source(name="x", path=None, text=text, is_json=is_json, data=None, digest="")


def check(text: str) -> None:
    root = compose(text)
    asked = list(places(root))
    assert locate(source(text), asked) == {place: exactly(root, *place) for place in asked}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_documents(document: Path) -> None:
    check(document.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ODD)
def test_odd_layouts(name: str) -> None:
    check(ODD[name])


def test_most_places_need_no_whole_document(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "schema/completions.yaml").read_text(encoding="utf-8")
    composed: list[int] = []

    def counting(part: str) -> yaml.Node | None:
        composed.append(len(part))
        return compose(part)

    monkeypatch.setattr("bindwright.load.locate_yaml.compose", counting)
    locate(source(text), [("/paths/~1v1~1complete/post/responses/200/description", "value")])
    assert sum(composed) < len(text) / 20


@pytest.mark.parametrize("value", [{"a": {"b": [1, {"c": "d"}]}, "e/f": [[], {}]}, [1, [2]], "x"])
def test_json(value: Any) -> None:
    text = json.dumps(value, indent=2)
    asked = list(places(compose(text)))
    assert locate(source(text, is_json=True), asked) == {
        place: exactly(compose(text), *place) for place in asked
    }
