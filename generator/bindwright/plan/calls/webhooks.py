"""The module `webhooks.py`: a function for each webhook and callback, and one for any webhook."""

import textwrap
from collections.abc import Mapping

from bindwright.ir.hooks import hook_content
from bindwright.ir.operations import Hook, Where
from bindwright.ir.types import Alias, Const, Enum, Ref, TypeExpr, Union
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.context import Context
from bindwright.plan.names.verbs import PARSE_WEBHOOK
from bindwright.plan.package import WebhookEventView, WebhooksView, WebhookView
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope
from bindwright.plan.source.prose import describe, lifecycle_sentence, sections
from bindwright.plan.types.annotations import Annotator

_HOOK = py.name("._runtime.webhooks", "Hook")
_WEBHOOKS = py.name("._runtime.webhooks", "Webhooks")
_READ_HOOK = py.name("._runtime.webhooks", "read_hook")
_READ_WEBHOOK = py.name("._runtime.webhooks", "read_webhook")
_VALIDATION = py.name("._runtime.client.descriptions", "Validation")

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


class WebhookPlanner:
    """Plans the module of all webhooks and callbacks of an API."""

    def __init__(self, context: Context, annotator: Annotator) -> None:
        self._api = context.api
        self._names = context.names
        self._annotator = annotator
        self._contents = ContentAnnotator(annotator, context.types)

    def view(self) -> WebhooksView:
        """What the module says."""
        event = self._api.webhook_event
        hooks = {one.id: self._one(one) for one in self._api.hooks}
        what = "webhooks" if self._api.webhooks else "callbacks"
        if len(self._api.webhooks) < len(hooks) and self._api.webhooks:
            what = "webhooks and callbacks"
        return WebhooksView(
            doc=(
                f"The {what} of the {self._api.title}: what it sends by itself.\n\n"
                "These functions turn the body of such a request into its type. They do not "
                "verify signatures: do that first, over the bytes as they came."
            ),
            hook=_HOOK,
            webhooks=_WEBHOOKS,
            read_hook=_READ_HOOK,
            read_webhook=_READ_WEBHOOK,
            validation=_VALIDATION,
            hooks=tuple(hooks.values()),
            event=self._event(event, hooks) if event is not None else None,
        )

    def scope(self, view: WebhooksView) -> Scope:
        """What the module keeps free and spells."""
        event = view.event
        return Scope(
            module=".webhooks",
            taken=frozenset({PARSE_WEBHOOK, *(one.name for one in view.hooks)}),
            spelled=(
                py.FUTURE_ANNOTATIONS,
                py.TYPE_CHECKING,
                _READ_HOOK,
                _HOOK,
                *([_WEBHOOKS, _READ_WEBHOOK, py.OVERLOAD] if event else []),
            ),
            hinted=(_VALIDATION, *([py.MAPPING] if event and event.by_header else [])),
            deferred=True,
        )

    # One webhook

    def _one(self, hook: Hook) -> WebhookView:
        content = hook_content(hook)
        arguments: list[py.Expr] = [py.string(hook.name)]
        returns: py.PyType = py.NONE
        if content is not None:
            returns = self._contents.value(content, Side.RESPONSE)
            media_type = "application/json" if content.is_json else content.essence
            arguments += [py.string(media_type), py.lazily(returns)]
        name = self._names.hooks[hook.id]
        constant = f"_{name.removeprefix('parse_').upper().rstrip('_')}"
        return WebhookView(
            name=name,
            constant=py.local(constant + "_" * (constant == "_WEBHOOKS")),  # the table of all
            value=py.call(_HOOK, *arguments),
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
        own = self._annotator.value(event, Side.RESPONSE)
        variants = self._variants(event)
        others = [
            hooks[one.id].returns
            for one in self._api.webhooks
            if (content := hook_content(one)) is None or content.type not in variants
        ]
        pinned = self._pinned()
        rows: list[tuple[str, py.Expr]] = [("by_name", _table(named, hooks))]
        doc = [("body", _BODY_DOC), ("event", _EVENT_DOC)]
        if pinned is not None:
            header, by_value = pinned
            rows.append(("header", py.string(header.lower())))
            rows.append(("by_header", _table(by_value, hooks)))
            doc.append(("headers", _HEADERS_DOC.format(name=header)))
        arguments = py.string(""), py.string("application/json"), py.lazily(own)
        return WebhookEventView(
            descriptor=(("unnamed", py.call(_HOOK, *arguments)), *rows),
            overloads=tuple(
                (py.literal([key]), hooks[one.id].returns) for key, one in named.items()
            ),
            by_header=pinned is not None,
            returns=py.union(sorted([own, *others], key=lambda one: one == py.NONE)),
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


def _table(hooks: Mapping[str, Hook], views: Mapping[str, WebhookView]) -> py.Dict:
    return py.dictionary((key, views[one.id].constant) for key, one in hooks.items())
