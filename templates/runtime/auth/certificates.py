"""Mutual TLS (RFC 8705): the certificate that a client shows when it connects."""

from __future__ import annotations

from dataclasses import dataclass, field
from ssl import SSLContext
from typing import Any, TypeAlias, cast

from .credentials import Credential, CredentialValues

CertificatePaths: TypeAlias = str | tuple[str, str] | tuple[str, str, str]
"""A PEM file with certificate and key, or those of both, and the key's password."""


@dataclass(frozen=True, slots=True)
class CertificateChain:
    """The files of a certificate and its key."""

    certificate: str
    key: str | None = None
    password: str = field(default="", repr=False)

    def load(self, context: SSLContext) -> SSLContext:
        """Give the context, which has the certificate now.

        Raises:
            ValueError: A file is missing, holds something else, or the password is wrong.
        """
        try:
            # Without a password OpenSSL would ask on the terminal.
            context.load_cert_chain(self.certificate, self.key, self.password)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            files = " with ".join(filter(None, (self.certificate, self.key)))
            raise ValueError(f"can't use the client certificate {files}: {reason}") from error
        return context


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCertificate(Credential):
    """A certificate; a caller's own HTTP client brings it itself."""

    def check(self, option: str, value: Any) -> Any:
        """Check paths; the files are read when the first connection is made."""
        if isinstance(value, CertificateChain):
            return value
        parts: list[Any] = [value] if isinstance(value, str) else []
        if isinstance(value, tuple | list):
            parts = cast("list[Any]", value)
        if not 1 <= len(parts) <= 3:
            raise TypeError(f"{option} must be a path, or (certificate, key) or with a password")
        if not all(isinstance(part, str) for part in parts):
            raise TypeError(f"{option} takes paths and a password that are strings")
        return CertificateChain(*parts) if parts[0] else None

    def text(self, given: CredentialValues) -> str:
        """Give nothing: requests do not carry it."""
        return ""

    def secrets(self, given: CredentialValues) -> tuple[str, ...]:
        """Give the password."""
        return (given[self.option].password,)
