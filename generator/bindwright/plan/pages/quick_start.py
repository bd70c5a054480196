"""The call that README and examples show first: one that many want, with all that it needs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_UNUSED
from bindwright.ir import types as ir
from bindwright.ir.constraints import NO_CONSTRAINTS
from bindwright.ir.operations import Api, Operation, Streaming
from bindwright.ir.words import split
from bindwright.plan.calls.arguments import Argument, arguments_of
from bindwright.plan.calls.bodies import choices_of
from bindwright.plan.context import Context
from bindwright.plan.names.fields import field_names
from bindwright.plan.names.words import snake
from bindwright.plan.package import ExampleView, MethodView, ResourceView
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Printer
from bindwright.record import record

EMPTY: Mapping[str, Any] = MappingProxyType({})
_WIDTH = 84
"""A call that is no longer stands on one line, indented as in examples."""


@record
class _Candidate:
    """A call with its arguments; `made_up` are those that the document has no example of."""

    operation: Operation
    arguments: tuple[tuple[str, py.Expr], ...]
    made_up: int


def view_quick_start(context: Context, resources: Iterable[ResourceView]) -> ExampleView | None:
    """A call with what the document shows, one that streams if that can be, of a large resource.

    One that is deprecated, deletes, returns no object, or needs values that nobody stated, is shown
    only where all others do as well. What the configuration names goes before all.
    """
    api, names = context.api, context.names
    chosen = _chosen(context)
    found = [one for operation in api.operations if (one := _call(operation, context)) is not None]
    if not found and chosen is None:
        return None
    sizes = Counter(names.places[one.id].path[:1] for one in api.operations)

    def rank(one: _Candidate) -> tuple[Any, ...]:
        operation = one.operation
        typed = operation.paging is not None or returned_object(operation, api) is not None
        unusual = operation.method == "DELETE" or "#" in operation.path or "?" in operation.path
        return (
            operation.deprecated, unusual, one.made_up > 0, operation.streaming is None, not typed,
            -sizes[names.places[operation.id].path[:1]], len(one.arguments),
        )  # fmt: skip

    best = chosen or min(found, key=rank)
    place, name = names.places[best.operation.id].path, names.methods[best.operation.id]
    resource = next(one for one in resources if one.path == place)
    return _view(best, resource, next(one for one in resource.methods if one.name == name), context)


def _chosen(context: Context) -> _Candidate | None:
    """The call that the configuration names, with its values; None where it can't be shown."""
    stated = context.config.quick_start
    operations = (one for one in context.api.operations if one.id == stated.operation)
    return next((_call(one, context, stated.arguments) for one in operations), None)


def check_quick_start(context: Context, report: Report) -> None:
    """Says where the configuration names a call that the README can't show."""
    stated, config = context.config.quick_start, context.config
    if not stated.operation:
        return
    found = _chosen(context)
    known = any(one.id == stated.operation for one in context.api.operations)
    if found is None:
        why = "needs values in [package.quick_start.arguments]" if known else "is not there"
        place = config.place("quick_start", "operation")
        report.add(NAME_UNUSED, place, f"the operation {stated.operation!r} {why}")
        return
    (operation,) = (one for one in context.api.operations if one.id == stated.operation)
    used = {one.wire_name for one in _arguments(operation, context)}
    for name in stated.arguments.keys() - used:
        place = config.place("quick_start", "arguments", name)
        report.add(NAME_UNUSED, place, f"{stated.operation} has no argument {name!r}")


def _view(
    shown: _Candidate, resource: ResourceView, method: MethodView, context: Context
) -> ExampleView:
    api, names, operation = context.api, context.names, shown.operation
    streaming = operation.streaming
    streams = streaming is not None and not method.stream_argument
    folded = next(iter(streaming.fold), "") if streaming else ""
    returned = None if operation.paging or streams else returned_object(operation, api)
    result = snake(split(names.types[returned.id])) if returned is not None else "result"
    result = "page" if operation.paging else "result" if result in ("client", "") else result
    call = ".".join(("client", *resource.path, method.name))
    given = [(name, Printer(None).text(value)) for name, value in shown.arguments]
    width = (
        len("async for event in await :" if streams else f"{result} = await ")
        + len(call)
        + len("()")
        + sum(len(name) + len("=") + len(value) + len(", ") for name, value in given)
        - len(", ")
    )
    return ExampleView(
        call=call,
        arguments=shown.arguments,
        one_line=not given or width <= _WIDTH,
        imports=tuple(
            sorted({one.of.name for _, one in shown.arguments if isinstance(one, py.Attribute)})
        ),
        options=_needed(operation, context),
        result=result,
        text=f"{result}{'.items' if operation.paging else _attribute(returned, folded, api)}",
        stream_argument=method.stream_argument,
        event_text=_event_text(streaming, folded, api) if streaming else "event",
        streams=streams,
    )


def _needed(operation: Operation, context: Context) -> tuple[str, ...]:
    """The options of the client that the call needs: all credentials of its first alternative."""
    found: list[str] = []
    for need in operation.security[0] if operation.security else ():
        options = context.names.options.credentials.get(need.scheme, {})
        found += options.values() if "password" in options else list(options.values())[:1]
    if not any("://" in one.url or one.url.startswith("//") for one in context.api.servers):
        found.append("base_url")
    return tuple(dict.fromkeys(found))


def returned_object(operation: Operation, api: Api) -> ir.Ref | None:
    """The type of the plain answer, if it is an object."""
    contents = [
        content for one in operation.successes for content in one.contents if content.is_json
    ]
    expr = contents[0].type if contents else None
    is_object = isinstance(expr, ir.Ref) and isinstance(api.types[expr.id], ir.Object)
    return expr if is_object and isinstance(expr, ir.Ref) else None


def _event_text(streaming: Streaming, folded: str, api: Api) -> str:
    """What to print of an event: the part that adds up to the answer, as it comes."""
    data = next((e.data for e in streaming.content.events if e.name in streaming.yields), None)
    attribute = _attribute(data, folded, api)
    return f'event{attribute}, end="", flush=True' if attribute else "event"


def _attribute(expr: ir.TypeExpr | None, pointer: str, api: Api) -> str:
    """The attribute at a JSON pointer of one step, with its dot; empty where there is none."""
    declared = api.types[expr.id] if isinstance(expr, ir.Ref) else None
    name = field_names(declared).get(pointer[1:]) if isinstance(declared, ir.Object) else None
    return f".{name}" if name else ""


def _arguments(operation: Operation, context: Context) -> tuple[Argument, ...]:
    whole = operation.id in context.names.bodies
    choices = choices_of(operation, context.types, context.sides, whole=whole)
    fields = choices[0].fields if choices else None
    return arguments_of(operation, fields, context.names.arguments[operation.id])


def _call(
    operation: Operation, context: Context, given: Mapping[str, Any] = EMPTY
) -> _Candidate | None:
    """The required arguments with their values; None where one has none that can be told.

    Values that are `given`, by names on the wire, go before examples; with them an argument is
    shown that could be left out.
    """
    whole = operation.id in context.names.bodies
    choices = choices_of(operation, context.types, context.sides, whole=whole)
    content = choices[0].content if choices else None
    fields = choices[0].fields if choices else None
    if len(choices) > 1 or (choices and fields is None):
        return None
    shown = [*content.examples, *_examples(content.type, context)] if content else []
    example: Any = next((one for one in shown if isinstance(one, dict)), {})
    found: list[tuple[str, py.Expr]] = []
    made_up = 0
    arguments = arguments_of(operation, fields, context.names.arguments[operation.id])
    for argument in arguments:
        if argument.optional_for_callers and argument.wire_name not in given:
            continue
        body = [example.get(argument.wire_name)] if argument.place == "body" else []
        stated = (
            given.get(argument.wire_name),
            *body,
            *argument.source.docs.examples,
            *_examples(argument.type, context),
        )
        shown = [one for one in stated if one is not None and _fits(one, argument.type, context)]
        value = shown[0] if shown else None
        if value is None:
            value = _made_up(argument, context)
            made_up += 1
        if value is None:
            return None
        found.append((argument.name, _value(argument, value, context)))
    return _Candidate(operation=operation, arguments=tuple(found), made_up=made_up)


def _examples(expr: ir.TypeExpr | None, context: Context) -> tuple[Any, ...]:
    return context.types[expr.id].docs.examples if isinstance(expr, ir.Ref) else ()


def _fits(value: Any, expr: ir.TypeExpr, context: Context) -> bool:
    """Whether an example is of the JSON type that is asked for: not all documents' are."""
    match context.types[expr.id] if isinstance(expr, ir.Ref) else expr:
        case ir.Alias(target=target) | ir.Nullable(inner=target):
            return _fits(value, target, context)
        case ir.ListOf() | ir.TupleOf():
            return isinstance(value, list)
        case ir.Object() | ir.MapOf():
            return isinstance(value, dict)
        case ir.Scalar(kind=ir.ScalarKind.BOOLEAN):
            return isinstance(value, bool)
        case ir.Scalar(kind=ir.ScalarKind.INTEGER | ir.ScalarKind.NUMBER):
            return isinstance(value, int | float) and not isinstance(value, bool)
        case ir.Scalar():
            return not isinstance(value, list | dict)
        case _:
            return True


def _made_up(argument: Argument, context: Context) -> Any:
    """A value that fits a type which asks for nothing in particular; None for all others."""
    expr = argument.type
    declared = context.types[expr.id] if isinstance(expr, ir.Ref) else None
    match declared or expr:
        case ir.Enum(members=members) if members:
            return next((one for one in members if not one.deprecated), members[0]).value
        case ir.Const(value=value):
            return value
        case ir.Scalar(kind=ir.ScalarKind.STRING, format=None, constraints=limits) if (
            limits == NO_CONSTRAINTS
        ):
            return argument.name.replace("_", "-")
        case ir.Scalar(kind=ir.ScalarKind.INTEGER, constraints=limits) if limits == NO_CONSTRAINTS:
            return 1
        case ir.Scalar(kind=ir.ScalarKind.BOOLEAN):
            return True
        case _:
            return None


def _value(argument: Argument, value: Any, context: Context) -> py.Expr:
    """A value; a member of an enumeration by its name."""
    declared = context.types[argument.type.id] if isinstance(argument.type, ir.Ref) else None
    if isinstance(declared, ir.Enum) and declared.base is not None:
        names = context.names.members[declared.id]
        for member, name in zip(declared.members, names, strict=True):
            if member.value == value:
                return py.Attribute(of=py.local(context.class_name(declared.id)), name=name)
    return py.json(value)
