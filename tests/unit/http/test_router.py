"""Which route a request is for: templates, percent-encoding, base paths, hosts; and how fast."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from bindwright.http.router import Route, Router
from bindwright.http.servers import Authority, server_urls, target_of

PATHS = [
    "GET /", "GET /things", "POST /things", "GET /things/{id}", "GET /things/mine",
    "DELETE /things/{id}/parts/{part}", "GET /things/{id}/all", "GET /{any}/{id}/all",
    "GET /files/{name}.{kind}", "GET /files/{name}.txt", "GET /files/{name}",
    "POST /things/{id}:start", "GET /c++/(x)", "GET /a.b/[1]", "GET /white%20space",
    "GET /search?by=name", "GET /search?by=age", "GET /twice//here", "PUT /label{id}",
    "GET /v1/{name=projects/*/topics/*}", "POST /v1/{name=projects/*}:close",
    "GET /tree/{+path}", "GET /tree/{+path}/log/{line}", "GET /tree/readme", "PATCH /{+all}",
    "COPY /things", "GET /x/{a}-{b}-{c}", "GET /pair/{a}{b}",
]  # fmt: skip


def router_of(
    routes: list[str], *servers: str, variables: Mapping[str, Any] | None = None
) -> Router[str]:
    """A router whose routes are what they are called."""
    urls = tuple(one for url in servers for one in server_urls(url, variables or {}))
    split = [one.split(" ", 1) for one in routes]
    return Router(Route(method, path, urls, f"{method} {path}") for method, path in split)


def found(router: Router[str], method: str, url: str, *, any_host: bool = False) -> Any:
    """What a request is for, and the values."""
    target = target_of(url)
    match = router.find(method, target, any_host=any_host) if target else None
    return (match.what, dict(match.values)) if match and match.what else None


@pytest.mark.parametrize(
    ("method", "path", "route", "values"),
    [
        ("GET", "/", "GET /", {}),
        ("get", "/things", "GET /things", {}),
        ("COPY", "/things", "COPY /things", {}),
        ("GET", "/things/mine", "GET /things/mine", {}),
        ("GET", "/things/%6Dine", "GET /things/mine", {}),
        ("GET", "/things/Mine", "GET /things/{id}", {"id": "Mine"}),
        ("GET", "/things/a%2Fb%20c", "GET /things/{id}", {"id": "a/b c"}),
        ("GET", "/things/a%0Ab", "GET /things/{id}", {"id": "a\nb"}),
        ("GET", "/things/;id=1;x=2", "GET /things/{id}", {"id": ";id=1;x=2"}),
        ("GET", "/things/1/all", "GET /things/{id}/all", {"id": "1"}),
        ("GET", "/other/1/all", "GET /{any}/{id}/all", {"any": "other", "id": "1"}),
        ("GET", "/things/%2F/all", "GET /things/{id}/all", {"id": "/"}),
        ("GET", "/files/a.b.csv", "GET /files/{name}.{kind}", {"name": "a", "kind": "b.csv"}),
        ("GET", "/files/a", "GET /files/{name}", {"name": "a"}),
        ("GET", "/files/.a", "GET /files/{name}", {"name": ".a"}),
        ("POST", "/things/7:start", "POST /things/{id}:start", {"id": "7"}),
        ("GET", "/c++/(x)", "GET /c++/(x)", {}),
        ("GET", "/a.b/[1]", "GET /a.b/[1]", {}),
        ("GET", "/aXb/[1]", None, {}),
        ("GET", "/white%20space", "GET /white%20space", {}),
        ("GET", "/search", "GET /search?by=name", {}),
        ("GET", "/twice//here", "GET /twice//here", {}),
        ("PUT", "/label.a.b", "PUT /label{id}", {"id": ".a.b"}),
        ("GET", "/v1/projects/a/topics/b", "GET /v1/{name=projects/*/topics/*}",
         {"name": "projects/a/topics/b"}),
        ("POST", "/v1/projects/a:close", "POST /v1/{name=projects/*}:close",
         {"name": "projects/a"}),
        ("GET", "/tree/a/b%2Fc/d", "GET /tree/{+path}", {"path": "a/b/c/d"}),
        ("GET", "/tree/readme", "GET /tree/readme", {}),
        ("GET", "/tree/a/log/1/log/2", "GET /tree/{+path}", {"path": "a/log/1/log/2"}),
        ("PATCH", "/what/ever/it/is", "PATCH /{+all}", {"all": "what/ever/it/is"}),
        ("GET", "/x/a--b-c-d", "GET /x/{a}-{b}-{c}", {"a": "a", "b": "-b", "c": "c-d"}),
        ("GET", "/pair/xyz", "GET /pair/{a}{b}", {"a": "x", "b": "yz"}),
    ],
)  # fmt: skip
def test_the_most_concrete_template_is_meant(
    method: str, path: str, route: str | None, values: dict[str, str]
) -> None:
    expected = None if route is None else (route, values)
    assert found(router_of(PATHS), method, path) == expected


@pytest.mark.parametrize(
    ("url", "route"),
    [
        ("/queue?x=1", "GET /queue?x=1"),
        ("https://here.example/queue?a=%20&x=1#top", "GET /queue?x=1"),
        ("/queue?x=2", "GET /queue"),
        ("/queue?x=1&y", "GET /queue?x=1&y"),
        ("/queue?x=1&y=", "GET /queue?x=1&y"),
        ("/queue?%78=1", "GET /queue?x=1"),
        ("/queue?kind=any", "GET /queue?kind={kind}"),
        ("/queue", "GET /queue"),
        ("/queue#x=1", "GET /queue"),
        ("/search?by=age&x=1", "GET /search?by=age"),
        ("/search?by=size", "GET /search?by=name"),  # none of them: whose parameters are told
    ],
)
def test_operations_told_apart_by_their_query(url: str, route: str) -> None:
    queues = ["/queue?x=1", "/queue?x=1&y", "/queue", "/queue?kind={kind}"]
    router = router_of([*(f"GET {one}" for one in queues), *PATHS], "https://here.example")
    assert found(router, "GET", url) == (route, {})


def test_variables_that_span_slashes_give_way_where_more_follows() -> None:
    router = router_of(["GET /tree/{+path}/log/{line}", "GET /{a}/{+path}.txt"])
    assert found(router, "GET", "/tree/a/log/b/log/2") == (
        "GET /tree/{+path}/log/{line}", {"path": "a/log/b", "line": "2"},
    )  # fmt: skip
    assert found(router, "GET", "/x/y/z.txt") == ("GET /{a}/{+path}.txt", {"a": "x", "path": "y/z"})
    assert found(router, "GET", "/x/y/z.csv") is None


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/things/", "/things//all", "/files/", "/things/1/parts", "/twice/here", "/pair/x",
     "/label"],
)  # fmt: skip
def test_segments_are_neither_empty_nor_left_out(path: str) -> None:
    assert found(router_of(PATHS[:-8]), "GET", path) is None


def test_a_path_without_the_method_names_those_it_has() -> None:
    target = target_of("/things")
    assert target is not None
    match = router_of(PATHS).find("DELETE", target)
    assert match is not None
    assert (match.what, match.methods, match.path) == (None, ("GET", "POST", "COPY"), "/things")


# Servers

SHOP = "https://api.example.com/v1/"


@pytest.mark.parametrize(
    ("url", "is_known"),
    [
        ("https://api.example.com/v1/things", True),
        ("http://API.Example.com:80/v1/things", True),
        ("https://api.example.com.:443/v1/things", True),
        ("wss://me:secret@api.example.com/v1/things?x=1#y", True),
        ("https://api.example.com:8443/v1/things", False),
        ("https://api.example.com/things", False),
        ("https://api.example.com/v1things", False),
        ("https://api.example.com/v2/things", False),
        ("https://api.example.com.evil.example/v1/things", False),
        ("https://evil.example/?https://api.example.com/v1/things", False),
        ("https://api.example.com@evil.example/v1/things", False),
        ("/v1/things", True),
        ("/things", True),
        ("things", True),
        ("http://[", False),
        ("http://api.example.com:99999/v1/things", False),
    ],
)
def test_hosts_and_base_paths(url: str, is_known: bool) -> None:
    assert (found(router_of(["GET /things"], SHOP), "GET", url) is not None) is is_known


@pytest.mark.parametrize(
    ("server", "variables", "known", "unknown"),
    [
        ("/v1", {}, ["https://a.example/v1/x", "http://[::1]:80/v1/x"], ["https://a.example/x"]),
        ("", {}, ["https://a.example/x"], ["https://a.example/v1/x"]),
        ("//a.example/v1", {}, ["http://a.example/v1/x"], ["http://b.example/v1/x"]),
        ("https://{region}.a.example", {"region": ("eu", ["eu", "us"])},
         ["https://us.a.example/x"], ["https://cn.a.example/x", "https://a.example/x"]),
        ("https://{who}.a.example", {"who": ("demo", [])},
         ["https://me.a.example/x"], ["https://.a.example/x", "https://a.example.b/x"]),
        ("https://{who}.a.example", {}, ["https://me.a.example/x"], ["https://a.example/x"]),
        ("{scheme}://a.example:{port}/{stage}/v1", {"scheme": ("https", ["http", "https"])},
         ["http://a.example:81/beta/v1/x", "https://a.example/prod/v1/x"],
         ["http://a.example/v1/x", "http://b.example/beta/v1/x"]),
        ("{url}/v1", {"url": ("https://a.example/api", [])},
         ["https://a.example/api/v1/x"], ["https://b.example/api/v1/x"]),
        ("{url}", {}, ["https://any.example/x"], ["https://any.example/v1/x"]),
        ("https://a.example/{base}", {"base": ("api/v2", [])}, ["https://a.example/api/v2/x"], []),
        ("http://[::1]:4010", {}, ["http://[::1]:4010/x"], ["http://[::2]:4010/x"]),
        ("https://bücher.example", {}, ["https://xn--bcher-kva.example/x"], []),
        ("https://a.example?x=/y", {}, ["https://a.example/x"], []),
    ],
)  # fmt: skip
def test_what_the_url_of_a_server_stands_for(
    server: str, variables: Any, known: list[str], unknown: list[str]
) -> None:
    router = router_of(["GET /x"], server, variables=variables)
    assert [one for one in known if not found(router, "GET", one)] == []
    assert [one for one in unknown if found(router, "GET", one)] == []


def test_other_hosts_are_known_as_such() -> None:
    router = router_of(["GET /x"], SHOP)
    assert router.knows(Authority("api.example.com"))
    assert not router.knows(Authority("api.example.com", 8080))
    assert router_of(["GET /x"]).knows(Authority("any.example"))


def test_any_host_leaves_base_paths_free() -> None:
    router = router_of(["GET /things"], SHOP)
    for url in ("https://b.example/things", "https://b.example/v1/things"):
        assert found(router, "GET", url) is None
        assert found(router, "GET", url, any_host=True) == ("GET /things", {})


def test_servers_of_one_path_are_not_those_of_another() -> None:
    routes = [
        Route("GET", "/a", server_urls("https://a.example", {}), "a"),
        Route("GET", "/b", server_urls("https://b.example/v2", {}), "b"),
    ]
    router = Router(routes, server_urls("http://localhost:8080", {}))
    assert found(router, "GET", "https://a.example/a") == ("a", {})
    assert found(router, "GET", "https://b.example/a") is None
    assert found(router, "GET", "https://b.example/v2/b") == ("b", {})
    assert found(router, "GET", "http://localhost:8080/b") == ("b", {})


def test_a_base_path_counts_as_much_as_the_path_behind_it() -> None:
    router = router_of(["GET /{a}/{b}", "GET /users", "GET /v1/thing"], "/v1")
    assert found(router, "GET", "/v1/users") == ("GET /users", {})
    assert found(router, "GET", "/v1/v1/thing") == ("GET /v1/thing", {})
    assert found(router, "GET", "/x/y") == ("GET /{a}/{b}", {"a": "x", "b": "y"})


# Bounds

_BOUNDED = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from bindwright.http.router import Route, Router
from bindwright.http.servers import Authority, Target, server_urls

def router(*paths, servers=()):
    return Router(Route("GET", path, servers, path) for path in paths)

many = "".join("{%s}-" % name for name in "abcdefghijklmnop")
"""

_HOSTILE_PATHS = """
spans = "/".join("{+%s}-" % name for name in "abcdefgh")
paths = ("/x/" + "-" * 60_000, "/x" + "/-" * 30_000, "/" * 60_000, "/x/" + "%2D" * 20_000)
for template in ("/x/" + many + "x", "/x/" + spans + "x", "/" * 5_000 + "{+a}",
                 "/x/" + "{a}" * 500 + "x"):
    one = router(template)
    for path in paths:
        one.find("GET", Target(None, path))
"""

_HOSTILE_HOSTS = """
servers = server_urls("https://" + many + "example.com", {})
assert not router("/x", servers=servers).knows(Authority("-" * 60_000))
names = ["v%d" % number for number in range(20)]
choices = {name: (None, [str(value) for value in range(50)]) for name in names}
server_urls("https://a.example/" + "/".join("{%s}" % name for name in names), choices)
"""

_TEMPLATES_THAT_ALL_FIT = """
bits = [format(number, "011b") for number in range(1 << 11)]
paths = ["".join("/{a}" if bit == "1" else "/a" for bit in one) + "/z" for one in bits]
one = router(*paths)
for _ in range(100):
    assert one.find("GET", Target(None, "/a" * 11 + "/y")) is None
"""

_TWENTY_THOUSAND_PATHS = """
wide = router(*[f"/items{n}/{{id}}" for n in range(20_000)],
              *[f"/all/{n}-{{id}}.{n}" for n in range(2_000)])
for n in range(20_000):
    assert wide.find("GET", Target(None, f"/items{n}/7")).what == f"/items{n}/{{id}}"
for n in range(2_000):
    assert wide.find("GET", Target(None, f"/all/{n}-7.{n}")).what == f"/all/{n}-{{id}}.{n}"
"""


@pytest.mark.parametrize(
    "program",
    [_HOSTILE_PATHS, _HOSTILE_HOSTS, _TEMPLATES_THAT_ALL_FIT, _TWENTY_THOUSAND_PATHS],
    ids=["paths", "hosts", "fits", "many"],
)
def test_matching_is_linear(program: str) -> None:
    found = subprocess.run([sys.executable, "-c", _BOUNDED + program], timeout=10)
    assert found.returncode == 0
