"""`info` and `externalDocs`: who stands behind the API, and where more is told of it."""

from collections.abc import Callable

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import INFO_LEFT_OUT
from bindwright.http.addresses import is_mailbox, is_page
from bindwright.ir.info import Info
from bindwright.load.bundle import Node

_WANTED: dict[Callable[[str], bool], str] = {
    is_page: "the whole URL of a page (https://…)",
    is_mailbox: "an address of mail",
}


def read_info(document: Node, report: Report) -> Info:
    """What a document says of its API; addresses that lead nowhere are reported and left out."""

    def line(*path: str, of: Callable[[str], bool] | None = None) -> str:
        node: Node | None = document
        for key in path:
            node = node.get(key) if node is not None else None
        text = " ".join(node.value.split()) if node and isinstance(node.value, str) else ""
        if node and text and of is not None and not of(text):
            report.add(INFO_LEFT_OUT, node.origin, f"{text!r} is not {_WANTED[of]}")
            return ""
        return text

    return Info(
        summary=line("info", "summary"),
        contact=line("info", "contact", "name"),
        contact_email=line("info", "contact", "email", of=is_mailbox),
        contact_url=line("info", "contact", "url", of=is_page),
        license=line("info", "license", "identifier") or line("info", "license", "name"),
        license_url=line("info", "license", "url", of=is_page),
        documentation=line("externalDocs", "description"),
        documentation_url=line("externalDocs", "url", of=is_page),
    )
