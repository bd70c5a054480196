"""Arguments: what strict clients refuse, and the warning about deprecated values."""

from __future__ import annotations

import asyncio
import datetime
import sys
import warnings
from contextlib import suppress
from typing import Any

import pytest
import text_completions as tc

from .conftest import ARGUMENTS, Way
from .peer import COMPLETION, Peer, answer

OLD = "claude-3-haiku-20240307"


@pytest.fixture(autouse=True)
def _says_hello(peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))


@pytest.mark.parametrize(
    ("arguments", "pointers"),
    [
        ({"prompt": ""}, ("/prompt",)),
        ({"prompt": 5}, ("/prompt",)),
        ({"prompt": None, "model": 1}, ("/model", "/prompt")),
        ({"max_tokens_to_sample": 0}, ("/max_tokens_to_sample",)),
        ({"max_tokens_to_sample": "5"}, ("/max_tokens_to_sample",)),
        ({"max_tokens_to_sample": True}, ("/max_tokens_to_sample",)),
        ({"temperature": 1.5}, ("/temperature",)),
        ({"temperature": None}, ("/temperature",)),
        ({"top_p": -0.1, "top_k": -1}, ("/top_k", "/top_p")),
        ({"stop_sequences": "abc"}, ("/stop_sequences",)),
        ({"stop_sequences": ["a", 1]}, ("/stop_sequences/1",)),
        ({"metadata": {"user_id": "x" * 257}}, ("/metadata/user_id",)),
        ({"metadata": {"user": "x"}}, ("/metadata/user",)),
        ({"metadata": {"a/b~c": 1}}, ("/metadata/a~1b~0c",)),
        ({"metadata": None}, ("/metadata",)),
        ({"stream": "yes"}, ("/stream",)),
        ({"anthropic_version": 5}, ("/anthropic-version",)),
        ({"anthropic_beta": [1]}, ("/anthropic-beta/0",)),
    ],
)
def test_strict_arguments(way: Way, peer: Peer, arguments: Any, pointers: Any) -> None:
    way.options = {"validation": "strict"}
    with pytest.raises(tc.ArgumentValidationError) as caught:
        way.create(**arguments)
    assert caught.value.pointers == pointers
    assert peer.seen == [], "nothing was sent"
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "arguments",
    [
        {"model": "claude-next"},
        {"max_tokens_to_sample": 1.0},
        {"temperature": 1, "top_p": 0},
        {"metadata": {"user_id": None}, "stop_sequences": ()},
        {"metadata": tc.Metadata(user_id="x" * 256)},
        {"stop_sequences": (text for text in ["a"])},
        {"anthropic_beta": ("new",), "anthropic_version": "2030-01-01"},
    ],
)
def test_strict_arguments_that_are_good(way: Way, peer: Peer, arguments: Any) -> None:
    way.options = {"validation": "strict"}
    way.create(**arguments)
    assert len(peer.seen) == 1


def test_a_lenient_client_leaves_the_judgement_to_the_api(way: Way, peer: Peer) -> None:
    way.create(prompt="", max_tokens_to_sample=0, metadata={"user": 1}, temperature=None)
    assert peer.last.json == {
        "model": "claude-sonnet-4-6",
        "prompt": "",
        "max_tokens_to_sample": 0,
        "metadata": {"user": 1},
        "temperature": None,
    }


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"temperature": float("nan")}, "/temperature"),
        ({"metadata": {"user_id": object()}}, "/metadata/user_id"),
        ({"stop_sequences": ["\ud800"]}, "surrogate"),
        ({"metadata": {1: 2}}, "/metadata"),
    ],
)
def test_what_json_cannot_say_is_never_sent(
    way: Way, peer: Peer, arguments: Any, place: str
) -> None:
    with pytest.raises(ValueError, match=place):
        way.create(**arguments)
    assert peer.seen == []


def test_missing_and_misspelt_arguments_are_type_errors(way: Way, peer: Peer) -> None:
    with pytest.raises(TypeError, match="temprature"):
        way.create(temprature=1)
    with tc.Client(api_key="k", base_url=peer.url) as client:
        create: Any = client.completions.create
        with pytest.raises(TypeError, match="'prompt' and 'max_tokens_to_sample'"):
            create(model="x")
        with pytest.raises(TypeError, match="positional"):
            create("x", "y", 5)


@pytest.mark.parametrize("model", [OLD, tc.Model.CLAUDE_3_HAIKU_20240307])
def test_a_deprecated_model_warns_once_at_the_callers_line(peer: Peer, model: Any) -> None:
    with (
        warnings.catch_warnings(record=True) as caught,
        tc.Client(api_key="k", base_url=peer.url) as client,
    ):
        warnings.simplefilter("always")
        for _ in range(3):
            client.completions.create(**{**ARGUMENTS, "model": model})
            here = _line() - 1
        client.completions.create(**{**ARGUMENTS, "model": model})
        there = _line() - 1
    assert [(one.filename, one.lineno) for one in caught] == [(__file__, here), (__file__, there)]
    assert all(one.category is tc.DeprecatedValueWarning for one in caught)
    assert issubclass(tc.DeprecatedValueWarning, DeprecationWarning)
    end = datetime.date(2026, 4, 20)
    tense = "reached" if datetime.date.today() >= end else "will reach"
    assert str(caught[0].message) == (
        f"Model 'claude-3-haiku-20240307' is deprecated and {tense} end-of-life on 2026-04-20."
        " Please use 'claude-haiku-4-5' instead."
        " See https://docs.anthropic.com/en/docs/resources/model-deprecations"
    )


@pytest.mark.parametrize("model", [OLD, tc.Model.CLAUDE_3_HAIKU_20240307])
@pytest.mark.parametrize("stream", [False, True])
def test_a_deprecated_model_warns_in_coroutines_too(peer: Peer, model: Any, stream: bool) -> None:
    lines: list[int] = []
    peer.will(answer(400, {}))

    async def main() -> None:
        async with tc.AsyncClient(api_key="k", base_url=peer.url) as client:
            for _ in range(2):
                lines.append(_line() + 2)
                with suppress(tc.BadRequestError):
                    await client.completions.create(**{**ARGUMENTS, "model": model}, stream=stream)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main())
    mine = [one for one in caught if one.category is tc.DeprecatedValueWarning]
    assert [(one.filename, one.lineno) for one in mine] == [(__file__, lines[0])]


@pytest.mark.parametrize("model", ["claude-sonnet-4-6", tc.Model.CLAUDE_HAIKU_4_5, "claude-next"])
@pytest.mark.filterwarnings("error")
def test_other_models_do_not_warn(way: Way, model: Any) -> None:
    way.create(model=model)


def test_where_the_warning_is_an_error_nothing_is_sent(way: Way, peer: Peer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", tc.DeprecatedValueWarning)
        for _ in range(2):
            with pytest.raises(tc.DeprecatedValueWarning):
                way.create(model=OLD)
    assert peer.seen == []


def _line() -> int:
    return sys._getframe(1).f_lineno
