"""What the runtime is told about an API: names, servers, credentials, errors."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .errors import ErrorMap
from .timeouts import Timeout

Validation: TypeAlias = Literal["lenient", "strict"]
Place: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A credential that is sent as it is."""

    option: str
    """The name of the client's option."""
    env: str
    """The environment variable that stands in for the option."""
    where: Literal["query", "header", "cookie"]
    name: str
    """The name on the wire."""

    def text(self, secret: str) -> str:
        """Give what is sent."""
        return secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A token that is sent as `Authorization: Bearer …` (RFC 6750)."""

    option: str
    env: str
    where: Literal["header"] = "header"
    name: str = "authorization"

    def text(self, secret: str) -> str:
        """Give what is sent."""
        return f"Bearer {secret}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basic:
    """A `user:password` that is sent as `Authorization: Basic …` (RFC 7617)."""

    option: str
    env: str
    where: Literal["header"] = "header"
    name: str = "authorization"

    def text(self, secret: str) -> str:
        """Give what is sent."""
        return f"Basic {b64encode(secret.encode()).decode()}"


Credential: TypeAlias = ApiKey | Bearer | Basic

Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives; each lists the options that are needed together. `((),)` needs nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiInfo:
    """All that the runtime knows about one API."""

    distribution: str
    version: str
    servers: tuple[str, ...]
    """Base URLs; the first is the default."""
    base_url_env: str
    credentials: tuple[Credential, ...]
    security: Security
    """What operations need that do not say it themselves."""
    errors: ErrorMap
    timeout: Timeout
    request_id_header: str = "x-request-id"
