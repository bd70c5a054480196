"""What is deprecated warns at the call: operations, arguments, properties and values."""

import asyncio
import importlib
import typing
import warnings
from typing import Any

import httpx2
import pytest

from .conftest import Api, Make


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Operations and arguments at all stages of life."""
    return make("deprecations")


def _warned(api: Api, method: str, **given: Any) -> list[str]:
    """What a call warns of, made twice at one place."""
    runtime: Any = importlib.import_module(f"{api.package.__name__}._runtime.deprecations")
    runtime._warned.clear()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(2):
            api.called(method, **given)
    assert all(issubclass(one.category, DeprecationWarning) for one in caught)
    assert all(one.filename.endswith("conftest.py") for one in caught)
    return [str(one.message) for one in caught]


@pytest.mark.parametrize(
    ("method", "given", "told"),
    [
        ("old.get", {}, ["old.get is deprecated."]),
        (
            "ending.get",
            {},
            [
                "ending.get is deprecated since 2020-01-02 and reached end-of-life on 2021-03-04."
                " It is slow. Please use 'news.get' instead. See https://a.example"
            ],
        ),
        ("late.get", {}, ["late.get is deprecated and will reach end-of-life on 2999-01-01."]),
        ("gone.get", {}, ["gone.get is retired and reached end-of-life on 2021-03-04."]),
        ("news.get", {"page": 1}, []),
        ("news.get", {"offset": 1}, ["'offset' of news.get is deprecated."]),
        (
            "news.get",
            {"x_old": "a"},
            ["'X-Old' of news.get is deprecated and reached end-of-life on 2021-03-04."],
        ),
        ("news.get", {"kind": "old"}, ["Kind 'old' is deprecated."]),
        ("news.get", {"kind": "new"}, []),
        ("news.post", {}, ["news.post is deprecated."]),
    ],
)
def test_what_warns(api: Api, method: str, given: dict[str, Any], told: list[str]) -> None:
    assert _warned(api, method, **given) == told


def test_properties_warn(api: Api) -> None:
    assert _warned(api, "news.post", text="t", tag="x") == [
        "news.post is deprecated.",
        "'tag' of news.post is deprecated.",
    ]


def test_each_call_site_is_warned(api: Api) -> None:
    with pytest.warns(api.package.DeprecatedCallWarning, match=r"late\.get") as caught:
        api.wire.give(status=204, media_type="")
        api.client.late.get()
        api.wire.give(status=204, media_type="")
        api.client.late.get()
    assert [one.filename for one in caught] == [__file__] * 2


def test_asynchronous_calls_warn_their_caller(api: Api) -> None:
    async def call() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _: httpx2.Response(204)))
        async with api.package.AsyncClient(http_client=http) as client:
            await client.old.get()

    with pytest.warns(api.package.DeprecatedCallWarning, match=r"old\.get") as caught:
        asyncio.run(call())
    assert caught[0].filename == __file__


def test_checkers_are_told(api: Api) -> None:
    old: Any = type(api.client.old).get
    assert old.__deprecated__ == "Deprecated."
    assert not hasattr(type(api.client.news).get, "__deprecated__")
    post: Any = type(api.client.news).post
    overloads = typing.get_overloads(post)
    assert len(overloads) == 2
    assert {one.__deprecated__ for one in (post, *overloads)} == {"Deprecated."}
    ending: Any = type(api.client.ending).get
    assert "March 4th, 2021" in ending.__deprecated__
