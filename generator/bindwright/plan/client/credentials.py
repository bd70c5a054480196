"""Security schemes to options of the client, and security requirements to what calls need."""

from collections.abc import Iterator, Mapping

from bindwright.ir.operations import Api, Operation
from bindwright.ir.security import Need, SecurityScheme
from bindwright.plan.client.options import OptionView
from bindwright.plan.names.client_options import roles_of
from bindwright.plan.names.table import OptionNames
from bindwright.plan.source.expressions import call, dictionary, tuple_of
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import code_span


def credentials_of(api: Api, names: OptionNames, prefix: str, imports: Imports) -> tuple[str, ...]:
    """What the runtime is told of each scheme, keys first."""
    schemes = {scheme.name: scheme for scheme in api.schemes}
    return tuple(
        _expression(schemes[name], options, prefix, imports)
        for name, options in names.credentials.items()
    )


def _expression(
    scheme: SecurityScheme, options: Mapping[str, str], prefix: str, imports: Imports
) -> str:
    role, *others = roles_of(scheme)
    option = options[role]
    given = {"option": py_string(option), "env": py_string(_env(prefix, option))}
    match role:
        case "key":
            where, name = scheme.where or "header", scheme.wire_name or scheme.name
            place = None if where == "header" else py_string(where)
            kind = imports.use("._runtime.auth.credentials", "Credential")
            return call(kind, **given, where=place, name=py_string(name))
        case "username":
            second = options["password"]
            return call(
                imports.use("._runtime.auth.basic", "Basic"),
                **given,
                password=py_string(second),
                password_env=py_string(_env(prefix, second)),
            )
        case "certificate":
            kind = imports.use("._runtime.auth.certificates", "ClientCertificate")
            return call(kind, **given, where='"connection"', name='""')
        case "token" if others:
            return _oauth(scheme, options, prefix, given, imports)
        case "token":
            return call(imports.use("._runtime.auth.bearer", "Bearer"), **given)
        case _:
            return call(imports.use("._runtime.auth.credentials", "Credential"), **given)


def _oauth(
    scheme: SecurityScheme,
    options: Mapping[str, str],
    prefix: str,
    given: Mapping[str, str],
    imports: Imports,
) -> str:
    flows = [one for one in scheme.flows if one.kind == "clientCredentials"]
    own = next((one.token_url for one in flows if one.token_url), None)
    refresh = next((one.refresh_url for one in scheme.flows if one.refresh_url), None)
    token = scheme.token
    more = [(role, option) for role, option in options.items() if role != "token"]
    envs = [(py_string(one), py_string(_env(prefix, one))) for one in options.values()]
    parameters = [(py_string(name), py_string(text)) for name, text in token.parameters.items()]
    return call(
        imports.use("._runtime.auth.oauth", "OAuth"),
        **given,
        **{role: py_string(option) for role, option in more},
        envs=dictionary(envs),
        stated_url=py_string(own) if own else None,
        refresh_url=py_string(refresh) if refresh else None,
        metadata_url=py_string(scheme.metadata_url) if scheme.metadata_url else None,
        methods=tuple_of([py_string(token.method)]) if token.method else None,
        parameters=dictionary(parameters) if parameters else None,
    )


def _env(prefix: str, option: str) -> str:
    return f"{prefix}_{option.upper()}"


# The options


def credential_options(
    api: Api, names: OptionNames, prefix: str, imports: Imports
) -> tuple[OptionView, ...]:
    """The options of the client that take credentials, keys first."""
    schemes = {scheme.name: scheme for scheme in api.schemes}
    return tuple(
        _option(schemes[name], role, option, prefix, imports)
        for name, options in names.credentials.items()
        for role, option in options.items()
    )


def _option(
    scheme: SecurityScheme, role: str, option: str, prefix: str, imports: Imports
) -> OptionView:
    annotation, more = "str", ""
    if role == "token":
        called = imports.use("collections.abc", "Callable", checking=True)
        awaited = imports.use("collections.abc", "Awaitable", checking=True)
        annotation = f"str | {called}[[], str]"
        more = f"str | {called}[[], str | {awaited}[str]]"
    elif role == "certificate":
        annotation = imports.use("._runtime.auth.certificates", "CertificatePaths", checking=True)
    deprecated = " Deprecated." if scheme.deprecated else ""
    return OptionView(
        name=option,
        annotation=annotation,
        async_annotation=more,
        doc=f"{_purpose(scheme, role)}{deprecated} Default: the environment variable "
        f"`{_env(prefix, option)}`{_else(scheme, role)}.",
    )


def sent_as(scheme: SecurityScheme) -> str:
    """Where a key goes, in words."""
    place = {"query": " in the query", "cookie": " in a cookie"}.get(scheme.where or "", "")
    return f"Sent as {code_span(scheme.wire_name or scheme.name)}{place}"


def _purpose(scheme: SecurityScheme, role: str) -> str:
    match role:
        case "key":
            return f"{sent_as(scheme)}."
        case "token":
            return "A bearer token, or a function that gives one, asked before each request."
        case "username":
            return "The user name for basic authentication."
        case "password":
            return "The password for basic authentication; it may be empty."
        case "certificate":
            return (
                "The client's certificate: the path of a PEM file with its key in it, or "
                "`(certificate, key)`, or `(certificate, key, password)`. An `http_client` of "
                "yours brings its own."
            )
        case "client_id":
            return "With a secret or a refresh token: the client that tokens are fetched for."
        case "client_secret":
            return "The secret of that client."
        case "refresh_token":
            return "What new tokens are fetched with."
        case "scopes":
            return "What fetched tokens shall allow, separated by spaces."
        case "token_url":
            return "Where tokens are fetched."
        case _:
            return f"The whole `Authorization` header ({code_span(scheme.scheme or scheme.kind)})."


def _else(scheme: SecurityScheme, role: str) -> str:
    if role == "scopes":
        return ", else what the operation needs"
    urls = [url for one in scheme.flows for url in (one.token_url, one.refresh_url) if url]
    urls += [scheme.metadata_url] if scheme.metadata_url else []
    if role == "token_url" and urls:
        return f", else what the document says ({code_span(urls[0])})"
    return ""


# What calls need


def security_expression(alternatives: tuple[tuple[Need, ...], ...], names: OptionNames) -> str:
    """Alternatives of credentials, each by its first option, as a tuple of tuples."""
    return _tuples(_rows(alternatives, names))


def _rows(
    alternatives: tuple[tuple[Need, ...], ...], names: OptionNames
) -> tuple[tuple[str, ...], ...]:
    rows = (tuple(_option_of(need, names) for need in one) for one in alternatives)
    return tuple(dict.fromkeys(rows))


def _option_of(need: Need, names: OptionNames) -> str:
    return next(iter(names.credentials[need.scheme].values()))


def _tuples(rows: tuple[tuple[str, ...], ...]) -> str:
    return tuple_of(tuple_of(py_string(option) for option in row) for row in rows)


def security_of(operation: Operation, api: Api, names: OptionNames) -> str | None:
    """What an operation needs, where that is not what the API needs for all."""
    if operation.security is api.security:  # as most do: nothing of their own
        return None
    rows = _rows(operation.security, names)
    return None if rows == _rows(api.security, names) else _tuples(rows)


def scopes_expression(
    alternatives: tuple[tuple[Need, ...], ...], api: Api, names: OptionNames
) -> str:
    """What fetched tokens have to allow, by credential; of alternatives the first decides."""
    return dictionary(
        (py_string(option), tuple_of(py_string(one) for one in scopes))
        for option, scopes in _scopes(alternatives, api, names)
    )


def _scopes(
    alternatives: tuple[tuple[Need, ...], ...], api: Api, names: OptionNames
) -> Iterator[tuple[str, tuple[str, ...]]]:
    fetching = {one.name for one in api.schemes if "scopes" in roles_of(one)}
    first: dict[str, Need] = {}
    for need in (need for one in alternatives for need in one):
        if need.scheme in fetching:
            first.setdefault(need.scheme, need)
    for need in first.values():
        if need.scopes:
            yield _option_of(need, names), need.scopes


def scopes_of(operation: Operation, api: Api, names: OptionNames) -> str | None:
    """What tokens have to allow for an operation, where that is not what they do for all."""
    if operation.security is api.security:
        return None
    own = dict(_scopes(operation.security, api, names))
    if own == dict(_scopes(api.security, api, names)):
        return None
    return scopes_expression(operation.security, api, names)
