"""HTTP basic authentication (RFC 7617)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .credentials import Credential, CredentialValues


@dataclass(frozen=True, slots=True, kw_only=True)
class Basic(Credential):
    """A user name, which `option` holds, and a password, which may be empty if that is said."""

    password: str
    password_env: str

    @property
    def options(self) -> Mapping[str, str]:
        """Both options, and their environment variables."""
        return {self.option: self.env, self.password: self.password_env}

    def check(self, option: str, value: Any) -> Any:
        """Check both; a colon would end the user name early (RFC 7617 §2)."""
        text: str = Credential.check(self, option, value)
        if option == self.option and ":" in text:
            raise ValueError(f"{option} must not hold a colon")
        return text

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """Both together."""
        return ((self.option, self.password),)

    def ready(self, given: CredentialValues) -> bool:
        """Tell whether both are there; an empty password is one."""
        return bool(given.get(self.option)) and self.password in given

    def text(self, given: CredentialValues) -> str:
        """Give the header."""
        return f"Basic {self._code(given)}"

    def secrets(self, given: CredentialValues) -> tuple[str, ...]:
        """Give the password, bare and encoded; the user name is no secret."""
        return given[self.password], self._code(given)

    def _code(self, given: CredentialValues) -> str:
        return b64encode(f"{given[self.option]}:{given[self.password]}".encode()).decode()
