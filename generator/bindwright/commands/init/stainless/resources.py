"""`resources`: the tree of the client's attributes, its methods and its models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bindwright.commands.init.carried import Method, Outcome
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Handler, NoMeaning, NotYet, Unfit, of_kind, texts
from bindwright.commands.init.stainless.client import seconds_of
from bindwright.commands.init.stainless.streaming import Streaming
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.origin import escape_token, parse_pointer
from bindwright.http.methods import METHODS
from bindwright.load.bundle import Node

_OTHER_TOOLS: Mapping[str, Handler] = dict.fromkeys(
    ("mcp", "terraform", "docs", "skip_test_reason", "custom", "cli"),
    NoMeaning("not about the package for Python"),
)

_Path = tuple[str, ...]


class Resources:
    """Walks the tree; where a key stands says what it means, for a resource may have any name."""

    def __init__(self, draft: Draft, casings: Casings, streaming: Streaming) -> None:
        self._draft = draft
        self._notes = draft.notes
        self._casings = casings
        self._streaming = streaming
        self._aliases: list[tuple[Node, str, str]] = []

    def read(self, node: Node) -> None:
        """The whole tree."""
        self._streaming.models = dict(_models(node))
        self._below(node, (), None, skipped=False)
        for there, path, to in self._aliases:
            self._alias(there, path, to)

    def _below(self, node: Node, path: _Path, deprecated: str | None, *, skipped: bool) -> None:
        self._notes.walk(
            node, {}, lambda one: self._resource(one, path, deprecated, skipped=skipped)
        )

    def _resource(self, node: Node, path: _Path, deprecated: str | None, *, skipped: bool) -> None:
        key = _key(node)
        here = path if not path and key == "$client" else (*path, self._casings.snake(key))
        skipped = skipped or is_skipped(node)
        deprecated = _message(node.get("deprecated")) or deprecated
        if not isinstance(node.value, dict):
            if node.value is not None:
                raise Unfit("a mapping is expected here")
            return
        in_package: dict[str, Handler] = {
            "methods": lambda one: self._methods(one, here, deprecated, skipped=skipped),
            "models": lambda one: self._models(one, skipped=skipped),
            "subresources": lambda one: self._below(one, here, deprecated, skipped=skipped),
            "description": NotYet("a resource has no docstring of its own"),
            "deprecated": lambda _: "overlay",
            "skip": NoMeaning("seen at its methods"),
            "only": NoMeaning("seen at its methods"),
            **_OTHER_TOOLS,
        }
        self._notes.walk(node, in_package)

    # Methods

    def _methods(self, node: Node, path: _Path, deprecated: str | None, *, skipped: bool) -> None:
        if path == ("$shared",):
            raise Unfit("$shared has models alone")
        self._notes.walk(node, {}, lambda one: self._method(one, path, deprecated, skipped=skipped))

    def _method(self, node: Node, path: _Path, deprecated: str | None, *, skipped: bool) -> None:
        dotted = ".".join((*path, self._casings.snake(_key(node))))
        if skipped or is_skipped(node):
            self._notes.tell(node.origin, Outcome.MEANINGLESS, "not for Python")
            return
        if isinstance(node.value, str):
            self._add(node, dotted, node.value, {}, None)
            if deprecated:
                self._deprecate(node, node.value, deprecated)
            return
        if not isinstance(node.value, dict):
            raise Unfit("'verb /path', or a mapping with an endpoint, is expected here")
        kind = node.text("type") or "http"
        if kind == "alias":
            self._aliases.append((node, dotted, node.text("to") or ""))
            return
        if kind == "webhook_unwrap":
            self._notes.tell(
                node.origin, Outcome.MEANINGLESS, "webhooks are read by `client.webhooks`"
            )
            return
        endpoint = node.text("endpoint")
        if endpoint is None:
            raise Unfit(f"a method of type {kind!r} without an endpoint")
        self._detailed(node, dotted, endpoint, deprecated)

    def _detailed(self, node: Node, dotted: str, endpoint: str, deprecated: str | None) -> None:
        settings: dict[str, Any] = {}
        pages: list[str | None] = [None]

        def unwrap(one: Node) -> str:
            settings["unwrap"] = "" if one.value is False else f"/{self._notes.text(one)}"
            return "operations.unwrap"

        def body(one: Node) -> str:
            settings["body_argument"] = self._casings.snake(self._notes.text(one))
            return "operations.body_argument"

        def positional(one: Node) -> str:
            settings["positional"] = list(texts(one))
            return "operations.positional"

        def paginated(one: Node) -> str:
            pages[0] = "" if one.value is False else one.value if one.value is not True else None
            return "pagination"

        def with_place(change: Any) -> Handler:
            return lambda one: change(one, *self._place(endpoint))

        def message(one: Node) -> str | None:
            text = _message(one)
            return self._deprecate(one, endpoint, text) if text else None

        self._notes.walk(
            node,
            {
                "endpoint": lambda _: None,
                "type": lambda _: None,
                "paginated": paginated,
                "streaming": with_place(self._streaming.method),
                "body_param_name": body,
                "positional_params": positional,
                "unwrap_response": unwrap,
                "default_request_options": with_place(self._request_options),
                "deprecated": message,
                "skip": NoMeaning("it is not skipped"),
                "only": NoMeaning("it is not skipped"),
                "discriminator": NotYet("the document's `discriminator` is read"),
                **_OTHER_TOOLS,
            },
        )
        self._add(node, dotted, endpoint, settings, pages[0])
        if deprecated and node.get("deprecated") is None:
            self._deprecate(node, endpoint, deprecated)

    def _add(
        self, node: Node, dotted: str, endpoint: str, settings: dict[str, Any], pages: str | None
    ) -> None:
        verb, _, path = endpoint.strip().partition(" ")
        if verb.lower() not in METHODS or not path.strip().startswith("/"):
            raise Unfit(f"{endpoint[:100]!r} is no 'verb /path'")
        operation = f"{verb.upper()} {path.strip()}"
        self._draft.methods.append(
            Method(
                path=dotted, operation=operation, origin=node.origin, settings=settings, pages=pages
            )
        )

    def _alias(self, node: Node, path: str, to: str) -> None:
        """A second name of a method, which may stand in another resource."""
        names = [
            to.removeprefix("$client."),
            f"{path.rpartition('.')[0]}.{self._casings.snake(to)}",
        ]
        names.append(
            ".".join(self._casings.snake(one) for one in to.split(".") if one != "methods")
        )
        for one in self._draft.methods:
            if one.path in names:
                self._draft.methods.append(
                    Method(path=path, operation=one.operation, origin=node.origin, pages=one.pages)
                )
                return
        self._notes.unfit(node.origin, f"there is no method {to[:100]!r}")

    def _place(self, endpoint: str) -> tuple[str, Node] | tuple[str, None]:
        """The id of an operation and where it stands in the document."""
        found = self._draft.document.find(endpoint)
        return found if found is not None else (endpoint, None)

    def _request_options(self, node: Node, _: str, operation: Node | None) -> None:
        if operation is None:
            return
        target = self._draft.target(operation.origin)

        def timeout(one: Node) -> str | None:
            if one.value is None:
                return None
            value = {"x-bindwright-timeout": {"total": seconds_of(one)}}
            return self._draft.update(one, target, value)

        def retries(one: Node) -> str:
            value = {"x-bindwright-retries": {"max": of_kind(one, int, "a whole number")}}
            return self._draft.update(one, target, value)

        self._notes.walk(node, {"timeout": timeout, "max_retries": retries})

    def _deprecate(self, node: Node, endpoint: str, message: str) -> str | None:
        _, operation = self._place(endpoint)
        if operation is None:
            return None
        lifecycle = {"status": "deprecated", "reason": message}
        value = {"deprecated": True, "x-bindwright-lifecycle": lifecycle}
        return self._draft.replace(node, operation.origin, value)

    # Models

    def _models(self, node: Node, *, skipped: bool) -> None:
        def model(one: Node) -> None:
            if skipped or is_skipped(one):
                self._notes.tell(one.origin, Outcome.MEANINGLESS, "not for Python")
                return
            pointer = _pointer(one)
            if isinstance(one.value, dict):
                self._notes.walk(one, _MODEL_KEYS)
            if pointer is None:
                raise Unfit("the name of a schema, or its pointer, is expected here")
            name = self._casings.pascal(_key(one))
            self._draft.models.append((pointer, name, one.origin))

        self._notes.walk(node, {}, model)


_MODEL_KEYS: Mapping[str, Handler] = {
    "openapi_uri": lambda _: None,
    "openapi_ref": lambda _: None,
    "type": lambda _: None,
    "to": NotYet("a class has one name"),
    "deprecated": NotYet("a class has one name"),
    "no_params_suffix": NotYet("what the class of the request side is called"),
    "param_model": NotYet("what the class of the request side is called"),
    "skip": NoMeaning("it is not skipped"),
    "only": NoMeaning("it is not skipped"),
}


def is_skipped(node: Node) -> bool:
    """Whether something is not for Python."""
    if not isinstance(node.value, dict):
        return False
    skip, only = node.value.get("skip"), node.value.get("only")
    return skip is True or (isinstance(skip, list) and "python" in skip) or (
        isinstance(only, list) and "python" not in only
    )  # fmt: skip


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


def _models(node: Node, path: tuple[str, ...] = ()) -> Any:
    """Every model as `resource.model`, which streams refer to, and the pointer of its schema."""
    for key, resource in node.items():
        for name, model in resource.members("models"):
            pointer = _pointer(model)
            if pointer is not None:
                yield ".".join((*path, key, name)), pointer
        below = resource.get("subresources")
        if below is not None:
            yield from _models(below, (*path, key))


def _key(node: Node) -> str:
    return parse_pointer(node.origin.pointer)[-1]
