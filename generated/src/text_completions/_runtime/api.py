"""What the runtime is told about an API: names, servers, credentials, errors."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .errors import ErrorMap
from .retries import USUAL, Retries
from .timeouts import Timeout

Validation: TypeAlias = Literal["lenient", "strict"]
Place: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A secret of the caller: the option or environment variable it comes from, and its header."""

    option: str
    env: str
    where: Literal["query", "header", "cookie"] = "header"
    name: str = "authorization"
    scheme: Literal["", "Bearer", "Basic"] = ""
    """The word before the secret (RFC 6750, RFC 7617); `Basic` takes `user:password`."""

    def text(self, secret: str) -> str:
        """Give what is sent."""
        if self.scheme == "Basic":
            secret = b64encode(secret.encode()).decode()
        return f"{self.scheme} {secret}" if self.scheme else secret


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
    retries: Retries = USUAL
