"""OAuth 2.0 (RFC 6749): a token of the caller, or what it takes to fetch one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from urllib.parse import urljoin

from ..client.settings import split_userinfo
from .bearer import Bearer
from .credentials import CredentialValues

if TYPE_CHECKING:
    from ..calls.call import Signer
    from ..requests.request import Route

ClientAuthentication: TypeAlias = Literal["basic", "post"]
"""How the client names itself at the token endpoint (RFC 6749 §2.3.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth(Bearer):
    """A token of the caller, or what it takes to fetch one.

    The names of options are those of the client; `option` takes a token. An empty name means that
    there is no such option.
    """

    client_id: str = ""
    client_secret: str = ""
    refresh_token: str = ""
    scopes: str = ""
    token_url: str = ""
    envs: Mapping[str, str]
    """The environment variables of all the options."""
    stated_url: str = ""
    """The token endpoint that the document states; relative to the API's server."""
    refresh_url: str = ""
    """The endpoint for refresh tokens."""
    metadata_url: str = ""
    """A document that names the token endpoint (RFC 8414, OpenID Connect Discovery 1.0)."""
    methods: tuple[ClientAuthentication, ...] = ("basic", "post")
    """What is tried at the token endpoint, until it knows the client."""
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    """What else the token endpoint is told."""

    @property
    def options(self) -> Mapping[str, str]:
        """All the options, and their environment variables."""
        return self.envs

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """A token, or what it takes to fetch one."""
        found: list[tuple[str, ...]] = [(self.option,)]
        if self.client_secret:
            found.append((self.client_id, self.client_secret))
        if self.refresh_token:
            found.append((self.client_id, self.refresh_token))
        return tuple(found)

    def check(self, option: str, value: Any) -> Any:
        """Check a token, or what it takes to fetch one."""
        checked = Bearer.check(self, option, value)
        if option == self.token_url and split_userinfo(str(checked))[0] is not None:
            raise ValueError(f"{option} must name no user: {self.client_id} does")
        return checked

    def secrets(self, given: CredentialValues) -> tuple[str, ...]:
        """Give all but the name of the client."""
        held = (self.option, self.client_secret, self.refresh_token)
        return tuple(given[one] for one in held if isinstance(given.get(one), str))

    def signer(self, route: Route) -> Signer | None:
        """Fetch tokens, unless the caller brought one that can't be renewed."""
        from .token_providers import ProvidedTokenSigner
        from .token_requests import FetchedTokenSigner, Grant, token_cache_of

        given = route.settings.credentials
        token = given.get(self.option)
        if callable(token):
            return ProvidedTokenSigner(self, token)
        if not any(all(given.get(name) for name in way) for way in self.ways[1:]):
            return None
        refresh = given.get(self.refresh_token) or ""
        url = given.get(self.token_url) or (refresh and self.refresh_url) or self.stated_url
        base = route.settings.url() + "/"
        grant = Grant(
            url=urljoin(base, url) if url else "",
            metadata_url=urljoin(base, self.metadata_url) if self.metadata_url else "",
            client_id=given[self.client_id],
            client_secret=given.get(self.client_secret) or "",
            refresh_token=refresh,
            token=token or "",
            methods=self.methods,
            parameters=tuple(self.parameters.items()),
        )
        chosen = given.get(self.scopes)
        needed = (tuple(chosen.split()),) if chosen else route.scopes_of(self.option)
        if refresh and not chosen:
            needed = ((),)  # those that the refresh token stands for (RFC 6749 §6)
        cache = token_cache_of(grant, route.transport.tokens)
        return FetchedTokenSigner(cache, needed, route)
