"""The module `webhooks.py`: a function for each webhook and callback, and one for any webhook."""

import textwrap
from collections.abc import Mapping

from bindwright.ir.hooks import hook_content
from bindwright.ir.operations import Api, Hook, Where
from bindwright.ir.types import Alias, Const, Enum, Ref, TypeExpr, TypeId, Union
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.webhook_views import WebhookEventView, WebhooksView, WebhookView
from bindwright.plan.names.table import Names
from bindwright.plan.sides import Side, Views
from bindwright.plan.source.expressions import call, dictionary, lazily
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import describe, lifecycle_sentence, sections
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.union_text import one_of

_RUNTIME = "._runtime.webhooks"

_BODY_DOC = "The body as it came. Check its signature first, this does not."
_EVENT_DOC = (
    "The name of the webhook, where you know it from elsewhere; one that the document does not "
    "list is looked for in the body."
)
_HEADERS_DOC = "The headers that came with the body; `{name}` tells which webhook it is."
_VALIDATION_DOC = '`"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.'
_RAISES = (
    ("WebhookValidationError", "The body is not what the API documents."),
    ("ValueError", "`validation` has an impossible value."),
)


def view_webhooks(
    api: Api, names: Names, views: Views, homes: Mapping[TypeId, str]
) -> WebhooksView:
    """The module of all webhooks and callbacks of an API."""
    return _Planner(api, names, views, homes).view()


class _Planner:
    def __init__(self, api: Api, names: Names, views: Views, homes: Mapping[TypeId, str]) -> None:
        self._api = api
        self._names = names
        functions = set(names.hooks.values())
        self._imports = imports = Imports({"parse_webhook", *functions})
        imports.use("__future__", "annotations")
        imports.use("typing", "TYPE_CHECKING")
        self._read_hook = imports.use(_RUNTIME, "read_hook")
        self._hook = imports.use(_RUNTIME, "Hook")
        self._validation = imports.use("._runtime.client.descriptions", "Validation", checking=True)

        def annotator(*, qualify: str, checking: bool) -> Annotator:
            return Annotator(
                types=api.types,
                names=names,
                views=views,
                named=frozenset(api.named_types),
                imports=imports,
                home=lambda one: f".types.{homes[one]}",
                qualify=qualify,
                checking=checking,
            )

        self._checking = annotator(qualify="", checking=True)
        self._running = annotator(qualify=".", checking=False)
        self._contents = ContentAnnotator(self._checking, api.types, imports)
        self._running_contents = ContentAnnotator(self._running, api.types, imports)

    def view(self) -> WebhooksView:
        use = self._imports.use
        event = self._api.webhook_event
        webhooks = use(_RUNTIME, "Webhooks") if event is not None else ""
        read_webhook = use(_RUNTIME, "read_webhook") if event is not None else ""
        hooks = {one.id: self._one(one) for one in self._api.hooks}
        what = "webhooks" if self._api.webhooks else "callbacks"
        if len(self._api.webhooks) < len(hooks) and self._api.webhooks:
            what = "webhooks and callbacks"
        view = self._event(event, hooks) if event is not None else None
        return WebhooksView(
            doc=(
                f"The {what} of the {self._api.title}: what it sends by itself.\n\n"
                "These functions turn the body of such a request into its type. They do not "
                "verify signatures: do that first, over the bytes as they came."
            ),
            imports=self._imports.lines(),
            checking_imports=self._imports.checking_lines(),
            hook=self._hook,
            webhooks=webhooks,
            read_hook=self._read_hook,
            read_webhook=read_webhook,
            validation=self._validation,
            hooks=tuple(hooks.values()),
            event=view,
        )

    # One webhook

    def _one(self, hook: Hook) -> WebhookView:
        content = hook_content(hook)
        arguments = [py_string(hook.name)]
        if content is not None:
            arguments += [
                py_string("application/json" if content.is_json else content.essence),
                lazily(self._running_contents.value(content, Side.RESPONSE)),
            ]
        name = self._names.hooks[hook.id]
        returns = self._contents.value(content, Side.RESPONSE) if content is not None else "None"
        return WebhookView(
            name=name,
            constant=f"_{name.removeprefix('parse_').upper().rstrip('_')}",
            value=call(self._hook, *arguments),
            returns=returns,
            doc=self._doc(hook),
        )

    def _doc(self, hook: Hook) -> str:
        operation = hook.operation
        body = describe(operation.body.docs) if operation.body is not None else ""
        senders = [one.id for one in self._api.operations if hook in one.callbacks]
        what = (
            f"callback `{hook.name}` of `{'`, `'.join(senders)}`"
            if senders
            else (f"webhook `{hook.name}`")
        )
        title = (operation.docs.title or "").rstrip(".")
        summary = "\n\n".join(
            part
            for part in (
                f"{title}." if title else f"Read the {what}.",
                operation.docs.description,
                f"Reads the {what}." if senders and title else None,
                lifecycle_sentence(operation.lifecycle, operation.deprecated),
            )
            if part
        )
        parts = [
            summary,
            sections("Args", [("body", _BODY_DOC), ("validation", _VALIDATION_DOC)]),
            "Returns:\n" + textwrap.indent(body or "The body.", "    "),
            sections("Raises", _RAISES),
            *self._around(hook),
        ]
        return "\n\n".join(parts)

    def _around(self, hook: Hook) -> list[str]:
        """What comes beside the body, and what the API wants to hear."""
        arriving = [
            (f"`{one.wire_name}`", describe(one.docs, fallback="Not described."))
            for one in hook.operation.parameters
            if one.where in (Where.HEADER, Where.QUERY)
        ]
        answers = [
            (f"`{one.status_range}`", describe(one.docs, fallback="Not described."))
            for one in hook.operation.responses
        ]
        found: list[str] = []
        if arriving:
            found.append(sections("Comes with", arriving))
        if answers:
            found.append(sections("Answer with", answers))
        return found

    # Any webhook

    def _event(self, event: TypeExpr, hooks: Mapping[str, WebhookView]) -> WebhookEventView:
        named = self._by_name()
        own = self._checking.value(event, Side.RESPONSE)
        variants = self._variants(event)
        others = [
            hooks[one.id].returns
            for one in self._api.webhooks
            if (content := hook_content(one)) is None or content.type not in variants
        ]
        returns = one_of(sorted([own, *others], key=lambda one: one == "None"))
        pinned = self._pinned()
        literal = self._imports.use("typing", "Literal", checking=True)
        self._imports.use("typing", "overload")
        rows = [("by_name", _table({key: hooks[one.id] for key, one in named.items()}))]
        doc = [("body", _BODY_DOC), ("event", _EVENT_DOC)]
        if pinned is not None:
            header, by_value = pinned
            self._imports.use("collections.abc", "Mapping", checking=True)
            rows.append(("header", py_string(header.lower())))
            rows.append(
                ("by_header", _table({key: hooks[one.id] for key, one in by_value.items()}))
            )
            doc.append(("headers", _HEADERS_DOC.format(name=header)))
        unnamed = call(
            self._hook,
            py_string(""),
            py_string("application/json"),
            lazily(self._running.value(event, Side.RESPONSE)),
        )
        return WebhookEventView(
            descriptor=(("unnamed", unnamed), *rows),
            overloads=tuple(
                (f"{literal}[{py_string(key)}]", hooks[one.id].returns)
                for key, one in named.items()
            ),
            by_header=pinned is not None,
            returns=returns,
            doc="\n\n".join(
                (
                    "Read a webhook that may be any of those that the document lists.",
                    sections("Args", [*doc, ("validation", _VALIDATION_DOC)]),
                    "Returns:\n    The body. One that the document does not list survives as it "
                    "came, in the type for unknown ones where there is such a type.",
                    sections("Raises", _RAISES),
                )
            ),
        )

    def _variants(self, event: TypeExpr) -> tuple[TypeExpr, ...]:
        declared = self._api.types[event.id] if isinstance(event, Ref) else None
        known = declared.variants if isinstance(declared, Union) else ()
        return (event, *known)

    def _by_name(self) -> dict[str, Hook]:
        """The webhooks by name; of several methods under one name the first with a body."""
        found: dict[str, Hook] = {}
        for hook in self._api.webhooks:
            known = found.setdefault(hook.name, hook)
            if hook_content(known) is None:
                found[hook.name] = hook
        return found

    def _pinned(self) -> tuple[str, dict[str, Hook]] | None:
        """The header that has one value for each webhook, if there is such a header."""
        found: dict[str, dict[str, Hook]] = {}
        for hook in self._api.webhooks:
            for one in hook.operation.parameters:
                value = self._only_value(one.type) if one.where is Where.HEADER else None
                if value is not None:
                    found.setdefault(one.wire_name, {}).setdefault(value, hook)
        best = max(found.items(), key=lambda one: len(one[1]), default=None)
        return best if best is not None and len(best[1]) == len(self._api.webhooks) else None

    def _only_value(self, expr: TypeExpr) -> str | None:
        """The one string that a value can be."""
        match expr:
            case Const(value=str(value)):
                return value
            case Ref():
                declared = self._api.types[expr.id]
                if isinstance(declared, Alias):
                    return self._only_value(declared.target)
                values = declared.members if isinstance(declared, Enum) else ()
                only = values[0].value if len(values) == 1 else None
                return only if isinstance(only, str) else None
            case _:
                return None


def _table(rows: Mapping[str, WebhookView]) -> str:
    return dictionary((py_string(key), one.constant) for key, one in rows.items())
