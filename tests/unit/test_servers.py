"""Servers: how they are read, and what several of them are called."""

import itertools
from typing import Any

import pytest
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Server
from bindwright.load.bundle import Node
from bindwright.lower.operations.servers import default_server, read_servers
from bindwright.plan.names.environments import environment_names


def _read(*servers: Any, source: str = "openapi.yaml") -> tuple[tuple[Server, ...], list[str]]:
    report = Report()
    node = Node({"servers": list(servers)}, Origin(source))
    found = read_servers(node, report)
    return found, [one.rule.code for one in report.findings]


def _names(*servers: Any, chosen: dict[str, str] | None = None) -> list[str]:
    stated = [{"url": one} if isinstance(one, str) else one for one in servers]
    found, _ = _read(*stated)
    return list(environment_names(found, chosen or {}))


def _said(url: str, description: str) -> dict[str, str]:
    return {"url": url, "description": description}


A, B = "https://a.example.com", "https://b.example.com"


@pytest.mark.parametrize(
    ("servers", "names"),
    [
        ([_said(A, "Production server (uses live data)"), _said(B, "Sandbox server")],
         ["production", "sandbox"]),
        ([_said(A, "The prod environment."), _said(B, "Our dev API")],
         ["production", "development"]),
        ([_said(A, "EU production"), _said(B, "US production")],
         ["eu_production", "us_production"]),
        ([_said(A, "Production"), _said(B, "Production")], ["production_a", "production_b"]),
        ([_said(A, "Europe"), _said(B, "North America")], ["europe", "north_america"]),
        ([_said(A, "x " * 30), _said(B, "Test")], ["a", "test"]),
        (["https://api.example.com", "https://sandbox.example.com"], ["production", "sandbox"]),
        (["https://api.example.com", "https://api-eu.example.com"], ["production", "eu"]),
        (["https://x.example/v1", "https://x.example/v2"], ["v1", "v2"]),
        (["https://x.example", "http://localhost:8080"], ["x_example", "local"]),
        (["/", "https://x.example"], ["production", "x_example"]),
        ([{"url": A, "name": "Quay 7"}, {"url": B, "x-bindwright-name": "dock"}],
         ["Quay 7", "dock"]),
        ([{"url": A, "name": "same"}, {"url": B, "name": "same"}], ["a", "b"]),
        ([{"url": A, "x-fern-server-name": "main"}, {"url": B, "x-speakeasy-server-id": "two"}],
         ["main", "two"]),
        (["https://{region}.x.example", "https://eu.x.example"], ["production", "eu"]),
    ],
)  # fmt: skip
def test_names_of_environments(servers: list[Any], names: list[str]) -> None:
    found = _names(*servers)
    assert found == names
    assert _names(*servers[::-1]) == found[::-1], "the order decides nothing"


def test_the_configuration_chooses() -> None:
    assert _names(_said(A, "Production"), B, chosen={B: "production"}) == [
        "production_a",
        "production",
    ]
    assert _names(A, B, chosen={A: "b"}) != ["b", "b"]


def test_no_two_are_called_alike() -> None:
    texts = ("Production", "", "-", "Server", "production (old)", "Production, new")
    urls = (
        A,
        B,
        "https://[bad",
        "https://a.example.com/x",
        "http://a.example.com:81",
        "/",
        "https://例え.example",
    )
    pairs = [_said(url, text) for url, text in itertools.product(urls, texts)]
    for size in (2, 3):
        for some in itertools.islice(itertools.combinations(pairs, size), 0, None, 37):
            if len({one["url"] for one in some}) == size:
                names = _names(*some)
                assert len(set(names)) == size and all(names), (some, names)


def test_urls_are_read_once_and_secure_ones_stay() -> None:
    found, _ = _read(
        {"url": "http://x.example"}, {"url": "https://x.example"}, {"url": "https://x.example"},
        {"url": "wss://x.example"}, {}, {"url": "http://y.example"},
    )  # fmt: skip
    assert [one.template for one in found] == ["https://x.example", "http://y.example"]
    found, _ = _read({"url": "wss://x.example"})
    assert [one.template for one in found] == ["wss://x.example"]


@pytest.mark.parametrize(
    ("url", "absolute"),
    [
        ("/v1", "https://docs.example/v1"),
        ("v1", "https://docs.example/api/v1"),
        ("../v1", "https://docs.example/v1"),
        ("//other.example/v1", "https://other.example/v1"),
        ("/{version}/x", "https://docs.example/{version}/x"),
        ("https://x.example", "https://x.example"),
        ("{scheme}://x.example", "{scheme}://x.example"),
    ],
)
def test_relative_urls_start_from_the_document(url: str, absolute: str) -> None:
    variables = {"version": {"default": "v1"}, "scheme": {"default": "https"}}
    stated = {"url": url, "variables": variables}
    found, _ = _read(stated, source="https://docs.example/api/openapi.yaml")
    assert [one.template for one in found] == [absolute]
    found, _ = _read(stated)
    assert [one.template for one in found] == [url]


def test_a_document_without_servers_is_served_from_where_it_was_read() -> None:
    web = default_server(Node({}, Origin("https://docs.example/api/openapi.yaml")))
    assert [one.url for one in web] == ["https://docs.example/"]
    assert default_server(Node({}, Origin("openapi.yaml"))) == ()


def test_variables() -> None:
    (server,), codes = _read(
        {
            "url": "https://{a}.{b}.{c}.example/{a}",
            "variables": {"a": {"default": 1, "enum": [1, True, "x", 1]}, "b": {"default": None}},
        }
    )
    assert [(one.name, one.default, one.values) for one in server.variables] == [
        ("a", "1", ("1", "true", "x")),
        ("b", None, ()),
        ("c", None, ()),
    ]
    assert server.url == "https://1.{b}.{c}.example/1"
    assert codes == ["server-variable"]
