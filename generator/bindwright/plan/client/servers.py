"""Servers to what the runtime is told of them, and to the options that decide on them."""

import re
from collections.abc import Callable

from bindwright.ir.operations import Api, Server, ServerVariable
from bindwright.ir.words import split
from bindwright.plan.names.client_options import ENVIRONMENT, variables_by_name
from bindwright.plan.names.table import OptionNames
from bindwright.plan.names.words import pascal, sentence
from bindwright.plan.package import OptionView
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import code_span

_SERVERS = "._runtime.client.servers"
_Address = Callable[[str], str]


def absolute(url: str) -> str:
    """A URL; one that nothing says the host of is on this machine."""
    if url.startswith("//"):
        return "https:" + url
    if "://" in url or not url:
        return url
    return f"http://localhost{'' if url.startswith('/') else '/'}{url}"


def _of_operation(url: str) -> str:
    """A URL of an operation's own server; a relative one starts from that of the API."""
    return url if "://" in url or not url.startswith("//") else absolute(url)


def base_url(api: Api) -> str:
    """The first server's URL, every variable at its default; empty where nobody knows it."""
    if needs_base_url(api):
        return ""
    servers = api.servers or next((one.servers for one in api.operations), ())
    url = absolute(servers[0].url if servers else "/")
    return url.rstrip("/")


def needs_base_url(api: Api) -> bool:
    """Whether the document leaves open where the API is."""
    own = all(one.servers and "://" in one.servers[0].url for one in api.operations)
    return not api.servers and not own


def server_expression(servers: tuple[Server, ...], api: Api, names: OptionNames) -> py.Expr:
    """What the runtime is told: a URL, or what the options of the client make one of."""
    address = absolute if servers is api.servers else _of_operation
    if servers is api.servers and names.environments:
        servers = servers or (Server(template="", description=None, origin=api.origin),)
        listed = names.of(servers) or ("",)
        return _several(servers, listed, py.strings(names.environments), names, address)
    if len(servers) > 1:
        return _several(servers, names.of(servers), None, names, address)
    if not servers or not servers[0].variables:
        url = address(servers[0].url) if servers else base_url(api)
        return py.string(url.rstrip("/"))
    return _one(servers[0], "", names, address)


def _several(
    servers: tuple[Server, ...],
    listed: tuple[str, ...],
    known: py.Tuple | None,
    names: OptionNames,
    address: _Address,
) -> py.Call:
    each = [_one(one, name, names, address) for one, name in zip(servers, listed, strict=True)]
    kind = py.name(_SERVERS, "Servers")
    return py.call(kind, servers=py.items(each), environments=known)


def _one(server: Server, name: str, names: OptionNames, address: _Address) -> py.Call:
    template = server.template if "://" in server.url else address(server.template)
    variables = [_variable(one, names) for one in server.variables]
    template = re.sub(r"\{([^{}]+)\}", lambda found: f"{{{names.variables[found[1]]}}}", template)
    return py.call(
        py.name(_SERVERS, "Server"),
        template=py.string(template),
        name=py.given(name),
        variables=py.items(variables) if variables else None,
    )


def _variable(one: ServerVariable, names: OptionNames) -> py.Call:
    return py.call(
        py.name(_SERVERS, "Variable"),
        py.string(names.variables[one.name]),
        default=py.stated(one.default),
        values=py.strings(one.values) if one.values else None,
    )


# The options


def server_options(api: Api, names: OptionNames, env: str) -> tuple[OptionView, ...]:
    """The options of the client that decide on its server; `env` is the variable for the first."""
    found: list[OptionView] = []
    if names.environments:
        found.append(
            OptionView(
                name=ENVIRONMENT,
                annotation=py.local(_alias(ENVIRONMENT)),
                literal=py.literal(names.environments),
                alias=_alias(ENVIRONMENT),
                doc=f"Which server: {_listed(api, names)}. Default: the environment variable "
                f"`{env}`, else {code_span(names.environments[0])}.",
            )
        )
    for name, described in variables_by_name(api).items():
        option = names.variables[name]
        values = tuple(dict.fromkeys(value for one in described for value in one.values))
        closed = values and all(one.values for one in described)
        text = next((one.description for one in described if one.description), None)
        default = next((one.default for one in described if one.default is not None), None)
        ending = "No default." if default is None else f"Default: {code_span(default)}."
        found.append(
            OptionView(
                name=option,
                annotation=py.local(_alias(option)) if closed else py.STR,
                literal=py.literal(values) if closed else None,
                alias=_alias(option) if closed else "",
                doc=f"{sentence(text or f'A part of the URL of the server, {code_span(name)}')} "
                f"{ending}",
            )
        )
    return tuple(found)


def _alias(option: str) -> str:
    """The name for the values of an option."""
    return f"{pascal(split(option))}Name"


def _listed(api: Api, names: OptionNames) -> str:
    """The environments and the URLs of the API's servers, if they are these."""
    listed = names.of(api.servers)
    urls = dict(zip(listed, api.servers, strict=False))
    spelled = {name: f" ({code_span(absolute(one.template))})" for name, one in urls.items()}
    return ", ".join(code_span(one) + spelled.get(one, "") for one in names.environments)
