"""Walking over types: what an expression, a declaration or an operation refers to."""

from collections.abc import Callable, Collection, Iterator, Mapping

from bindwright.ir import types as ir
from bindwright.ir.operations import Api, Body, Content, Operation, Parameter, Response


def refs_in(expr: ir.TypeExpr | None) -> Iterator[ir.TypeId]:
    """The ids that an expression refers to, in order."""
    match expr:
        case ir.Ref():
            yield expr.id
        case ir.Nullable():
            yield from refs_in(expr.inner)
        case ir.ListOf():
            yield from refs_in(expr.item)
            yield from refs_in(expr.contains)
        case ir.MapOf():
            yield from refs_in(expr.key)
            yield from refs_in(expr.value)
        case ir.TupleOf():
            for part in expr.parts:
                yield from refs_in(part)
            yield from refs_in(expr.contains)
        case _:
            return


def expressions(declaration: ir.Declaration) -> Iterator[ir.TypeExpr]:
    """The expressions that a declaration is made of."""
    match declaration:
        case ir.Object():
            for field in declaration.fields:
                yield field.type
            extra = declaration.extra
            if isinstance(extra, ir.Patterns):
                for _, expr in extra.patterns:
                    yield expr
                extra = extra.rest
            if isinstance(extra, ir.Open):
                yield extra.type
            if declaration.names is not None:
                yield declaration.names
        case ir.Union():
            yield from declaration.variants
            if declaration.fallback is not None:
                yield declaration.fallback
        case ir.Alias():
            yield declaration.target
        case ir.Enum():
            return


def references(declaration: ir.Declaration) -> Iterator[ir.TypeId]:
    """The ids that a declaration refers to, in order."""
    for expr in expressions(declaration):
        yield from refs_in(expr)


Find = Callable[[ir.TypeId], ir.Declaration | None]
"""Gives the declaration with an id."""


def alternatives(
    expr: ir.TypeExpr | None, find: Find, seen: set[ir.TypeId] | None = None
) -> Iterator[ir.TypeExpr | ir.Object | ir.Enum]:
    """What an expression may be, without names, nulls and unions; `find` knows declarations."""
    seen = set() if seen is None else seen
    if isinstance(expr, ir.Nullable):
        yield from alternatives(expr.inner, find, seen)
    elif not isinstance(expr, ir.Ref):
        yield from (expr,) if expr is not None else ()
    elif expr.id not in seen:
        seen.add(expr.id)
        match find(expr.id):
            case ir.Alias(target=target):
                yield from alternatives(target, find, seen)
            case ir.Union(variants=variants):
                for one in variants:
                    yield from alternatives(one, find, seen)
            case ir.Object() | ir.Enum() as declared:
                yield declared
            case None:
                return


def reachable(
    roots: Iterator[ir.TypeExpr | None], types: Mapping[ir.TypeId, ir.Declaration]
) -> set[ir.TypeId]:
    """The ids of all declarations that the roots need, directly or not."""
    waiting = [type_id for root in roots for type_id in refs_in(root)]
    found: set[ir.TypeId] = set()
    while waiting:
        type_id = waiting.pop()
        if type_id not in found:
            found.add(type_id)
            waiting.extend(references(types[type_id]))
    return found


def circular(types: Mapping[ir.TypeId, ir.Declaration]) -> set[ir.TypeId]:
    """Aliases and unions that come back to themselves without an object in between."""
    edges = {
        type_id: [
            one for one in references(declared) if isinstance(types[one], ir.Alias | ir.Union)
        ]
        for type_id, declared in types.items()
        if isinstance(declared, ir.Alias | ir.Union)
    }
    return in_circles(edges)


def in_circles(edges: Mapping[ir.TypeId, Collection[ir.TypeId]]) -> set[ir.TypeId]:
    """The ids from which the edges lead back to themselves."""
    return {
        type_id
        for group in connected(edges)
        if len(group) > 1 or group[0] in edges[group[0]]
        for type_id in group
    }


def connected(edges: Mapping[ir.TypeId, Collection[ir.TypeId]]) -> list[list[ir.TypeId]]:
    """Strongly connected components, by Tarjan's algorithm without recursion.

    Each comes after those that it leads to.
    """
    index: dict[ir.TypeId, int] = {}
    low: dict[ir.TypeId, int] = {}
    stack: list[ir.TypeId] = []
    on_stack: set[ir.TypeId] = set()
    found: list[list[ir.TypeId]] = []
    for root in edges:
        if root in index:
            continue
        work: list[tuple[ir.TypeId, Iterator[ir.TypeId]]] = [(root, iter(edges[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, children = work[-1]
            for child in children:
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on_stack.add(child)
                    work.append((child, iter(edges[child])))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    found.append(_pop_until(node, stack, on_stack))
    return found


def _pop_until(
    node: ir.TypeId, stack: list[ir.TypeId], on_stack: set[ir.TypeId]
) -> list[ir.TypeId]:
    group: list[ir.TypeId] = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        group.append(member)
        if member == node:
            return group


def _of_contents(holder: Body | Response) -> Iterator[ir.TypeExpr | None]:
    for content in holder.contents:
        yield from _of_content(content)


def _of_content(content: Content) -> Iterator[ir.TypeExpr | None]:
    yield content.type
    yield content.item
    for event in content.events:
        yield event.data


def _request_roots(operation: Operation) -> Iterator[ir.TypeExpr | None]:
    """The expressions of what an operation takes."""
    parameters: tuple[Parameter, ...] = operation.parameters
    for parameter in parameters:
        yield parameter.type
    if operation.body is not None:
        yield from _of_contents(operation.body)


def _response_roots(operation: Operation) -> Iterator[ir.TypeExpr | None]:
    """The expressions of what an operation answers."""
    for response in operation.responses:
        yield from _of_contents(response)
        for header in response.headers:
            yield header.type


def sent(api: Api) -> Iterator[ir.TypeExpr | None]:
    """The expressions of all that a user of the API sends: requests, and answers to webhooks."""
    for operation in api.operations:
        yield from _request_roots(operation)
    for hook in api.hooks:
        yield from _response_roots(hook.operation)


def received(api: Api) -> Iterator[ir.TypeExpr | None]:
    """The expressions of all that a user of the API receives: answers, and webhooks."""
    for operation in api.operations:
        yield from _response_roots(operation)
    for hook in api.hooks:
        yield from _request_roots(hook.operation)
    yield api.webhook_event
