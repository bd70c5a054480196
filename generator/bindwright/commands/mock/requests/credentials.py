"""Whether a request carries the credentials that an operation asks for."""

from __future__ import annotations

from collections.abc import Iterable

from bindwright.commands.mock.requests.request import Request
from bindwright.ir.operations import Operation
from bindwright.ir.security import SecurityScheme


def is_authenticated(
    request: Request, operation: Operation, schemes: Iterable[SecurityScheme]
) -> bool:
    """Whether one of the alternatives of an operation's security is there as a whole."""
    known = {scheme.name: scheme for scheme in schemes}
    return not operation.security or any(
        all(_has_credential(request, known[need.scheme]) for need in alternative)
        for alternative in operation.security
    )


def _has_credential(request: Request, scheme: SecurityScheme) -> bool:
    if scheme.kind == "apiKey" and scheme.wire_name:
        match scheme.where:
            case "query":
                return any(request.query_values(scheme.wire_name))
            case "cookie":
                return bool(request.cookie(scheme.wire_name))
            case _:
                return bool(request.header(scheme.wire_name))
    if scheme.kind in ("http", "oauth2", "openIdConnect"):
        word = scheme.scheme if scheme.kind == "http" and scheme.scheme else "bearer"
        kind, _, value = (request.header("authorization") or "").strip().partition(" ")
        return kind.lower() == word and bool(value.strip())
    return True


def missing_credentials(operation: Operation, schemes: Iterable[SecurityScheme]) -> str:
    """What has to be sent, for people."""
    known = {scheme.name: scheme for scheme in schemes}
    ways = [
        " and ".join(_described(known[need.scheme]) for need in alternative)
        for alternative in operation.security
    ]
    return "missing credentials: send " + " or ".join(way for way in ways if way)


def _described(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return f"{scheme.wire_name} ({scheme.where})"
    word = scheme.scheme if scheme.kind == "http" and scheme.scheme else "bearer"
    return f"Authorization: {word.capitalize()} …"
