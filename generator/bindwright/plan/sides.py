"""Which types travel in which direction, and which therefore need two classes.

A view is a type and a side. A type splits in two only where `readOnly` or `writeOnly` makes a
difference somewhere below it, and only where both sides are used.
"""

from enum import StrEnum

from bindwright.ir.operations import Api
from bindwright.ir.types import Access, Object, TypeId
from bindwright.ir.walk import circular, reachable, received, references, sent
from bindwright.plan.sent_values import Values
from bindwright.record import record


class Side(StrEnum):
    """The direction in which a value travels."""

    REQUEST = "request"
    RESPONSE = "response"


@record
class Sides:
    """`requests` and `responses` hold the ids that each side reaches; `split` those that differ.

    `circular` holds the aliases and unions that refer to themselves; `filled` the types in which
    something is filled in where a dictionary leaves it out.
    """

    requests: frozenset[TypeId]
    responses: frozenset[TypeId]
    split: frozenset[TypeId]
    circular: frozenset[TypeId]
    filled: frozenset[TypeId]
    values: Values

    def of(self, type_id: TypeId) -> tuple[Side, ...]:
        """The sides for which a type has a class of its own; the first is the main one."""
        if type_id in self.split:
            return Side.RESPONSE, Side.REQUEST
        only_request = type_id in self.requests and type_id not in self.responses
        return (Side.REQUEST,) if only_request else (Side.RESPONSE,)

    def visible(self, access: Access, type_id: TypeId, side: Side) -> bool:
        """Whether a field is part of a view; of a type that travels nowhere, every field is."""
        if type_id not in self.requests and type_id not in self.responses:
            return True
        if type_id not in self.split:
            (side,) = self.of(type_id)
        return access is not (Access.WRITE if side is Side.RESPONSE else Access.READ)


def find_sides(api: Api) -> Sides:
    """The sides of all types of an API."""
    types = api.types
    requests = reachable(sent(api), types)
    responses = reachable(received(api), types)
    differing = {
        type_id
        for type_id, declaration in types.items()
        if isinstance(declaration, Object)
        and any(field.access is not Access.BOTH for field in declaration.fields)
    }
    split = frozenset(_with_all_above(api, differing) & requests & responses)
    values = Values(types, frozenset(requests), split)
    return Sides(
        requests=frozenset(requests),
        responses=frozenset(responses),
        split=split,
        circular=frozenset(circular(types)),
        filled=frozenset(_with_all_above(api, values.filled_types())),
        values=values,
    )


def _with_all_above(api: Api, below: set[TypeId]) -> set[TypeId]:
    """The types from which one of `below` can be reached."""
    users: dict[TypeId, list[TypeId]] = {}
    for type_id, declaration in api.types.items():
        for reference in references(declaration):
            users.setdefault(reference, []).append(type_id)
    found = set(below)
    waiting = list(below)
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in found:
                found.add(user)
                waiting.append(user)
    return found
