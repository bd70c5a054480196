"""Whether a request carries the credentials that an operation asks for."""

from __future__ import annotations

from collections.abc import Mapping

from bindwright.commands.mock.requests.request import Rejection, Request
from bindwright.ir.operations import Operation
from bindwright.ir.security import SecurityScheme


def check_credentials(
    request: Request, operation: Operation, schemes: Mapping[str, SecurityScheme]
) -> None:
    """Asks whether one of the alternatives of an operation's security is there as a whole.

    Raises:
        Rejection: none is; it says what has to be sent.
    """
    ways = [[schemes[need.scheme] for need in alternative] for alternative in operation.security]
    if not ways or any(all(_is_sent(request, one) for one in way) for way in ways):
        return
    told = (" and ".join(map(_described, way)) for way in ways)
    raise Rejection(401, "missing credentials: send " + " or ".join(filter(None, told)))


def _is_sent(request: Request, scheme: SecurityScheme) -> bool:
    if scheme.kind == "apiKey" and scheme.wire_name:
        return any(request.texts(scheme.where, scheme.wire_name))
    if scheme.kind in ("http", "oauth2", "openIdConnect"):
        kind, _, value = (request.header("authorization") or "").strip().partition(" ")
        return kind.lower() == _word(scheme) and bool(value.strip())
    return True


def _word(scheme: SecurityScheme) -> str:
    return scheme.scheme if scheme.kind == "http" and scheme.scheme else "bearer"


def _described(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return f"{scheme.wire_name} ({scheme.where})"
    return f"Authorization: {_word(scheme).capitalize()} …"
