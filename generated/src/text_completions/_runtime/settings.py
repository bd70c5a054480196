"""A client's options, checked once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypedDict
from urllib.parse import urlsplit

from .api import ApiInfo, Validation
from .omit import Omit, omit
from .operations import Headers
from .timeouts import Timeout, as_timeout


class ClientOptions(TypedDict):
    """What constructors and `with_options` pass on; `omit`, or `None` where that can mean nothing
    else, leaves an option as it is."""

    base_url: str | Omit | None
    timeout: float | Timeout | Omit | None
    max_retries: int | Omit
    default_headers: Headers | Omit | None
    validation: Validation | Omit


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a client was told. Printing it shows no secret."""

    api: ApiInfo = field(repr=False)
    credentials: Mapping[str, str] = field(repr=False)
    base_url: str | None = field(default=None, repr=False)
    """Without a trailing slash; `None` leaves the choice to the operation."""
    timeout: Timeout | None = None
    """`None` leaves the choice to the operation."""
    max_retries: int = 2
    headers: Headers = field(default_factory=dict[str, "str | Omit"], repr=False)
    validation: Validation = "lenient"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no message may quote."""
        return tuple(self.credentials.values())

    @property
    def host(self) -> str:
        """Where the API is, without a password."""
        return urlsplit(self.base_url or self.api.servers[0]).netloc.rpartition("@")[2]


def first_settings(
    api: ApiInfo, credentials: Mapping[str, str | None], options: ClientOptions
) -> Settings:
    """Check the options of a new client, and take from the environment what was not given.

    Raises:
        TypeError: An option is of the wrong type.
        ValueError: An option has an impossible value.
    """
    env = {each.option: os.environ.get(each.env) for each in api.credentials}
    present = {name: value or env[name] for name, value in credentials.items()}
    options["base_url"] = options["base_url"] or os.environ.get(api.base_url_env) or None
    return change_settings(Settings(api=api, credentials={}), present, options)


def change_settings(
    old: Settings, credentials: Mapping[str, str | Omit | None], options: ClientOptions
) -> Settings:
    """Change the options that are given and keep the others; the environment is not asked."""
    given: dict[str, Any] = {}
    changed = {name: value for name, value in credentials.items() if value is not omit}
    given["credentials"] = _credentials({**old.credentials, **changed})
    if options["base_url"]:
        given["base_url"] = _base_url(options["base_url"])
    if options["timeout"] is not omit:
        given["timeout"] = as_timeout(options["timeout"])
    if options["max_retries"] is not omit:
        given["max_retries"] = check_retries(options["max_retries"])
    if options["default_headers"]:
        fresh = {name.lower(): (name, value) for name, value in options["default_headers"].items()}
        kept = {name: value for name, value in old.headers.items() if name.lower() not in fresh}
        given["headers"] = {**kept, **dict(fresh.values())}
    if options["validation"] is not omit:
        if options["validation"] not in ("lenient", "strict"):
            raise ValueError('validation must be "lenient" or "strict"')
        given["validation"] = options["validation"]
    return replace(old, **given)


def check_retries(value: object) -> int:
    """Check a number of retries."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"max_retries must be an int (0 for none), not {type(value).__name__}")
    if value < 0:
        raise ValueError("max_retries must not be negative")
    return value


def _credentials(given: Mapping[str, Any]) -> dict[str, str]:
    """Keep what is there; an empty string, and one of blanks, is nothing."""
    kept: dict[str, str] = {}
    for name, value in given.items():
        if value is None:
            continue
        if not isinstance(value, str):
            raise TypeError(f"{name} must be a string, not {type(value).__name__}")
        secret = value.strip()
        if not secret.isprintable():
            raise ValueError(f"{name} holds a character that no header can carry")
        if secret:
            kept[name] = secret
    return kept


def _base_url(value: object) -> str:
    text = str(value).strip()
    url = urlsplit(text)
    if url.scheme not in ("http", "https") or not url.hostname or url.query or url.fragment:
        raise ValueError(
            "base_url must be an http:// or https:// URL, with neither a query nor a fragment"
        )
    return text.rstrip("/")
