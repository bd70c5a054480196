"""Names that are nearly those of something else: properties, schemas, paths and statuses."""

import inspect
from typing import Any

import httpx2
import pytest

from .conftest import Api, Make, answer

PAIRS = ("dict", "json", "validate", "register", "copy", "schema", "construct", "model_fields")


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Members of models and their names with an underscore; errors by status and by class."""
    return make("close_names")


def test_a_member_and_its_name_with_an_underscore(api: Api) -> None:
    """Each property has an attribute and an argument of its own, and travels under its name."""
    full = {name: f"{name} it" for one in PAIRS for name in (one, f"{one}_")}
    body = answer(httpx2.Response(200, json=full).content, 200, "application/json")
    event: Any = api.called("events.post", body)
    fields = {info.alias or name: name for name, info in type(event).model_fields.items()}
    assert event.to_dict() == full
    assert len({*fields.values()}) == len(full)
    assert {wire: getattr(event, name) for wire, name in fields.items()} == full
    assert event.validation_errors == ()
    made = api.package.types.Event(**full)
    assert made.to_dict() == full
    names = inspect.signature(api.client.events.post).parameters
    api.called("events.post", body, **dict(zip(names, full.values(), strict=False)))
    assert api.wire.sent == full


@pytest.mark.parametrize(
    ("status", "body", "name"),
    [(404, '{"path": "/p"}', "Error404"), (400, '{"message": "m"}', "Error")],
)
def test_a_status_goes_before_its_class(api: Api, status: int, body: str, name: str) -> None:
    with pytest.raises(api.package.APIStatusError) as caught:
        api.called("pets.get", answer(body, status, "application/json"))
    assert type(caught.value.error).__name__ == name


def test_a_variable_of_a_path_may_have_a_plus(api: Api) -> None:
    api.called("items.get", key="a/b")
    assert api.wire.last.url.raw_path == b"/items/a%2Fb"


def test_a_documented_redirect_with_a_place_is_followed(api: Api) -> None:
    api.wire._answers.clear()
    there = {"Location": "https://files.example/x"}
    api.wire.give(b"", status=302, headers=there, media_type="")
    api.wire.give(
        b"DATA", status=200, headers={"content-type": "application/octet-stream"}, media_type=""
    )
    assert api.client.file.get().read() == b"DATA"
    assert str(api.wire.last.url) == "https://files.example/x"
    assert "authorization" not in api.wire.last.headers
