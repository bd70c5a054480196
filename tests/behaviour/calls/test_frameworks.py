"""What frameworks for servers write into their documents is called as people expect."""

import inspect
from decimal import Decimal
from enum import EnumType
from typing import Any, get_args, get_type_hints
from urllib.parse import unquote

import httpx2
import pytest

from .conftest import Api, Make, answer


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Habits of frameworks, one a path."""
    return make("frameworks", openapi="3.2.0", api_key="S", auth_token="T")


def _asked(api: Api, method: str) -> dict[str, bool]:
    """The arguments of the API, and whether they are required."""
    target: Any = api.client
    for name in method.split("."):
        target = getattr(target, name)
    found = dict(inspect.signature(target).parameters)
    return {
        name: one.default is one.empty
        for name, one in found.items()
        if one.kind is not one.VAR_KEYWORD
    }


def test_several_media_types_of_one_schema(api: Api) -> None:
    asked = {"name": True, "rating": False, "content_type": False}
    assert _asked(api, "doctors.post") == asked
    api.called("doctors.post", name="n", rating=Decimal("1.50"))
    assert api.sent == ("application/json", b'{"name":"n","rating":"1.50"}')
    form = "application/x-www-form-urlencoded"
    api.called("doctors.post", name="n", rating=Decimal("1.50"), content_type=form)
    assert api.sent == (form, b"name=n&rating=1.50")


def test_a_form_with_a_file_goes_before_json(api: Api) -> None:
    made = answer('{"id": 1, "state": ""}', 201, "application/json")
    visit = api.called("visits.post", made, doctor=1, state="no-show", scan=b"x")
    assert api.sent[0].startswith("multipart/form-data")
    assert b'name="scan"; filename="scan"' in api.sent[1]
    assert visit.id == 1
    assert visit.state == ""
    assert visit.state.is_known


def test_an_enumeration_or_the_empty_text_is_one_enumeration(api: Api) -> None:
    done = answer('{"id": 1}', 200, "application/json")
    for state in ("done", ""):
        api.called("visits.patch", done, state=state)
        assert api.wire.sent == {"state": state}
    kinds = get_args(get_type_hints(api.package.types.Visit)["state"])
    values = [[one.value for one in kind] for kind in kinds if isinstance(kind, EnumType)]
    assert values == [["open", "done", "no-show", ""]]


@pytest.mark.parametrize("media_type", ["application/octet-stream", "image/png", ""])
def test_a_media_type_without_a_name_is_any(api: Api, media_type: str) -> None:
    file = api.called("file.get", answer(b"\0", 200, media_type))
    assert file.read() == b"\0"
    assert api.wire.last.headers["accept"] == "*/*"


def test_an_array_or_null_in_a_query(api: Api) -> None:
    for given, target in (
        (["red", "green"], "?color=red&color=green"),
        ([], ""),
        (("red",), "?color=red"),
    ):
        api.called("colors.get", color=given)
        assert api.wire.target == f"GET /colors{target}"


def test_an_answer_of_which_nothing_is_said(api: Api) -> None:
    assert api.called("anything.get", answer('[1, "a"]', 200, "application/json")) == [1, "a"]
    assert api.called("export.get", answer(b"a,b", 200, "text/csv")) == b"a,b"
    assert "response-undescribed" in api.findings


def test_a_documented_redirect_is_no_error(api: Api) -> None:
    assert api.called("moved.get", httpx2.Response(307)) is None


def test_the_form_of_a_login(api: Api) -> None:
    asked = {"username": True, "password": True, "grant_type": False, "scope": False}
    assert _asked(api, "login.post") == asked
    api.called("login.post", username="u", password="p w", grant_type="password")
    assert sorted(api.sent[1].decode().split("&")) == [
        "grant_type=password",
        "password=p%20w",
        "username=u",
    ]


def test_several_files(api: Api) -> None:
    api.called("import_.post", files=[b"a", ("b.txt", b"b")], token="t")
    body = api.sent[1]
    assert body.count(b'; name="files"') == 2
    assert b'filename="b.txt"' in body


def test_a_schema_for_each_side(api: Api) -> None:
    item = answer('{"name": "n", "tags": []}', 200, "application/json")
    found = api.called("item.put", item, item={"name": "n"}, importance=1)
    assert api.wire.sent == {"item": {"name": "n"}, "importance": 1}
    assert type(found) is api.package.types.ItemOutput
    assert type(found) is not api.package.types.ItemInput


def test_a_path_in_a_path_is_one_segment(api: Api) -> None:
    api.called("docs.get", answer(b"x", 200, "application/octet-stream"), path="a/b.txt")
    assert api.wire.last.url.raw_path == b"/docs/a%2Fb.txt"


def test_what_is_read_only_is_no_argument_of_a_patch(api: Api) -> None:
    assert _asked(api, "thing.patch") == {"name": False}


def test_credentials_are_no_parameters(api: Api) -> None:
    """OpenAPI 3.2 §4.12.2.1: `Authorization` as a parameter is ignored."""
    assert _asked(api, "owner.get") == {}
    api.called("owner.get")
    assert api.wire.last.headers["authorization"] == "Bearer T"


def test_security_that_may_be_left_out(make: Make) -> None:
    nobody = make("frameworks", openapi="3.2.0")
    nobody.called("colors.get")
    assert "authorization" not in nobody.wire.last.headers
    with pytest.raises(nobody.package.MissingCredentialsError, match="auth_token"):
        nobody.called("owner.get")


def test_a_query_that_is_json_is_one_argument(api: Api) -> None:
    assert _asked(api, "whole.get") == {"q": True}
    api.called("whole.get", q={"numbers": [1, 2], "inner": {"a": "é"}})
    raw = api.wire.last.url.raw_path.decode()
    assert unquote(raw) == '/whole?{"numbers":[1,2],"inner":{"a":"é"}}'
    assert '"' not in raw
    api.called("whole.put", all={"a": {"b": 1}})
    assert unquote(api.wire.last.url.raw_path.decode()) == '/whole?{"a":{"b":1}}'


def test_a_form_is_the_same_in_a_query_and_in_a_body(api: Api) -> None:
    given = {"limit": 1, "where": {"x": 1}, "objs": [{"y": 1}, {"y": 2}]}
    api.called("either.post", **given)
    body = api.sent[1].decode()
    api.called("either.get", **given)
    assert api.wire.last.url.raw_path.decode() == f"/either?{body}"
    assert unquote(body) == 'limit=1&where={"x":1}&objs={"y":1}&objs={"y":2}'
