"""Bearer tokens (RFC 6750): as text, or from a function that is asked before each request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .credentials import Credential, CredentialValues

if TYPE_CHECKING:
    from ..calls.call import Signer
    from ..requests.request import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer(Credential):
    """A token, or a function that gives one; of asynchronous clients it may be a coroutine's."""

    def check(self, option: str, value: Any) -> Any:
        """Check a token; a function is asked later."""
        return value if callable(value) else Credential.check(self, option, value)

    def text(self, given: CredentialValues) -> str:
        """Give the header."""
        return f"Bearer {given[self.option]}"

    def secrets(self, given: CredentialValues) -> tuple[str, ...]:
        """Give the token, if it is known."""
        token = given.get(self.option)
        return (token,) if isinstance(token, str) else ()

    def signer(self, route: Route) -> Signer | None:
        """Ask the function, if it is one."""
        from .token_providers import ProvidedTokenSigner

        token = route.settings.credentials.get(self.option)
        return ProvidedTokenSigner(self, token) if callable(token) else None
