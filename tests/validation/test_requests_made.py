"""Which operation of a document a request was made to, or why it was made to none."""

from __future__ import annotations

from pathlib import Path

import pytest
from bindwright.validation.contracts.addresses import Addresses, Hosts
from bindwright.validation.contracts.operation import OperationAddress
from bindwright.validation.judging.unjudged import Unjudged

from .making import addresses_of, document

NONE = {"204": {"description": ""}}

ROUTES = document(
    servers=[{"url": "https://api.example.com/v1/"}, {"url": "https://{region}.example.com"}],
    paths={
        "/users/{id}": {"get": {"operationId": "getUser"}},
        "/users/me": {"get": {"operationId": "getMe"}},
        "/users/{id}/{part}": {"get": {"operationId": "getPart"}},
        "/users/{id}/posts": {"get": {"operationId": "getPosts"}},
        "/{all}/{id}/posts": {"get": {"operationId": "getAll"}},
        "/files/{name}.txt": {"get": {"operationId": "getFile"}},
        "/files/{name}": {"get": {"operationId": "getName"}},
        "/search?kind=a": {"get": {"operationId": "search"}},
        "/{+path}": {"delete": {"operationId": "deleteAny"}},
        "/elsewhere": {
            "servers": [{"url": "/{stage}/x", "variables": {"stage": {"default": "beta"}}}],
            "get": {"operationId": "getElsewhere"},
            "post": {"operationId": "postElsewhere", "servers": [{"url": "http://b.example/b"}]},
        },
        "/v1/thing": {"get": {"operationId": "getThing"}},
    },
)


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ("GET /users/5", "getUser"),
        ("get /v1/users/5", "getUser"),
        ("GET https://api.example.com/v1/users/5?x=/users/me#y", "getUser"),
        ("GET https://eu.example.com/users/5", "getUser"),
        ("GET http://localhost:8080/users/5", None),
        ("GET https://api.example.com/v2/users/5", None),
        ("GET /users/me", "getMe"),
        ("GET /users/%6De", "getMe"),
        ("GET /users/a%2Fb", "getUser"),
        ("GET /users/5/posts", "getPosts"),
        ("GET /users/me/other", "getPart"),
        ("GET /groups/5/posts", "getAll"),
        ("GET /files/a.txt", "getFile"),
        ("GET /files/a.csv", "getName"),
        ("GET /search?kind=b", "search"),
        ("DELETE /a/b/c", "deleteAny"),
        ("GET /beta/x/elsewhere", "getElsewhere"),
        ("POST /b/elsewhere", "postElsewhere"),
        ("GET /v1/thing", "getThing"),
        ("GET /v1/v1/thing", "getThing"),
        ("GET users/5", "getUser"),
        ("PUT /users/5", None),
        ("GET /users", None),
        ("GET /users/", None),
        ("GET /v2/users/5", None),
        ("GET /beta/elsewhere", None),
        ("GET http://[", None),
        ("GET ", None),
    ],
)
def test_routes(request_: str, expected: str | None, tmp_path: Path) -> None:
    method, url = request_.split(" ", 1)
    found = addresses_of(ROUTES, tmp_path).find(method, url)
    assert (None if isinstance(found, Unjudged) else found.label) == expected


@pytest.mark.parametrize(
    ("request_", "reason", "message"),
    [
        ("PUT /users/5", "undocumented-operation",
         "the document has no operation PUT /users/5: /users/{id} has only GET"),
        ("GET https://cdn.example.org/users/5", "undocumented-host", ""),
        ("GET http://[", "undocumented-operation",
         "the document has no operation GET http://[: which is no URL"),
    ],
)  # fmt: skip
def test_why_a_request_is_to_no_operation(
    request_: str, reason: str, message: str, tmp_path: Path
) -> None:
    method, url = request_.split(" ", 1)
    paths = {"/users/{id}": {"get": {"responses": NONE}}}
    server = {"url": "https://api.example.com"}
    value = document(paths=paths, servers=[server])
    found = addresses_of(value, tmp_path).find(method, url)
    assert isinstance(found, Unjudged)
    assert (found.reason, found.message) == (reason, message)


def test_servers_may_be_added_and_hosts_ignored(tmp_path: Path) -> None:
    bundle = addresses_of(ROUTES, tmp_path).bundle
    for hosts in (Hosts(servers=("http://localhost:8080/api",)), Hosts(any_host=True)):
        found = Addresses(bundle, hosts).find("GET", "http://localhost:8080/api/users/5")
        assert isinstance(found, Unjudged) == hosts.any_host
    found = Addresses(bundle, Hosts(any_host=True)).find("GET", "http://localhost/users/5")
    assert isinstance(found, OperationAddress) and found.label == "getUser"
