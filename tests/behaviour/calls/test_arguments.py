"""What methods ask for: of bodies, for idempotency, and where the API is."""

import inspect
import typing
from typing import Any

import pytest
from bindwright.config import ClientConfig

from .conftest import Api, Make


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Bodies that are required or not, of which something is required or not."""
    return make("arguments")


@pytest.fixture(scope="module")
def keyed(make: Make) -> Api:
    """The same, with a header of its own for idempotency."""
    return make("arguments", config=ClientConfig(idempotency_header="Once"))


def _faces(method: Any) -> list[dict[str, bool]]:
    """The arguments of the API in each overload, and whether they are required."""
    return [
        {
            name: one.default is inspect.Parameter.empty
            for name, one in inspect.signature(each).parameters.items()
            if name not in ("self", "idempotency_key") and one.kind is not one.VAR_KEYWORD
        }
        for each in typing.get_overloads(method) or [method]
    ]


ALL = {"model": True, "text": True, "kind": False, "level": False, "hint": False}


def test_what_a_body_requires_is_required(api: Api) -> None:
    client = api.client
    assert _faces(client.must.post) == [ALL]
    assert _faces(client.ask.post) == [ALL, {}]
    assert _faces(client.fixed.post) == [{"kind": False}]
    assert [*map(set, _faces(client.two.post))] == [
        {"a", "content_type"},
        {"b", "content_type"},
        set(),
    ]


def test_an_optional_body_is_whole_or_not_there(api: Api) -> None:
    api.called("ask.post", model="m", text="t")
    assert api.wire.sent == {"model": "m", "text": "t", "kind": "q", "level": 3}
    api.called("ask.post")
    assert api.sent == ("", b"")
    with pytest.raises(TypeError, match=r"ask\.post lacks text"):
        api.called("ask.post", model="m")
    with pytest.raises(TypeError, match="lacks model, text"):
        api.called("ask.post", hint="h")
    api.called("ask.post", model="m", extra_body={"text": "t"})
    assert api.wire.sent["text"] == "t"
    api.called("two.post", b="x")
    assert api.sent[0].startswith("multipart/form-data")
    api.called("two.post")
    assert api.sent == ("", b"")


def test_an_object_that_may_be_null_or_left_out_is_left_out(api: Api) -> None:
    assert _faces(api.client.maybe.post) == [{"filter": False, "level": False}]
    api.called("maybe.post", filter={"a": 1})
    assert api.wire.sent == {"filter": {"a": 1}}
    api.called("maybe.post")
    assert api.sent == ("", b"")
    strict = api.client.with_options(validation="strict")
    with pytest.raises(api.package.ArgumentValidationError, match="level"):
        strict.maybe.post(level="x")
    # Where there is one, only the caller can say that it is null.
    api.called("null.post", body=None)
    assert api.wire.sent is None
    api.called("null.post", body={"filter": {}})
    assert api.wire.sent == {"filter": {}}
    assert _faces(api.client.maybe_list.post) == [{"body": False}]


def test_body_is_taken_where_there_is_one(api: Api) -> None:
    api.called("named.post", body="b")
    assert api.wire.sent == {"body": "b"}
    api.called("whole.post", body_path="p", body_query="q", body=[1])
    assert api.wire.target == "POST /whole/p?body=q"
    assert api.wire.sent == [1]


def test_a_documented_key_is_the_option(api: Api) -> None:
    for method, header in (("post", "idempotency-key"), ("put", "x-idempotency-key")):
        api.called(f"keys.{method}", idempotency_key="k")
        sent = [name for name in api.wire.last.headers if "idempotency" in name]
        assert sent == [header]
        assert api.wire.last.headers[header] == "k"
    with pytest.raises(TypeError, match="idempotency_key"):
        api.called("keys.put")
    api.called("keys.post")
    assert "idempotency-key" not in api.wire.last.headers


def test_a_key_of_another_name_is_the_option_where_that_is_said(keyed: Api) -> None:
    keyed.called("keys.patch", idempotency_key="k")
    assert keyed.wire.last.headers["once"] == "k"
    keyed.called("keys.patch")
    assert len(keyed.wire.last.headers["once"]) == 36
    # One of another name is a header like others.
    keyed.called("keys.post", idempotency_key="k")
    assert keyed.wire.last.headers["idempotency-key"] == "k"


def test_where_the_api_is_has_to_be_said(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    pets = "paths: {/pets: {get: {responses: {'204': {description: ok}}}}}"
    api = make(pets, servers=False)
    name = f"{api.package.__name__.upper()}_BASE_URL"
    with pytest.raises(ValueError, match=f"base_url is required.*{name}"):
        api.package.Client()
    assert repr(api.package.Client(base_url="https://a.example/v1")) == "<Client of a.example>"
    monkeypatch.setenv(name, "https://env.example")
    assert repr(api.package.AsyncClient()) == "<AsyncClient of env.example>"
    own = pets.replace("get: {", "get: {servers: [{url: 'https://own.example/v1'}], ")
    api = make(own, servers=False)
    assert repr(api.package.Client()) == "<Client of own.example>"


def test_an_empty_segment_is_told_by_the_name_of_its_argument(make: Make) -> None:
    taken = "\n".join(
        f"    - {{name: {name}, in: {where}, required: true, schema: {{type: string}}}}"
        for name, where in (("petID", "path"), ("class", "path"), ("toy", "path"), ("toy", "query"))
    )
    paths = f"paths:\n  /pets/{{petID}}/{{class}}/{{toy}}:\n   get:\n    parameters:\n{taken}\n"
    client = make(f"{paths}    responses: {{'204': {{description: ok}}}}\n").client
    good = {"pet_id": "p", "class_": "c", "toy": "t"}
    for name in good:
        with pytest.raises(ValueError, match=f"^Expected a non-empty value for `{name}` but.* ''$"):
            client.pets.get(**{**good, name: ""}, toy_query="")
