"""Servers to what the runtime is told of them, and to the options that decide on them."""

import re

from bindwright.ir.operations import Api, Server, ServerVariable
from bindwright.ir.words import split
from bindwright.plan.client.options import OptionView
from bindwright.plan.names.client_options import ENVIRONMENT, variables_by_name
from bindwright.plan.names.table import OptionNames
from bindwright.plan.names.words import pascal, sentence
from bindwright.plan.source.expressions import call, tuple_of
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import code_span


def absolute(url: str) -> str:
    """A URL; one that nothing says the host of is on this machine."""
    if url.startswith("//"):
        return "https:" + url
    if "://" in url:
        return url
    return f"http://localhost{'' if url.startswith('/') or not url else '/'}{url}"


def _of_operation(url: str) -> str:
    """A URL of an operation's own server; a relative one starts from that of the API."""
    return url if "://" in url or not url.startswith("//") else absolute(url)


def base_url(api: Api) -> str:
    """The first server's URL, every variable at its default; without a server, this machine's."""
    return absolute(api.servers[0].url if api.servers else "").rstrip("/")


def server_expression(
    servers: tuple[Server, ...], api: Api, names: OptionNames, imports: Imports, up: str
) -> str:
    """What the runtime is told: a URL, or what the options of the client make one of.

    `up` is what leads from the module that this is printed in to the package: nothing, or dots.
    """
    if servers is api.servers and names.environments:
        servers = servers or (Server(template="", description=None, origin=api.origin),)
        listed = names.of(servers) or ("",)
        known = tuple_of(py_string(one) for one in names.environments)
        return _several(servers, listed, known, names, imports, up)
    if len(servers) > 1:
        return _several(servers, names.of(servers), None, names, imports, up)
    if not servers or not servers[0].variables:
        url = servers[0].url if servers else ""
        return py_string((absolute if servers is api.servers else _of_operation)(url).rstrip("/"))
    return _one(servers[0], "", names, imports, up)


def _several(
    servers: tuple[Server, ...],
    listed: tuple[str, ...],
    known: str | None,
    names: OptionNames,
    imports: Imports,
    up: str,
) -> str:
    each = [_one(one, name, names, imports, up) for one, name in zip(servers, listed, strict=True)]
    kind = imports.use(f"{up}._runtime.client.servers", "Servers")
    return call(kind, servers=tuple_of(each), environments=known)


def _one(server: Server, name: str, names: OptionNames, imports: Imports, up: str) -> str:
    own = "." in up
    template = _of_operation(server.template) if own else absolute(server.template)
    if "://" in server.url:
        template = server.template
    variables = [_variable(one, names, imports, up) for one in server.variables]
    template = re.sub(r"\{([^{}]+)\}", lambda found: f"{{{names.variables[found[1]]}}}", template)
    return call(
        imports.use(f"{up}._runtime.client.servers", "Server"),
        template=py_string(template),
        name=py_string(name) if name else None,
        variables=tuple_of(variables) if variables else None,
    )


def _variable(one: ServerVariable, names: OptionNames, imports: Imports, up: str) -> str:
    return call(
        imports.use(f"{up}._runtime.client.servers", "Variable"),
        py_string(names.variables[one.name]),
        default=None if one.default is None else py_string(one.default),
        values=tuple_of(py_string(value) for value in one.values) if one.values else None,
    )


# The options


def server_options(api: Api, names: OptionNames, env: str) -> tuple[OptionView, ...]:
    """The options of the client that decide on its server; `env` is the variable for the first."""
    found: list[OptionView] = []
    if names.environments:
        found.append(
            OptionView(
                name=ENVIRONMENT,
                annotation=f"{pascal(split(ENVIRONMENT))}Name",
                literal=_literal(names.environments),
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
                annotation=f"{pascal(split(option))}Name" if closed else "str",
                literal=_literal(values) if closed else None,
                doc=f"{sentence(text or f'A part of the URL of the server, {code_span(name)}')} "
                f"{ending}",
            )
        )
    return tuple(found)


def _literal(values: tuple[str, ...]) -> str:
    return f"Literal[{', '.join(py_string(one) for one in values)}]"


def _listed(api: Api, names: OptionNames) -> str:
    """The environments and the URLs of the API's servers, if they are these."""
    listed = names.of(api.servers)
    urls = dict(zip(listed, api.servers, strict=False))
    spelled = {name: f" ({code_span(absolute(one.template))})" for name, one in urls.items()}
    return ", ".join(code_span(one) + spelled.get(one, "") for one in names.environments)
