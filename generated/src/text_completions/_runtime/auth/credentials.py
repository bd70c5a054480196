"""Secrets of the caller: what each is made of, and where it goes in a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from ssl import SSLContext

    from ..calls.call import Signer
    from ..requests.request import Route

CredentialValues: TypeAlias = Mapping[str, Any]
"""What the options that hold credentials were given, checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A secret of the caller: the option or environment variable it comes from, and where it goes.

    This is a key that is sent as it is. Other kinds are subclasses, in modules of their own.
    """

    option: str
    env: str
    where: Literal["query", "header", "cookie", "connection"] = "header"
    name: str = "authorization"
    prefix: str = ""
    """What goes before the key, unless it is there already."""

    @property
    def options(self) -> Mapping[str, str]:
        """The options that make it up, and the environment variables that stand in for them."""
        return {self.option: self.env}

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The options that are needed together, in each way to give it."""
        return ((self.option,),)

    def check(self, option: str, value: Any) -> Any:
        """Check what an option was given; blanks around a secret are not part of it.

        Raises:
            TypeError: It is no string.
            ValueError: It holds what its place can't carry. The message does not quote it.
        """
        if not isinstance(value, str):
            raise TypeError(f"{option} must be a string, not {type(value).__name__}")
        secret = value.strip()
        if not secret.isprintable():
            raise ValueError(f"{option} holds a character that no header can carry")
        if self.where == "cookie":
            from ..requests.cookies import is_cookie_value

            if not is_cookie_value(secret):
                raise ValueError(f"{option} holds a character that no cookie can carry")
        return secret

    def ready(self, given: CredentialValues) -> bool:
        """Tell whether all that it takes is there."""
        return any(all(given.get(option) for option in way) for way in self.ways)

    def text(self, given: CredentialValues) -> str:
        """Give what is sent."""
        key = str(given[self.option])
        return key if key.startswith(self.prefix) else self.prefix + key

    def secrets(self, given: CredentialValues) -> tuple[str, ...]:
        """Give what no message may quote."""
        return (str(given[self.option]).removeprefix(self.prefix),)

    def signer(self, route: Route) -> Signer | None:
        """Give what writes it into each request, if it is not the same in all of them."""


Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives; each lists the credentials that are needed together. `((),)` needs nothing."""

Scopes: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""What the token of a credential has to allow in each of these alternatives."""


class Certificate(Protocol):
    """What a client proves itself with when it connects."""

    def load(self, context: SSLContext) -> SSLContext:
        """Give the context, which has it now; a `ValueError` says why it can't be used."""
        ...
