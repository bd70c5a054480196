"""No method says the opposite of what its document says.

A verb is looked for where a reader would: at the beginning or the end of the operationId, else at
the beginning of the summary. What the method is called has to be of the same kind, and nothing that
undoes it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from bindwright.ir.operations import Operation

from .made import make
from .sources import documents

_KINDS = {
    "reads": "get list retrieve fetch find read show describe search query lookup count view",
    "makes": "create insert new post add upload register generate",
    "changes": "update modify edit patch change replace rename set upsert put",
    "removes": "delete remove destroy clear purge erase drop unregister revoke",
    "undoes": "disable deactivate archive unpin unlock unblock unban unmute unfollow unstar unlink "
    "unpublish unsubscribe unassign detach dismiss cancel close stop leave reject hide",
    "does": "enable activate unarchive restore undelete pin lock block ban mute follow star link "
    "publish subscribe assign attach accept approve reopen start resume join",
}
_KIND = {verb: kind for kind, verbs in _KINDS.items() for verb in verbs.split()}
_AGREE = {
    ("makes", "changes"), ("changes", "makes"),
    # `DELETE /pins/{id}` may unpin, and `PUT /pins/{id}` pin: a pin is there, or is not.
    ("undoes", "removes"), ("removes", "undoes"), ("does", "makes"), ("makes", "does"),
    ("undoes", "changes"), ("changes", "undoes"), ("does", "changes"), ("changes", "does"),
    ("does", "undoes"), ("undoes", "does"),
}  # fmt: skip
"""`addMember` may be a PUT to one, and `setThing` may make it: neither is the opposite."""
_OPPOSITE = {("create", "replace"), ("create", "update")}
"""But what is said to create in so many words replaces nothing."""
_UNDONE = (
    "enable disable, activate deactivate, archive unarchive, archive restore, delete restore, "
    "delete undelete, add remove, create delete, pin unpin, lock unlock, block unblock, ban unban, "
    "mute unmute, follow unfollow, star unstar, link unlink, publish unpublish, assign unassign, "
    "subscribe unsubscribe, attach detach, accept reject, approve reject, open close, "
    "close reopen, start stop, pause resume, join leave, show hide, login logout, "
    "import export, grant revoke, upload download, install uninstall, register unregister, "
    "connect disconnect"
)
_UNDOES = {
    (one, other)
    for pair in _UNDONE.split(", ")
    for one, other in (pair.split(), pair.split()[::-1])
}  # fmt: skip
_METHODS = frozenset({"patch", "post", "put"})
_AT_THE_END = "add block count link list lock pin post put query read search set star stop view"
_NOUNS = frozenset(_AT_THE_END.split())
"""Words that a name ends in without saying what is done: `get_field_set`."""
_ALL = re.compile(r"(delete|remove|clear)_all")


def _words(text: str) -> list[str]:
    return [one.lower() for one in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", text)]


_SAYING = {*_KIND, *(one for pair in _UNDOES for one in pair)}


def _said(method: str, path: str, operation_id: str | None, summary: str | None) -> tuple[str, ...]:
    """The verbs that a document says, if they are of the tables: at the beginning, at the end.

    An HTTP method at the end says nothing (`count_tokens_post`, as FastAPI writes them), nor one at
    the beginning but those that are verbs; at the end only what is no noun does, and what begins a
    summary only if it is no noun of the path.
    """
    found = _words(re.sub(r"^.*[/.]", "", operation_id or ""))
    found = found[:-1] if found[-1:] == [method.lower()] else found
    found = found[1:] if found[:1] == [method.lower()] and found[0] in _METHODS else found
    named = {one.removesuffix("s") for one in _words(path) if one.endswith("s")}
    ends = [*found[:1], *(one for one in found[-1:] if one not in _NOUNS)]
    ends += [verb for verb in ("create", "update") if found and found[0].startswith(verb)]
    start = _words(summary or "")[:2]
    if not {*ends} & {*_SAYING} and not {*start} & {*_words(path), "or"}:
        ends = [one if one in _SAYING else one.removesuffix("s") for one in start[:1]]
        ends = [one for one in ends if not operation_id or _KIND.get(one) != "reads"]
    return tuple(one for one in ends if one in _SAYING and one not in named)


def _contradicts(said: tuple[str, ...], path: str, method: str) -> bool:
    words = re.sub(r"_by_.*", "", method).split("_")
    called = next((one for one in words if one in _SAYING), "")
    if not called or not said or {*said} & {*words}:
        return False
    kinds = _KIND.get(said[0]), _KIND.get(called)
    if kinds[0] in ("makes", "changes") and _words(path.rpartition("/")[2]) == words:
        return False  # `createNotificationClear` of `POST /notifications/clear`
    if {(said[0], called)} & (_OPPOSITE | _UNDOES):
        return True
    if _ALL.match(method) and kinds[0] != "removes":
        return True
    return None not in kinds and kinds[0] != kinds[1] and kinds not in _AGREE


def _contradictions(operations: Iterable[Operation], methods: Mapping[str, str]) -> Iterator[str]:
    for one in operations:
        resource, _, method = methods[one.id].rpartition(".")
        said = _said(one.method, one.path, one.operation_id, one.docs.title)
        chosen = one.chosen_method or one.suggested_method
        if (
            not chosen
            and not {*said} & {*resource.split(".")}
            and _contradicts(said, one.path, method)
        ):
            yield f"{one.id} [{one.operation_id}]: {method}"


@pytest.mark.parametrize("document", documents(large=True))
def test_no_method_says_the_opposite(document: Path) -> None:
    made = make(document)
    assert list(_contradictions(made.api.operations, made.lock.operations)) == []


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
        ("enableAlerts", None, "disable", True),
        ("disableAlerts", None, "create", True),
        ("disableAlerts", None, "delete_all", True),
        ("unpinMessages", None, "delete_all", True),
        ("unpinMessage", None, "delete", False),
        ("archiveBoard", None, "restore", True),
        ("restoreBoard", None, "delete", True),
        ("addMember", None, "remove", True),
        ("removeMember", None, "create", True),
        ("getMember", None, "create", True),
        ("listMembers", None, "replace", True),
        ("exportBoard", None, "import_", True),
        ("importBoard", None, "create", False),
        (None, "Archives a board", "unarchive", True),
        (None, "Enables alerts", "disable", True),
        (None, "Lists the boards", "create", True),
        ("boards_update", "Delete a board", "update", False),
        ("pin_boards", None, "unpin", True),
        ("get_field_set", None, "retrieve", False),
        ("post_board_close", None, "close", False),
        ("post_board_close", None, "reopen", True),
    ],
)
def test_what_contradicts(
    operation_id: str | None, summary: str | None, method: str, wrong: bool
) -> None:
    said = _said("POST", "/things/{id}", operation_id, summary)
    assert _contradicts(said, "/things/{id}", method) is wrong
