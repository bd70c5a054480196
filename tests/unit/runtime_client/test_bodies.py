"""Bodies of requests over real connections, and what writes them."""

from __future__ import annotations

import io
import os
import threading
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from bw_loopback import Script, reply
from bw_runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from bw_runtime.errors import APIConnectionError, APIStatusError, InternalServerError
from bw_runtime.omit import omit
from bw_runtime.requests.files import source_of, write_content
from bw_runtime.requests.forms import FormField, FormWriter
from bw_runtime.requests.json_lines import write_lines, write_sequence
from bw_runtime.requests.media_types import BodyChoice
from bw_runtime.requests.multipart import MultipartWriter, Part
from bw_sample_api import Piece, Thing

BODY = RequestBody("multipart/form-data", lambda: dict)
PUT: Operation[Any] = Operation(
    name="files.put",
    method="PUT",
    path="/files",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("204"),),
)
SEND: Operation[Any] = Operation(
    name="files.send",
    method="POST",
    path="/files",
    body=RequestBody(
        "multipart/form-data", lambda: dict, write=MultipartWriter({"file": Part(file=True)})
    ),
    replies=(Reply("204"),),
)


def parts(content_type: str, body: bytes) -> list[tuple[str, str | None, str, bytes]]:
    message = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    assert message.is_multipart() and not message.defects
    return [
        (
            str(part.get_param("name", header="content-disposition")),  # type: ignore[union-attr]
            part.get_filename(),  # type: ignore[union-attr]
            part.get_content_type(),  # type: ignore[union-attr]
            part.get_payload(decode=True),  # type: ignore[union-attr,misc]
        )
        for part in message.get_payload()
    ]


def written(value: Any, **how: Part) -> list[tuple[str, str | None, str, bytes]]:
    content = MultipartWriter(how)(BODY, value, False)
    assert not isinstance(content, bytes) and content.media_type is not None
    data = b"".join(content)
    assert content.length in (None, len(data))
    return parts(content.media_type, data)


@pytest.mark.parametrize("kind", ["bytes", "handle", "path", "list", "iterator", "pipe"])
def test_content_arrives_as_it_is(caller: Any, server: Any, tmp_path: Path, kind: str) -> None:
    data = os.urandom(300_000)
    path = tmp_path / "data"
    path.write_bytes(data)
    server.answer(reply(204))
    body: Any = {"bytes": data, "path": path, "list": [data[:9], data[9:]]}.get(kind)
    if kind == "handle":
        body = io.BytesIO(data)
    elif kind == "iterator":
        body = iter([data[:9], b"", data[9:]])
    elif kind == "pipe":
        out, into = os.pipe()
        body = os.fdopen(out, "rb")
        thread = threading.Thread(target=lambda: os.fdopen(into, "wb").write(data))
        thread.start()
    caller.call(PUT, Arguments(body=body))
    (seen,) = server.seen
    assert seen.body == data and seen.all("content-type") == ["application/octet-stream"]
    known = kind in ("bytes", "handle", "path")
    assert seen.all("content-length") == ([str(len(data))] if known else [])
    if kind == "pipe":
        thread.join()
        body.close()


@pytest.mark.parametrize("operation", [PUT, SEND], ids=["content", "form"])
def test_what_can_be_had_again_is_sent_again(
    caller: Any, server: Any, tmp_path: Path, operation: Any
) -> None:
    path = tmp_path / "data"
    path.write_bytes(b"data")
    handle = io.BytesIO(b"--data")
    handle.seek(2)
    for content in (b"data", path, handle, [b"da", b"ta"]):
        server.seen.clear()
        server.answer(reply(503), Script([], reset=True), reply(204))
        body = content if operation is PUT else {"file": content}
        caller.call(operation, Arguments(body=body))
        assert len(server.seen) == 3 and all(b"data" in one.body for one in server.seen)


@pytest.mark.parametrize("operation", [PUT, SEND], ids=["content", "form"])
def test_what_is_gone_is_not_sent_again(caller: Any, server: Any, operation: Any) -> None:
    def body() -> Any:
        content = (piece for piece in (b"da", b"ta"))
        return Arguments(body=content if operation is PUT else {"file": content})

    server.answer(reply(503), reply(204))
    with pytest.raises(InternalServerError):
        caller.call(operation, body())
    server.seen.clear()
    server.answer(reply(307, location="/elsewhere"), reply(204))
    with pytest.raises(APIStatusError) as caught:
        caller.call(operation, body())
    assert caught.value.status_code == 307 and len(server.seen) == 1


def test_an_untouched_body_is_sent_after_all(caller: Any, server: Any) -> None:
    """Nothing was read for a connection that did not come about."""
    with pytest.raises(APIConnectionError):
        caller.run(
            lambda client, _: client.things.call(PUT, Arguments(body=iter([b"1"]))),
            base_url="http://127.0.0.1:1",
        )
    assert len(caller.clock.pauses) == 2


def test_content_is_checked_before_it_is_sent(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="binary"):
        source_of(io.StringIO("text"))
    with pytest.raises(TypeError, match="int is no content"):
        source_of(3)
    with pytest.raises(FileNotFoundError):
        source_of(tmp_path / "none")
    with pytest.raises(TypeError, match="must be bytes, not str"):
        list(source_of(["text"]))
    once = source_of(iter([b"1"]))
    assert list(once) == [b"1"] and not once.is_replayable
    with pytest.raises(APIConnectionError):
        list(once)


def test_parts_have_the_media_types_of_their_values() -> None:
    assert written({"a": "x", "b": 1.5, "c": {"d": [1]}, "e": [1, "y"], "f": omit, "g": None}) == [
        ("a", None, "text/plain", b"x"),
        ("b", None, "text/plain", b"1.5"),
        ("c", None, "application/json", b'{"d":[1]}'),
        ("e", None, "text/plain", b"1"),
        ("e", None, "text/plain", b"y"),
        ("g", None, "text/plain", b"null"),
    ]
    styled = Part(style="deepObject", explode=True)
    assert written({"a": {"b c": "d&"}}, a=styled) == [("a[b c]", None, "text/plain", b"d&")]
    assert written(Thing(id="t")) == [("id", None, "text/plain", b"t")]


def test_files_say_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"png")
    image = Part(file=True, content_type="image/png, image/jpeg")
    many = Part(file=True, many=True)
    with path.open("rb") as handle:
        assert written({"a": handle}, a=image) == [("a", "cat.png", "image/png", b"png")]
    assert written({"a": ("x.gif", b"1")}, a=image)[0][1:3] == ("x.gif", "image/png")
    assert written({"a": ("x.jpg", b"1")}, a=image)[0][1:3] == ("x.jpg", "image/jpeg")
    assert written({"a": ("x.jpg", b"1", "a/b")}, a=image)[0][1:3] == ("x.jpg", "a/b")
    assert written({"a": ("x.png", b"1")}, a=Part(content_type="image/*"))[0][2] == "image/png"
    assert written({"a": (None, b"1")}, a=image)[0][1] == "a"
    assert [one[1:] for one in written({"a": [path, b"2"]}, a=many)] == [
        ("cat.png", "image/png", b"png"),
        ("a", "application/octet-stream", b"2"),
    ]
    assert len(written({"a": ("x", b"1")}, a=many)) == len(written({"a": b"1"}, a=many)) == 1
    with pytest.raises(TypeError, match=r"pathlib\.Path"):
        written({"a": "cat.png"}, a=Part(file=True))
    with pytest.raises(TypeError, match="application/xml"):
        written({"a": {"b": 1}}, a=Part(content_type="application/xml"))


@pytest.mark.parametrize("name", ['a"; x="', "a\r\nX: 1", "a\x00\x7f", "ü☃", 'a\\"'])
def test_names_stay_names(name: str) -> None:
    ((key, filename, _, _),) = written({name: (name, b"1")})
    escaped = "".join(f"%{ord(c):02X}" if c in '"\r\n\x00\x7f' else c for c in name)
    content = MultipartWriter()(BODY, {name: (name, b"1")}, False)
    assert not isinstance(content, bytes)
    raw = next(iter(content)).decode()
    assert raw.count("\r\n") == 4 and raw.count(f'"{escaped}"') == 2
    assert key and filename


@pytest.mark.parametrize("header", [{"X-A": "1\r\nX-B: 2"}, {"X A": "1"}])
def test_no_header_of_a_part_becomes_two(header: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="header"):
        written({"a": ("x", b"1", None, header)})


def test_forms_are_pairs() -> None:
    body = RequestBody("application/x-www-form-urlencoded", lambda: dict)
    write = FormWriter(
        {"d": FormField(style="deepObject"), "j": FormField(content_type="text/json")}
    )
    value = {"a b": "c&d=é+", "l": [1, True], "d": {"x": [{"y": 1}]}, "j": [1], "o": omit, "e": []}
    assert write(body, value, False) == (
        b"a%20b=c%26d%3D%C3%A9%2B&l=1&l=true&d%5Bx%5D%5B0%5D%5By%5D=1&j=%5B1%5D"
    )
    assert write(body, b"as=is", False) == b"as=is"
    with pytest.raises(TypeError):
        write(body, [1], False)


def test_items_are_lines_or_records() -> None:
    body = RequestBody("application/jsonl", lambda: Piece)
    assert write_lines(body, [{"text": "a\nb"}, Piece(text="c")], False) == (
        b'{"text":"a\\nb"}\n{"text":"c"}\n'
    )
    assert write_sequence(body, ({"text": "a"},), False) == b'\x1e{"text":"a"}\n'
    lazy = write_lines(body, (one for one in ({"text": "a"},)), False)
    assert not isinstance(lazy, bytes) and lazy.is_replayable and list(lazy) == [b'{"text":"a"}\n']
    assert not lazy.is_replayable


def test_a_body_is_chosen() -> None:
    main, form, text = (RequestBody(name, lambda: dict) for name in ("a/a", "b/b", "c/c"))
    choose = BodyChoice(("x", "y"), (form, ("x", "z")), (text, None), ranges={"c/*": 2})

    def chosen(body: Any, **more: Any) -> tuple[str, Any]:
        found, value = choose(
            main, Arguments(body={"x": omit, "y": omit, "z": omit, **body}, **more)
        )
        return found.media_type, value

    assert chosen({"x": 1}) == ("a/a", {"x": 1, "y": omit})
    assert chosen({"z": 1}) == ("b/b", {"x": omit, "z": 1})
    assert chosen({}, whole="t") == ("c/c", "t")
    assert chosen({"x": 1}, content_type="b/b") == ("b/b", {"x": 1, "z": omit})
    assert chosen({}, whole="t", content_type="c/d") == ("c/d", "t")
    for body, more in (({"y": 1, "z": 1}, {}), ({"x": 1}, {"whole": "t"})):
        with pytest.raises(TypeError):
            chosen(body, **more)
    with pytest.raises(ValueError, match=r"one of a/a, b/b, c/c, c/\*"):
        chosen({"x": 1}, content_type="d/d")
