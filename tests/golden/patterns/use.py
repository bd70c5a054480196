"""Patterns: one engine in linear time, Python's for what it lacks, a finding for the rest."""

from typing import Any

from patterns_api import ArgumentValidationError, Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

good: list[dict[str, Any]] = [
    {"plain": "12", "password": "aB3x", "behind": "ab", "twice": "aa", "named": "x-x"},
    {"bracket": "[", "control": "\n", "unicode": "\U0001f600", "letters": "É", "slash": "/a"},
    {"endless": "b", "both": "a to z", "list": ["yes"], "map": {"a": "yes"}},
    {"bracket": "a", "choice": "yes"}, {"choice": 7},
]  # fmt: skip
for arguments in good:
    wire.give(arguments)
    words = client.words.create(**arguments, code="ab")
    assert words.to_dict() == arguments == wire.sent

bad: list[tuple[dict[str, Any], str]] = [
    ({"plain": "x"}, "/plain"), ({"password": "abcd"}, "/password"), ({"behind": "cb"}, "/behind"),
    ({"twice": "ab"}, "/twice"), ({"twice": "aa\n"}, "/twice"), ({"twice": "éé"}, "/twice"),
    ({"named": "x-y"}, "/named"), ({"bracket": "b"}, "/bracket"), ({"control": "J"}, "/control"),
    ({"unicode": "\U0001f600x"}, "/unicode"), ({"letters": "a"}, "/letters"),
    ({"slash": "//"}, "/slash"), ({"both": "a"}, "/both"), ({"both": "z"}, "/both"),
    ({"list": ["no"]}, "/list/0"), ({"map": {"a": "no"}}, "/map/a"), ({"choice": "nope"}, "/choice"),
    ({"code": "xx"}, "/code"),
]  # fmt: skip
for arguments, pointer in bad:
    try:
        client.words.create(**arguments)
        raise SystemExit(f"no error: {arguments}")
    except ArgumentValidationError as error:
        assert error.pointers == (pointer,), (arguments, error.pointers)

lenient = client.with_options(validation="lenient")
wire.give({"twice": "ab", "list": ["no", "yes"]})
words = lenient.words.create()
assert words.twice == "ab" and words.list == ["no", "yes"], "an answer keeps what does not match"
assert [one.pointer for one in words.validation_errors] == ["/twice", "/list/0"]
