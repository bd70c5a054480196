"""What a document may make the generator read, and what not: references are hostile input."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load.read import fetch_allowed
from bindwright.load.references import library as library_module
from bindwright.load.references.access import AllowedSources
from bindwright.load.source import SourceText

from .files import INTEGER, STRING, lead, loaded, root


@pytest.mark.parametrize(
    "ref",
    [
        "file:///etc/passwd", "/etc/passwd", "//example.com/x.yaml", "http://example.com/x.yaml",
        "https://example.com/x.yaml", "ftp://example.com/x", "../outside.yaml",
        "..%2foutside.yaml", "%2e%2e/outside.yaml", "a/../../outside.yaml", "link.yaml",
        "folder/outside.yaml", "/proc/self/environ", "file:/proc/self/environ",
        "file://localhost/etc/passwd", "data:application/json,{}", "javascript:alert(1)",
        "jar:file:///x!/y", "\\\\host\\share\\x.yaml", "C:\\x.yaml", "a\u0000b.yaml", "%00",
        "x" * 5000, "http://[::1", "./", ".", "circle.yaml", "https://user@allowed.example/x",
        "https://allowed.example:x/y", "#nowhere", "#/%", "#/components/schemas/A/x/9999999999999",
        "?", "#/components/schemas/~2", "https://allowed.example.evil.example/x",
    ],
)  # fmt: skip
def test_nothing_else_is_read(ref: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "outside.yaml").write_text("type: string\n")
    (inside / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (inside / "circle.yaml").symlink_to(inside / "circle.yaml")
    (inside / "folder").symlink_to(tmp_path, target_is_directory=True)
    read: list[str] = []

    def never(url: str, *_: Any) -> Any:
        read.append(url)
        raise AssertionError(url)

    monkeypatch.setattr(library_module, "fetch_allowed", never)
    files = {"openapi.yaml": root({"A": {"properties": {"a": {"$ref": ref}}}})}
    bundle, found = loaded(inside, files, allow_hosts=("allowed.example",))
    assert len(found) == 1
    assert found[0].partition(" ")[0] in ("ref-not-found", "ref-not-allowed", "ref-kind")
    assert found[0].endswith("/components/schemas/A/properties/a/$ref")
    assert set(bundle.sources) == {bundle.root.name}
    assert read == []


def test_folders_that_are_allowed(tmp_path: Path) -> None:
    files = {
        "api/openapi.yaml": root({"A": {"$ref": "../shared/a.yaml"}}),
        "shared/a.yaml": {"$ref": "../secret/b.yaml"},
        "secret/b.yaml": STRING,
    }
    bundle, found = loaded(tmp_path, files, allow_folders=(str(tmp_path / "shared"),))
    assert [one.partition(" ")[0] for one in found] == ["ref-not-allowed"]
    bundle, found = loaded(tmp_path, files, allow_folders=(str(tmp_path),))
    assert found == []
    assert lead(bundle, "components", "schemas", "A") == STRING


def test_hosts_that_are_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    web = {
        "https://allowed.example/a.yaml": b"properties: {b: {$ref: b.yaml}, c: {$ref: //other/c}}",
        "https://allowed.example/b.yaml": b"type: integer",
    }

    def fetch(url: str, allowed: AllowedSources, report: Report) -> SourceText:
        assert allowed.allows_host(url)
        return SourceText(name=url, path=None, content=web[url], url=url)

    monkeypatch.setattr(library_module, "fetch_allowed", fetch)
    files = {"openapi.yaml": root({"A": {"$ref": "https://ALLOWED.example/a.yaml"}})}
    web["https://ALLOWED.example/a.yaml"] = web["https://allowed.example/a.yaml"]
    web["https://ALLOWED.example/b.yaml"] = web["https://allowed.example/b.yaml"]
    bundle, found = loaded(tmp_path, files, allow_hosts=("Allowed.example",))
    assert found == ["ref-not-allowed /properties/c/$ref"]
    assert lead(bundle, "properties", "b", source="a.yaml") == INTEGER


@pytest.mark.parametrize("url", ["http://a.example/x", "https://b.example/x", "file:///etc/passwd"])
def test_a_host_that_is_not_allowed_is_not_asked(url: str) -> None:
    report = Report()
    with pytest.raises(Stopped):
        fetch_allowed(url, AllowedSources(hosts=("a.example",)), report)
    assert [one.code for one in report] == ["document-unreadable"]
