"""Security schemes to options of the client, and security requirements to what calls need."""

from collections.abc import Mapping

from bindwright.ir.operations import Api, Operation, SecurityScheme
from bindwright.plan import words
from bindwright.plan.expressions import call, py_string, tuple_of
from bindwright.plan.imports import Imports
from bindwright.plan.package import CredentialView

__all__ = ["credential_options", "credentials_of", "security_expression", "security_of"]


def credential_options(api: Api) -> Mapping[str, str]:
    """The name of the client option for each scheme that needs one.

    The first key is `api_key`, a bearer token beside it `auth_token`; a bearer token alone is what
    people call their API key.
    """
    keys = [one for one in api.schemes if one.kind == "apiKey"]
    tokens = [one for one in api.schemes if _is_token(one)]
    others = [one for one in api.schemes if one.kind == "http" and one.scheme == "basic"]
    options: dict[str, str] = {}
    taken: set[str] = set()
    for scheme in [*keys, *tokens, *others]:
        plain = words.snake(words.split(scheme.name))
        wanted = {"apiKey": "api_key", "http": "auth_token"}.get(scheme.kind, "auth_token")
        if _is_token(scheme) and not keys:
            wanted = "api_key"
        if scheme in others:
            wanted = "basic_auth"
        name = wanted if wanted not in taken else plain
        while name in taken or name in _CLIENT_OPTIONS:
            name += "_credential"
        taken.add(name)
        options[scheme.name] = name
    return options


_CLIENT_OPTIONS = frozenset(
    {"base_url", "timeout", "max_retries", "default_headers", "http_client", "validation", "self"}
)


def _is_token(scheme: SecurityScheme) -> bool:
    if scheme.kind == "http":
        return scheme.scheme == "bearer"
    return scheme.kind in ("oauth2", "openIdConnect")


def credentials_of(api: Api, prefix: str, imports: Imports) -> tuple[CredentialView, ...]:
    """The credential options of the client, keys first."""
    options = credential_options(api)
    schemes = {scheme.name: scheme for scheme in api.schemes}
    return tuple(
        _view(schemes[name], option, f"{prefix}_{option.upper()}", imports)
        for name, option in options.items()
    )


def _view(scheme: SecurityScheme, option: str, env: str, imports: Imports) -> CredentialView:
    kind = imports.use("._runtime.api", "Credential")
    given = {"option": py_string(option), "env": py_string(env)}
    if scheme.kind == "apiKey":
        where, name = scheme.where or "header", scheme.wire_name or scheme.name
        place = None if where == "header" else py_string(where)
        expression = call(kind, **given, where=place, name=py_string(name))
        sent = f"Sent as `{name}`."
    elif _is_token(scheme):
        expression = call(kind, **given, scheme='"Bearer"')
        sent = "Sent as a bearer token."
    else:
        expression = call(kind, **given, scheme='"Basic"')
        sent = "`user:password`, sent by basic authentication."
    doc = f"{sent} Default: the environment variable `{env}`."
    return CredentialView(option=option, expression=expression, doc=doc)


def security_expression(
    alternatives: tuple[tuple[str, ...], ...], options: Mapping[str, str]
) -> str:
    """Alternatives of options as a tuple of tuples; schemes without an option need none."""
    rows = [tuple(options[name] for name in one if name in options) for one in alternatives]
    unique = list(dict.fromkeys(rows))
    return tuple_of(tuple_of(py_string(option) for option in row) for row in unique)


def security_of(operation: Operation, api: Api) -> str | None:
    """What an operation needs, where that is not what the API needs for all."""
    if operation.security == api.security:
        return None
    return security_expression(operation.security, credential_options(api))
