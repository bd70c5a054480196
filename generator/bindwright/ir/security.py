"""Ways to authenticate, and what calls need of them (OpenAPI 3.2, sections 4.27 to 4.30)."""

from collections.abc import Mapping
from dataclasses import field

from bindwright.diagnostics.origin import Origin
from bindwright.ir.types import Docs
from bindwright.record import record


@record
class Flow:
    """One way to get a token (OpenAPI 3.2, section 4.29); `kind` is the name of its field."""

    kind: str
    authorization_url: str | None = None
    token_url: str | None = None
    refresh_url: str | None = None
    device_url: str | None = None
    scopes: Mapping[str, str] = field(default_factory=dict[str, str])


@record
class TokenRequest:
    """What a token endpoint expects that no standard word says (`x-bindwright-token`)."""

    method: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])


@record
class SecurityScheme:
    """A way to authenticate (OpenAPI 3.2, section 4.27).

    `prefix` is what goes before an API key, with the blank after it. `metadata_url` is that of
    OpenID Connect Discovery, or of the authorization server's metadata (RFC 8414).
    """

    name: str
    kind: str
    where: str | None
    wire_name: str | None
    prefix: str = ""
    scheme: str | None
    flows: tuple[Flow, ...] = ()
    metadata_url: str | None = None
    token: TokenRequest = TokenRequest()
    deprecated: bool = False
    chosen_name: str | None = None
    docs: Docs
    origin: Origin


@record
class Need:
    """A scheme that a call has to satisfy, and what its token has to allow."""

    scheme: str
    scopes: tuple[str, ...] = ()
