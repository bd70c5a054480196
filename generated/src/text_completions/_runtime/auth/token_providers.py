"""Tokens from functions of the caller, and the header that all bearer tokens go into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..calls.call import Invoke, Steps
from ..client.retries import Clock
from ..requests.request import HeaderMap, Request, header_pair
from .credentials import Credential

HEADER = b"authorization"


class ProvidedTokenSigner:
    """Signs with what a function of the caller gives."""

    header = HEADER

    def __init__(self, credential: Credential, provider: Callable[[], Any]) -> None:
        self._credential = credential
        self._provider = provider
        self.secrets: tuple[str, ...] = ()

    def sign(self, request: Request, clock: Clock, *, refused: bool = False) -> Steps[bool]:
        """Ask for a token, each time anew: how long one is good for, the caller knows."""
        given = yield Invoke(self._provider)
        if not isinstance(given, str) or not given.strip():
            kind = "an empty string" if isinstance(given, str) else type(given).__name__
            raise TypeError(f"what {self._credential.option} calls must give a token, not {kind}")
        token = self._credential.check(self._credential.option, given)
        self.secrets = (token,)
        return set_bearer(request.headers, token)


def set_bearer(headers: HeaderMap, token: str) -> bool:
    """Put a token into a request's headers, and tell whether that changed them."""
    before = headers.get(HEADER)
    headers[HEADER] = header_pair("Authorization", f"Bearer {token}")
    return headers[HEADER] != before
