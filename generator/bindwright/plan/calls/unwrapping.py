"""Answers that are wrapped in an object, of which a call gives one member."""

from collections.abc import Mapping

from bindwright.config import PackageConfig
from bindwright.config.surface import OperationConfig
from bindwright.diagnostics.origin import parse_pointer
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import UNWRAP_MISMATCH
from bindwright.ir import types as ir
from bindwright.ir.operations import Api, Content, Operation
from bindwright.plan.calls.results import downloads_of, results_of
from bindwright.record import record

Types = Mapping[ir.TypeId, ir.Declaration]


@record
class Unwrapping:
    """What is taken out of the answers of an operation.

    `steps` are the objects on the way, each with the wire name of its member; `members` are the
    types of the members, by the contents that hold them.
    """

    steps: tuple[tuple[ir.Object, str], ...]
    members: Mapping[Content, ir.TypeExpr]


def unwrapping_of(operation: Operation, config: PackageConfig, types: Types) -> Unwrapping | None:
    """What a configuration has a call give in place of its answer; None where that is all of it.

    What it says for all operations counts where the member is alone.
    """
    stated = config.operations.get(operation.id, OperationConfig()).unwrap
    pointer = config.unwrap if stated is None else stated
    if not pointer or operation.streaming is not None or operation.paging is not None:
        return None
    contents = [content for _, content in results_of(operation) if content is not None]
    found = [_found(one, tuple(parse_pointer(pointer)), types) for one in contents]
    if not found or downloads_of(operation) or not all(steps == found[0][0] for steps, _ in found):
        return None
    steps, _ = found[0]
    members = {
        content: expr
        for content, (_, expr) in zip(contents, found, strict=True)
        if expr is not None
    }
    alone = all(len(declared.fields) == 1 for declared, _ in steps)
    if len(members) < len(contents) or not (alone or stated):
        return None
    return Unwrapping(steps=steps, members=members)


def _found(
    content: Content, tokens: tuple[str, ...], types: Types
) -> tuple[tuple[tuple[ir.Object, str], ...], ir.TypeExpr | None]:
    """The way to a member, and its type; None where it leads nowhere."""
    steps: list[tuple[ir.Object, str]] = []
    expr = content.type if content.is_json else None
    nullable = False
    for token in tokens:
        declared, may_be_null = _declared(expr, types)
        fields = declared.fields if isinstance(declared, ir.Object) else ()
        field = next((one for one in fields if one.wire_name == token), None)
        if field is None or not isinstance(declared, ir.Object):
            return tuple(steps), None
        steps.append((declared, token))
        nullable |= may_be_null or not field.required
        expr = field.type
    if nullable and expr is not None and not isinstance(expr, ir.Nullable):
        expr = ir.Nullable(inner=expr)
    return tuple(steps), expr


def _declared(expr: ir.TypeExpr | None, types: Types) -> tuple[ir.Declaration | None, bool]:
    """What an expression refers to in the end, and whether it may be null."""
    nullable = False
    while True:
        if isinstance(expr, ir.Nullable):
            expr, nullable = expr.inner, True
        declared = types[expr.id] if isinstance(expr, ir.Ref) else None
        if not isinstance(declared, ir.Alias):
            return declared, nullable
        expr = declared.target


def check_unwrapping(api: Api, config: PackageConfig, report: Report) -> None:
    """Reports operations whose answers do not have the member that the configuration states."""
    for operation in api.operations:
        stated = config.operations.get(operation.id, OperationConfig()).unwrap
        if stated and unwrapping_of(operation, config, api.types) is None:
            place = config.place("operations", operation.id, "unwrap")
            message = f"not every good answer of {operation.id!r} is an object with {stated!r}"
            report.add(UNWRAP_MISMATCH, place, message)
