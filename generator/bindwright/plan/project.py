"""The files around the package: metadata, README, index of the API, examples."""

from collections.abc import Iterator, Mapping
from typing import Any

from bindwright.config import PackageConfig
from bindwright.ir.operations import Api, Operation
from bindwright.ir.types import Enum, Ref
from bindwright.plan.annotations import py_string
from bindwright.plan.arguments import Argument, arguments_of, body_content, body_fields
from bindwright.plan.credentials import credential_options
from bindwright.plan.errors import Errors
from bindwright.plan.expressions import json_value
from bindwright.plan.naming import Names
from bindwright.plan.package import ExampleView, IndexView, ProjectView, ResourceView
from bindwright.plan.views import Views
from bindwright.plan.words import sentence

__all__ = ["view_project"]


def view_project(
    api: Api,
    config: PackageConfig,
    names: Names,
    views: Views,
    errors: Errors,
    resources: Mapping[str, ResourceView],
) -> ProjectView:
    """What README, pyproject.toml, api.md and the examples say."""
    prefix = config.env_prefix
    options = credential_options(api).values()
    environment = [(f"{prefix}_{option.upper()}", f"the option `{option}`") for option in options]
    environment.append((f"{prefix}_BASE_URL", "the option `base_url`"))
    return ProjectView(
        title=api.title,
        summary=sentence(f"Python client of the {api.title}").rstrip("."),
        description=api.docs.description or "",
        distribution=config.name,
        import_name=config.package,
        version=config.version,
        http="httpx2",
        environment=tuple(environment),
        index=tuple(_index(names, resources)),
        types=tuple(
            (names.types[type_id], _first_line(api.types[type_id].docs.description))
            for type_id in api.named_types
        ),
        errors=tuple(one.name for one in errors.classes),
        example=_example(api, names, views),
    )


def _index(names: Names, resources: Mapping[str, ResourceView]) -> Iterator[IndexView]:
    for path, name in names.resources.items():
        view = resources[name.module]
        if view.methods:
            calls = tuple(
                (".".join(("client", *path, method.name)), method.returns.replace("|", "\\|"))
                for method in view.methods
            )
            yield IndexView(title=view.class_name, doc=view.doc, methods=calls)


def _first_line(text: str | None) -> str:
    """The first sentence, for a table: no line break, no cell border."""
    first = " ".join((text or "").split("\n\n")[0].split())
    return first.partition(". ")[0].rstrip(".").replace("|", "\\|")


def _example(api: Api, names: Names, views: Views) -> ExampleView | None:
    """A call for the README: the operation with the fewest arguments that has an example."""
    candidates = [
        (len(found), index, operation, found)
        for index, operation in enumerate(api.operations)
        if (found := _arguments(operation, api, names, views)) is not None
    ]
    if not candidates:
        return None
    preferred = min(candidates, key=lambda one: (one[2].streaming is None, one[0], one[1]))
    operation, found = preferred[2], preferred[3]
    imports = sorted({name for _, _, name in found if name})
    place = names.places[operation.id]
    streaming = operation.streaming
    selector = (streaming.selector or "").strip("/") if streaming else ""
    return ExampleView(
        call=".".join(("client", *place.path, names.methods[operation.id])),
        arguments=tuple((name, value) for name, value, _ in found),
        imports=tuple(imports),
        stream=bool(selector),
        stream_argument=selector,
    )


def _arguments(
    operation: Operation, api: Api, names: Names, views: Views
) -> list[tuple[str, str, str | None]] | None:
    """The required arguments with example values; None where one has no example."""
    fields = body_fields(operation, api.types, views)
    content = body_content(operation)
    if content is not None and fields is None:
        return None
    example = (
        next((one for one in content.examples if isinstance(one, dict)), {}) if content else {}
    )
    found: list[tuple[str, str, str | None]] = []
    for argument in arguments_of(operation, fields):
        if argument.optional_for_callers:
            continue
        value = example.get(argument.wire_name) if argument.place == "body" else None
        if value is None:
            value = next(iter(argument.source.docs.examples), None)
        if value is None:
            return None
        text, used = _value(argument, value, api, names)
        found.append((argument.name, text, used))
    return found


def _value(argument: Argument, value: Any, api: Api, names: Names) -> tuple[str, str | None]:
    """A value as Python source; a member of an enumeration by its name."""
    declared = api.types[argument.type.id] if isinstance(argument.type, Ref) else None
    if isinstance(declared, Enum) and declared.base is not None:
        for member, name in zip(declared.members, names.members[declared.id], strict=True):
            if member.value == value:
                class_name = names.types[declared.id]
                return f"{class_name}.{name}", class_name
    return (py_string(value) if isinstance(value, str) else json_value(value)), None
