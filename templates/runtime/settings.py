"""A client's options, checked once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from .api import ApiInfo, Validation
from .omit import Omit, omit
from .operations import Headers
from .timeouts import Timeout, as_timeout


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a client was told. Printing it shows no secret."""

    api: ApiInfo = field(repr=False)
    credentials: Mapping[str, str] = field(repr=False)
    base_url: str | None
    """Without a trailing slash; `None` leaves the choice to the operation."""
    timeout: Timeout | None
    """`None` leaves the choice to the operation."""
    max_retries: int
    headers: Headers = field(repr=False)
    validation: Validation

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no message may quote."""
        return tuple(self.credentials.values())

    @property
    def shown_url(self) -> str:
        """The base URL without a password in it."""
        url = urlsplit(self.base_url or self.api.servers[0])
        return urlunsplit(url._replace(netloc=url.netloc.rpartition("@")[2]))


def make_settings(
    api: ApiInfo,
    credentials: Mapping[str, str | None],
    *,
    base_url: str | None,
    timeout: float | Timeout | Omit | None,
    max_retries: int,
    default_headers: Headers | None,
    validation: Validation,
) -> Settings:
    """Check the options of a new client, and take from the environment what was not given.

    Raises:
        TypeError: An option is of the wrong type.
        ValueError: An option has an impossible value.
    """
    environment = {each.option: os.environ.get(each.env) for each in api.credentials}
    present = {name: value or environment[name] for name, value in credentials.items()}
    return Settings(
        api=api,
        credentials=_credentials(present),
        base_url=_base_url(base_url or os.environ.get(api.base_url_env)),
        timeout=None if isinstance(timeout, Omit) else as_timeout(timeout),
        max_retries=retries(max_retries),
        headers=dict(default_headers or {}),
        validation=_validation(validation),
    )


def change_settings(
    old: Settings,
    credentials: Mapping[str, str | Omit | None],
    *,
    base_url: str | Omit,
    timeout: float | Timeout | Omit | None,
    max_retries: int | Omit,
    default_headers: Headers | Omit,
    validation: Validation | Omit,
) -> Settings:
    """Change the options that are given and keep the others; the environment is not asked again."""
    given: dict[str, Any] = {}
    changed = {name: value for name, value in credentials.items() if value is not omit}
    if changed:
        given["credentials"] = _credentials({**old.credentials, **changed})
    if base_url is not omit:
        given["base_url"] = _base_url(base_url)
    if timeout is not omit:
        given["timeout"] = as_timeout(timeout)
    if max_retries is not omit:
        given["max_retries"] = retries(max_retries)
    if not isinstance(default_headers, Omit):
        lowered = {name.lower() for name in default_headers}
        kept = {name: value for name, value in old.headers.items() if name.lower() not in lowered}
        given["headers"] = {**kept, **default_headers}
    if validation is not omit:
        given["validation"] = _validation(validation)
    return replace(old, **given)


def retries(value: object) -> int:
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


def _base_url(value: object) -> str | None:
    if not value:
        return None
    text = str(value).strip()
    url = urlsplit(text)
    if url.scheme not in ("http", "https") or not url.hostname:
        raise ValueError(f"base_url must be an http:// or https:// URL, like https://{text}")
    if url.query or url.fragment:
        raise ValueError("base_url must have neither a query nor a fragment")
    return text.rstrip("/")


def _validation(value: Any) -> Validation:
    if value not in ("lenient", "strict"):
        raise ValueError(f'validation must be "lenient" or "strict", not {value!r}')
    return value  # type: ignore[no-any-return]
