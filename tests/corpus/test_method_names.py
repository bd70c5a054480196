"""No method says the opposite of what its document says.

A verb is looked for where a reader would: at the beginning or the end of the operationId, else at
the beginning of the summary. What the method is called has to be of the same kind.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .made import Made, make
from .sources import documents

_KINDS = {
    "reads": "get list retrieve fetch find read show describe search query lookup count",
    "makes": "create insert new post add upload register",
    "changes": "update modify edit patch change replace rename set upsert put",
    "removes": "delete remove destroy clear purge erase drop unregister",
}
_KIND = {verb: kind for kind, verbs in _KINDS.items() for verb in verbs.split()}
_AGREE = {("makes", "changes"), ("changes", "makes")}
"""`addMember` may be a PUT to one, and `setThing` may make it: neither is the opposite."""
_OPPOSITE = {("create", "replace"), ("create", "update")}
"""But what is said to create in so many words replaces nothing."""


def _words(text: str) -> list[str]:
    return [one.lower() for one in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", text)]


def _said(method: str, operation_id: str | None, summary: str | None) -> str:
    """The verb that a document says, if it is one of the table.

    An HTTP method at the end (`count_tokens_post`, as FastAPI writes them) says nothing.
    """
    found = _words(re.sub(r"^.*[/.]", "", operation_id or ""))
    found = found[:-1] if found[-1:] == [method.lower()] else found
    ends = [*found[:1], *found[-1:]] if found else []
    start = [one.removesuffix("s") for one in _words(summary or "")]
    return next((one for one in (*ends, *([] if found else start[:1])) if one in _KIND), "")


def _contradicts(said: str, method: str) -> bool:
    called = next((one for one in method.split("_") if one in _KIND), "")
    if not called or not said or said in method.split("_"):
        return False
    kinds = _KIND[said], _KIND[called]
    return (said, called) in _OPPOSITE or (kinds[0] != kinds[1] and kinds not in _AGREE)


def _contradictions(made: Made) -> Iterator[str]:
    for operation in made.api.operations:
        method = made.lock.operations[operation.id].rpartition(".")[2]
        chosen = operation.chosen_method or operation.suggested_method
        if not chosen and _contradicts(
            _said(operation.method, operation.operation_id, operation.docs.title), method
        ):
            yield f"{operation.id} [{operation.operation_id}]: {method}"


@pytest.mark.parametrize("document", documents(large=True))
def test_no_method_says_the_opposite(document: Path) -> None:
    made = make(document)
    assert list(_contradictions(made)) == []


@pytest.mark.parametrize(
    ("operation_id", "summary", "method", "wrong"),
    [
        ("deleteBatchPayment", None, "create", True),
        ("createInvoices", None, "replace", True),
        ("ContainerDelete", None, "create", True),
        (None, "Deletes the transfers", "update", True),
        ("unpinMessage", None, "unpin", False),
        ("listPets", None, "list", False),
        ("addMember", None, "add", False),
        ("pets_destroy", None, "delete", False),
        ("count_tokens_post", None, "count_tokens", False),
        ("delete_tokens_post", None, "create", True),
    ],
)
def test_what_contradicts(
    operation_id: str | None, summary: str | None, method: str, wrong: bool
) -> None:
    assert _contradicts(_said("POST", operation_id, summary), method) is wrong
