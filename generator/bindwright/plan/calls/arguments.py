"""The arguments of a method: parameters and the properties of the body."""

from collections.abc import Mapping
from typing import Any

from bindwright.ir.operations import Operation, Parameter, Where
from bindwright.ir.types import NO_DEFAULT, Const, Field, TypeExpr
from bindwright.plan.calls.bodies import BodyChoice, has_choice
from bindwright.record import record

RESERVED_ARGUMENTS = frozenset(
    {
        "self", "extra_headers", "extra_query", "extra_body", "timeout", "max_retries",
        "idempotency_key",
    }
)  # fmt: skip
"""What every method takes already."""

IDEMPOTENCY_KEY = "idempotency_key"
_KEY_HEADERS = ("idempotency-key", "x-idempotency-key")

BODY = "body"
"""What a method takes for a body that is no object with properties."""

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


def reserved_arguments(choices: tuple[BodyChoice, ...], body: str) -> frozenset[str]:
    """The names that a method takes for itself, by the ways to give its `body`, as it is called."""
    more = {CONTENT_TYPE} if has_choice(choices) else set()
    more |= {body} if any(one.fields is None for one in choices) else set()
    return RESERVED_ARGUMENTS | more


def idempotency_key_of(operation: Operation) -> Parameter | None:
    """The header parameter that is what the option `idempotency_key` sends."""
    wanted = ((operation.idempotency_header or "").lower(), *_KEY_HEADERS)
    found = {
        one.wire_name.lower(): one
        for one in operation.parameters
        if one.where is Where.HEADER and one.chosen_name is None
    }
    return next((found[name] for name in wanted if name in found), None)


def sources_of(
    operation: Operation, fields: tuple[Field, ...] | None
) -> list[tuple[str, Parameter | Field, bool]]:
    """What becomes an argument, in the order path, body, query, header, cookie.

    Each with its place and whether it is required: what a body requires is, even where the body
    itself is not; a key that the client makes up is not.
    """
    made_up = idempotency_key_of(operation) if operation.idempotency_header else None
    found: list[tuple[str, Parameter | Field, bool]] = [
        *(
            (one.where.value, one, one.required and one is not made_up)
            for one in operation.parameters
        ),
        *(("body", one, one.required) for one in fields or ()),
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
