"""What a caller gives stays in its place: a segment of the path, a cookie, a header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

import httpx2
import pytest
from bw_runtime.auth.basic import Basic
from bw_runtime.auth.bearer import Bearer
from bw_runtime.auth.credentials import Credential
from bw_runtime.client.base import SyncClientBase
from bw_runtime.client.descriptions import (
    ApiInfo,
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
)
from bw_runtime.client.limits import Timeout
from bw_runtime.client.resources import SyncResource
from bw_runtime.client.servers import Server, Variable
from bw_runtime.errors import ErrorMap
from bw_runtime.omit import omit
from bw_runtime.requests.parameters import styled

KEY = Credential(option="key", env="X", where="cookie", name="session")


def sent(
    path: str = "/probe",
    values: Mapping[str, Any] | None = None,
    *,
    styles: Mapping[str, Any] = {},
    credential: Credential | None = None,
    given: Mapping[str, Any] | None = None,
    base_url: str = "https://a.example/v1",
    **options: Any,
) -> httpx2.Request:
    """The request of a call with these variables in its path."""
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(204)

    operation: Operation[None] = Operation(
        name="probe",
        method="GET",
        path=path,
        parameters=tuple(
            Parameter(name, "path", write=styled if styles else None, style=styles.get(name))
            for name in values or {}
        ),
        replies=(Reply("204"),),
    )
    credentials = () if credential is None else (credential,)
    info = ApiInfo(
        distribution="probe", version="1", server="https://a.example", base_url_env="PROBE_URL",
        credentials=credentials, security=tuple((each.option,) for each in credentials),
        errors=ErrorMap(by_tag={}, by_status={}), timeout=Timeout(5.0),
    )  # fmt: skip
    client = SyncClientBase(
        info, given or {}, httpx2.Client(transport=httpx2.MockTransport(answer)),
        base_url=base_url, timeout=omit, max_retries=0, default_headers=None, validation="lenient",
    )  # fmt: skip
    arguments = Arguments(path=values or {})
    SyncResource(client._core)._call(operation, arguments, CallOptions(**options))
    return requests[0]


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("/a/{x}", {"x": "."}),
        ("/a/{x}", {"x": ".."}),
        ("/{x}", {"x": ".."}),
        ("/{x}/b", {"x": ".."}),
        ("/a/{x}{y}", {"x": ".", "y": "."}),
        ("/a/{x}{y}/b", {"x": ".", "y": "."}),
        ("/a/.{x}", {"x": "."}),
        ("/a/{x}.", {"x": "."}),
        ("/{x}/{y}", {"x": "a", "y": ".."}),
        ("/{x}/{y}", {"x": "..", "y": ".."}),
        ("/a/{x}", {"x": "../admin"}),
        ("/a/{x}", {"x": "b/../../admin"}),
        ("/a/{x}", {"x": "b/.."}),
        ("/a/{x}", {"x": "..\\admin"}),
        ("/a/{x}", {"x": "%2e%2e"}),
        ("/a/{x}", {"x": "%2E."}),
        ("/a/{x}", {"x": "%2e%2e%2fadmin"}),
        ("/a/{x}", {"x": "..;"}),
        ("/a/{x};v=1", {"x": ".."}),
    ],
)
def test_segments_of_dots_are_refused_however_they_come_about(path: str, values: Any) -> None:
    with pytest.raises(ValueError, match=r"path parameters? 'x'.*another path"):
        sent(path, values)
    with pytest.raises(ValueError, match="another path"):
        sent(path, values, styles=dict.fromkeys(values, "simple"))


@pytest.mark.parametrize(("style", "value"), [("label", ""), ("label", "."), ("matrix", "..")])
def test_labels_make_no_segment_of_dots(style: str, value: Any) -> None:
    if style == "matrix":  # a server may cut it off: what is before it must be no dots
        with pytest.raises(ValueError, match="another path"):
            sent("/a/{y}{x}", {"x": value, "y": ".."}, styles={"x": "matrix", "y": "simple"})
    else:
        with pytest.raises(ValueError, match="another path"):
            sent("/a/{x}", {"x": value}, styles={"x": style})


@pytest.mark.parametrize(
    "value", ["...", ".a", "a.", "a..b", "..a", ". .", "a/b", "./a", "a/./b", "\u2026", "1.2.3"]
)
def test_other_dots_go_as_they_are(value: str) -> None:
    request = sent("/a/{x}", {"x": value})
    assert unquote(request.url.raw_path.decode()) == f"/v1/a/{value}"


def test_dots_beside_a_text_are_no_segment() -> None:
    assert sent("/a/{x}.json", {"x": "."}).url.raw_path == b"/v1/a/..json"


def test_dots_of_the_document_are_its_own() -> None:
    assert sent("/./a/{x}", {"x": "b"}).url.path == "/v1/a/b"
    with pytest.raises(ValueError, match="another path"):
        sent("/./a/{x}", {"x": ".."})


@pytest.mark.parametrize("value", ["..", "a/..", "../x", "%2e%2e", ".", "a/./b", "%2E./x"])
def test_variables_of_a_server_make_no_segment_of_dots(value: str) -> None:
    server = Server(template="https://a.example/{tenant}/v1", variables=(Variable("tenant", "t"),))
    assert server.url({"tenant": "a.b/c"}) == "https://a.example/a.b/c/v1"
    with pytest.raises(ValueError, match="tenant holds something"):
        server.url({"tenant": value})


@pytest.mark.parametrize("secret", ["abc123", "YWJj+/==", "a.b-c_d~", "%20", '"quoted"'])
def test_a_credential_in_a_cookie_is_sent_as_it_is(secret: str) -> None:
    request = sent(credential=KEY, given={"key": secret})
    assert request.headers["cookie"] == f"session={secret}"


@pytest.mark.parametrize("character", [*' ",;\\', "\u00e9", "\n", "\0", "\ud800"])
def test_a_credential_that_no_cookie_can_carry_is_refused(character: str) -> None:
    with pytest.raises(ValueError, match="key holds a character") as caught:
        sent(credential=KEY, given={"key": f"s3cr3t{character}x"})
    assert "s3cr3t" not in repr(caught.value) and caught.value.__context__ is None


@pytest.mark.parametrize("character", ["\r\n", "\n", "\0", "\x7f", "\ud800"])
@pytest.mark.parametrize(
    "credential", [Credential(option="key", env="X"), Bearer(option="key", env="X")]
)
def test_a_credential_that_no_header_can_carry_is_refused(
    credential: Credential, character: str
) -> None:
    with pytest.raises(ValueError, match="key holds a character") as caught:
        sent(credential=credential, given={"key": f"s3cr3t{character}x"})
    assert "s3cr3t" not in repr(caught.value)
    with pytest.raises(ValueError, match="'X-Own' holds a character") as caught:
        sent(extra_headers={"X-Own": f"s3cr3t{character}x"})
    assert "s3cr3t" not in repr(caught.value)
    context = caught.value.__context__
    assert context is None or caught.value.__suppress_context__


def test_a_user_name_has_no_colon() -> None:
    basic = Basic(option="user", env="U", password="password", password_env="P")
    with pytest.raises(ValueError, match="user must not hold a colon"):
        sent(credential=basic, given={"user": "me:s3cr3t", "password": "x"})
    request = sent(credential=basic, given={"user": "me", "password": "a:b"})
    assert request.headers["authorization"] == "Basic bWU6YTpi"
