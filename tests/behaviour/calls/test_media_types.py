"""Media types with parameters, in capitals, as ranges: sent, told apart, and read."""

from typing import Any

import pytest
from bindwright.http import media_types as generator

from .conftest import Api, Make, answer


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Bodies in many spellings."""
    return make("media_types")


@pytest.mark.parametrize(
    ("method", "media_type"),
    [
        ("charset.post", "application/json; charset=utf-8"),
        ("upper.post", "Application/JSON"),
        ("vendor.post", 'application/vnd.acme.v2+json;version=2; profile="a b"'),
        ("plus.post", "application/json"),
        ("any.post", "application/json"),
        ("odata.post", "application/json"),
    ],
)
def test_json_is_sent_in_any_spelling(api: Api, method: str, media_type: str) -> None:
    api.called(method, n=1)
    assert api.sent == (media_type, b'{"n":1}')


def test_character_sets_are_kept(api: Api) -> None:
    api.called("text.post", body="é")
    assert api.sent == ("Text/Plain; charset=iso-8859-1", b"\xe9")
    api.called("latin.post", n=1, extra_body={"name": "é"})
    assert api.sent[1] == b'{"n":1,"name":"\xe9"}'
    with pytest.raises(ValueError, match=r"character|codec"):
        api.called("text.post", body="猫")
    api.called("form.post", n=1)
    assert api.sent == ("application/x-www-form-urlencoded; charset=utf-8", b"n=1")


def test_forms_have_one_boundary(api: Api) -> None:
    for method, kept in (
        ("parts.post", "multipart/form-data; charset=utf-8"),
        ("related.post", 'multipart/related; type="application/json"'),
    ):
        api.called(method, n=1)
        stated, body = api.sent
        before, _, boundary = stated.partition("; boundary=")
        assert before == kept
        assert body.startswith(f"--{boundary}\r\n".encode())
        assert body.endswith(f"--{boundary}--\r\n".encode())


def test_parameters_tell_bodies_apart(api: Api) -> None:
    api.called("versions.post", answer('{"one": 1}', 200, "application/json;v=1"), one=1)
    assert api.sent == ("application/json;v=1", b'{"one":1}')
    assert api.wire.last.headers["accept"] == "application/json;v=1, application/json;v=2"
    types = api.package.types
    for media_type, body, kind in (
        ("application/json; v=2", '{"two": 2}', types.Two),
        ('Application/JSON;charset=utf-8;v="2"', '{"two": 2}', types.Two),
        ("application/json;v=1", '{"one": 1}', types.One),
        ("application/json", '{"one": 1}', types.One),
    ):
        got = api.called("versions.post", answer(body, 200, media_type), two=2)
        assert type(got) is kind, media_type
    assert api.sent == ("application/json;v=2", b'{"two":2}')


def test_a_chosen_media_type_may_say_more(api: Api) -> None:
    api.called("odata.post", n=1, content_type="Application/json; IEEE754Compatible=true")
    assert api.sent[0] == "Application/json; IEEE754Compatible=true"
    with pytest.raises(ValueError, match="text/json"):
        api.called("odata.post", n=1, content_type="image/png")


def test_json_that_is_a_file_is_a_file(api: Api) -> None:
    for media_type in ("application/octet-stream", "application/json", "application/pdf", ""):
        got = api.called("files.get", answer(b"\x00[", 200, media_type))
        assert got.read() == b"\x00["


@pytest.mark.parametrize(
    ("known", "media_type", "best"),
    [
        (["application/json"], "Application/JSON ; charset=utf-8", 0),
        (["*/*", "application/*", "application/*+json"], "application/vnd.a+json", 2),
        (["*/*", "application/*", "application/*+json"], "application/json", 1),
        (["*/*", "text/*"], "image/png", 0),
        (["text/*"], "image/png", None),
        (["a/b;v=1", "a/b;v=2"], "a/b;v=2;q=1", 1),
        (["a/b;v=1", "a/b;v=2"], "a/b", 0),
        (["a/b", "a/b;v=2"], "A/B; V=2", 1),
        (["a/b;charset=latin-1"], "a/b;charset=utf-8", 0),
        (['a/b;p="x;y"'], 'a/b;p="x;y"', 0),
        (["*/*"], "", None),
    ],
)
def test_package_and_generator_agree(
    api: Api, known: list[str], media_type: str, best: int | None
) -> None:
    import importlib

    runtime: Any = importlib.import_module(f"{api.package.__name__}._runtime.media_types")
    ranks = [runtime.fit(one, media_type) for one in known]
    assert ranks == [generator.fit(one, media_type) for one in known]
    found = generator.matching(known, media_type)
    assert found == (None if best is None else known[best])
    assert [runtime.is_json(one) for one in known] == [generator.is_json(one) for one in known]
