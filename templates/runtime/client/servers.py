"""Servers that the client's options decide on: named environments, and URLs with variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..requests.paths import count_dot_segments

_PLACE = re.compile(r"\{([^{}]+)\}")
_HOST = re.compile(r"[\w.~:%\[\]-]+")
_SCHEME = re.compile(r"https?", re.IGNORECASE)
_ANYWHERE = re.compile(r"[\w.~:/%\[\]!$&'()*+,;=-]*")


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a server's URL, by the option that sets it."""

    option: str
    default: str | None = None
    values: tuple[str, ...] = ()
    """All that it may be; empty: anything that fits in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server, its URL with `{option}` for each variable."""

    template: str
    name: str = ""
    variables: tuple[Variable, ...] = ()

    def url(self, choices: Mapping[str, str]) -> str:
        """Put the choices, or the defaults, in.

        Raises:
            ValueError: A choice is missing or impossible.
        """
        if not self.template:
            return ""
        known = {each.option: each for each in self.variables}
        pieces = _PLACE.split(self.template)
        for index in range(1, len(pieces), 2):
            before, after = "".join(pieces[:index]), pieces[index + 1]
            pieces[index] = _value(known[pieces[index]], choices, before, after)
        url = "".join(pieces)
        try:
            parts = urlsplit(url)
            good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
            good = good or self.template.startswith("/")
        except ValueError:
            good = False
        if not good:
            options = ", ".join(known)
            raise ValueError(f"{options} make no URL of {self.template!r}; base_url goes before it")
        return url.rstrip("/")


def _value(variable: Variable, choices: Mapping[str, str], before: str, after: str) -> str:
    """Give a variable's value, which may not reach out of its place in the URL."""
    option = variable.option
    value = choices.get(option, variable.default)
    if value is None:
        raise ValueError(f"the server's URL needs {option} (or give the client a base_url)")
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{option} must be a string, not {type(value).__name__}")
    if value == variable.default or value in variable.values:
        return value
    if variable.values:
        raise ValueError(f"{option} must be one of {', '.join(map(repr, variable.values))}")
    if after.startswith("://"):
        place = _SCHEME
    else:
        place = _HOST if "/" not in before.partition("://")[2] and "://" in before else _ANYWHERE
    if not place.fullmatch(value) or (place is _ANYWHERE and count_dot_segments(value)):
        raise ValueError(f"{option} holds something that can't stand in its place in the URL")
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    """Several servers; the option `environment` names one, the first is the default."""

    servers: tuple[Server, ...]
    environments: tuple[str, ...] = ()
    """All names that there are; empty where the API's own servers look after that."""

    def url(self, choices: Mapping[str, str]) -> str:
        """Give the URL of the chosen one.

        Raises:
            ValueError: There is none of that name, or a variable's value is impossible.
        """
        name = choices.get("environment")
        if self.environments and name is not None and name not in self.environments:
            raise ValueError(
                f"environment must be one of {', '.join(map(repr, self.environments))}"
            )
        found = (each for each in self.servers if each.name == name)
        return next(found, self.servers[0]).url(choices)
