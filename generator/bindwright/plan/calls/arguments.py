"""The arguments of a method: parameters and the properties of the body, under unique names."""

from collections.abc import Iterator
from typing import Any

from bindwright.ir.operations import Operation, Parameter
from bindwright.ir.types import NO_DEFAULT, Const, Field, TypeExpr
from bindwright.plan.names import words
from bindwright.record import record

RESERVED_ARGUMENTS = frozenset(
    {
        "self", "extra_headers", "extra_query", "extra_body", "timeout", "max_retries",
        "idempotency_key", "body",
    }
)  # fmt: skip
"""What every method takes already."""

_ORDER = ("path", "body", "query", "header", "cookie")


@record
class Argument:
    """An argument of a method: `place` is a parameter's place or "body", `default` what is sent."""

    name: str
    place: str
    wire_name: str
    type: TypeExpr
    required: bool
    default: Any
    source: Parameter | Field

    @property
    def optional_for_callers(self) -> bool:
        """Whether callers may leave it out: not required, or there is a value to send."""
        return not self.required or self.default is not NO_DEFAULT


def arguments_of(
    operation: Operation, fields: tuple[Field, ...] | None, *more_taken: str
) -> tuple[Argument, ...]:
    """The arguments in the order path, body, query, header, cookie, with their names settled.

    Where two have the same name, the later place in that order gives way and gets the place as a
    suffix; the names of per-call options are taken from the start.
    """
    required_body = operation.body is not None and operation.body.required
    found: list[tuple[str, Parameter | Field, bool]] = [
        *((one.where.value, one, one.required) for one in operation.parameters),
        *(("body", one, one.required and required_body) for one in fields or ()),
    ]
    found.sort(key=lambda one: _ORDER.index(one[0]))
    taken = {*RESERVED_ARGUMENTS, *more_taken}
    arguments: list[Argument] = []
    for place, source, required in found:
        name = next(one for one in _names(source, place) if one not in taken)
        taken.add(name)
        default = source.default
        if isinstance(source.type, Const) and required:
            default = source.type.value
        arguments.append(
            Argument(
                name=name,
                place=place,
                wire_name=source.wire_name,
                type=source.type,
                required=required,
                default=default if required else NO_DEFAULT,
                source=source,
            )
        )
    return tuple(arguments)


def _names(source: Parameter | Field, place: str) -> Iterator[str]:
    """Names for an argument, the best first, without an end."""
    wanted = source.suggested_name or source.wire_name
    plain = source.chosen_name or words.snake(words.split(wanted) or words.spelled_out(wanted))
    yield plain
    yield f"{plain.rstrip('_')}_{place}"
    yield f"{words.snake(words.spelled_out(source.wire_name))}_{place}"
    for letters in words.digests(f"{place} {source.wire_name}"):
        yield f"{plain}_{letters}"
