"""Bodies whose schema describes more than the package makes of them: text, or bytes."""

from collections.abc import Iterable, Iterator

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import BODY_UNTYPED, RESPONSE_UNDESCRIBED
from bindwright.http.media_types import MediaKind
from bindwright.ir import types as ir
from bindwright.ir.operations import Api, Content
from bindwright.ir.walk import alternatives

_AS_IT_IS = {MediaKind.TEXT: "text", MediaKind.BINARY: "bytes"}
_READ_AS_IT_IS = _AS_IT_IS | {MediaKind.FORM: "bytes", MediaKind.MULTIPART: "bytes"}


def note_untyped(api: Api, report: Report) -> None:
    """Warns of structured bodies that are passed or handed out as they travel.

    Where the same schema is offered in a media type that is typed, that one is used.
    """
    hooks = [hook for one in api.operations for hook in one.callbacks]
    for operation in api.operations:
        if operation.body is not None:
            _note(operation.body.contents, _AS_IT_IS, api, report)
        for response in operation.undescribed:
            report.add(
                RESPONSE_UNDESCRIBED,
                response.origin,
                f"nothing is said of what {operation.id} answers: it is given as bytes",
                at="key",
            )
        for response in operation.responses:
            _note(response.contents, _READ_AS_IT_IS, api, report)
    for hook in {one.operation.id: one for one in (*api.webhooks, *hooks)}.values():
        if hook.operation.body is not None:
            _note(hook.operation.body.contents, _READ_AS_IT_IS, api, report)


def _note(
    contents: Iterable[Content], untyped: dict[MediaKind, str], api: Api, report: Report
) -> None:
    for content, text in _found(tuple(contents), untyped, api):
        report.add(
            BODY_UNTYPED,
            content.origin,
            f"the schema of {content.media_type} is not made use of: the body is {text}",
            at="key",
        )


def _found(
    contents: tuple[Content, ...], untyped: dict[MediaKind, str], api: Api
) -> Iterator[tuple[Content, str]]:
    typed = [one.type for one in contents if one.kind not in untyped]
    for content in contents:
        expr = content.type
        if content.kind in untyped and expr not in typed and _is_structured(expr, api):
            yield content, untyped[content.kind]


def _is_structured(expr: ir.TypeExpr | None, api: Api) -> bool:
    """Whether a type describes values that have parts."""
    kinds = ir.ListOf | ir.MapOf | ir.TupleOf | ir.Object
    return any(isinstance(one, kinds) for one in alternatives(expr, api.types.get))
