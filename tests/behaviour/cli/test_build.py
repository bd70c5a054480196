"""`bindwright build`: what is in the archives, the bill of materials, and the way to an index."""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from .conftest import Run

WHEEL = "dist/pets-0.1.0-py3-none-any.whl"
SDIST = "dist/pets-0.1.0.tar.gz"
BILL = "dist/pets-0.1.0.cdx.json"


def test_the_package_says_what_it_was_made_from(checkout: Path, bindwright: Run) -> None:
    assert bindwright("build").code == 0
    digest = hashlib.sha256((checkout / "openapi.yaml").read_bytes()).hexdigest()
    with zipfile.ZipFile(checkout / WHEEL) as wheel:
        said = json.loads(wheel.read("pets/_made_from.json"))
        assert "pets/py.typed" in wheel.namelist()
    assert said["sources"] == {"openapi.yaml": digest}
    assert said["generator"].startswith("bindwright ")
    with tarfile.open(checkout / SDIST) as sdist:
        file = sdist.extractfile("pets-0.1.0/src/pets/_made_from.json")
        assert file is not None and json.loads(file.read()) == said
    assert bindwright("check").code == 0  # it is in the archives alone


def test_the_bill_of_materials(checkout: Path, bindwright: Run) -> None:
    assert bindwright("build", "--sbom").code == 0
    first = (checkout / BILL).read_bytes()
    found = json.loads(first)
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["component"]["purl"] == "pkg:pypi/pets@0.1.0"
    hashes = {
        one["name"]: one["hashes"][0]["content"] for one in found["components"] if "hashes" in one
    }
    for name in ("openapi.yaml", WHEEL, SDIST):
        content = (checkout / name).read_bytes()
        assert hashes[name.rpartition("/")[2]] == hashlib.sha256(content).hexdigest()
    needed = {one["name"] for one in found["components"] if one["type"] == "library"}
    assert needed == {"httpx2", "pydantic"}
    assert bindwright("build", "--sbom").code == 0
    assert (checkout / BILL).read_bytes() == first


def test_a_bill_needs_its_library(
    checkout: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cyclonedx.model", None)
    found = bindwright("build", "--sbom")
    assert found.code == 2
    assert "pip install 'bindwright[sbom]'" in found.err


def test_publishing_says_first_what_it_would_do(checkout: Path, bindwright: Run) -> None:
    found = bindwright("build", "--publish", "--repository", "internal")
    assert found.code == 0, found.err
    assert found.out.count("PASSED") == 2
    assert "would run  python -P -m twine upload --non-interactive" in found.out
    assert f"--repository internal {WHEEL} {SDIST}\n" in found.out
    assert "nothing was uploaded" in found.out


class _Index(BaseHTTPRequestHandler):
    """Takes what is uploaded, as a package index does, or refuses it."""

    refuses = False
    received: list[bytes] = []  # noqa: RUF012

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.received.append(body)
        self.send_response(403 if self.refuses else 200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Index]]:
    kind = type("Index", (_Index,), {"received": []})
    server = HTTPServer(("127.0.0.1", 0), kind)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("TWINE_REPOSITORY_URL", f"http://127.0.0.1:{server.server_port}/")
    monkeypatch.setenv("TWINE_USERNAME", "__token__")
    monkeypatch.setenv("TWINE_PASSWORD", "secret-of-the-index")
    for one in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(one, raising=False)
    yield kind
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("refuses", [False, True])
def test_an_upload(checkout: Path, bindwright: Run, index: type[_Index], refuses: bool) -> None:
    index.refuses = refuses
    found = bindwright("build", "--publish", "--no-dry-run")
    assert found.code == int(refuses), found.err
    assert ("[publish-failed]" in found.err) == refuses
    assert "secret-of-the-index" not in found.out + found.err
    if not refuses:
        assert len(index.received) == 2
        assert any((checkout / WHEEL).read_bytes() in one for one in index.received)
