"""Places in YAML, found by indentation as far as that leads, and exactly from there.

Composing a document of three megabytes for the sake of a few warnings takes longer than generating
its package. So block mappings are followed by the columns of their keys, and only what lies below
the last of them is composed; a text that is not laid out in blocks is composed as a whole.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

import yaml

from bindwright.diagnostics.origin import parse_pointer
from bindwright.diagnostics.report import Position
from bindwright.load.compose import compose
from bindwright.load.locate import line_starts

_KEY = re.compile(
    r"""(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|"""
    r"""([^\s"'#&*!|>%@`\[\]{},?:-][^\n]*?|[?:-][^\s][^\n]*?))[ \t]*:(?=[ \t\r\n]|\Z)"""
)
_NOTHING_MORE = re.compile(r"[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a key and its value: from the start of the key's line to that of the next.

    `inside` is where the lines of a block mapping start; None where the value is anything else.
    """

    start: int
    end: int
    inside: int | None


class YamlText:
    """A YAML text in which places are looked up."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._children: dict[tuple[int, int], dict[str, _Block]] = {}
        self._nodes: dict[tuple[int, int], yaml.Node | None] = {}

    def position(self, pointer: str, at: str) -> Position:
        """Where a value, or its key, starts, and how long it is on its first line."""
        tokens = parse_pointer(pointer)
        block = _Block(0, len(self._text), 0)
        depth = 0
        for token in tokens:
            below = self._below(block).get(token)
            if below is None:
                break
            block, depth = below, depth + 1
        # The key of the block itself is the first step within it.
        rest = tokens[max(0, depth - 1) :]
        root = self._composed(block.start, block.end) if depth else None
        if root is None or not isinstance(root, yaml.MappingNode):
            root, rest, block = self._whole, tokens, _Block(0, len(self._text), 0)
        if root is None:
            return Position(1, 1)
        return self._found(root, rest, at, bisect_right(self._line_starts, block.start) - 1)

    def _found(self, root: yaml.Node, tokens: list[str], at: str, lines: int) -> Position:
        node, key = root, None
        for token in tokens:
            step = _child(node, token)
            if step is None:
                break
            key, node = step
        chosen = key if at == "key" and key is not None else node
        start, end = chosen.start_mark, chosen.end_mark
        length = end.column - start.column if start.line == end.line else 1
        return Position(lines + start.line + 1, start.column + 1, max(1, length))

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self._text)

    @cached_property
    def _whole(self) -> yaml.Node | None:
        try:
            return compose(self._text)
        except (yaml.YAMLError, RecursionError):
            return None

    def _composed(self, start: int, end: int) -> yaml.Node | None:
        """What some whole lines say; None where they say nothing without the rest of the text."""
        span = (start, end)
        if span not in self._nodes:
            try:
                self._nodes[span] = compose(self._text[start:end])
            except (yaml.YAMLError, RecursionError):
                self._nodes[span] = None
        return self._nodes[span]

    def _below(self, block: _Block) -> dict[str, _Block]:
        """The blocks of the keys of a block mapping, by key; empty for every other value."""
        if block.inside is None:
            return {}
        span = (block.inside, block.end)
        found = self._children.get(span)
        if found is None:
            found = self._children[span] = self._keys(*span)
        return found

    def _keys(self, start: int, end: int) -> dict[str, _Block]:
        text = self._text
        first = _FIRST_CONTENT.search(text, start, end)
        if first is None:
            return {}
        starts: list[tuple[int, re.Match[str]]] = []
        for line in _lines_indented(len(first[1])).finditer(text, max(0, first.start() - 1), end):
            here = line.start() + (text[line.start()] == "\n")
            key = _KEY.match(text, line.end(), end)
            if key is None:  # a sequence, a flow collection, or the rest of a scalar
                return {}
            starts.append((here, key))
        found: dict[str, _Block] = {}
        for index, (here, key) in enumerate(starts):
            stop = starts[index + 1][0] if index + 1 < len(starts) else end
            alone = _NOTHING_MORE.match(text, key.end(), stop)
            block = _Block(here, stop, alone.end() if alone else None)
            found.setdefault(_spelled(key), block)
        return found


_FIRST_CONTENT = re.compile(r"^( *)[^\s#]", re.MULTILINE)


@lru_cache(maxsize=256)
def _lines_indented(width: int) -> re.Pattern[str]:
    """The starts of lines with so many blanks before what they say."""
    return re.compile(rf"(?:\n|\A)(?: {{{width}}})(?=[^ \t\r\n#])")


def _spelled(key: re.Match[str]) -> str:
    double, single, plain = key.groups()
    if double is not None:
        # Escapes are rare in keys; the composer knows them all.
        node = compose(f'"{double}"') if "\\" in double else None
        return node.value if isinstance(node, yaml.ScalarNode) else double
    return single.replace("''", "'") if single is not None else plain


def _child(node: yaml.Node, token: str) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == token:
                return key, value
    elif isinstance(node, yaml.SequenceNode) and token.isdigit() and int(token) < len(node.value):
        return None, node.value[int(token)]
    return None
