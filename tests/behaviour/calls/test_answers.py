"""Answers that are not quite as documented: kept where that can be, refused where not."""

from typing import Any

import httpx2
import pytest

from .conftest import Api, Make, answer

JSON = "application/json"


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Answers of all kinds."""
    return make("answers")


@pytest.fixture(scope="module")
def strict(api: Api) -> Api:
    """The same, with a client that is strict."""
    client = api.client.with_options(validation="strict")
    return Api(api.package, api.wire, client, [])


@pytest.mark.parametrize(
    ("method", "got", "value"),
    [
        ("play.put", answer('{"a": 1}', 200, JSON), None),
        ("play.put", answer("<p>", 200, "text/html"), None),
        ("play.put", answer(b"", 200), None),
        ("jobs.post", answer(b"", 202), None),
        ("jobs.post", answer(b"", 202, JSON), None),
        ("jobs.post", answer("{}", 202, "text/plain"), {}),
        ("words.get", answer("hello", 200, "text/plain"), "hello"),
        ("words.get", answer('"hello"', 200, "text/plain"), "hello"),
        ("words.get", answer("hello", 200, JSON), "hello"),
        ("words.get", answer('{"a": 1}', 200, JSON), '{"a": 1}'),
        ("words.get", answer(b"", 204), None),
        ("lists.get", answer("[1]", 200, "text/html; charset=utf-8"), [1]),
        ("lists.get", answer(b"", 200, JSON), None),
        ("lists.get", answer("[1]", 200, "application/octet-stream"), [1]),
        ("notes.get", answer('{"a": 1}', 200, JSON), '{"a": 1}'),
        ("notes.get", answer("a,b", 200, "text/csv"), "a,b"),
        ("notes.get", answer("a", 206), "a"),
        ("free.get", answer(b"", 200, JSON), None),
        ("free.get", answer("[1]", 200, "text/plain"), [1]),
        ("unknown.get", answer("a", 200, "text/plain"), b"a"),
        ("unknown.get", answer('{"a": 1}', 200, JSON), b'{"a": 1}'),
        ("unknown.get", answer(b"", 200), None),
        ("unknown.post", answer("a", 201), b"a"),
        ("unknown.put", answer(b"", 202), None),
        ("unknown.put", answer("7", 200, "text/plain"), 7),
        ("moved.get", answer(b"", 307), None),
        ("moved.post", answer(b"", 303), None),
        ("moved.put", answer(b"", 304), None),
    ],
)
def test_what_is_kept(api: Api, method: str, got: httpx2.Response, value: Any) -> None:
    found = api.called(method, got)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("status", [200, 201, 202])
@pytest.mark.parametrize("media_type", [JSON, "text/plain", "text/html", ""])
def test_json_shows_itself(api: Api, status: int, media_type: str) -> None:
    song = api.called("songs.post", answer('{"id": 1}', status, media_type))
    assert song == api.package.types.Song(id=1)


@pytest.mark.parametrize("got", [answer(b"", 201), answer(b"", 201, JSON), answer(b"", 204)])
def test_an_empty_answer_is_a_model_without_its_fields(api: Api, got: httpx2.Response) -> None:
    song = api.called("songs.post", got)
    assert [one.pointer for one in song.validation_errors] == ["/id"]
    with pytest.raises(AttributeError, match="the answer came without it"):
        song.id  # noqa: B018


@pytest.mark.parametrize(
    ("method", "got"),
    [
        ("songs.post", answer("<html>", 200, "text/html")),
        ("songs.post", answer("nope", 201, "text/plain")),
        ("songs.post", answer("nope", 201, JSON)),
        ("songs.post", answer("[]", 201, "text/plain")),
        ("notes.get", answer("<html>", 200, "text/html")),
        ("free.get", answer("nope", 200, JSON)),
    ],
)
def test_what_is_no_answer_is_refused(api: Api, method: str, got: httpx2.Response) -> None:
    with pytest.raises(api.package.APIResponseValidationError):
        api.called(method, got)


@pytest.mark.parametrize(
    ("method", "got"),
    [
        ("play.put", answer('{"a": 1}', 200, JSON)),
        ("jobs.post", answer(b"", 202, JSON)),
        ("songs.post", answer('{"id": 1}', 201, "text/plain")),
        ("songs.post", answer(b"", 201, JSON)),
        ("free.get", answer(b"", 200, JSON)),
    ],
)
def test_strict_clients_forgive_none_of_it(strict: Api, method: str, got: httpx2.Response) -> None:
    with pytest.raises(strict.package.APIResponseValidationError):
        strict.called(method, got)


def test_nobody_reads_the_body_of_head(api: Api) -> None:
    assert api.called("songs.head", answer(b"", 200, JSON)) is None
    assert api.called("events.head", answer(b"", 200, "text/event-stream")) is None
    assert api.called("bytes.head", answer(b"", 206, "application/pdf")) is None
    assert api.called("bytes.head", answer(b"", 202, "text/html")) is None


def test_a_documented_304_is_none(api: Api) -> None:
    assert api.called("files.get", answer(b"", 304), id="1", if_none_match="e") is None
    api.wire.give(b"", status=302, headers={"Location": "https://api.example/x"}, media_type="")
    api.wire.give(b"DATA", media_type="image/png")
    assert api.client.files.get("1").read() == b"DATA"
    assert str(api.wire.last.url) == "https://api.example/x"


def test_undocumented_redirects_are_errors(api: Api) -> None:
    with pytest.raises(api.package.APIStatusError):
        api.called("play.put", answer(b"", 304))
    with pytest.raises(api.package.APIStatusError):
        api.called("moved.post", answer(b"", 304))


def test_what_nothing_is_said_of_is_found(api: Api) -> None:
    assert api.findings.count("response-undescribed") == 3  # and that of a redirect alone


def test_all_around_an_answer_is_at_hand(api: Api) -> None:
    for resource, method, body in (
        ("lists", "get", "[1]"),
        ("words", "get", '"a"'),
        ("play", "put", ""),
    ):
        api.wire.give(body, status=200 if body else 204, headers={"x-request-id": "r", "x-a": "b"})
        raw = getattr(getattr(api.client, resource).with_raw_response, method)()
        assert (raw.request_id, raw.headers["x-a"]) == ("r", "b")
