"""Security schemes, and which of them a call needs."""

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import UNKNOWN_SECURITY_SCHEME
from bindwright.ir.operations import SecurityScheme
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.types import TypeLowerer

__all__ = ["read_requirements", "read_schemes"]


def read_schemes(bundle: Bundle, types: TypeLowerer) -> tuple[SecurityScheme, ...]:
    """The schemes under `#/components/securitySchemes`, in document order."""
    components = bundle.document.get("components")
    found: list[SecurityScheme] = []
    for name, stated in components.members("securitySchemes") if components else ():
        node = bundle.follow(stated)
        scheme = node.text("scheme")
        found.append(
            SecurityScheme(
                name=name,
                kind=node.text("type") or "",
                where=node.text("in"),
                wire_name=node.text("name"),
                scheme=scheme.lower() if scheme else None,
                docs=types.docs_of(node),
                origin=node.origin,
            )
        )
    return tuple(found)


def read_requirements(node: Node, bundle: Bundle, report: Report) -> tuple[tuple[str, ...], ...]:
    """The alternatives of a call (OpenAPI 3.2, section 4.30); the root's where it has none.

    An empty alternative means that the call may go without credentials.
    """
    holder = node if node.get("security") is not None else bundle.document
    components = bundle.document.get("components")
    known = (
        {name for name, _ in components.members("securitySchemes")} if components else set[str]()
    )
    alternatives: list[tuple[str, ...]] = []
    for requirement in holder.list("security"):
        names: list[str] = []
        for name, scopes in requirement.items():
            if name not in known:
                report.add(
                    UNKNOWN_SECURITY_SCHEME,
                    scopes.origin,
                    f"no security scheme is named {name!r}",
                    at="key",
                )
            else:
                names.append(name)
        alternatives.append(tuple(names))
    return tuple(alternatives)
