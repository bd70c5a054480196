"""The index of the API, `api.md`: every method with its signature, every type and error."""

import re
from collections.abc import Iterator, Mapping

from bindwright.ir.operations import Api, Operation
from bindwright.ir.types import Declaration, Enum, Object, TypeId, Union
from bindwright.plan.calls.errors import Errors
from bindwright.plan.calls.results import headers_of
from bindwright.plan.calls.webhook_views import WebhookRowView, WebhooksView
from bindwright.plan.names.reserved import STANDARD_STATUSES
from bindwright.plan.names.table import Names
from bindwright.plan.package import ArgumentView, MethodView, ResourceView
from bindwright.plan.pages.index_views import (
    ApiIndexView,
    ErrorRowView,
    MethodIndexView,
    ResourceIndexView,
    TypeIndexView,
)
from bindwright.plan.source.prose import bars_escaped

_NAME = re.compile(r"\b[A-Z]\w*")


def view_index(
    api: Api,
    source: str,
    names: Names,
    errors: Errors,
    resources: Mapping[str, ResourceView],
    homes: Mapping[TypeId, str],
    webhooks: WebhooksView | None,
) -> ApiIndexView:
    """What `api.md` lists; `source` is the folder of the package, for links."""
    folder = f"{source}/types"
    links = {names.types[one]: f"{folder}/{homes[one]}.py" for one in api.named_types}
    return ApiIndexView(
        title=api.title,
        resources=tuple(_resources(api, f"{source}/resources", names, resources, links)),
        webhooks=tuple(_webhooks(webhooks)) if webhooks is not None else (),
        types=tuple(_types(api, names, links)),
        errors=tuple(_errors(errors)),
    )


def view_type_index(
    api: Api, source: str, names: Names, homes: Mapping[TypeId, str]
) -> ApiIndexView:
    """What `api.md` of a package of types alone lists."""
    links = {names.types[one]: f"{source}/types/{homes[one]}.py" for one in api.named_types}
    return ApiIndexView(
        title=api.title,
        resources=(),
        webhooks=(),
        types=tuple(_types(api, names, links)),
        errors=(),
    )


def _resources(
    api: Api,
    folder: str,
    names: Names,
    resources: Mapping[str, ResourceView],
    links: Mapping[str, str],
) -> Iterator[ResourceIndexView]:
    operations: dict[tuple[str, ...], list[Operation]] = {}
    for operation in api.operations:
        operations.setdefault(names.places[operation.id].path, []).append(operation)
    for path, resource in names.resources.items():
        view = resources[resource.module]
        if view.methods:
            # The methods of a resource stand in the order of its operations.
            pairs = zip(operations[path], view.methods, strict=True)
            yield ResourceIndexView(
                title=".".join(("client", *path)),
                doc=view.doc,
                source=f"{folder}/{resource.module}.py",
                methods=tuple(_method(one, method, path, links) for one, method in pairs),
            )


def _method(
    operation: Operation, method: MethodView, path: tuple[str, ...], links: Mapping[str, str]
) -> MethodIndexView:
    returns = method.overloads[0].returns if method.overloads else method.returns
    arguments = (*method.positional, *method.keywords)
    annotations = " ".join((*(one.annotation for one in arguments), method.returns))
    linked = dict.fromkeys(name for name in _NAME.findall(annotations) if name in links)
    return MethodIndexView(
        call=".".join(("client", *path, method.name)),
        name=method.name,
        route=f"{operation.method} {operation.path}",
        doc=first_sentence(method.doc),
        positional=tuple(_parameter(one) for one in method.positional),
        keywords=tuple(_parameter(one) for one in method.keywords),
        returns=returns,
        stream_argument=method.stream_argument,
        stream=method.stream_returns,
        headers=tuple(name for name, _ in headers_of(operation.successes)),
        types=tuple((name, links[name]) for name in linked),
    )


def _parameter(argument: ArgumentView) -> str:
    default = f" = {argument.default}" if argument.default else ""
    return f"{argument.name}: {argument.annotation.replace(' | Omit', '')}{default}"


def _webhooks(view: WebhooksView) -> Iterator[WebhookRowView]:
    if view.event is not None:
        doc = "Any webhook; finds out which one it is"
        yield WebhookRowView(name="parse_webhook", returns=_cell(view.event.returns), doc=doc)
    for one in view.hooks:
        yield WebhookRowView(name=one.name, returns=_cell(one.returns), doc=first_sentence(one.doc))


def _cell(annotation: str) -> str:
    return annotation.replace("|", "\\|")


def _types(api: Api, names: Names, links: Mapping[str, str]) -> Iterator[TypeIndexView]:
    extras: dict[TypeId, list[str]] = {}
    for (type_id, _), extra in names.extras.items():
        extras.setdefault(type_id, []).append(extra)
    groups: dict[str, list[tuple[str, str, str, str]]] = {}
    for type_id in api.named_types:
        declared = api.types[type_id]
        name = names.types[type_id]
        others = "".join(f", `{extra}`" for extra in sorted(extras.get(type_id, ())))
        row = (name, links[name], others, first_sentence(declared.docs.description or ""))
        groups.setdefault(_group(declared), []).append(row)
    for title, rows in groups.items():
        yield TypeIndexView(title=title, rows=tuple(rows))


def _group(declared: Declaration) -> str:
    if isinstance(declared, Object):
        return "Models"
    if isinstance(declared, Enum):
        return "Enumerations"
    return "Unions" if isinstance(declared, Union) else "Aliases"


def _errors(errors: Errors) -> Iterator[ErrorRowView]:
    """All exceptions for error statuses, by status."""
    statuses: dict[str, list[int]] = {}
    for status, name in ({**STANDARD_STATUSES, **errors.by_status}).items():
        statuses.setdefault(name, []).append(status)
    tags: dict[str, list[str]] = {}
    for tag, name in errors.by_tag.items():
        tags.setdefault(name, []).append(tag)
        statuses.setdefault(name, [])
    for name, found in sorted(statuses.items(), key=lambda one: (one[1] or [1000], one[0])):
        text = ", ".join(str(status) for status in sorted(found))
        text = f"{text} and other 5xx" if name == "InternalServerError" else text
        yield ErrorRowView(name=name, statuses=text, tags=tuple(tags.get(name, ())))


def first_sentence(text: str) -> str:
    """The first sentence, for a table: no line break, no cell border."""
    first = " ".join(text.split("\n\n")[0].split())
    return bars_escaped(first.partition(". ")[0].rstrip("."))
