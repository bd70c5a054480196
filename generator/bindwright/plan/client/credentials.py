"""Security schemes to options of the client, and security requirements to what calls need."""

from collections.abc import Mapping

from bindwright.config import PackageConfig
from bindwright.ir.operations import Api, Operation
from bindwright.ir.security import Need, SecurityScheme
from bindwright.plan.names.client_options import roles_of
from bindwright.plan.names.table import OptionNames
from bindwright.plan.package import OptionView
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import code_span

_CERTIFICATES = "._runtime.auth.certificates"
_CREDENTIAL = py.name("._runtime.auth.credentials", "Credential")
_CALLABLE = py.name("collections.abc", "Callable")


def credentials_of(api: Api, names: OptionNames, config: PackageConfig) -> py.Tuple:
    """What the runtime is told of each scheme, keys first."""
    schemes = {scheme.name: scheme for scheme in api.schemes}
    return py.items(
        _expression(schemes[name], options, config) for name, options in names.credentials.items()
    )


def _expression(
    scheme: SecurityScheme, options: Mapping[str, str], config: PackageConfig
) -> py.Call:
    role, *others = roles_of(scheme)
    option = options[role]
    told: dict[str, py.Expr] = {
        "option": py.string(option),
        "env": py.string(config.variable(option)),
    }
    match role:
        case "key":
            where, name = scheme.where or "header", scheme.wire_name or scheme.name
            place = None if where == "header" else py.string(where)
            prefix_ = py.given(scheme.prefix)
            return py.call(_CREDENTIAL, **told, where=place, name=py.string(name), prefix=prefix_)
        case "username":
            second = options["password"]
            return py.call(
                py.name("._runtime.auth.basic", "Basic"),
                **told,
                password=py.string(second),
                password_env=py.string(config.variable(second)),
            )
        case "certificate":
            kind = py.name(_CERTIFICATES, "ClientCertificate")
            return py.call(kind, **told, where=py.string("connection"), name=py.string(""))
        case "token" if others:
            return _oauth(scheme, options, config, told)
        case "token":
            return py.call(py.name("._runtime.auth.bearer", "Bearer"), **told)
        case _:
            return py.call(_CREDENTIAL, **told)


def _oauth(
    scheme: SecurityScheme,
    options: Mapping[str, str],
    config: PackageConfig,
    told: Mapping[str, py.Expr],
) -> py.Call:
    flows = [one for one in scheme.flows if one.kind == "clientCredentials"]
    own = next((one.token_url for one in flows if one.token_url), None)
    refresh = next((one.refresh_url for one in scheme.flows if one.refresh_url), None)
    token = scheme.token
    return py.call(
        py.name("._runtime.auth.oauth", "OAuth"),
        **told,
        **{role: py.string(option) for role, option in options.items() if role != "token"},
        envs=py.json({one: config.variable(one) for one in options.values()}),
        stated_url=py.given(own),
        refresh_url=py.given(refresh),
        metadata_url=py.given(scheme.metadata_url),
        methods=py.strings([token.method]) if token.method else None,
        parameters=py.given(dict(token.parameters)),
    )


# The options


def credential_options(
    api: Api, names: OptionNames, config: PackageConfig
) -> tuple[OptionView, ...]:
    """The options of the client that take credentials, keys first."""
    schemes = {scheme.name: scheme for scheme in api.schemes}
    return tuple(
        _option(schemes[name], role, option, config)
        for name, options in names.credentials.items()
        for role, option in options.items()
    )


def _option(scheme: SecurityScheme, role: str, option: str, config: PackageConfig) -> OptionView:
    annotation: py.PyType = py.STR
    more: py.PyType | None = None
    if role == "token":
        answer = py.union((py.STR, py.of(py.name("collections.abc", "Awaitable"), py.STR)))
        annotation = py.union((py.STR, py.of(_CALLABLE, py.json([]), py.STR)))
        more = py.union((py.STR, py.of(_CALLABLE, py.json([]), answer)))
    elif role == "certificate":
        annotation = py.name(_CERTIFICATES, "CertificatePaths")
    deprecated = " Deprecated." if scheme.deprecated else ""
    return OptionView(
        name=option,
        annotation=annotation,
        async_annotation=more,
        doc=f"{_purpose(scheme, role)}{deprecated} Default: the environment variable "
        f"`{config.variable(option)}`{_else(scheme, role)}.",
    )


def sent_as(scheme: SecurityScheme) -> str:
    """Where a key goes, in words."""
    place = {"query": " in the query", "cookie": " in a cookie"}.get(scheme.where or "", "")
    prefix = f", with {code_span(scheme.prefix)} before it" if scheme.prefix else ""
    return f"Sent as {code_span(scheme.wire_name or scheme.name)}{place}{prefix}"


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


def security_expression(
    alternatives: tuple[tuple[Need, ...], ...], api: Api, names: OptionNames
) -> py.Tuple:
    """Alternatives of credentials, each by its first option, as a tuple of tuples."""
    rows = _rows(alternatives, api, names)
    return py.items(py.strings(row) for row in rows)


def scopes_expression(
    alternatives: tuple[tuple[Need, ...], ...], api: Api, names: OptionNames
) -> py.Dict:
    """What fetched tokens have to allow in each of these alternatives, by credential."""
    rows = _rows(alternatives, api, names)
    asking = dict.fromkeys(option for row in rows for option, scopes in row.items() if scopes)
    return py.dictionary(
        (option, py.items(py.strings(row.get(option, ())) for row in rows)) for option in asking
    )


def _rows(
    alternatives: tuple[tuple[Need, ...], ...], api: Api, names: OptionNames
) -> list[dict[str, tuple[str, ...]]]:
    """The alternatives, each once: options, with the scopes of tokens that can be fetched."""
    fetching = {one.name for one in api.schemes if "scopes" in roles_of(one)}
    rows: list[dict[str, tuple[str, ...]]] = []
    for alternative in alternatives:
        row = {
            next(iter(names.credentials[need.scheme].values())): need.scopes
            if need.scheme in fetching
            else ()
            for need in alternative
        }
        if row not in rows:
            rows.append(row)
    return rows


def security_of(operation: Operation, api: Api, names: OptionNames) -> py.Tuple | None:
    """What an operation needs, where that is not what the API needs for all."""
    if operation.security is api.security:  # as most do: nothing of their own
        return None
    own = security_expression(operation.security, api, names)
    return None if own == security_expression(api.security, api, names) else own


def scopes_of(operation: Operation, api: Api, names: OptionNames) -> py.Dict | None:
    """What tokens have to allow for an operation, where that is not what they do for all."""
    if operation.security is api.security:
        return None
    own = scopes_expression(operation.security, api, names)
    return None if own == scopes_expression(api.security, api, names) else own
