"""Several media types of one request and of one response."""

import json
from typing import Literal, assert_type

from media_types_api import APIStatusError, Client, Pet, Problem, APIResponseValidationError, Ticket
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)


def sent() -> tuple[str, bytes]:
    return wire.last.headers["content-type"].partition(";")[0], wire.last.content


def give() -> None:
    wire.give(None, status=204, media_type="")


# One schema in several media types.
wire.give({"name": "a"})
assert_type(client.pets.create(name="a"), Pet)
assert sent() == ("application/json", b'{"name":"a"}')
assert wire.last.headers["accept"] == "application/json, text/json"
wire.give({"name": "a"}, media_type="text/json; charset=utf-8")
assert client.pets.create(name="a", content_type="text/json") == Pet(name="a")
assert sent() == ("text/json", b'{"name":"a"}')
wire.give({"name": "a"})
client.pets.create(name="a b", content_type="application/x-www-form-urlencoded")
assert sent() == ("application/x-www-form-urlencoded", b"name=a%20b")
wire.give({"name": "a"})
client.pets.create(body="<pet/>")
assert sent() == ("application/xml", b"<pet/>")
wire.give("<pet/>", media_type="application/xml")
try:
    client.pets.create(name="a", extra_headers={"Accept": "application/xml"})
    raise SystemExit("no error")
except APIResponseValidationError:
    assert wire.last.headers["accept"] == "application/xml"
wire.give({"title": "no"}, status=418, media_type="application/problem+json")
try:
    client.pets.create(name="a")
    raise SystemExit("no error")
except APIStatusError as error:
    assert error.error == Problem(title="no")

# Others tell themselves by their arguments, or are chosen.
wire.give({"name": "a"}, status=201)
message = client.messages.create(text="a", silent=True)
assert_type(message, Pet | Ticket | Problem)
assert message == Pet(name="a") and sent() == ("application/json", b'{"text":"a","silent":true}')
wire.give({"number": 1}, status=202)
assert client.messages.create(files=[b"1"], text="a") == Ticket(number=1)
assert sent()[0] == "multipart/form-data" and sent()[1].count(b"Content-Disposition") == 2
wire.give({"title": "?"}, status=299, media_type="application/vnd.other+json")
FORM: Literal["application/x-www-form-urlencoded"] = "application/x-www-form-urlencoded"
assert client.messages.create(
    text="a", silent=1, content_type="application/x-www-form-urlencoded"
) == Problem(title="?")
assert sent() == (FORM, b"text=a&silent=1")
try:
    client.messages.create(files=[], silent=True)  # type: ignore[call-overload]  # pyright: ignore
    raise SystemExit("no error")
except TypeError as wrong:
    assert "files, silent" in str(wrong)

give()
client.patches.update(body={"a": None})
assert sent() == ("application/merge-patch+json", b'{"a":null}')
give()
client.patches.update(body=[{"op": "x"}], content_type="application/json-patch+json")
assert sent()[0] == "application/json-patch+json" and json.loads(sent()[1]) == [{"op": "x"}]
give()
client.patches.update(body="a,b", content_type="text/csv")
assert sent() == ("text/csv", b"a,b")
give()
client.patches.update(body=iter([b"\x89"]), content_type="image/jpeg")
assert sent() == ("image/jpeg", b"\x89")
try:
    client.patches.update(body=b"", content_type="a/b")  # type: ignore[call-overload]  # pyright: ignore
    raise SystemExit("no error")
except ValueError as wrong:
    assert "image/png" in str(wrong) and "a/b" in str(wrong)

give()
client.upload.create(file=b"1", note="n")
assert sent()[0] == "multipart/form-data"
give()
client.upload.create(file="1", content_type="application/json")
assert sent() == ("application/json", b'{"file":"1"}')

give()
client.content_types.create(content_type_body="x", content_type=FORM)
assert sent() == (FORM, b"content_type=x")
