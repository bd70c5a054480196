"""`client_settings`: the options of the client's constructor, and its defaults."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from bindwright.commands.init.foreign import Handler, Unfit, of_kind
from bindwright.commands.init.stainless.part import Part, key_of
from bindwright.diagnostics.origin import escape_token
from bindwright.load.bundle import Node

_ISO_8601 = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")
_ROLES = ("username", "password", "client_id", "client_secret")
"""Options that have these names always."""
_SENT = {"send_in_header": "header", "send_as_query_param": "query", "send_as_path_param": "path"}


class ClientSettings(Part):
    """Functions for these keys."""

    def read(self, node: Node) -> None:
        """The whole of `client_settings`."""
        draft = self.draft
        self.draft.walk(
            node,
            "client_settings",
            {
                "opts": lambda one: draft.walk(one, "", None, self._option),
                "idempotency": lambda one: draft.walk(one, "client_settings.idempotency"),
                "default_headers": lambda one: draft.walk(one, "", None, self._header),
                "default_timeout": self._timeout,
                "default_retries": self._retries,
                "default_env_prefix": self._prefix,
                "default_client_name": self._client_name,
                "client_name": self._client_name,
            },
        )

    def _timeout(self, node: Node) -> str:
        to = self.draft.set(node, "client", "timeout", value=seconds_of(node))
        return f"{to}, which is for a whole call with its retries, not for each attempt"

    def _retries(self, node: Node) -> None:
        def most(one: Node) -> str:
            value = of_kind(one, int, "a whole number")
            return self.draft.set(one, "client", "max_retries", value=value)

        def pause(one: Node) -> str:
            word = "initial" if key_of(one).startswith("initial") else "longest"
            value = {"x-bindwright-retries": {word: of_kind(one, int | float, "a number")}}
            return self.draft.update(one, "$", value)

        own = {"initial_delay_seconds": pause, "max_delay_seconds": pause, "max_retries": most}
        self.draft.walk(node, "", own)

    def _prefix(self, node: Node) -> str:
        prefix = re.sub(r"[^A-Z0-9]+", "_", self.notes.text(node).upper()).strip("_")
        return self.draft.set(node, "env_prefix", value=prefix)

    def _client_name(self, node: Node) -> str:
        return self.draft.client_class(node, self.casings.pascal(self.notes.text(node)))

    def _header(self, node: Node) -> str:
        header = key_of(node)
        path = ("client", "options", self.casings.snake(header))
        self.draft.set(node, *path, "header", value=header)
        return self.draft.set(node, *path, "default", value=self.notes.text(node))

    def _option(self, node: Node) -> None:
        name = self.casings.snake(key_of(node))
        auth = node.get("auth")
        if auth is not None and isinstance(auth.value, dict):
            self._credential(node, auth, name)
        else:
            self._other(node, name)

    def _credential(self, node: Node, auth: Node, name: str) -> None:
        role = auth.text("role")
        scheme = (auth.text("security_scheme") or "").strip()
        pointer = f"#/components/securitySchemes/{escape_token(scheme)}"
        own = self.root.get("security_schemes")
        there = own.get(scheme) if own is not None else None
        there = there or self.draft.document.at(pointer)

        def named(one: Node) -> str:
            if there is None:
                raise Unfit(f"the document has no security scheme {scheme!r}")
            if role not in _ROLES:
                return self.draft.set(one, "names", pointer, value=name)
            if role != name:
                raise Unfit(f"this option is called {role!r}: a scheme of two options has one name")
            return f"the option {name!r}"

        def query(one: Node) -> str:
            value = {"type": "apiKey", "in": "query", "name": self.notes.text(one)}
            stated: Any = there.value if there is not None else value
            if isinstance(stated, dict) and value.items() <= stated.items():
                return "as the document says"
            path = f"$.components.securitySchemes[{json.dumps(scheme, ensure_ascii=False)}]"
            return self.draft.update(one, path, value)

        def variable(one: Node) -> str:
            stated = of_kind(one, str, "the name of an environment variable").strip()
            option = role if role in _ROLES else name
            return self.draft.set(one, "client", "env", option or name, value=stated)

        auths: Mapping[str, Handler] = {"security_scheme": named}
        self.draft.walk(
            node,
            "credential",
            {
                "auth": lambda one: self.draft.walk(one, "credential.auth", auths),
                "read_env": variable,
                "send_as_query_param": query,
            },
        )

    def _other(self, node: Node, name: str) -> None:
        path = ("client", "options", name)
        variable = node.get("server_variable")
        if variable is not None:
            key = f"{{{self.notes.text(variable)}}}"
            self.draft.set(variable, "names", key, value=name)
        if not any(key in of_kind(node, dict, "a mapping") for key in _SENT):
            self.draft.walk(node, "unsent")
            return

        def text(word: str) -> Handler:
            return lambda one: self.draft.set(one, *path, word, value=self.notes.text(one))

        def needed(one: Node) -> str:
            value = not of_kind(one, bool, "true or false") and node.get("default") is None
            return self.draft.set(one, *path, "required", value=value)

        def prefix(one: Node) -> str:
            return self.draft.set(one, *path, "path_prefix", value=f"/{{{name}}}")

        words = {"read_env": "env", "default": "default", "description": "description", **_SENT}
        own = {key: text(word) for key, word in words.items()}
        own |= {"nullable": needed, "send_as_path_param": prefix}
        self.draft.walk(node, "option", own)


def seconds_of(node: Node) -> float:
    """A time in milliseconds, or by ISO 8601, in seconds.

    Raises:
        Unfit: it is neither.
    """
    value = node.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(value / 1000, 3)
    found = _ISO_8601.fullmatch(value) if isinstance(value, str) else None
    if found is None or not any(found.groups()):
        raise Unfit("a time in milliseconds, or one such as 'PT60S', is expected here")
    hours, minutes, seconds = (float(one or 0) for one in found.groups())
    return hours * 3600 + minutes * 60 + seconds
