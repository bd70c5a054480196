"""Pointers to lines and columns, computed only when a finding is shown."""

import json
import re
from collections.abc import Iterable
from json.decoder import JSONDecoder, scanstring  # type: ignore[attr-defined]
from typing import Any, Literal

import yaml

from bindwright.diagnostics.origin import parse_pointer
from bindwright.diagnostics.report import Position
from bindwright.load.compose import compose
from bindwright.load.source import Source

__all__ = ["Place", "locate"]

Place = tuple[str, Literal["key", "value"]]

_SPACE = re.compile(r"[ \t\n\r]*")


def locate(source: Source, places: Iterable[Place]) -> dict[Place, Position]:
    """The position of each place. A member that is not there is found at its nearest ancestor."""
    if source.is_json:
        return {place: _locate_json(source.text, *place) for place in places}
    try:
        root = compose(source.text)
    except yaml.YAMLError:
        root = None
    if root is None:
        return {place: Position(1, 1) for place in places}
    return {place: _locate_yaml(root, *place) for place in places}


def _locate_yaml(root: yaml.Node, pointer: str, at: str) -> Position:
    node, key = root, None
    for token in parse_pointer(pointer):
        step = _yaml_child(node, token)
        if step is None:
            break
        key, node = step
    chosen = key if at == "key" and key is not None else node
    start, end = chosen.start_mark, chosen.end_mark
    length = end.column - start.column if start.line == end.line else 1
    return Position(start.line + 1, start.column + 1, max(1, length))


def _yaml_child(node: yaml.Node, token: str) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == token:
                return key, value
    elif isinstance(node, yaml.SequenceNode) and token.isdigit() and int(token) < len(node.value):
        return None, node.value[int(token)]
    return None


def _locate_json(text: str, pointer: str, at: str) -> Position:
    """Walks to the value; everything beside the way is skipped at the C scanner's speed."""
    skip = JSONDecoder(parse_int=len).scan_once  # type: ignore[attr-defined]
    start = _after_space(text, 0)
    key_start: int | None = None
    for token in parse_pointer(pointer):
        step = _json_child(text, start, token, skip)
        if step is None:
            break
        key_start, start = step
    if at == "key" and key_start is not None:
        start = key_start
    try:
        end: int = skip(text, start)[1]
    except (StopIteration, json.JSONDecodeError):
        end = start + 1
    line_start = text.rfind("\n", 0, start) + 1
    first_line_end = text.find("\n", start)
    length = end - start if first_line_end == -1 or end <= first_line_end else 1
    return Position(text.count("\n", 0, start) + 1, start - line_start + 1, max(1, length))


def _json_child(text: str, start: int, token: str, skip: Any) -> tuple[int | None, int] | None:
    if text[start : start + 1] == "[" and token.isdigit():
        return _json_item(text, start, int(token), skip)
    if text[start : start + 1] != "{":
        return None
    here = _after_space(text, start + 1)
    while text[here : here + 1] == '"':
        key_start = here
        key, here = scanstring(text, here + 1)
        here = _after_space(text, _after_space(text, here) + 1)
        if key == token:
            return key_start, here
        here = _after_space(text, skip(text, here)[1])
        here = _after_space(text, here + 1)
    return None


def _json_item(text: str, start: int, index: int, skip: Any) -> tuple[None, int] | None:
    here = _after_space(text, start + 1)
    for _ in range(index):
        if text[here : here + 1] == "]":
            return None
        here = _after_space(text, skip(text, here)[1])
        here = _after_space(text, here + 1)
    return None, here


def _after_space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start
