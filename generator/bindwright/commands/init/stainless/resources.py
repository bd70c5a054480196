"""`resources`: the tree of the client's attributes, its methods and its models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bindwright.commands.init.carried import Method, Outcome
from bindwright.commands.init.foreign import Handler, Unfit, of_kind, texts
from bindwright.commands.init.stainless.client import seconds_of
from bindwright.commands.init.stainless.part import Part, key_of
from bindwright.commands.init.stainless.streaming import Streaming
from bindwright.diagnostics.origin import escape_token
from bindwright.http.methods import METHODS
from bindwright.load.bundle import Node
from bindwright.plan.names.familiar import SHARED
from bindwright.record import record


@record
class _Above:
    """What a resource has from those above it; `folder` of `types` offers its models."""

    path: tuple[str, ...] = ()
    folder: tuple[str, ...] = ()
    deprecated: str | None = None
    skipped: bool = False


@dataclass
class Resources(Part):
    """Walks the tree; where a key stands says what it means, for a resource may have any name."""

    streaming: Streaming
    _models: dict[str, str] = field(default_factory=dict[str, str])
    _aliases: list[tuple[Node, str]] = field(default_factory=list[tuple[Node, str]])

    def read(self, node: Node) -> None:
        """The whole tree."""
        self._models = dict(_models(node))
        self.draft.walk(node, "", None, partial(self._resource, above=_Above()))
        for there, path in self._aliases:
            self._alias(there, path)

    def _resource(self, node: Node, above: _Above) -> None:
        of_kind(node, dict, "a mapping") if node.value is not None else None
        is_client = not above.path and key_of(node) == "$client"
        is_shared = not above.path and key_of(node) == "$shared"
        here = _Above(
            path=above.path if is_client else (*above.path, self.casings.snake(key_of(node))),
            folder=SHARED if is_shared else above.path,
            deprecated=_message(node.get("deprecated")) or above.deprecated,
            skipped=above.skipped or is_skipped(node),
        )
        each = {
            "methods": partial(self._method, above=here),
            "models": partial(self._model, above=here),
            "subresources": partial(self._resource, above=here),
        }
        self.draft.walk(
            node, "resource", {key: partial(self._each, what=one) for key, one in each.items()}
        )

    def _each(self, node: Node, what: Handler) -> None:
        self.draft.walk(node, "", None, what)

    # Methods

    def _method(self, node: Node, above: _Above) -> None:
        dotted = ".".join((*above.path, self.casings.snake(key_of(node))))
        endpoint = node.value if isinstance(node.value, str) else node.text("endpoint")
        kind = node.text("type")
        if above.skipped or is_skipped(node):
            self.notes.tell(node.origin, Outcome.MEANINGLESS, "not for Python")
        elif kind == "webhook_unwrap":
            self.notes.tell(node.origin, Outcome.MEANINGLESS, "webhooks have a client of their own")
        elif kind == "alias":
            self._aliases.append((node, dotted))
        elif endpoint is None:
            raise Unfit("'verb /path', or a mapping with an 'endpoint', is expected here")
        else:
            self._operation(node, dotted, endpoint, above)

    def _operation(self, node: Node, dotted: str, endpoint: str, above: _Above) -> None:
        verb, _, path = endpoint.strip().partition(" ")
        path = path.strip()
        if verb.lower() not in METHODS or not path.startswith("/"):
            raise Unfit(f"{endpoint[:100]!r} is no 'verb /path'")
        operation = f"{verb.upper()} {path}"
        settings: dict[str, Any] = {}
        pages: str | None = None
        if isinstance(node.value, dict):
            self._details(node, operation, settings)
            stated = node.value.get("paginated")
            pages = "" if stated is False else stated if isinstance(stated, str) else None
        self.draft.methods.append(
            Method(
                path=dotted, operation=operation, origin=node.origin, settings=settings, pages=pages
            )
        )
        found = self.draft.document.find(operation)
        reason = _message(node.get("deprecated")) or above.deprecated
        if reason and found is not None:
            lifecycle = {"status": "deprecated", "reason": reason}
            value = {"deprecated": True, "x-bindwright-lifecycle": lifecycle}
            self.draft.replace(node, found[1].origin, value)

    def _details(self, node: Node, operation: str, settings: dict[str, Any]) -> None:
        found = self.draft.document.find(operation)
        place = found[1] if found is not None else None

        def unwrap(one: Node) -> str:
            settings["unwrap"] = "" if one.value is False else f"/{self.notes.text(one)}"
            return "operations.unwrap"

        def body(one: Node) -> str:
            settings["body_argument"] = self.casings.snake(self.notes.text(one))
            return "operations.body_argument"

        def positional(one: Node) -> str:
            settings["positional"] = list(texts(one))
            return "operations.positional"

        def streams(one: Node) -> None:
            self.streaming.method(one, found[0] if found else operation, place, self._models)

        self.draft.walk(
            node,
            "method",
            {
                "paginated": lambda _: "pagination",
                "streaming": streams,
                "body_param_name": body,
                "positional_params": positional,
                "unwrap_response": unwrap,
                "default_request_options": partial(self._request_options, place=place),
                "deprecated": lambda _: "overlay",
            },
        )

    def _request_options(self, node: Node, place: Node | None) -> None:
        target = self.draft.target(place.origin) if place is not None else "$"

        def timeout(one: Node) -> str | None:
            if one.value is None:
                return "no timeout"
            value = {"x-bindwright-timeout": {"total": seconds_of(one)}}
            return self.draft.update(one, target, value)

        def retries(one: Node) -> str:
            value = {"x-bindwright-retries": {"max": of_kind(one, int, "a whole number")}}
            return self.draft.update(one, target, value)

        if place is not None:
            self.draft.walk(node, "", {"timeout": timeout, "max_retries": retries})

    def _alias(self, node: Node, path: str) -> None:
        """A second name of a method, which may stand in another resource."""
        to = node.text("to") or ""
        words = [
            self.casings.snake(one) for one in to.split(".") if one not in ("methods", "$client")
        ]
        names = (".".join(words), ".".join((*path.split(".")[:-1], *words)))
        known = [one for one in self.draft.methods if one.path in names]
        if not known:
            self.notes.unfit(node.origin, f"there is no method {to[:100]!r}")
            return
        operation, pages = known[0].operation, known[0].pages
        self.draft.methods.append(
            Method(path=path, operation=operation, origin=node.origin, pages=pages)
        )

    # Models

    def _model(self, node: Node, above: _Above) -> None:
        if above.skipped or is_skipped(node):
            self.notes.tell(node.origin, Outcome.MEANINGLESS, "not for Python")
            return
        if isinstance(node.value, dict):
            self.draft.walk(node, "model")
        pointer = _pointer(node)
        if pointer is None:
            raise Unfit("the name of a schema, or its pointer, is expected here")
        self.draft.models.append((pointer, self.casings.pascal(key_of(node)), node.origin))
        if above.folder:
            self.draft.folders.setdefault(pointer, ".".join(above.folder))


def is_skipped(node: Node) -> bool:
    """Whether something is not for Python."""
    stated: Any = node.value if isinstance(node.value, dict) else {}
    skip, only = stated.get("skip"), stated.get("only")
    listed = isinstance(skip, list) and "python" in skip
    return skip is True or listed or (isinstance(only, list) and "python" not in only)


def _message(node: Node | None) -> str | None:
    """Why something is deprecated: a text, or one for each language."""
    value: Any = node.value if node is not None else None
    if isinstance(value, dict):
        value = value.get("python", value.get("default"))
    return value.strip() if isinstance(value, str) and value.strip() else None


def _pointer(node: Node) -> str | None:
    value: Any = node.value
    if isinstance(value, dict):
        value = value.get("openapi_uri", value.get("openapi_ref"))
    if not isinstance(value, str) or not value.strip() or value.startswith("$"):
        return None
    value = value.strip()
    return value if value.startswith("#/") else f"#/components/schemas/{escape_token(value)}"


def _models(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every model as `resource.model`, which streams refer to, and the pointer of its schema."""
    for key, resource in node.items():
        for name, model in resource.members("models"):
            if pointer := _pointer(model):
                yield ".".join((*path, key, name)), pointer
        if below := resource.get("subresources"):
            yield from _models(below, (*path, key))
