"""The names of the client's options: credentials, variables of servers, environments."""

from collections.abc import Iterable, Iterator, Mapping

from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_INVALID, NAME_UNUSED
from bindwright.ir.operations import Api, Server, ServerVariable
from bindwright.ir.security import SecurityScheme
from bindwright.plan.names import words
from bindwright.plan.names.authority import BY_LOCK, Candidate, settle
from bindwright.plan.names.environments import environment_names
from bindwright.plan.names.table import (
    NameOverrides,
    OptionNames,
    config_line,
    credential_key,
    variable_key,
)

ENVIRONMENT = "environment"
"""The option that chooses one of several servers."""

STANDARD = frozenset(
    {
        "base_url", "timeout", "max_retries", "default_headers", "default_query", "http_client",
        "validation", "size_limits", "middleware",
    }
)  # fmt: skip
"""The options that every client has."""

_RESERVED = STANDARD | {
    "log", "set_default_headers", "set_default_query", "self", "super", "servers", "api",
    "credentials",
}  # fmt: skip
_ENDINGS = frozenset({"auth", "authentication", "authorization", "scheme", "security"})


def name_options(
    api: Api, config: PackageConfig, chosen: NameOverrides, report: Report
) -> OptionNames:
    """Settles all of them; collisions of chosen ones are reported as errors."""
    names = OptionNames()
    extra = {one.name for one in config.client.options}
    for name in extra & (_RESERVED | {ENVIRONMENT}):
        place = config.place("client", "options", name)
        report.add(NAME_INVALID, place, f"every client has an option {name!r} already")
    _name_environments(names, api, config, report)
    schemes = sorted(api.schemes, key=_order)
    claims = _claims(api)
    candidates = [one for scheme in schemes for one in _candidates(scheme, claims, chosen)]
    settled = settle(candidates, _RESERVED | {ENVIRONMENT} | extra, report, separator="_")
    for scheme in schemes:
        names.credentials[scheme.name] = {
            role: settled.get(f"{scheme.name} {role}", role) for role in roles_of(scheme)
        }
    reserved = _RESERVED | extra | set(settled.values())
    reserved |= {ENVIRONMENT} if names.environments else set()
    names.variables = settle(
        [_variable(one, chosen) for one in _variables(api)], reserved, report, separator="_"
    )
    for name in config.client.env.keys() - {*settled.values(), ENVIRONMENT, "base_url", "log"}:
        message = f"no option of the client that is taken from the environment is called {name!r}"
        report.add(NAME_UNUSED, config.place("client", "env", name), message)
    return names


# Credentials


def roles_of(scheme: SecurityScheme) -> tuple[str, ...]:
    """What a scheme takes; the first stands for the scheme."""
    match scheme.kind, scheme.scheme:
        case "apiKey", _:
            return ("key",)
        case "mutualTLS", _:
            return ("certificate",)
        case "http", "basic":
            return ("username", "password")
        case "http", "bearer":
            return ("token",)
        case (("oauth2" | "openIdConnect"), _):
            return ("token", *_fetching(scheme))
        case _:
            return ("header",)


def _fetching(scheme: SecurityScheme) -> Iterator[str]:
    """What it takes to fetch tokens: by the credentials of a client, or by a refresh token."""
    own = scheme.kind == "openIdConnect" or any(
        flow.kind == "clientCredentials" and (flow.token_url or scheme.metadata_url)
        for flow in scheme.flows
    )
    refresh = any(flow.refresh_url for flow in scheme.flows if flow.kind != "clientCredentials")
    if own or refresh:
        yield from ("client_id", "client_secret")
    if refresh:
        yield "refresh_token"
    if own:
        yield "scopes"
    if own or refresh:
        yield "token_url"


def _order(scheme: SecurityScheme) -> int:
    """Keys come first, then tokens, then all others; otherwise the document's order stays."""
    kinds = ("key", "token", "username", "certificate", "header")
    return kinds.index(roles_of(scheme)[0]) * 2 + (scheme.kind != "http")


def _wanted(scheme: SecurityScheme, role: str, *, keys: bool) -> str:
    """The name of a role where there is but one of its kind; `keys`: if there are API keys."""
    match role:
        case "key":
            return "api_key"
        case "token" if scheme.kind == "http":
            # A bearer token alone is what people call their API key.
            return "auth_token" if keys else "api_key"
        case "token":
            return "access_token"
        case "certificate":
            return "client_certificate"
        case "header":
            return "authorization"
        case _:
            return role


def _own_name(scheme: SecurityScheme, role: str) -> str:
    """The name of a role after its scheme: `app_key` for `AppKeyAuth`."""
    found = words.split(scheme.name)
    while len(found) > 1 and found[-1].lower() in _ENDINGS:
        found.pop()
    if role == "token" and scheme.kind != "http":
        role = "access_token"
    single = role in ("key", "token", "certificate", "header")
    return words.snake(found if single and found else [*found, *role.split("_")])


def _candidates(
    scheme: SecurityScheme, claims: Mapping[tuple[str, str], str], chosen: NameOverrides
) -> Iterable[Candidate]:
    key = credential_key(scheme.name)
    name, by = chosen.name(key, stated=scheme.chosen_name)
    roles = roles_of(scheme)
    for role in roles:
        alone = role == roles[0] and role != "username"
        kept = None if name else chosen.lock.options.get(credential_key(scheme.name, role))
        yield Candidate(
            key=f"{scheme.name} {role}",
            chosen=name if alone and name else kept,
            chosen_by=by if name else BY_LOCK,
            ladder=lambda role=role: _ladder(scheme, role, claims, name),  # type: ignore[misc]
            origin=scheme.origin,
            line=lambda taken: config_line(key, taken),
        )


def _ladder(
    scheme: SecurityScheme, role: str, claims: Mapping[tuple[str, str], str], name: str | None
) -> Iterator[str]:
    if name is not None:
        yield f"{name}_{role}"
    elif (scheme.name, role) in claims:
        yield claims[scheme.name, role]
    yield _own_name(scheme, role)
    yield f"{_own_name(scheme, role)}_credential"


def _claims(api: Api) -> dict[tuple[str, str], str]:
    """The usual name of a role, for the scheme and role that have it.

    Of several that would have it, it is that of the one that is called so, else of the first.
    """
    rivals: dict[tuple[str, str], list[SecurityScheme]] = {}
    keys = any(one.kind == "apiKey" for one in api.schemes)
    for scheme in api.schemes:
        for role in roles_of(scheme):
            rivals.setdefault((role, _wanted(scheme, role, keys=keys)), []).append(scheme)
    found: dict[tuple[str, str], str] = {}
    for (role, wanted), schemes in rivals.items():
        able = [one for one in schemes if _own_name(one, role) == wanted]
        if role == "key" and not able:
            together = _in_company(schemes, api)
            able = [one for one in schemes if one.name not in together]
        elif not able:
            able = schemes
        found |= {(one.name, role): wanted for one in able[:1]}
    return found


def _in_company(schemes: list[SecurityScheme], api: Api) -> set[str]:
    """Those of which a call needs several together, so that none is *the* key."""
    names = {one.name for one in schemes}
    # Most operations share what the document says for all.
    stated = {id(one): one for one in (api.security, *(one.security for one in api.operations))}
    found: set[str] = set()
    for rows in stated.values():
        for row in rows:
            together = {need.scheme for need in row} & names
            found |= together if len(together) > 1 else set()
    return found


# Servers


def server_lists(api: Api) -> Iterator[tuple[Server, ...]]:
    """The servers of the API, and of each operation that has its own."""
    yield api.servers
    yield from dict.fromkeys(one.servers for one in api.operations if one.servers)


def _name_environments(names: OptionNames, api: Api, config: PackageConfig, report: Report) -> None:
    chosen = {url: name for name, url in config.client.environments.items()}
    known = {one.template for servers in server_lists(api) for one in servers}
    for name, url in config.client.environments.items():
        if url not in known:
            place = config.place("client", "environments", name)
            report.add(NAME_UNUSED, place, f"the document has no server {url!r}")
    for servers in server_lists(api):
        if len(servers) > 1:
            templates = tuple(one.template for one in servers)
            names.lists.setdefault(templates, environment_names(servers, chosen))
    every = (name for listed in names.lists.values() for name in listed)
    names.environments = tuple(dict.fromkeys(every))


def _variables(api: Api) -> Iterable[ServerVariable]:
    found: dict[str, ServerVariable] = {}
    for servers in server_lists(api):
        for server in servers:
            for one in server.variables:
                found.setdefault(one.name, one)
    return found.values()


def _variable(variable: ServerVariable, chosen: NameOverrides) -> Candidate:
    key = variable_key(variable.name)
    name, by = chosen.name(key, kept=chosen.lock.options.get(key))
    plain = words.snake(words.split(variable.name) or words.spelled_out(variable.name))
    return Candidate(
        key=variable.name,
        chosen=name,
        chosen_by=by,
        ladder=lambda: (plain, f"server_{plain}"),
        origin=variable.origin,
        line=lambda taken: config_line(key, taken),
    )


def variables_by_name(api: Api) -> Mapping[str, tuple[ServerVariable, ...]]:
    """All descriptions of each variable, in the document's order."""
    found: dict[str, list[ServerVariable]] = {}
    for servers in server_lists(api):
        for server in servers:
            for one in server.variables:
                found.setdefault(one.name, []).append(one)
    return {name: tuple(dict.fromkeys(ones)) for name, ones in found.items()}
