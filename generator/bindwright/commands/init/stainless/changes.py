"""What changes the document: `openapi`, `environments`, `security`, `query_settings`, `errors`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Handler, NoMeaning, NotYet, Unfit, of_kind
from bindwright.diagnostics.origin import Origin, escape_token, parse_pointer
from bindwright.load.bundle import Node

_LAST_STEP = re.compile(
    r"(.*)(?:\.([A-Za-z_][\w-]*)|\[\s*(?:'([^'\\]*)'|\"([^\"\\]*)\")\s*\])", re.DOTALL
)
_MANY = re.compile(r"\.\.|\*|\?|:|,")
"""What selects several places."""


class Changes:
    """Handlers of these keys."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._notes = draft.notes

    @property
    def _root(self) -> Origin:
        return Origin(self._draft.document.bundle.root.name)

    # Transforms

    def openapi(self, node: Node) -> None:
        """Changes to the document, in order."""
        self._notes.walk(
            node,
            {
                "code_samples": NoMeaning("the vendor writes samples into the document"),
                "transforms": self._transforms,
                "transformations": self._transforms,
            },
        )

    def _transforms(self, node: Node) -> None:
        for one in _items(node):
            self._notes.handle(one, self._transform)

    def _transform(self, node: Node) -> str | None:
        command = node.text("command")
        if command == "oneOfToAnyOf":
            why = "types are the same for oneOf and anyOf"
            self._notes.handle(node, NoMeaning(why))
            return None
        arguments = node.get("args")
        if command not in ("remove", "merge", "update") or arguments is None:
            raise Unfit(f"the command {str(command)[:40]!r} is not known")
        for target in _texts(arguments, "target"):
            if command == "remove":
                keys = _texts(arguments, "keys")
                for each in [f"{target}[{_quoted(key)}]" for key in keys] or [target]:
                    self._draft.remove(node, each)
                continue
            value = next(
                (arguments.value[key] for key in ("object", "value") if key in arguments.value),
                None,
            )
            if command == "merge":
                self._draft.update(node, target, value)
            else:
                self._replace(node, target, value)
        return "overlay"

    def _replace(self, node: Node, target: str, value: Any) -> None:
        """An action `update` merges; to replace, what stands there goes first."""
        if not isinstance(value, dict | list):
            self._draft.update(node, target, value)
            return
        step = _LAST_STEP.fullmatch(target)
        if step is None or _MANY.search(target):
            raise Unfit("an overlay can't replace what several places hold")
        name = next(one for one in step.groups()[1:] if one is not None)
        self._draft.remove(node, target)
        self._draft.update(node, step[1], {name: value})

    # Servers and security

    def environments(self, node: Node) -> str | None:
        """Servers by name; those that the document does not have replace its own."""
        stated: dict[str, str] = {}
        for name, one in node.items():
            stated[name] = self._notes.text(one)
        root = self._draft.document.bundle.document
        servers = [one.text("url") or "" for one in root.list("servers")]
        known = {one.rstrip("/"): one for one in servers}
        named = {name: known.get(url.rstrip("/"), url) for name, url in stated.items()}
        if not named:
            return None
        if list(named.values()) != servers:
            if any("{" in url and url not in servers for url in named.values()):
                raise Unfit("a URL with a variable that the document does not describe")
            self._draft.replace(
                node, self._root, {"servers": [{"url": one} for one in named.values()]}
            )
        if len(named) == 1:
            return "overlay" if list(named.values()) != servers else "as the document says"
        for name, url in named.items():
            self._draft.set(node, "client", "environments", name, value=url)
        return "client.environments"

    def security_schemes(self, node: Node) -> str:
        """They replace those of the document."""
        schemes = {
            name: {key: one for key, one in scheme.items() if key != "x-stainless-auth"}
            for name, scheme in of_kind(node, dict, "a mapping").items()
            if isinstance(scheme, dict)
        }
        for _, scheme in node.items():
            own = scheme.get("x-stainless-auth")
            if own is not None:
                self._notes.handle(
                    own, NotYet("see `x-bindwright-prefix` and `x-bindwright-token`")
                )
        there = self._draft.document.at("#/components/securitySchemes")
        if there is not None and there.value == schemes:
            return "as the document says"
        if self._draft.document.at("#/components") is None:
            return self._draft.update(node, "$", {"components": {"securitySchemes": schemes}})
        return self._draft.replace(
            node, self._root.child("components"), {"securitySchemes": schemes}
        )

    def security(self, node: Node) -> str:
        """What calls need, in place of what the document says for all."""
        needs = of_kind(node, list, "a list") if node.value != {} else [{}]
        there = self._draft.document.at("#/security")
        if there is not None and there.value == needs:
            return "as the document says"
        return self._draft.replace(node, self._root, {"security": needs})

    # Queries

    def query_settings(self, node: Node) -> None:
        """How lists and objects stand in a query, where the document does not say it."""
        lists = node.text("array_format") or "comma"
        objects = node.text("nested_format") or "brackets"

        def array_format(one: Node) -> str:
            if lists not in ("comma", "repeat"):
                raise Unfit(f"{lists[:40]!r}: lists are repeated or joined with commas")
            return (
                "overlay"
                if self._queries(one, "array", {"explode": False}, lists == "comma")
                else "as the document says"
            )

        def nested_format(one: Node) -> str:
            if objects != "brackets":
                raise Unfit(f"{objects[:40]!r}: objects have brackets")
            style = {"style": "deepObject", "explode": True}
            return (
                "overlay" if self._queries(one, "object", style, True) else "as the document says"
            )

        if node.value == {}:
            array_format(node)
            nested_format(node)
        self._notes.walk(node, {"array_format": array_format, "nested_format": nested_format})

    def _queries(self, node: Node, kind: str, value: dict[str, Any], applies: bool) -> int:
        if not applies:
            return 0
        bundle = self._draft.document.bundle
        found: dict[Origin, None] = {}
        for parameter in self._parameters():
            schema = parameter.get("schema")
            if schema is not None and kind in _kinds(bundle.follow(schema).value):
                found[parameter.origin] = None
        for origin in found:
            if origin.source == bundle.root.name:
                self._draft.update(node, self._draft.target(origin), value)
        return len(found)

    def _parameters(self) -> Iterator[Node]:
        """The query parameters that say nothing of their form."""
        bundle = self._draft.document.bundle
        for _, operation in self._draft.document.operations.values():
            path = bundle.at(
                Origin(operation.origin.source, operation.origin.pointer.rpartition("/")[0])
            )
            holder = Node(
                path, Origin(operation.origin.source, operation.origin.pointer.rpartition("/")[0])
            )
            for one in (*holder.list("parameters"), *operation.list("parameters")):
                parameter = bundle.follow(one)
                silent = not parameter.value.keys() & {"style", "explode", "content"}
                if parameter.text("in") == "query" and silent:
                    yield parameter

    # Errors

    def errors(self, node: Node) -> None:
        """The classes of errors by the variants of their union."""

        def variant(one: Node) -> str:
            schema = f"#/components/schemas/{escape_token(parse_pointer(one.origin.pointer)[-1])}"
            found = self._draft.document.at(schema)
            status = one.get("status_code")
            if found is None or status is None:
                raise Unfit("a schema of the document, and its status_code, are expected here")
            value = {"status": of_kind(status, int, "a status")}
            named = {"name": one.text("name")} if one.text("name") else {}
            said = {"x-bindwright-error": value | named}
            return self._draft.update(one, self._draft.target(found.origin), said)

        union: dict[str, Handler] = {
            "source": NoMeaning("the document says it"),
            "discriminator": NoMeaning("the document says it"),
            "status_property": NotYet("the status of an answer is that of HTTP"),
            "variants": lambda one: self._notes.walk(one, {}, variant),
        }
        message = NotYet("the message of an error is found by what is usual")
        self._notes.walk(
            node,
            {"union": lambda one: self._notes.walk(one, union), "message_property": message},
        )


def _items(node: Node) -> list[Node]:
    values = of_kind(node, list, "a list")
    return [Node(one, node.origin.child(index)) for index, one in enumerate(values)]


def _texts(node: Node, key: str) -> list[str]:
    value: Any = node.value.get(key) if isinstance(node.value, dict) else None
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, str)]


def _quoted(key: str) -> str:
    import json

    return json.dumps(key, ensure_ascii=False)


def _kinds(schema: Any) -> tuple[Any, ...]:
    kind = schema.get("type") if isinstance(schema, dict) else None
    return tuple(kind) if isinstance(kind, list) else (kind,)
