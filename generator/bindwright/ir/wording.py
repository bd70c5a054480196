"""What the author of a document called an operation, without what is said elsewhere already."""

import re

from bindwright.ir.operations import Operation
from bindwright.ir.words import split

_GROUPED = re.compile(r"([A-Z]\w*?|[A-Za-z][\w-]*(?=[/.:]))[_/.:]([A-Za-z][\w-]*)")
"""`UsersController_findAll`, `users/list`, `Users_List`: the group before the method."""


def own_words(operation: Operation) -> list[str]:
    """The words of the operationId without the group and without what HTTP says already."""
    text = operation.operation_id or ""
    grouped = _GROUPED.fullmatch(text)
    own = split(grouped[2] if grouped else text)
    path = [word for part in operation.path.split("/") for word in split(part)]
    lower = [word.lower() for word in own]
    tail = [*(word.lower() for word in path), operation.method.lower()]
    if lower[-len(tail) :] == tail:  # FastAPI: `read_item_items__item_id__get`
        own = own[: -len(tail)]
    elif lower[-1:] == [operation.method.lower()]:
        own = own[:-1]
    elif lower[:1] == [operation.method.lower()] and lower[1:] == tail[:-1]:
        own = []
    return own
