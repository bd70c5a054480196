"""The files around the package: metadata, README, examples."""

from typing import Any

from bindwright.config import PackageConfig
from bindwright.ir.operations import Api, Operation, Streaming
from bindwright.ir.types import Enum, Object, Ref, TypeExpr
from bindwright.ir.words import split
from bindwright.plan.calls.arguments import Argument, arguments_of
from bindwright.plan.calls.bodies import choices_of
from bindwright.plan.calls.methods import OPTIONS_DOC
from bindwright.plan.client.servers import absolute
from bindwright.plan.context import Context
from bindwright.plan.names.client_options import ENVIRONMENT
from bindwright.plan.names.fields import field_names
from bindwright.plan.names.table import Names
from bindwright.plan.names.words import sentence, snake
from bindwright.plan.package import ExampleView, ModelsView, ProjectView
from bindwright.plan.pages.authentication import view_authentication
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import bars_escaped


def view_project(context: Context) -> ProjectView:
    """What README, pyproject.toml and the examples say."""
    api, config, names = context.api, context.config, context.names
    prefix = config.env_prefix
    options = [one for roles in names.options.credentials.values() for one in roles.values()]
    options += [ENVIRONMENT] if names.options.environments else []
    environment = [(f"{prefix}_{option.upper()}", f"the option `{option}`") for option in options]
    environment.append((f"{prefix}_BASE_URL", "the option `base_url`"))
    return ProjectView(
        title=api.title,
        summary=sentence(f"Python client of the {api.title}").rstrip("."),
        description=api.docs.description or "",
        distribution=config.name,
        import_name=config.package,
        version=config.version,
        dependencies=("httpx2>=2.16", "pydantic>=2.12"),
        extras=_extras(config),
        environment=tuple(environment),
        exported=tuple(f"{prefix}_{option.upper()}" for option in _first_way(names)),
        authentication=view_authentication(api, names.options),
        servers=_servers(api, names),
        options=OPTIONS_DOC,
        example=_example(context),
        webhook=_webhook(api, names),
        validated=_validated(api, names) if config.json_schemas else "",
        streams=any(one.streaming for one in api.operations),
    )


def view_models(context: Context) -> ModelsView:
    """What README and pyproject.toml of a package of types alone say."""
    api, config, names = context.api, context.config, context.names
    return ModelsView(
        title=api.title,
        summary=sentence(f"Python types of {api.title}").rstrip("."),
        description=api.docs.description or "",
        distribution=config.name,
        import_name=config.package,
        version=config.version,
        dependencies=("pydantic>=2.12",),
        extras=_extras(config),
        model=_shown_model(api, names),
    )


def _extras(config: PackageConfig) -> tuple[tuple[str, str], ...]:
    return (("validate", "jsonschema-rs>=0.46"),) if config.json_schemas else ()


def _shown_model(api: Api, names: Names) -> str | None:
    """A class to show in examples: the last that has a name in the document."""
    named = (one for one in reversed(api.named_types) if isinstance(api.types[one], Object))
    shown = next(named, None)
    return names.types[shown] if shown is not None else None


def _validated(api: Api, names: Names) -> str:
    """A class to show the JSON Schema of: what an operation answers, else any."""
    answers = (_returned(operation, api) for operation in api.operations)
    returned = next((one for one in answers if one is not None), None)
    return names.types[returned.id] if returned is not None else _shown_model(api, names) or ""


def _webhook(api: Api, names: Names) -> str:
    if api.webhook_event is not None:
        return "parse_webhook"
    return names.hooks[api.hooks[0].id] if api.hooks else ""


def _first_way(names: Names) -> tuple[str, ...]:
    """The options that the first scheme takes at least."""
    first = next(iter(names.options.credentials.values()), {})
    return tuple(first.values()) if "password" in first else tuple(first.values())[:1]


def _servers(api: Api, names: Names) -> tuple[tuple[str, str, str], ...]:
    """The environments: names, URLs, and what the document says of them."""
    named = dict(zip(names.options.of(api.servers), api.servers, strict=False))
    return tuple(
        (name, absolute(named[name].template), _cell(named[name].description or ""))
        if name in named
        else (name, "", "")
        for name in names.options.environments
    )


def _cell(text: str) -> str:
    """Text as a cell of a Markdown table."""
    return bars_escaped(" ".join(text.split()))


def _example(context: Context) -> ExampleView | None:
    """A call for the README: the operation with the fewest arguments that has an example."""
    api, names = context.api, context.names
    candidates = [
        (len(found), index, operation, found)
        for index, operation in enumerate(api.operations)
        if (found := _arguments(operation, context)) is not None
    ]
    if not candidates:
        return None
    preferred = min(candidates, key=lambda one: (one[2].streaming is None, one[0], one[1]))
    operation, found = preferred[2], preferred[3]
    imports = sorted({one.of.name for _, one in found if isinstance(one, py.Attribute)})
    place = names.places[operation.id]
    streaming = operation.streaming
    selector = (streaming.selector or "").strip("/") if streaming else ""
    folded = next(iter(streaming.fold), "") if streaming else ""
    returned = None if operation.paging else _returned(operation, api)
    result = snake(split(names.types[returned.id])) if returned is not None else "result"
    result = "page" if operation.paging else "result" if result in ("client", "") else result
    return ExampleView(
        call=".".join(("client", *place.path, names.methods[operation.id])),
        arguments=tuple(found),
        imports=tuple(imports),
        result=result,
        text=f"{result}{'.items' if operation.paging else _attribute(returned, folded, api)}",
        stream_argument=selector,
        event_text=_event_text(streaming, folded, api) if streaming else "event",
    )


def _returned(operation: Operation, api: Api) -> Ref | None:
    """The type of the plain answer, if it is an object."""
    contents = [
        content for one in operation.successes for content in one.contents if content.is_json
    ]
    expr = contents[0].type if contents else None
    is_object = isinstance(expr, Ref) and isinstance(api.types[expr.id], Object)
    return expr if is_object and isinstance(expr, Ref) else None


def _event_text(streaming: Streaming, folded: str, api: Api) -> str:
    """What to print of an event: the part that adds up to the answer, as it comes."""
    data = next((e.data for e in streaming.content.events if e.name in streaming.yields), None)
    attribute = _attribute(data, folded, api)
    return f'event{attribute}, end="", flush=True' if attribute else "event"


def _attribute(expr: TypeExpr | None, pointer: str, api: Api) -> str:
    """The attribute at a JSON pointer of one step, with its dot; empty where there is none."""
    declared = api.types[expr.id] if isinstance(expr, Ref) else None
    name = field_names(declared).get(pointer[1:]) if isinstance(declared, Object) else None
    return f".{name}" if name else ""


def _arguments(operation: Operation, context: Context) -> list[tuple[str, py.Expr]] | None:
    """The required arguments with example values; None where one has no example."""
    choices = choices_of(operation, context.types, context.sides)
    content = choices[0].content if choices else None
    fields = choices[0].fields if choices else None
    if len(choices) > 1 or (choices and fields is None):
        return None
    example = (
        next((one for one in content.examples if isinstance(one, dict)), {}) if content else {}
    )
    found: list[tuple[str, py.Expr]] = []
    for argument in arguments_of(operation, fields, context.names.arguments[operation.id]):
        if argument.optional_for_callers:
            continue
        value = example.get(argument.wire_name) if argument.place == "body" else None
        if value is None:
            value = next(iter(argument.source.docs.examples), None)
        if value is None:
            return None
        found.append((argument.name, _value(argument, value, context)))
    return found


def _value(argument: Argument, value: Any, context: Context) -> py.Expr:
    """A value; a member of an enumeration by its name."""
    declared = context.types[argument.type.id] if isinstance(argument.type, Ref) else None
    if isinstance(declared, Enum) and declared.base is not None:
        names = context.names.members[declared.id]
        for member, name in zip(declared.members, names, strict=True):
            if member.value == value:
                return py.Attribute(of=py.local(context.class_name(declared.id)), name=name)
    return py.json(value)
