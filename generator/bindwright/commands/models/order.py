"""Where aliases stand among the classes of a module.

A class looks its annotations up when it is first used, an alias is evaluated where it stands: one
that names a later class has it in quotes, and is then nothing that `msgspec` decodes into.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter


def aliases_last(text: str) -> str:
    """The module with the aliases that name later classes at its end, and no quotes in them."""
    pieces = list(_pieces(text))
    names = {name for name, _ in pieces if name}
    aliases = {name: _Alias(piece, names) for name, piece in pieces if ": TypeAlias =" in piece}
    moved = {name for name, one in aliases.items() if one.quotes}
    while more := {name for name, one in aliases.items() if one.uses & moved} - moved:
        moved |= more
    if not moved:
        return text
    order = TopologicalSorter({name: sorted(aliases[name].uses & moved) for name in sorted(moved)})
    stay = [piece for name, piece in pieces if name not in moved]
    return "\n".join([*stay, *(f"\n{aliases[name].text}\n" for name in order.static_order())])


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The statements with the names that they define; what documents one is part of it."""
    lines = _lines(text)
    body = [one for one in ast.parse(text).body if not isinstance(one, ast.Expr)]
    starts = [0, *(one.lineno - 1 for one in body[1:]), len(lines)]
    for node, start, end in zip(body, starts, starts[1:], strict=False):
        target = node.target if isinstance(node, ast.AnnAssign) else None
        name = target.id if isinstance(target, ast.Name) else getattr(node, "name", "")
        yield name, "\n".join(lines[start:end])


def _lines(text: str) -> list[str]:
    """The lines as Python's parser counts them; `splitlines` knows more ends, in strings too."""
    return _LINE_END.split(text)


_LINE_END = re.compile(r"\r\n|[\r\n]")


class _Alias(ast.NodeTransformer):
    """An alias without quotes around `names`, whether it had any, and which of them it uses.

    Strings of literals and of calls, which document, are no names.
    """

    def __init__(self, text: str, names: set[str]) -> None:
        self._names = names
        self.quotes = False
        self.uses: set[str] = set()
        assigned = ast.parse(text).body[0]
        assert isinstance(assigned, ast.AnnAssign) and assigned.value is not None
        assigned.value = self.visit(assigned.value)
        documentation = _lines(text)[assigned.end_lineno :]
        self.text = "\n".join([ast.unparse(assigned), *documentation])

    def visit_Call(self, node: ast.Call) -> ast.expr:
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if not (isinstance(node.value, ast.Name) and node.value.id == "Literal"):
            node.slice = self.visit(node.slice)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if node.value not in self._names:
            return node
        self.quotes = True
        return self.visit_Name(ast.Name(id=str(node.value), ctx=ast.Load()))

    def visit_Name(self, node: ast.Name) -> ast.expr:
        self.uses.add(node.id)
        return node
