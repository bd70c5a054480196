"""Server Objects: base URLs, their variables replaced by the defaults."""

import re

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import SERVER_VARIABLE
from bindwright.ir.operations import Server
from bindwright.load.bundle import Node

__all__ = ["read_servers"]


def read_servers(node: Node, report: Report) -> tuple[Server, ...]:
    """The servers that a document, path item or operation states."""
    found: list[Server] = []
    for server in node.list("servers"):
        url = server.text("url")
        if url is None:
            continue
        defaults = {
            name: str(variable.value.get("default", ""))
            for name, variable in server.members("variables")
            if isinstance(variable.value, dict)
        }
        for name in re.findall(r"\{([^{}]+)\}", url):
            if name in defaults:
                url = url.replace("{" + name + "}", defaults[name])
            else:
                report.add(
                    SERVER_VARIABLE,
                    server.origin.child("url"),
                    f"the variable {{{name}}} has no description",
                )
        found.append(Server(url=url, description=server.text("description"), origin=server.origin))
    return tuple(found)
