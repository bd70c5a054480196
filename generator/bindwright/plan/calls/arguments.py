"""The arguments of a method: parameters and the properties of the body."""

from collections.abc import Mapping
from typing import Any

from bindwright.ir.operations import Operation, Parameter
from bindwright.ir.types import NO_DEFAULT, Const, Field, TypeExpr
from bindwright.plan.calls.bodies import BodyChoice, has_choice
from bindwright.record import record

RESERVED_ARGUMENTS = frozenset(
    {
        "self", "extra_headers", "extra_query", "extra_body", "timeout", "max_retries",
        "idempotency_key", "body",
    }
)  # fmt: skip
"""What every method takes already."""

CONTENT_TYPE = "content_type"
"""What a method takes besides, where the other arguments leave the media type open."""

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


def argument_key(place: str, wire_name: str) -> str:
    """What an argument is called among those of its operation."""
    return f"{place} {wire_name}"


def reserved_arguments(choices: tuple[BodyChoice, ...]) -> frozenset[str]:
    """The names that a method takes for itself, by the ways to give its body."""
    return RESERVED_ARGUMENTS | ({CONTENT_TYPE} if has_choice(choices) else set())


def sources_of(
    operation: Operation, fields: tuple[Field, ...] | None
) -> list[tuple[str, Parameter | Field, bool]]:
    """What becomes an argument, in the order path, body, query, header, cookie.

    Each with its place and whether it is required.
    """
    required_body = operation.body is not None and operation.body.required
    found: list[tuple[str, Parameter | Field, bool]] = [
        *((one.where.value, one, one.required) for one in operation.parameters),
        *(("body", one, one.required and required_body) for one in fields or ()),
    ]
    found.sort(key=lambda one: _ORDER.index(one[0]))
    return found


def arguments_of(
    operation: Operation, fields: tuple[Field, ...] | None, names: Mapping[str, str]
) -> tuple[Argument, ...]:
    """The arguments in their order; `names` are those of the operation's."""
    return tuple(
        as_argument(place, source, required, names[argument_key(place, source.wire_name)])
        for place, source, required in sources_of(operation, fields)
    )


def as_argument(place: str, source: Parameter | Field, required: bool, name: str) -> Argument:
    """The argument for a parameter or a property of the body."""
    default = source.default
    if isinstance(source.type, Const) and required:
        default = source.type.value
    return Argument(
        name=name,
        place=place,
        wire_name=source.wire_name,
        type=source.type,
        required=required,
        default=default if required else NO_DEFAULT,
        source=source,
    )
