"""The index of the API, `api.md`: every method with its signature, every type and error."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bindwright.ir.types import Declaration, Enum, Object, TypeId, Union
from bindwright.plan.calls.errors import Errors
from bindwright.plan.calls.signatures import OMIT_TYPE
from bindwright.plan.context import Context
from bindwright.plan.names.reserved import STANDARD_STATUSES
from bindwright.plan.names.verbs import PARSE_WEBHOOK
from bindwright.plan.package import (
    ApiIndexView,
    ErrorRowView,
    MethodIndexView,
    MethodView,
    ResourceIndexView,
    ResourceView,
    TypeIndexView,
    WebhookRowView,
    WebhooksView,
)
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import bars_escaped, says_no_more
from bindwright.plan.surface import Argument


def view_index(
    context: Context,
    errors: Errors,
    resources: Iterable[ResourceView],
    webhooks: WebhooksView | None,
) -> ApiIndexView:
    """What `api.md` lists."""
    return ApiIndexView(
        title=context.api.title,
        client=context.config.client.class_name or "Client",
        resources=tuple(_resources(context, resources)),
        webhooks=tuple(_webhooks(webhooks)) if webhooks is not None else (),
        types=tuple(_types(context)),
        errors=tuple(_errors(errors)),
    )


def view_type_index(context: Context) -> ApiIndexView:
    """What `api.md` of a package of types alone lists."""
    types = tuple(_types(context))
    title = context.api.title
    return ApiIndexView(title=title, client="", resources=(), webhooks=(), types=types, errors=())


def _link(type_id: TypeId, context: Context) -> tuple[py.Name, str]:
    """A type, and the path of its module."""
    path = f"{context.source}/types/{context.module_of[type_id]}.py"
    return context.named_type(type_id, context.names.types[type_id]), path


def _resources(context: Context, resources: Iterable[ResourceView]) -> Iterator[ResourceIndexView]:
    links = dict(_link(one, context) for one in context.api.named_types)
    for view in resources:
        if view.methods:
            yield ResourceIndexView(
                title=".".join(("client", *view.path)),
                doc="" if says_no_more(view.doc, "".join(view.path[-1:])) else view.doc,
                source=f"{context.source}/resources/{context.names.resources[view.path].module}.py",
                methods=tuple(_method(one, view.path, links) for one in view.methods),
            )


def _method(
    method: MethodView, path: tuple[str, ...], links: Mapping[py.Name, str]
) -> MethodIndexView:
    shown = [name for one in method.arguments for name in py.names_in(one.type)]
    doc = first_sentence(method.doc)
    linked = dict.fromkeys((*shown, *py.names_in(method.returns)))
    return MethodIndexView(
        method=method,
        call=".".join(("client", *path, method.name)),
        doc="" if doc == f"Call `{method.operation}`" else doc,
        positional=tuple(_parameter(one) for one in method.positional),
        keywords=tuple(_parameter(one) for one in method.keywords),
        returns=method.overloads[0].returns if method.overloads else method.returns,
        types=tuple((one.name, links[one]) for one in linked if one in links),
    )


def _parameter(argument: Argument) -> Argument:
    """The argument without what is said by its default."""
    return replace(argument, type=py.without(argument.type, OMIT_TYPE))


def _webhooks(view: WebhooksView) -> Iterator[WebhookRowView]:
    if view.event is not None:
        doc = "Any webhook; finds out which one it is"
        yield WebhookRowView(name=PARSE_WEBHOOK, returns=view.event.returns, doc=doc)
    for one in view.hooks:
        yield WebhookRowView(name=one.name, returns=one.returns, doc=first_sentence(one.doc))


def _types(context: Context) -> Iterator[TypeIndexView]:
    api, names = context.api, context.names
    extras: dict[TypeId, list[str]] = {}
    for (type_id, _), extra in names.extras.items():
        extras.setdefault(type_id, []).append(extra)
    groups: dict[str, list[tuple[str, str, str, str]]] = {}
    for type_id in api.named_types:
        declared = api.types[type_id]
        name, path = _link(type_id, context)
        others = "".join(f", `{extra}`" for extra in sorted(extras.get(type_id, ())))
        row = (name.name, path, others, first_sentence(declared.docs.description or ""))
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
