"""What is deprecated warns at the call: operations, arguments, properties and values."""

import asyncio
import re
import typing
import warnings
from pathlib import Path
from typing import Any

import httpx2
import mypy.api
import pytest

from .conftest import Api, Make


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Operations and arguments at all stages of life."""
    return make("deprecations")


def _warned(api: Api, method: str, **given: Any) -> list[str]:
    """What a call warns of, made twice at one place."""
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


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"s": "x", "mixed": "y"}, []),
        ({"s": "x", "old": "y"}, ["'old' of whole.post is deprecated."]),
        ({"l": "x", "old": 1, "own": "y"}, ["old", "own"]),
        ({"s": "x", "kind": "old"}, ["Kind 'old' is deprecated."]),
        ("old", []),
    ],
)
def test_properties_of_a_whole_body_warn(api: Api, body: Any, told: list[str]) -> None:
    given = [body]
    if isinstance(body, dict):
        kind = api.package.types.Short if "s" in body else api.package.types.Long
        given.append(kind(**body))
    for one in given:
        warned = _warned(api, "whole.post", body=one)
        assert [text in message for text, message in zip(told, warned, strict=True)].count(
            False
        ) == 0


def test_nothing_of_a_whole_body_is_read_to_warn(api: Api) -> None:
    assert _warned(api, "whole.post", body=b'{"old": 1}') == []


def test_each_call_site_is_warned(api: Api) -> None:
    with pytest.warns(api.package.DeprecatedCallWarning, match=r"late\.get") as caught:
        api.wire.give(status=204, media_type="")
        api.client.late.get()
        api.wire.give(status=204, media_type="")
        api.client.late.get()
    assert [one.filename for one in caught] == [__file__] * 2


def test_each_block_that_asks_for_warnings_is_told(api: Api) -> None:
    for _ in range(2):
        with pytest.warns(api.package.DeprecatedCallWarning, match=r"late\.get") as caught:
            api.called("late.get")
        assert len(caught) == 1


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
    current, outdated = typing.get_overloads(type(api.client.news).get)
    assert not hasattr(current, "__deprecated__")
    told: Any = outdated
    assert (
        told.__deprecated__
        == "`offset`: Deprecated. `x_old`: Deprecated: Will reach end-of-life on March 4th, 2021."
    )
    ending: Any = type(api.client.ending).get
    assert "March 4th, 2021" in ending.__deprecated__


def test_checkers_report_calls_with_deprecated_arguments(api: Api, tmp_path: Path) -> None:
    """And no others, and still what is misspelt."""
    package = api.package.__name__
    use = tmp_path / "use.py"
    lines = (
        f"from {package}.resources.news import News",
        f"from {package}.resources.form import Form",
        "def use(news: News, form: Form) -> None:",
        "    news.get(page=1)",
        "    news.get(page=1, offset=2)",
        "    news.get(x_old='a')",
        "    form.post(now='a')",
        "    form.post(now='a', then='b')",
        "    form.post(now='a', when='b')",
    )
    use.write_text("\n".join(lines), encoding="utf-8")
    folder = Path(api.package.__file__).parent / "resources"
    descriptions = folder.parent / "_runtime" / "client" / "descriptions.py"
    options = ("--enable-error-code=deprecated", "--follow-imports=skip", "--no-error-summary")
    told = mypy.api.run(
        [
            *options,
            f"--cache-dir={tmp_path}",
            *map(str, (use, folder / "news.py", folder / "form.py", descriptions)),
        ]
    )[0]
    found = re.findall(r"use\.py:(\d+): error: .*\[(.*)\]$", told, re.MULTILINE)
    assert {*found} == {
        ("5", "deprecated"), ("6", "deprecated"), ("8", "deprecated"), ("9", "call-overload"),
    }, told  # fmt: skip
