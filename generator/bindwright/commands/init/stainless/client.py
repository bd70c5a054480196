"""`client_settings`: the options of the client's constructor, and its defaults."""

from __future__ import annotations

import re
from typing import Any

from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Handler, NoMeaning, NotYet, Unfit, of_kind
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.origin import escape_token, parse_pointer
from bindwright.load.bundle import Node

_ISO_8601 = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")
_ROLES = ("username", "password", "client_id", "client_secret")
"""Options that have these names always."""


class ClientSettings:
    """Handlers of these keys."""

    def __init__(self, draft: Draft, casings: Casings, root: Node) -> None:
        self._draft = draft
        self._notes = draft.notes
        self._casings = casings
        self._root = root

    def read(self, node: Node) -> None:
        """The whole of `client_settings`."""
        self._notes.walk(
            node,
            {
                "opts": lambda one: self._notes.walk(one, {}, self._option),
                "idempotency": lambda one: self._notes.walk(one, {"header": self._idempotency}),
                "default_headers": lambda one: self._notes.walk(one, {}, self._header),
                "default_timeout": self._timeout,
                "default_retries": self._retries,
                "default_env_prefix": self._prefix,
                "default_client_name": self._client_name,
                "client_name": self._client_name,
                "response_headers": NoMeaning("each answer has its headers"),
                "omit_stainless_headers": NoMeaning("there are none"),
            },
        )

    def _idempotency(self, node: Node) -> str:
        value = self._notes.text(node)
        return self._draft.set(node, "client", "idempotency_header", value=value)

    def _timeout(self, node: Node) -> str:
        self._draft.set(node, "client", "timeout", value=seconds_of(node))
        return "client.timeout, for the whole call with its retries, and no longer for each attempt"

    def _retries(self, node: Node) -> None:
        def most(one: Node) -> str:
            value = of_kind(one, int, "a whole number")
            return self._draft.set(one, "client", "max_retries", value=value)

        def pause(word: str) -> Handler:
            def handler(one: Node) -> str:
                if isinstance(one.value, bool) or not isinstance(one.value, int | float):
                    raise Unfit("a number of seconds is expected here")
                return self._draft.update(one, "$", {"x-bindwright-retries": {word: one.value}})

            return handler

        self._notes.walk(
            node,
            {
                "max_retries": most,
                "initial_delay_seconds": pause("initial"),
                "max_delay_seconds": pause("longest"),
            },
        )

    def _prefix(self, node: Node) -> str:
        prefix = re.sub(r"[^A-Z0-9]+", "_", self._notes.text(node).upper()).strip("_")
        return self._draft.set(node, "env_prefix", value=prefix)

    def _client_name(self, node: Node) -> str:
        name = self._casings.pascal(self._notes.text(node))
        self._draft.set(node, "client", "base_error", value=f"{name}Error")
        return self._draft.set(node, "client", "class", value=name)

    def _header(self, node: Node) -> str:
        header = parse_pointer(node.origin.pointer)[-1]
        path = ("client", "options", self._casings.snake(header))
        self._draft.set(node, *path, "header", value=header)
        self._draft.set(node, *path, "default", value=self._notes.text(node))
        return ".".join(path)

    # Options

    def _option(self, node: Node) -> None:
        if not isinstance(node.value, dict):
            raise Unfit("a mapping is expected here")
        name = self._casings.snake(parse_pointer(node.origin.pointer)[-1])
        auth = node.get("auth")
        if auth is not None and isinstance(auth.value, dict):
            self._credential(node, auth, name)
        else:
            self._other(node, name)

    def _credential(self, node: Node, auth: Node, name: str) -> None:
        role = auth.text("role")
        option = role if role in _ROLES else name

        def scheme(one: Node) -> str | None:
            stated = self._notes.text(one)
            if self._scheme(stated) is None:
                raise Unfit(f"the document has no security scheme {stated!r}")
            if role in _ROLES:
                if role == name:
                    return f"client: the option {role}"
                raise Unfit(f"this option is called {role!r}: a scheme of two options has one name")
            key = f"#/components/securitySchemes/{escape_token(stated)}"
            return self._draft.set(one, "names", key, value=name)

        def query(one: Node) -> str | None:
            return self._query(one, auth)

        self._notes.walk(
            node,
            {
                "type": NoMeaning("the document says it"),
                "auth": lambda one: self._notes.walk(
                    one, {"security_scheme": scheme, "role": NoMeaning("seen at the scheme")}
                ),
                "read_env": lambda one: self._environment(one, option),
                "nullable": NoMeaning("the document's `security` says whether a call needs it"),
                "send_as_query_param": query,
                **_SAID,
                "default": NotYet("a credential has no default"),
            },
        )

    def _scheme(self, name: str) -> Any:
        own: Any = self._root.get("security_schemes")
        stated = own.get(name) if own is not None else None
        return stated or self._draft.document.at(
            f"#/components/securitySchemes/{escape_token(name)}"
        )

    def _query(self, node: Node, auth: Node) -> str | None:
        """The parameter that a key is sent as, where the document says otherwise."""
        name = self._notes.text(node)
        scheme = self._scheme((auth.text("security_scheme") or "").strip())
        if scheme is None:
            return None
        value = {"type": "apiKey", "in": "query", "name": name}
        if {key: scheme.value.get(key) for key in value} == value:
            return "as the document says"
        target = f'$.components.securitySchemes["{auth.text("security_scheme")}"]'
        return self._draft.update(node, target, value)

    def _environment(self, node: Node, option: str) -> str:
        variable = of_kind(node, str, "the name of a variable").strip()
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", variable):
            raise Unfit(f"{variable[:100]!r} is no name of an environment variable")
        return self._draft.set(node, "client", "env", option, value=variable)

    def _other(self, node: Node, name: str) -> None:
        path = ("client", "options", name)
        sent = [key for key in _SENT if node.get(key) is not None]
        variable = node.get("server_variable")
        if variable is not None:
            key = f"{{{self._notes.text(variable)}}}"
            self._draft.set(variable, "names", key, value=name)

        def option(word: str) -> Handler:
            return lambda one: self._draft.set(one, *path, word, value=self._notes.text(one))

        def required(one: Node) -> str:
            is_needed = not of_kind(one, bool, "true or false") and node.get("default") is None
            return self._draft.set(one, *path, "required", value=is_needed)

        unsent = NotYet("an option that is sent nowhere is for code of your own")
        handlers: dict[str, Handler] = {
            "type": NoMeaning("what is sent is text"),
            "auth": unsent,
            "read_env": option("env"),
            "nullable": required,
            "default": option("default"),
            "description": option("description"),
            "example": NoMeaning("an example of a value"),
            "send_in_header": option("header"),
            "send_as_query_param": option("query"),
            "send_as_path_param": lambda one: self._draft.set(
                one, *path, "path_prefix", value=f"/{{{name}}}"
            ),
            "send_as_body_param": NotYet("an option is sent in the URL or as a header"),
            "server_variable": lambda _: "names",
            "required_in_tests": NoMeaning("about tests of the generator"),
        }
        if not sent:
            stays = ("auth", "type", "example", "server_variable", "required_in_tests")
            handlers = {key: one if key in stays else unsent for key, one in handlers.items()}
        self._notes.walk(node, handlers)


_SENT = ("send_in_header", "send_as_query_param", "send_as_path_param")

_SAID: dict[str, Handler] = {
    "description": NotYet("the option's text is the description of the security scheme"),
    "example": NoMeaning("an example of a value"),
    "send_in_header": NoMeaning("the document's security scheme says it"),
    "required_in_tests": NoMeaning("about tests of the generator"),
}


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
