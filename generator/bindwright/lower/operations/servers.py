"""Server Objects: base URLs and their variables (OpenAPI 3.2, sections 4.6 and 4.7)."""

import re
from urllib.parse import urljoin, urlsplit

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import SERVER_LEFT_OUT, SERVER_VARIABLE
from bindwright.ir.operations import Server, ServerVariable
from bindwright.load.bundle import Node

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_NAMES = ("x-bindwright-name", "name", "x-fern-server-name", "x-speakeasy-server-id")


def read_servers(node: Node, report: Report) -> tuple[Server, ...]:
    """The servers that a document, path item or operation states, each URL once.

    Of URLs that differ in nothing but http and https the secure one stays, and of others than
    these two none, if there is one that HTTP reaches.
    """
    found: dict[str, Server] = {}
    for stated in node.list("servers"):
        server = _server(stated, report)
        if server is not None:
            found.setdefault(server.template, server)
    reached = any(_is_http(one.url) for one in found.values())
    offered = {
        key: one for key, one in found.items() if not _is_needless(one, found, reached=reached)
    }
    for key, one in found.items():
        if key not in offered:
            report.add(SERVER_LEFT_OUT, one.origin.child("url"), f"{key} is not offered")
    return tuple(offered.values())


def _is_needless(server: Server, found: dict[str, Server], *, reached: bool) -> bool:
    """Whether a better one is there: with TLS, or one that HTTP reaches at all."""
    template = server.template
    if _is_http(server.url):
        return template.startswith("http://") and "https" + template[4:] in found
    return reached


def default_server(node: Node) -> tuple[Server, ...]:
    """The server of a document that states none: where it was read from, if that is on the web."""
    url = _resolved("/", node)
    if url == "/":
        return ()
    return (Server(template=url, description=None, origin=node.origin),)


def _server(node: Node, report: Report) -> Server | None:
    template = node.text("url")
    if template is None:
        return None
    described = dict(node.members("variables"))
    variables: list[ServerVariable] = []
    for name in dict.fromkeys(_VARIABLE.findall(template)):
        variable = described.get(name)
        if variable is None:
            report.add(
                SERVER_VARIABLE,
                node.origin.child("url"),
                f"the variable {{{name}}} has no description",
                hint="clients take it as an option without a default",
            )
        variables.append(_variable(name, variable or node))
    name = next(filter(None, (node.text(key) for key in _NAMES)), None)
    description = (node.text("description") or "").strip()
    server = Server(
        template=template,
        name=name.strip() if name else None,
        description=description or None,
        variables=tuple(variables),
        origin=node.origin,
    )
    if "://" in server.url or not _is_url(template):
        return server
    return Server(
        template=_resolved(template, node),
        name=server.name,
        description=server.description,
        variables=server.variables,
        origin=server.origin,
    )


def _variable(name: str, node: Node) -> ServerVariable:
    """A variable; numbers and booleans are what YAML made of texts."""
    default = node.get("default")
    values = (one.value for one in node.list("enum"))
    return ServerVariable(
        name=name,
        default=None if default is None or default.value is None else _text(default.value),
        values=tuple(dict.fromkeys(_text(one) for one in values if one is not None)),
        description=node.text("description") if node.get("url") is None else None,
        origin=node.origin,
    )


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _resolved(url: str, node: Node) -> str:
    """A relative URL from that of the document that it stands in, if this was read from the web."""
    source = node.origin.source
    return urljoin(source, url) if source.startswith("https://") else url


def _is_url(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def _is_http(url: str) -> bool:
    """Whether HTTP can reach it: by http or https, or relative to what nobody knows yet."""
    return url.startswith(("http://", "https://")) or "://" not in url
