"""The exact YAML 1.2 reader: PyYAML's composer under the core schema, with a position for all.

PyYAML itself speaks YAML 1.1 (`NO` is false, `012` is ten, dates are dates); here only its parser
is used, and the core schema of YAML 1.2.2 (section 10.3) says what a plain scalar means.
"""

import re
from typing import Any

import yaml

from bindwright.diagnostics import rules_load as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report, Stopped

MAX_ALIASED_NODES = 1_000_000
"""How many nodes a document may stand for once its aliases are expanded."""

_MAX_DEPTH = 250

# Nobody looks for a place in a text that is nested too deep.
_START = Position(1, 1)

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_INT = re.compile(r"[-+]?[0-9]+")
_OCTAL_OR_HEX = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}


_TAG = "tag:yaml.org,2002:"
_UNTAGGED = "?"
"""The tag of a plain scalar that has none (YAML 1.2.2, section 6.9.1)."""

_READ_BY_VALUE = frozenset({_UNTAGGED, *(_TAG + name for name in ("int", "float", "bool", "null"))})


class _Loader(_Base):  # type: ignore[misc]
    """Resolves no plain scalar by itself: `_scalar` does, by the core schema."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Marks plain scalars; what is quoted or has a tag of its own is not asked for."""
        if kind is yaml.ScalarNode and implicit[0]:
            return _UNTAGGED
        return super().resolve(kind, value, implicit)


def compose(text: str) -> yaml.Node | None:
    """The node graph of the only document in `text`; nodes know their line and column.

    Raises:
        yaml.YAMLError: a syntax error, or more than one document.
    """
    loader = _Loader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


def construct(text: str, name: str, report: Report) -> Any:
    """The value of a YAML document. Aliased nodes become one shared value.

    Raises:
        Stopped: a syntax error, a repeated key, an alias bomb or too deep nesting.
    """
    _refuse_deep_nesting(text, name, report)
    try:
        node = compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(filter(None, (error.problem, error.context and f"({error.context})")))
        several = "single document" in problem
        report.add(
            rules.SEVERAL_DOCUMENTS if several else rules.YAML_SYNTAX,
            Origin(name),
            "the file holds several YAML documents" if several else problem,
            position=Position(mark.line + 1, mark.column + 1) if mark else None,
        )
        raise Stopped from None
    except yaml.YAMLError as error:
        report.add(rules.YAML_SYNTAX, Origin(name), " ".join(str(error).split()))
        raise Stopped from None
    if node is None:
        return None
    before = len(report.findings)
    value = _Constructor(report).value(node, Origin(name))
    if len(report.findings) > before and report.has_errors:
        raise Stopped
    return value


class _Constructor:
    """Turns nodes into values and reports what JSON has no word for."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._made: dict[int, tuple[Any, int]] = {}
        self._open: set[int] = set()

    def value(self, node: yaml.Node, origin: Origin) -> Any:
        return self._sized(node, origin)[0]

    def _sized(self, node: yaml.Node, origin: Origin) -> tuple[Any, int]:
        """The value and how many nodes it stands for, aliases expanded."""
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node), 1
        known = self._made.get(id(node))
        if known is not None:
            return known
        if id(node) in self._open:
            self._refuse(rules.ALIAS_BOMB, node, origin, "an anchor contains an alias to itself")
        self._open.add(id(node))
        made = (
            self._mapping(node, origin)
            if isinstance(node, yaml.MappingNode)
            else self._sequence(node, origin)
        )
        self._open.discard(id(node))
        if made[1] > MAX_ALIASED_NODES:
            self._refuse(
                rules.ALIAS_BOMB,
                node,
                origin,
                f"aliases expand to more than {MAX_ALIASED_NODES:,} nodes",
            )
        self._made[id(node)] = made
        return made

    def _sequence(self, node: yaml.Node, origin: Origin) -> tuple[list[Any], int]:
        items = [self._sized(one, origin.child(index)) for index, one in enumerate(node.value)]
        return [item for item, _ in items], 1 + sum(size for _, size in items)

    def _mapping(self, node: yaml.Node, origin: Origin) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        merged: list[dict[str, Any]] = []
        size = 1
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(rules.YAML_KEY, key_node, origin, "a key must be a scalar")
                continue
            key: str = key_node.value
            value, below = self._sized(value_node, origin.child(key))
            size += below
            if key == "<<" and not key_node.style:
                merged.extend(self._merged(value, value_node, origin))
            elif key in found:
                self._repeated(key, key_node, origin)
            else:
                found[key] = value
        for mapping in merged:
            for key, value in mapping.items():
                found.setdefault(key, value)
        return found, size

    def _merged(self, value: Any, node: yaml.Node, origin: Origin) -> list[dict[str, Any]]:
        """What a merge key (`<<`) brings: one mapping or a list of them, the first one wins."""
        sources: list[Any] = value if isinstance(value, list) else [value]
        if not all(isinstance(one, dict) for one in sources):
            self._refuse(rules.YAML_KEY, node, origin, "'<<' takes a mapping or a list of mappings")
        return sources

    def _repeated(self, key: str, node: yaml.Node, origin: Origin) -> None:
        self._report.add(
            rules.DUPLICATE_KEY,
            origin.child(key),
            f"the key {key!r} stands twice in one mapping",
            position=_position(node),
            at="key",
        )

    def _refuse(self, rule: Any, node: yaml.Node, origin: Origin, message: str) -> None:
        self._report.add(rule, origin, message, position=_position(node))
        raise Stopped


def _position(node: yaml.Node) -> Position:
    start, end = node.start_mark, node.end_mark
    same_line = start.line == end.line
    length = max(1, end.column - start.column) if same_line else 1
    return Position(start.line + 1, start.column + 1, length)


def _scalar(node: yaml.ScalarNode) -> Any:
    """The value of a scalar by the core schema of YAML 1.2.2, section 10.3.2."""
    text: str = node.value
    if node.tag not in _READ_BY_VALUE:
        return text
    if text in _SPECIAL:
        return _SPECIAL[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) <= 4000 else text
    if _OCTAL_OR_HEX.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def _refuse_deep_nesting(text: str, name: str, report: Report) -> None:
    """The C composer recurses without a limit, so the depth is bounded before it starts.

    The bound counts open brackets and indented blocks; brackets inside strings only make it count
    too much, and no sane text has 250 of them open.
    """
    depth = deepest = 0
    for bracket in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    compact = max((len(one[0]) // 2 for one in re.finditer(r"(?:- ){50,}", text)), default=0)
    indents: list[int] = []
    for line in re.finditer(r"^( *)[^\s#]", text, re.MULTILINE):
        while indents and indents[-1] >= len(line[1]):
            indents.pop()
        indents.append(len(line[1]))
        deepest = max(deepest, len(indents))
    if deepest + compact > _MAX_DEPTH:
        report.add(
            rules.NESTED_TOO_DEEP,
            Origin(name),
            f"nested deeper than {_MAX_DEPTH} levels",
            position=_START,
        )
        raise Stopped
