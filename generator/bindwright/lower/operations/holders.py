"""What holds inline types, and after what these are called: a use of it, or its own place."""

from bindwright.ir.types import TypeId
from bindwright.load.bundle import Node
from bindwright.lower.schemas.canonical import CanonicalSchemas
from bindwright.record import record

_ANSWER = 4
"""So many words are the part that a media type of a response is: its method, path and status."""

_ERRORS = frozenset("45d")
"""How statuses of errors begin, and `default`."""


@record
class Holder:
    """A parameter, a header, a body, a response or a media type.

    `part` is what of an operation it is; None where operations share it, which refer to it: its
    types are then those that a reference to them would give, so that there is one of each.
    """

    node: Node
    part: tuple[str, ...] | None

    def type_id(self, schema: Node, schemas: CanonicalSchemas) -> TypeId:
        """The id of the type of a schema that it has.

        An error that repeats, word by word, what a shared response says is that response's.
        """
        if self.part is None:
            return schemas.type_id(schema)
        is_error = len(self.part) == _ANSWER and self.part[2][0] in _ERRORS
        twin = schemas.shared_answer(schema) if is_error else None
        return schemas.type_id(twin) if twin is not None else TypeId.of_operation(*self.part)

    def inner(self, node: Node, schemas: CanonicalSchemas, *words: str) -> "Holder":
        """What stands in it."""
        if self.part is None:
            return Holder(node=schemas.bundle.follow(node), part=None)
        return holder_at(node, schemas, *self.part, *words)


def holder_at(node: Node, schemas: CanonicalSchemas, *part: str) -> Holder:
    """What stands at a part of an operation, or what that refers to.

    What belongs to another operation is no more than its example.
    """
    found = schemas.bundle.follow(node)
    pointer = schemas.bundle.address(found.origin)[1]
    shared = found.origin != node.origin and not pointer.startswith("/paths/")
    return Holder(node=found, part=None if shared else part)
