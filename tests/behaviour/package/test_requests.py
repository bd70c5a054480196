"""What goes over the wire."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest
from text_completions import (
    AsyncClient,
    Client,
    Metadata,
    MissingCredentialsError,
    Model,
    Timeout,
    omit,
)

from .conftest import ARGUMENTS, Way
from .peer import COMPLETION, Peer, answer


@pytest.fixture(autouse=True)
def _says_hello(peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))


def test_the_smallest_call_to_the_byte(way: Way, peer: Peer) -> None:
    way.create()
    assert peer.last.line == "POST /v1/complete HTTP/1.1"
    assert peer.last.body == (
        b'{"model":"claude-sonnet-4-6","prompt":"\\n\\nHuman: Hi\\n\\nAssistant:",'
        b'"max_tokens_to_sample":256}'
    )
    headers = {name.lower(): value for name, value in peer.last.headers}
    assert len(headers) == len(peer.last.headers), "a header was sent twice"
    agent = headers.pop("user-agent")
    assert agent.startswith("text-completions/0.1.0 python/3.")
    headers.pop("accept-encoding")
    assert headers == {
        "host": peer.url.removeprefix("http://"),
        "connection": "keep-alive",
        "accept": "application/json",
        "content-type": "application/json",
        "content-length": str(len(peer.last.body)),
        "x-api-key": "sk-key",
        "anthropic-version": "2023-06-01",
    }


def test_every_argument_under_its_name(way: Way, peer: Peer) -> None:
    way.create(
        model=Model.CLAUDE_OPUS_4_6,
        prompt="é – 😀\u2028",
        max_tokens_to_sample=1,
        metadata=Metadata(user_id="u1"),
        stop_sequences=("a", "b"),
        stream=False,
        temperature=0.0,
        top_k=5,
        top_p=0.7,
    )
    assert peer.last.json == {
        "model": "claude-opus-4-6",
        "prompt": "é – 😀\u2028",
        "max_tokens_to_sample": 1,
        "metadata": {"user_id": "u1"},
        "stop_sequences": ["a", "b"],
        "stream": False,
        "temperature": 0.0,
        "top_k": 5,
        "top_p": 0.7,
    }
    assert "é – 😀\u2028".encode() in peer.last.body, "text travels as UTF-8, not as escapes"


@pytest.mark.parametrize(
    ("metadata", "sent"),
    [
        (Metadata(), {}),
        (Metadata(user_id=None), {"user_id": None}),
        (Metadata(user_id="u"), {"user_id": "u"}),
        ({}, {}),
        ({"user_id": None}, {"user_id": None}),
        ({"user_id": "u"}, {"user_id": "u"}),
        ({"user_id": omit}, {}),
        (None, None),
    ],
)
def test_absent_and_null_are_two_things(way: Way, peer: Peer, metadata: Any, sent: Any) -> None:
    way.create(metadata=metadata)
    assert peer.last.json["metadata"] == sent
    assert set(peer.last.json) == {*ARGUMENTS, "metadata"}


def test_omit_is_the_same_as_leaving_out(way: Way, peer: Peer) -> None:
    way.create(metadata=omit, temperature=omit, anthropic_version=omit)
    assert set(peer.last.json) == set(ARGUMENTS)
    assert peer.last.header("anthropic-version") == ["2023-06-01"]


def test_an_unlisted_model_goes_out_as_it_is(way: Way, peer: Peer) -> None:
    for model in ("claude-next", Model("claude-next")):
        way.create(model=model)
        assert peer.last.json["model"] == "claude-next"


def test_the_version_and_the_betas(way: Way, peer: Peer) -> None:
    way.create(anthropic_version="2023-01-01", anthropic_beta=["b1", "b2"])
    assert peer.last.header("anthropic-version") == ["2023-01-01"]
    assert peer.last.header("anthropic-beta") == ["b1,b2"]
    way.create(anthropic_beta=[])
    assert peer.last.header("anthropic-beta") == []


@pytest.mark.parametrize(
    ("options", "arguments", "sent"),
    [
        ({}, {}, ["2023-06-01"]),
        ({"default_headers": {"Anthropic-Version": "client"}}, {}, ["client"]),
        (
            {"default_headers": {"Anthropic-Version": "client"}},
            {"anthropic_version": "argument"},
            ["argument"],
        ),
        (
            {"default_headers": {"ANTHROPIC-VERSION": "client"}},
            {"anthropic_version": "argument", "extra_headers": {"anthropic-VERSION": "extra"}},
            ["extra"],
        ),
        ({}, {"extra_headers": {"anthropic-version": omit}}, []),
        ({"default_headers": {"anthropic-version": omit}}, {}, []),
    ],
)
def test_the_nearest_header_wins(
    way: Way, peer: Peer, options: Any, arguments: Any, sent: list[str]
) -> None:
    way.options = options
    way.create(**arguments)
    assert peer.last.header("anthropic-version") == sent


def test_extra_query_and_extra_body(way: Way, peer: Peer) -> None:
    way.create(
        extra_query={"a": "x y", "b": [1, True], "c": omit},
        extra_body={"temperature": 2, "new": {"deep": None}, "prompt": omit},
    )
    assert peer.last.line == "POST /v1/complete?a=x%20y&b=1&b=true HTTP/1.1"
    assert peer.last.json == {
        "model": "claude-sonnet-4-6",
        "max_tokens_to_sample": 256,
        "temperature": 2,
        "new": {"deep": None},
    }


def test_the_idempotency_key(way: Way, peer: Peer) -> None:
    way.create(idempotency_key="k-1")
    assert peer.last.header("idempotency-key") == ["k-1"]


@pytest.mark.parametrize("prefix", ["/proxy", "/proxy/", "/a/b//"])
def test_a_base_url_with_a_prefix(way: Way, peer: Peer, prefix: str) -> None:
    way.options = {"base_url": peer.url + prefix}
    way.create()
    assert peer.last.line == f"POST {prefix.rstrip('/')}/v1/complete HTTP/1.1"


@pytest.mark.parametrize(
    ("options", "key", "bearer"),
    [
        ({"api_key": "k"}, ["k"], []),
        ({"api_key": None, "auth_token": "t"}, [], ["Bearer t"]),
        ({"api_key": "k", "auth_token": "t"}, ["k"], ["Bearer t"]),
        ({"api_key": " k\n", "auth_token": ""}, ["k"], []),
    ],
)
def test_credentials(way: Way, peer: Peer, options: Any, key: list[str], bearer: list[str]) -> None:
    way.options = options
    way.create()
    assert peer.last.header("x-api-key") == key
    assert peer.last.header("authorization") == bearer


def test_without_credentials_nothing_is_sent(way: Way, peer: Peer) -> None:
    way.options = {"api_key": None}
    with pytest.raises(MissingCredentialsError) as caught:
        way.create()
    assert peer.seen == []
    assert str(caught.value) == (
        "completions.create needs credentials: give the client api_key or auth_token, or set the"
        " environment variable ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN; a header"
        " that is sent as `omit` is taken to be added on the way"
    )
    way.create(extra_headers={"X-Api-Key": "by hand"})
    assert peer.last.header("x-api-key") == ["by hand"]


def test_the_environment(way: Way, peer: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "env-key")
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "env-token")
    monkeypatch.setenv("ANTHROPIC_BASE_URL", peer.url + "/env/")
    way.bare(lambda client: client.completions.create(**ARGUMENTS))
    assert peer.last.line == "POST /env/v1/complete HTTP/1.1"
    assert peer.last.header("x-api-key") == ["env-key"]
    assert peer.last.header("authorization") == ["Bearer env-token"]
    way.options = {"auth_token": "mine"}
    way.create()
    assert peer.last.line == "POST /v1/complete HTTP/1.1", "an option goes before the environment"
    assert peer.last.header("x-api-key") == ["sk-key"]
    assert peer.last.header("authorization") == ["Bearer mine"]


def test_with_options_keeps_everything_that_is_not_changed(peer: Peer) -> None:
    first = Client(
        api_key="k",
        auth_token="t",
        base_url=peer.url + "/p",
        timeout=7,
        max_retries=0,
        default_headers={"X-One": "1", "X-Two": "2"},
        validation="strict",
    )
    with first:
        second = first.with_options(auth_token=None, default_headers={"x-two": omit, "X-3": "3"})
        assert type(second) is Client
        second.completions.create(**ARGUMENTS)
        seen = peer.last
        assert seen.line == "POST /p/v1/complete HTTP/1.1"
        assert seen.header("x-api-key") == ["k"]
        assert seen.header("authorization") == []
        assert seen.header("x-one") + seen.header("x-two") + seen.header("x-3") == ["1", "3"]
        with pytest.raises(ValueError, match="/prompt"):
            second.completions.create(**{**ARGUMENTS, "prompt": ""})
        third = second.with_options(validation="lenient", auth_token="new")
        third.completions.create(**{**ARGUMENTS, "prompt": ""})
        assert peer.last.header("authorization") == ["Bearer new"]
        first.completions.create(**ARGUMENTS)
        assert peer.last.header("authorization") == ["Bearer t"], "the first one is unchanged"
        assert peer.last.header("x-two") == ["2"]


def transport(seen: list[httpx2.Request]) -> httpx2.MockTransport:
    def reply(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json=COMPLETION)

    return httpx2.MockTransport(reply)


def test_an_http_client_of_the_users_own() -> None:
    seen: list[httpx2.Request] = []
    with httpx2.Client(transport=transport(seen), headers={"x-mine": "1"}) as http:
        with Client(api_key="k", http_client=http, base_url="https://a.test") as client:
            client.completions.create(**ARGUMENTS)
        assert not http.is_closed, "it belongs to the user"
    assert str(seen[0].url) == "https://a.test/v1/complete"
    assert seen[0].headers["x-mine"] == "1"
    assert json.loads(seen[0].content) == ARGUMENTS


async def _call_with(http: httpx2.AsyncClient) -> None:
    async with AsyncClient(api_key="k", http_client=http) as client:
        await client.completions.create(**ARGUMENTS)
    assert not http.is_closed


def test_an_async_http_client_of_the_users_own() -> None:
    import asyncio

    seen: list[httpx2.Request] = []

    async def main() -> None:
        async with httpx2.AsyncClient(transport=transport(seen)) as http:
            await _call_with(http)

    asyncio.run(main())
    assert str(seen[0].url) == "https://api.anthropic.com/v1/complete"


@pytest.mark.parametrize(
    ("client", "call", "phases"),
    [
        ({}, {}, {"connect": 5, "read": 600, "write": 600, "pool": 600}),
        ({"timeout": 7}, {}, {"connect": 5, "read": 7, "write": 7, "pool": 7}),
        (
            {"timeout": 7},
            {"timeout": 3.5},
            {"connect": 3.5, "read": 3.5, "write": 3.5, "pool": 3.5},
        ),
        ({"timeout": None}, {}, dict.fromkeys(("connect", "read", "write", "pool"), None)),
        ({}, {"timeout": None}, dict.fromkeys(("connect", "read", "write", "pool"), None)),
        (
            {"timeout": Timeout(9, connect=2, read=30)},
            {},
            {"connect": 2, "read": 9, "write": 9, "pool": 9},
        ),
    ],
)
def test_which_timeout_counts(client: Any, call: Any, phases: Any) -> None:
    seen: list[httpx2.Request] = []
    with httpx2.Client(transport=transport(seen)) as http:
        Client(api_key="k", http_client=http, **client).completions.create(**ARGUMENTS, **call)
    bounds = {k: v if v is None else pytest.approx(v, rel=0.1) for k, v in phases.items()}
    assert seen[0].extensions["timeout"] == bounds


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"timeout": 0}, ValueError),
        ({"timeout": "5"}, TypeError),
        ({"max_retries": None}, TypeError),
        ({"max_retries": -1}, ValueError),
        ({"base_url": "api.test"}, ValueError),
        ({"validation": "loose"}, ValueError),
        ({"api_key": 5}, TypeError),
        ({"api_key": "a\nb"}, ValueError),
        ({"http_client": object()}, TypeError),
    ],
)
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_impossible_options_raise_at_once(kind: Any, options: Any, error: Any) -> None:
    with pytest.raises(error):
        kind(**options)
