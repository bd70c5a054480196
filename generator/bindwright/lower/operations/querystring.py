"""`in: querystring` of OpenAPI 3.2: the whole query as one value (section 4.12.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import QUERYSTRING_UNTYPED
from bindwright.ir.media import MediaKind, kind_of
from bindwright.ir.operations import Parameter, Where
from bindwright.ir.types import TypeId
from bindwright.load.bundle import Node
from bindwright.lower.extensions.annotations import (
    chosen_name,
    is_deprecated,
    lifecycle_of,
    read_docs,
)

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


def spread(
    node: Node, types: TypeLowerer, method: str, path: str, report: Report
) -> Iterator[Parameter]:
    """The members of a form as query parameters; of any other query nothing, and a warning."""
    forms = [
        media for key, media in node.members("content") if kind_of(key) is MediaKind.FORM
    ]  # fmt: skip
    schema = types.bundle.follow(forms[0]).get("schema") if forms else None
    form = types.schemas.canonical((schema,)) if schema is not None else None
    if form is None or not form.properties:
        report.add(
            QUERYSTRING_UNTYPED,
            node.origin,
            f"the query {node.text('name')!r} is no form of named members",
            hint="callers pass it as extra_query",
        )
        return
    for name, nodes in form.properties.items():
        yield Parameter(
            wire_name=name,
            where=Where.QUERY,
            type=types.expr(nodes, TypeId.of_operation(method, path, "query", name)),
            style="form",
            explode=True,
            required=node.flag("required") and name in form.required,
            docs=read_docs(nodes[0]),
            deprecated=is_deprecated(nodes[0]),
            lifecycle=lifecycle_of(nodes[0]),
            chosen_name=chosen_name(nodes[0]),
            origin=nodes[0].origin,
        )
