"""What alternatives need, and what goes before a key."""

from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
from bindwright.config import ClientConfig

from .conftest import Api, Make

OWN = {"client_id": "me", "client_secret": "secret-7"}


@pytest.fixture(scope="module")
def api(make: Make) -> Api:
    """Schemes with scopes and prefixes."""
    return make("security", config=ClientConfig(key_prefixes={"config": "Key", "missing": "Key"}))


class Endpoint:
    """A token endpoint that grants some scopes, and an API that takes all of its tokens."""

    def __init__(self, *granted: str) -> None:
        self.asked: list[str] = []
        self.sent: list[str] = []
        self._granted = granted
        self.http = httpx2.Client(transport=httpx2.MockTransport(self._answer))

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path != "/token":
            self.sent.append(request.headers["authorization"])
            return httpx2.Response(204)
        (scope,) = parse_qs(request.content.decode())["scope"]
        self.asked.append(scope)
        if scope not in self._granted:
            return httpx2.Response(400, json={"error": "invalid_scope"})
        return httpx2.Response(200, json={"access_token": f"may-{scope}"})


@pytest.mark.parametrize(
    ("resource", "more", "granted", "asked"),
    [
        ("either", {}, ("admin", "write"), ["admin"]),
        ("either", {}, ("write",), ["admin", "write"]),
        ("either", {"scopes": "write"}, ("write",), ["write"]),
        ("keyed", {"api_key": "k"}, ("read", "write"), ["read"]),
        ("keyed", {}, ("read", "write"), ["write"]),
        ("general", {}, ("read",), ["read"]),
    ],
)
def test_each_alternative_has_its_scopes(
    api: Api, resource: str, more: dict[str, Any], granted: tuple[str, ...], asked: list[str]
) -> None:
    endpoint = Endpoint(*granted)
    with api.package.Client(http_client=endpoint.http, **OWN, **more) as client:
        for _ in range(2):
            getattr(client, resource).get()
    assert endpoint.asked == asked
    assert endpoint.sent == [f"Bearer may-{asked[-1]}"] * 2


def test_a_token_for_another_alternative_is_good(api: Api) -> None:
    endpoint = Endpoint("write")
    with api.package.Client(http_client=endpoint.http, **OWN) as client:
        client.keyed.get()
        client.either.get()
    assert endpoint.asked == ["write"]


def test_the_last_refusal_is_told(api: Api) -> None:
    endpoint = Endpoint()
    with (
        api.package.Client(http_client=endpoint.http, **OWN, max_retries=0) as client,
        pytest.raises(api.package.TokenError, match="invalid_scope"),
    ):
        client.either.get()
    assert endpoint.asked == ["admin", "write"]


@pytest.mark.parametrize(
    ("scheme", "header", "sent"),
    [
        ("token", "x-token", "Token abc"),
        ("drf", "authorization", "JWT abc"),
        ("config", "x-config", "Key abc"),
    ],
)
def test_a_prefix_goes_before_a_key_once(api: Api, scheme: str, header: str, sent: str) -> None:
    for key in ("abc", sent):
        client = api.client.with_options(**{scheme: key})
        Api(api.package, api.wire, client, []).called(f"{scheme}.get")
        assert api.wire.last.headers[header] == sent


def test_a_prefix_in_a_query(api: Api) -> None:
    client = api.client.with_options(fern="abc")
    Api(api.package, api.wire, client, []).called("fern.get")
    assert api.wire.target == "GET /fern?q=key%3Aabc"


def test_prefixes_of_no_scheme_are_found(api: Api) -> None:
    assert api.findings.count("name-unused") == 1
