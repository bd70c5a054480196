"""Clients are copied and pickled, and say where that can't be."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest
from bw_loopback import reply
from bw_runtime.client.limits import SizeLimits, Timeout
from bw_runtime.omit import omit
from bw_sample_api import AsyncClient, Client

THING = {"id": "t1"}


class Named(Client):
    """A client of a user's own class, with an attribute more."""

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(**options)
        self.name = name


@dataclass
class Settings:
    """What holds a client, as the configuration of a program does."""

    client: Any
    others: list[Any] = field(default_factory=list[Any])


def pickled(client: Any) -> Any:
    return pickle.loads(pickle.dumps(client))


WAYS = {"copy": copy.copy, "deepcopy": copy.deepcopy, "pickle": pickled}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("used", [False, True])
def test_a_copy_calls_as_the_client_does(caller: Any, server: Any, way: str, used: bool) -> None:
    server.answer(reply(200, THING))

    def use(client: Any, wait: Any) -> None:
        changed = client.with_options(
            auth_token="t", default_headers={"X-One": "1", "X-Beta": omit}, timeout=7, max_retries=1
        )
        if used:
            wait(changed.things.create())
        made = WAYS[way](changed)
        assert type(made) is type(changed) and made._core.settings == changed._core.settings
        assert wait(made.things.create()).id == "t1"
        wait(made.close())

    caller.run(use, validation="strict", size_limits=SizeLimits(response=999))
    (seen,) = server.seen[used:]
    assert seen.all("x-api-key") == ["k-secret"] and seen.all("authorization") == ["Bearer t"]
    assert seen.all("x-one") == ["1"]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_pickles_of_every_protocol(kind: Any, protocol: int) -> None:
    client = kind(api_key="k", base_url="https://a.example", timeout=Timeout(9, read=3))
    made = pickle.loads(pickle.dumps(client, protocol))
    assert made._core.settings == client._core.settings
    assert made._core.settings.api is client._core.settings.api
    assert b"Piece" not in pickle.dumps(client), "the API's description is found where it stands"


def test_the_environment_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_KEY", "here")
    data = pickle.dumps(Client(base_url="https://a.example"))
    monkeypatch.setenv("SAMPLE_KEY", "elsewhere")
    assert pickle.loads(data)._core.settings.credentials["api_key"] == "here"


def test_connections_are_shared_by_a_copy_and_not_by_a_deep_one() -> None:
    client = Client(api_key="k", base_url="https://a.example")
    lazy = client._core.lazy_transport
    assert copy.copy(client)._core.lazy_transport is lazy
    held = copy.deepcopy(Settings(client, [client, client.things]))
    assert held.client is held.others[0] and held.client is not client
    assert held.others[1]._core is held.client._core, "a resource stays with its client"
    assert held.client._core.lazy_transport is not lazy
    held.client.close()
    client.things  # noqa: B018 (open)
    assert lazy.open() and copy.deepcopy(held.client)._core.lazy_transport.open()


def test_what_a_subclass_has_goes_along() -> None:
    client = Named("n", api_key="k", base_url="https://a.example")
    for way in WAYS.values():
        made = way(client)
        assert type(made) is Named and made.name == "n"


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_the_callers_http_client_is_shared_and_not_pickled(kind: Any) -> None:
    http = (httpx2.Client if kind is Client else httpx2.AsyncClient)()
    client = kind(api_key="k", base_url="https://a.example", http_client=http)
    for way in (copy.copy, copy.deepcopy):
        assert way(client)._core.lazy_transport is client._core.lazy_transport
    with pytest.raises(TypeError, match="http_client of the caller's can't be pickled"):
        pickle.dumps(client)


def test_functions_that_give_credentials_are_shared_and_not_pickled() -> None:
    from dataclasses import replace

    client = Client(api_key="k", base_url="https://a.example")
    settings = client._core.settings
    client._core.settings = replace(settings, credentials={"auth_token": lambda: "t"})
    assert copy.deepcopy(client)._core.settings is client._core.settings
    with pytest.raises(TypeError, match="whose auth_token is a function can't be pickled"):
        pickle.dumps(client)


def test_a_class_apart_from_its_api_can_not_be_pickled() -> None:
    from dataclasses import replace

    client = Client(api_key="k", base_url="https://a.example")
    settings = client._core.settings
    client._core.settings = replace(settings, api=replace(settings.api, version="9"))
    with pytest.raises(TypeError, match="a Client can't be pickled: no module holds its API"):
        pickle.dumps(client)
