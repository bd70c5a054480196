"""A user and a password in `base_url` are sent, and are in nothing that a person reads."""

from __future__ import annotations

import logging
import pickle
import traceback
from base64 import b64encode
from typing import Any

import pytest
from bw_loopback import reply
from bw_runtime.client.descriptions import Arguments
from bw_runtime.errors import APIConnectionError, APIStatusError
from bw_runtime.omit import omit
from bw_sample_api import GET, HEALTH, Client

PASSWORD = "p@ss/w0rd"
USERINFO = "me:p%40ss%2Fw0rd"
CODE = b64encode(f"me:{PASSWORD}".encode()).decode()
THING = {"id": "t1"}


def with_user(server: Any) -> str:
    return str(server.url).replace("://", f"://{USERINFO}@")


def assert_hidden(text: str) -> None:
    for secret in (PASSWORD, "p%40ss", CODE):
        assert secret not in text


def test_the_password_is_sent_and_in_no_log_line(caller: Any, server: Any, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG)
    server.answer(reply(307, location="/elsewhere"), reply(200, THING))
    caller.create({"base_url": with_user(server)})
    assert [one.all("authorization") for one in server.seen] == [[f"Basic {CODE}"]] * 2
    assert any(record.name == "httpx2" for record in caplog.records), "nothing was logged"
    assert_hidden("\n".join(record.getMessage() for record in caplog.records))


def test_the_password_is_in_no_exception(caller: Any, server: Any) -> None:
    told = {"error": {"type": "odd", "message": f"{PASSWORD} {USERINFO} Basic {CODE}"}}
    server.answer(reply(403, told))
    with pytest.raises(APIStatusError) as refused:
        caller.create({"base_url": with_user(server)})
    assert_hidden(str(refused.value))
    assert_hidden(repr(pickle.loads(pickle.dumps(refused.value))))
    with pytest.raises(APIConnectionError) as unreachable:
        caller.create({"base_url": f"http://{USERINFO}@127.0.0.1:9", "max_retries": 0})
    assert_hidden("".join(traceback.format_exception(unreachable.value)))


def test_the_password_is_not_printed_with_the_client() -> None:
    client = Client(api_key="k", base_url=f"https://{USERINFO}@a.example/v1")
    assert repr(client) == "<Client of a.example>"
    assert_hidden(f"{client} {client._core.settings} {client._core!r}")


@pytest.mark.parametrize(
    "base_url",
    [
        "https://me:p/ss@a.example",
        "https://me:s3cr3t:99999@a.example:99999",
        "https://me:s3cr3t@[",
        "https://me:s3cr3t\u2100@a.example",
        "https://me:s3cr3t#@a.example",
        "https://me:s3cr3t?@a.example",
        "https://me:s3 cr3t@a.example",
        "https://me:s3cr3t\n@a.example",
        "https://me:s3cr3t@a.example:0",
        "me:s3cr3t@a.example",
    ],
)
def test_a_bad_url_with_a_password_is_not_quoted(base_url: str) -> None:
    with pytest.raises(ValueError, match="base_url must be") as caught:
        Client(api_key="k", base_url=base_url)
    text = "".join(traceback.format_exception(caught.value)).partition("base_url must be")[2]
    assert "s3" not in text and "ss" not in text.replace("password", "")
    assert caught.value.__suppress_context__


def test_what_goes_before_the_password(server: Any) -> None:
    thing, healthy = reply(200, THING), reply(200, raw=b"ok", content_type="text/plain")
    server.answer(thing, thing, thing, healthy, thing)
    url, path = with_user(server), Arguments(path={"id": "i"})
    client = Client(base_url=url)  # as a credential it is enough where the header is one
    client.things.call(GET, path)
    client.things.call(GET, path, extra_headers={"Authorization": "mine"})
    client.with_options(default_headers={"authorization": "theirs"}).things.call(GET, path)
    client.with_options(default_headers={"authorization": omit}).things.call(HEALTH, Arguments())
    client.with_options(auth_token=lambda: "t").things.call(GET, path)
    client.with_options(base_url=server.url, auth_token="t").things.call(GET, path)
    assert [one.all("authorization") for one in server.seen] == [
        [f"Basic {CODE}"], ["mine"], ["theirs"], [], [f"Basic {CODE}"], ["Bearer t"]
    ]  # fmt: skip


@pytest.mark.parametrize(("user", "code"), [("me", "me:"), (":pw", ":pw"), ("a:b:c", "a:b:c")])
def test_every_way_to_write_user_and_password(server: Any, user: str, code: str) -> None:
    server.answer(reply(200, raw=b"ok", content_type="text/plain"))
    Client(base_url=server.url.replace("://", f"://{user}@")).things.call(HEALTH, Arguments())
    assert server.seen[0].all("authorization") == [f"Basic {b64encode(code.encode()).decode()}"]
