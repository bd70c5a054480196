"""Walking over types: what an expression, a declaration or an operation refers to."""

from collections.abc import Collection, Iterator, Mapping

from bindwright.ir.operations import Api, Body, Content, Operation, Parameter, Response
from bindwright.ir.types import (
    Alias,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Nullable,
    Object,
    Open,
    Patterns,
    Ref,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)


def refs_in(expr: TypeExpr | None) -> Iterator[TypeId]:
    """The ids that an expression refers to, in order."""
    match expr:
        case Ref():
            yield expr.id
        case Nullable():
            yield from refs_in(expr.inner)
        case ListOf():
            yield from refs_in(expr.item)
            yield from refs_in(expr.contains)
        case MapOf():
            yield from refs_in(expr.key)
            yield from refs_in(expr.value)
        case TupleOf():
            for part in expr.parts:
                yield from refs_in(part)
            yield from refs_in(expr.contains)
        case _:
            return


def expressions(declaration: Declaration) -> Iterator[TypeExpr]:
    """The expressions that a declaration is made of."""
    match declaration:
        case Object():
            for field in declaration.fields:
                yield field.type
            extra = declaration.extra
            if isinstance(extra, Patterns):
                for _, expr in extra.patterns:
                    yield expr
                extra = extra.rest
            if isinstance(extra, Open):
                yield extra.type
            if declaration.names is not None:
                yield declaration.names
        case Union():
            yield from declaration.variants
            if declaration.fallback is not None:
                yield declaration.fallback
        case Alias():
            yield declaration.target
        case Enum():
            return


def references(declaration: Declaration) -> Iterator[TypeId]:
    """The ids that a declaration refers to, in order."""
    for expr in expressions(declaration):
        yield from refs_in(expr)


def reachable(roots: Iterator[TypeExpr | None], types: Mapping[TypeId, Declaration]) -> set[TypeId]:
    """The ids of all declarations that the roots need, directly or not."""
    waiting = [type_id for root in roots for type_id in refs_in(root)]
    found: set[TypeId] = set()
    while waiting:
        type_id = waiting.pop()
        if type_id not in found:
            found.add(type_id)
            waiting.extend(references(types[type_id]))
    return found


def circular(types: Mapping[TypeId, Declaration]) -> set[TypeId]:
    """Aliases and unions that come back to themselves without an object in between."""
    edges = {
        type_id: [one for one in references(declared) if isinstance(types[one], Alias | Union)]
        for type_id, declared in types.items()
        if isinstance(declared, Alias | Union)
    }
    return in_circles(edges)


def in_circles(edges: Mapping[TypeId, Collection[TypeId]]) -> set[TypeId]:
    """The ids from which the edges lead back to themselves."""
    return {
        type_id
        for group in connected(edges)
        if len(group) > 1 or group[0] in edges[group[0]]
        for type_id in group
    }


def connected(edges: Mapping[TypeId, Collection[TypeId]]) -> list[list[TypeId]]:
    """Strongly connected components, by Tarjan's algorithm without recursion.

    Each comes after those that it leads to.
    """
    index: dict[TypeId, int] = {}
    low: dict[TypeId, int] = {}
    stack: list[TypeId] = []
    on_stack: set[TypeId] = set()
    found: list[list[TypeId]] = []
    for root in edges:
        if root in index:
            continue
        work: list[tuple[TypeId, Iterator[TypeId]]] = [(root, iter(edges[root]))]
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


def _pop_until(node: TypeId, stack: list[TypeId], on_stack: set[TypeId]) -> list[TypeId]:
    group: list[TypeId] = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        group.append(member)
        if member == node:
            return group


def _of_contents(holder: Body | Response) -> Iterator[TypeExpr | None]:
    for content in holder.contents:
        yield from _of_content(content)


def _of_content(content: Content) -> Iterator[TypeExpr | None]:
    yield content.type
    yield content.item
    for event in content.events:
        yield event.data


def _request_roots(operation: Operation) -> Iterator[TypeExpr | None]:
    """The expressions of what an operation takes."""
    parameters: tuple[Parameter, ...] = operation.parameters
    for parameter in parameters:
        yield parameter.type
    if operation.body is not None:
        yield from _of_contents(operation.body)


def _response_roots(operation: Operation) -> Iterator[TypeExpr | None]:
    """The expressions of what an operation answers."""
    for response in operation.responses:
        yield from _of_contents(response)
        for header in response.headers:
            yield header.type


def sent(api: Api) -> Iterator[TypeExpr | None]:
    """The expressions of all that a user of the API sends: requests, and answers to webhooks."""
    for operation in api.operations:
        yield from _request_roots(operation)
    for hook in api.hooks:
        yield from _response_roots(hook.operation)


def received(api: Api) -> Iterator[TypeExpr | None]:
    """The expressions of all that a user of the API receives: answers, and webhooks."""
    for operation in api.operations:
        yield from _response_roots(operation)
    for hook in api.hooks:
        yield from _request_roots(hook.operation)
    yield api.webhook_event
