"""What changes the document: `openapi`, `environments`, `security`, `query_settings`, `errors`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from bindwright.commands.init.foreign import NoMeaning, NotYet, Unfit, items, of_kind, texts
from bindwright.commands.init.stainless.part import Part, key_of
from bindwright.diagnostics.origin import Origin, escape_token
from bindwright.load.bundle import Node

_LAST_STEP = re.compile(
    r"(.*)(?:\.([A-Za-z_][\w-]*)|\[\s*(?:'([^'\\]*)'|\"([^\"\\]*)\")\s*\])", re.DOTALL
)
_MANY = re.compile(r"\.\.|\*|\?|:|,")
"""What selects several places."""
_AS_IT_IS = "as the document says"


class Changes(Part):
    """Functions for these keys."""

    @property
    def _top(self) -> Origin:
        return self.draft.document.bundle.document.origin

    def openapi(self, node: Node) -> None:
        """Changes to the document, in order."""

        def each(one: Node) -> None:
            for transform in items(one):
                self.notes.handle(transform, self._transform)

        self.draft.walk(node, "openapi", {"transforms": each, "transformations": each})

    def _transform(self, node: Node) -> str | None:
        command, arguments = node.text("command"), node.get("args")
        if command == "oneOfToAnyOf":
            self.notes.handle(node, NoMeaning("types are the same for oneOf and anyOf"))
            return None
        if command not in ("remove", "merge", "update") or arguments is None:
            raise Unfit(f"the command {str(command)[:40]!r} is not known")
        said = of_kind(arguments, dict, "a mapping")
        keys = texts(arguments.get("keys") or Node([], node.origin))
        for target in texts(arguments.get("target") or arguments):
            if command == "remove":
                for each in [f"{target}[{json.dumps(key)}]" for key in keys] or [target]:
                    self.draft.remove(node, each)
            elif command == "merge":
                self.draft.update(node, target, said.get("object", said.get("value")))
            else:
                self._replace(node, target, said.get("value", said.get("object")))
        return "overlay"

    def _replace(self, node: Node, target: str, value: Any) -> None:
        """An action `update` merges; to replace, what stands there goes first."""
        if not isinstance(value, dict | list):
            self.draft.update(node, target, value)
            return
        step = _LAST_STEP.fullmatch(target)
        if step is None or _MANY.search(target):
            raise Unfit("an overlay can't replace what several places hold")
        name = next(one for one in step.groups()[1:] if one is not None)
        self.draft.remove(node, target)
        self.draft.update(node, step[1], {name: value})

    def environments(self, node: Node) -> str | None:
        """Servers by name; those that the document does not have replace its own."""
        document = self.draft.document.bundle.document
        there = [one.text("url") or "" for one in document.list("servers")]
        known = {one.rstrip("/"): one for one in there}
        stated = {name: self.notes.text(one) for name, one in node.items()}
        named = {name: known.get(url.rstrip("/"), url) for name, url in stated.items()}
        if any("{" in url and url not in there for url in named.values()):
            raise Unfit("a URL with a variable that the document does not describe")
        if named and list(named.values()) != there:
            servers = [{"url": one} for one in named.values()]
            self.draft.replace(node, self._top, {"servers": servers})
        for name, url in named.items() if len(named) > 1 else ():
            self.draft.set(node, "client", "environments", name, value=url)
        return "client.environments" if len(named) > 1 else "the server of the document"

    def security_schemes(self, node: Node) -> str:
        """They replace those of the document."""
        schemes: dict[str, Any] = {}
        for name, scheme in node.items():
            stated: dict[str, Any] = of_kind(scheme, dict, "a security scheme")
            schemes[name] = {k: v for k, v in stated.items() if k != "x-stainless-auth"}
            if own := scheme.get("x-stainless-auth"):
                why = "see `x-bindwright-prefix` and `x-bindwright-token`"
                self.notes.handle(own, NotYet(why))
        there = self.draft.document.at("#/components/securitySchemes")
        if there is not None and there.value == schemes:
            return _AS_IT_IS
        if self.draft.document.at("#/components") is None:
            return self.draft.update(node, "$", {"components": {"securitySchemes": schemes}})
        return self.draft.replace(node, self._top.child("components"), {"securitySchemes": schemes})

    def security(self, node: Node) -> str:
        """What calls need, in place of what the document says for all."""
        needs = of_kind(node, list, "a list") if node.value != {} else [{}]
        there = self.draft.document.at("#/security")
        if there is not None and there.value == needs:
            return _AS_IT_IS
        return self.draft.replace(node, self._top, {"security": needs})

    def query_settings(self, node: Node) -> None:
        """How lists and objects stand in a query where the document does not say it.

        What is not stated is what Stainless does then: lists with commas, objects with brackets.
        """
        brackets = {"style": "deepObject", "explode": True}
        forms: dict[str, tuple[str, dict[str, Any]]] = {
            "array_format": ("array", {"comma": {"explode": False}, "repeat": None}),
            "nested_format": ("object", {"brackets": brackets}),
        }

        def form(one: Node) -> str:
            kind, known = forms[key_of(one)]
            stated = self.notes.text(one)
            if stated not in known:
                raise Unfit(f"{stated[:40]!r} in queries: only {', '.join(known)} can be sent")
            value = known[stated]
            found = dict.fromkeys(self._silent(kind)) if value else {}
            for origin in found:
                self.draft.update(one, self.draft.target(origin), value)
            return "overlay" if found else _AS_IT_IS

        own = dict.fromkeys(forms, form)
        usual = {"array_format": "comma", "nested_format": "brackets"}
        for key, value in usual.items():
            if node.get(key) is None:
                self.notes.handle(Node(value, node.origin.child(key)), form)
        self.draft.walk(node, "", own)

    def _silent(self, kind: str) -> Iterator[Origin]:
        """The query parameters of a type that do not say how they are sent."""
        bundle = self.draft.document.bundle
        for _, operation in self.draft.document.operations.values():
            path = Origin(operation.origin.source, operation.origin.pointer.rpartition("/")[0])
            shared = Node(bundle.at(path), path).list("parameters")
            for one in (*shared, *operation.list("parameters")):
                parameter = bundle.follow(one)
                schema = parameter.get("schema")
                stated = bundle.follow(schema).value if schema is not None else {}
                if (
                    parameter.text("in") == "query"
                    and parameter.value.keys().isdisjoint(("style", "explode", "content"))
                    and kind in (stated.get("type"), *(stated.get("type") or ()))
                    and parameter.origin.source == bundle.root.name
                ):
                    yield parameter.origin

    def errors(self, node: Node) -> None:
        """The classes of errors by the variants of their union."""

        def variant(one: Node) -> str:
            schema = self.draft.document.at(f"#/components/schemas/{escape_token(key_of(one))}")
            status = one.get("status_code")
            if schema is None or status is None:
                raise Unfit("a schema of the document, and its status_code, are expected here")
            value: dict[str, Any] = {"status": of_kind(status, int, "a status")}
            value |= {"name": one.text("name")} if one.text("name") else {}
            target = self.draft.target(schema.origin)
            return self.draft.update(one, target, {"x-bindwright-error": value})

        variants = {"variants": lambda one: self.draft.walk(one, "", None, variant)}
        union = {"union": lambda one: self.draft.walk(one, "errors.union", variants)}
        self.draft.walk(node, "errors", union)
