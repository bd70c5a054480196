"""Archives of traffic: what is judged of a call, and why the rest is not."""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main

from .making import ROOT

SPEC = """
openapi: 3.1.0
info: {title: Library, version: 1.0.0}
servers: [{url: 'https://library.example/api'}]
paths:
  /books/{isbn}:
    parameters: [{name: isbn, in: path, required: true, schema: {type: string}}]
    get:
      responses:
        '200':
          description: A book.
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        '404': {description: None., content: {application/problem+json: {schema: {type: object}}}}
  /books:
    post:
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Book'}}
          multipart/form-data: {schema: {type: object}}
      responses:
        '201': {description: Made., content: {application/json: {}}}
        '204': {description: Known.}
  /news:
    get:
      responses:
        '200':
          description: News.
          content:
            text/csv: {schema: {type: string}}
            text/event-stream: {schema: {$ref: '#/components/schemas/Book'}}
components:
  schemas:
    Book:
      type: object
      required: [title]
      properties: {title: {type: string}, pages: {type: integer}}
"""

BASE = "https://library.example/api"
JSON = "application/json; charset=utf-8"
GOOD, WRONG = '{"title": "é"}', '{"title": 5}'

Counts = dict[str, Any]


def call(
    method: str = "GET", url: str = BASE + "/books/1", status: Any = 200, text: str | None = GOOD,
    mime: str = JSON, *, sent: str | None = None, sent_mime: str = JSON, headers: Any = (),
    request: Any = (), entry: Any = (), **content: Any,
) -> dict[str, Any]:  # fmt: skip
    """An entry as browsers write it."""
    body = {"mimeType": mime, **({} if text is None else {"text": text}), **content}
    asked = {"method": method, "url": url, "bodySize": -1, **dict(request)}
    if sent is not None:
        asked["postData"] = {"mimeType": sent_mime, "text": sent}
    named = [{"name": name, "value": value} for name, value in headers]
    answer = {"status": status, "headers": named, "content": body}
    return {"request": asked, "response": answer, **dict(entry)}


@pytest.fixture
def counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Any:
    """Validates an archive of entries; gives the exit code and the report."""
    monkeypatch.chdir(tmp_path)
    Path("spec.yaml").write_text(SPEC, encoding="utf-8")

    def run(*entries: Any, options: tuple[str, ...] = ()) -> tuple[int, Counts]:
        archive = {"log": {"entries": entries}}
        Path("a.har").write_text(json.dumps(archive), encoding="utf-8")
        arguments = ("validate", "--spec", "spec.yaml", "a.har", "--format", "json")
        code = main([*arguments, *options])
        row = json.loads(capsys.readouterr().out)
        skipped = sum(one["count"] for one in row.get("skipped", {}).values())
        assert row["checked"] == row["valid"] + row["invalid"]
        assert row["read"] == row["checked"] + row["unreadable"] + skipped
        return code, row

    return run


def b64(content: bytes) -> str:
    """As archives hold bytes."""
    return base64.b64encode(content).decode()


VERDICTS: dict[str, tuple[dict[str, Any], str]] = {
    "good": (call(), "valid"),
    "wrong": (call(text=WRONG), "invalid"),
    "method in lower case": (call("get", text=WRONG), "invalid"),
    "host in capitals, default port": (call(url="https://Library.EXAMPLE:443/api/books/1",
                                            text=WRONG), "invalid"),
    "encoded slash": (call(url=BASE + "/books/a%2Fb", text=WRONG), "invalid"),
    "base64": (call(text=b64(WRONG.encode()), encoding="base64"), "invalid"),
    "no base64": (call(text="!", encoding="base64"), "unreadable"),
    "base64 in another charset": (call(text=b64(GOOD.encode("utf-16")), encoding="base64",
                                       mime="application/json; charset=utf-16"), "valid"),
    "base64 in no charset": (call(text=b64(GOOD.encode("latin-1")), encoding="base64"),
                             "unreadable"),
    "packed": (call(text=b64(gzip.compress(WRONG.encode())), encoding="base64",
                    headers=[("Content-Encoding", "gzip")]), "invalid"),
    "packed and cut": (call(text=b64(gzip.compress(WRONG.encode())[:-9]), encoding="base64",
                            headers=[("Content-Encoding", "gzip")]), "unreadable"),
    "unpacked already": (call(text=b64(WRONG.encode()), encoding="base64",
                              headers=[("Content-Encoding", "br")]), "invalid"),
    "packed as nobody reads it": (call(text=b64(b"\x0b\x02"), encoding="base64",
                                       headers=[("Content-Encoding", "br")]), "content-coding"),
    "empty": (call(text=""), "unreadable"),
    "empty, and was not": (call(text="", size=9), "body-not-recorded"),
    "not recorded": (call(text=None), "body-not-recorded"),
    "cut by the browser": (call(text='{"ti', comment="Truncated"), "body-truncated"),
    "half a surrogate pair": (call(text='{"title": "\ud83d"}'), "unreadable"),
    "a key twice": (call(text='{"title": "a", "title": "b"}'), "unreadable"),
    "a prefix against scripts": (call(text=")]}',\n" + GOOD), "unreadable"),
    "no media type": (call(text=WRONG, mime="x-unknown"), "invalid"),
    "undocumented status": (call(status=500), "undocumented-status"),
    "undocumented status, no body": (call(status=500, text=None), "undocumented-status"),
    "undocumented media type": (call(mime="text/html"), "undocumented-media-type"),
    "another JSON": (call(status=404), "undocumented-media-type"),
    "documented problem": (call(status=404, text="{}", mime="application/problem+json"), "valid"),
    "undocumented path": (call(url=BASE + "/nothing"), "undocumented-operation"),
    "trailing slash": (call(url=BASE + "/books/1/"), "undocumented-operation"),
    "undocumented method": (call("DELETE"), "undocumented-operation"),
    "no URL": (call(url="http://["), "undocumented-operation"),
    "another host": (call(url="https://cdn.example/api/books/1"), "undocumented-host"),
    "another port": (call(url="https://library.example:8443/api/books/1"), "undocumented-host"),
    "without the base path": (call(url="https://library.example/books/1"),
                              "undocumented-operation"),
    "no answer": (call(status=0, text=""), "no-response"),
    "not modified": (call(status=304, text=""), "no-body"),
    "HEAD": (call("HEAD", text=None), "no-body"),
    "a WebSocket": (call(url="wss://library.example/api/books/1", status=101, text=None),
                    "websocket"),
    "a preflight": (call("OPTIONS", entry={"_resourceType": "preflight"}, status=204, text=None),
                    "preflight"),
    "a table": (call(url=BASE + "/news", mime="text/csv", text="a,b"), "media-type"),
    "no call": ({"request": 5}, "not-a-call"),
    "no entry": (5, "not-a-call"),  # type: ignore[dict-item]
}  # fmt: skip


@pytest.mark.parametrize("what", VERDICTS)
def test_each_entry_is_judged_or_skipped_by_its_reason(counts: Any, what: str) -> None:
    entry, verdict = VERDICTS[what]
    _, row = counts(entry)
    skipped = row.get("skipped", {})
    skipped.pop("parameters", None)
    found = [name for name in ("valid", "invalid", "unreadable") if row[name]] + list(skipped)
    assert found == [verdict]


REQUESTS: dict[str, tuple[dict[str, Any], str]] = {
    "good": (call("POST", sent=GOOD), "valid"),
    "wrong": (call("POST", sent=WRONG), "invalid"),
    "required and missing": (call("POST", request={"bodySize": 0}), "invalid"),
    "required and not recorded": (call("POST"), "body-not-recorded"),
    "a form": (call("POST", sent="--b", sent_mime="multipart/form-data; boundary=b"), "form"),
    "a form in parts": (call("POST", request={"postData": {
        "mimeType": "multipart/form-data", "params": [{"name": "title", "value": "x"}],
    }}), "form"),
    "undocumented media type": (call("POST", sent="<a/>", sent_mime="application/xml"),
                                "undocumented-media-type"),
}  # fmt: skip


@pytest.mark.parametrize("what", REQUESTS)
def test_what_was_sent_is_judged_like_what_came_back(counts: Any, what: str) -> None:
    entry, verdict = REQUESTS[what]
    entry["request"]["url"] = BASE + "/books"
    entry["response"] |= {"status": 204, "content": {}}
    _, row = counts(entry)
    skipped = row.get("skipped", {})
    assert skipped.pop("no-body")["names"] == {"POST /books 204": 1}
    found = [name for name in ("valid", "invalid", "unreadable") if row[name]] + list(skipped)
    assert found == [verdict]


def test_reasons_name_what_was_skipped(counts: Any) -> None:
    _, row = counts(
        call(status=500), call(status=500), call(mime="text/html"), call("DELETE"), call(),
        call(url="https://cdn.example/a.js"),
        call("POST", BASE + "/books", 201, "{}", sent=GOOD),
    )  # fmt: skip
    assert {reason: one["names"] for reason, one in row["skipped"].items()} == {
        "undocumented-host": {"cdn.example": 1},
        "undocumented-operation": {"DELETE /api/books/1": 1},
        "undocumented-status": {"GET /books/{isbn} 500": 2},
        "undocumented-media-type": {"GET /books/{isbn} 200 text/html": 1},
        "parameters": {"GET /books/{isbn}": 4},
        "no-schema": {"POST /books 201 application/json": 1},
    }
    assert [(one["pointer"], one["severity"]) for one in row["errors"]] == [
        ("/log/entries/0/response/status", "warning"),
        ("/log/entries/1/response/status", "warning"),
        ("/log/entries/2/response/content/mimeType", "warning"),
        ("/log/entries/3/request/url", "warning"),
    ]


@pytest.mark.parametrize(
    ("choice", "options", "code", "severities"),
    [
        ("ignore", (), 0, []),
        ("warning", (), 0, ["warning"]),
        ("warning", ("--fail-on", "warning"), 1, ["warning"]),
        ("warning", ("--strict",), 1, ["error"]),
        ("error", (), 1, ["error"]),
    ],
)
def test_what_is_not_documented_is_what_one_says(
    counts: Any, choice: str, options: tuple[str, ...], code: int, severities: list[str]
) -> None:
    found, row = counts(call(), call(status=500), options=("--undocumented", choice, *options))
    assert (found, [one["severity"] for one in row["errors"]]) == (code, severities)
    assert row["skipped"]["undocumented-status"]["count"] == 1


def test_success_takes_that_something_was_judged(counts: Any) -> None:
    for options in ((), ("--undocumented", "ignore"), ("--sample", "0.5")):
        code, row = counts(call(status=500), options=options)
        assert (code, row["checked"]) == (1, 0)
    assert counts(call(status=500), options=("--allow-empty",))[0] == 0


def test_hosts_may_be_added_and_ignored(counts: Any) -> None:
    entries = [
        call(url="http://localhost:8080/books/1"),
        call(url="http://localhost:8080/api/books/1"),
    ]
    assert counts(*entries)[1]["valid"] == 0
    assert counts(*entries, options=("--server", "http://localhost:8080"))[1]["valid"] == 1
    both = ("--server", "http://localhost:8080", "--server", "http://localhost:8080/api/")
    assert counts(*entries, options=both)[1]["valid"] == 2
    assert counts(*entries, options=("--any-host",))[1]["valid"] == 2


def test_events_of_unknown_names_are_skipped_by_their_names(counts: Any) -> None:
    stream = f"data: {GOOD}\n\nevent: ping\ndata: {{}}\n\ndata: {WRONG}\n\ndata: [DONE]\n\n"
    _, row = counts(
        call(url=BASE + "/news", mime="text/event-stream", text=stream),
        call(mime="text/event-stream", text=stream),
    )
    assert (row["valid"], row["invalid"]) == (1, 1)
    assert row["skipped"]["unknown-event"]["names"] == {"ping": 1}
    assert "undocumented-media-type" in row["skipped"]


def test_findings_stand_in_the_order_and_at_the_place_of_their_entries(counts: Any) -> None:
    entries = [call(text=WRONG if number % 3 else GOOD, status=500 if number % 7 == 0 else 200)
               for number in range(1500)]  # fmt: skip
    _, row = counts(*entries)
    content = Path("a.har").read_bytes()
    pointers = [int(one["pointer"].split("/")[3]) for one in row["errors"]]
    assert pointers == [n for n in range(1500) if n % 7 == 0 or n % 3][:1000]
    for one in row["errors"]:
        wanted = b'"{\\"title\\": 5}"' if one["severity"] == "error" else b"500"
        assert content[one["offset"] :].startswith(wanted)
        assert (one["line"], one["column"]) == (1, one["offset"] + 1)


def test_lines_and_columns_count_characters(counts: Any) -> None:
    counts()
    entries = [call(text=WRONG, comment="éü\U0001f600") for _ in range(1000)]
    text = json.dumps({"log": {"entries": entries}}, indent=1, ensure_ascii=False)
    Path("b.har").write_bytes(b"\xef\xbb\xbf" + text.encode())
    _, row = counts(options=("b.har",))
    lines = text.split("\n")
    assert len(row["errors"]) == 1000
    for one in row["errors"]:
        assert lines[one["line"] - 1][one["column"] - 1 :].startswith('"{\\"title\\": 5}"')


def test_names_of_strangers_are_bounded(counts: Any) -> None:
    entries = [call(url=f"https://{number}.example/" + "x" * 5000) for number in range(3000)]
    _, row = counts(*entries)
    hosts = row["skipped"]["undocumented-host"]
    assert (hosts["count"], len(hosts["names"])) == (3000, 100)
    entries = [call(url=BASE + f"/{number}" + "x" * 5000) for number in range(300)]
    _, row = counts(*entries, options=("--max-errors", "1"))
    assert len(json.dumps(row)) < 100_000


_LARGE = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
entry = json.dumps({"startedDateTime": "2026", "request": {"method": "GET", "url": sys.argv[1]},
                    "response": {"status": 200, "content": {
                        "mimeType": "application/json", "text": '{"title": "%s"}' % ("x" * 300)}}})
with open("large.har", "w") as file:
    file.write('{"log": {"entries": [' + entry)
    for _ in range(60):
        file.write(("," + entry) * 3000)
    file.write("]}}")
sys.argv = ["bindwright", "validate", "--spec", "spec.yaml", "large.har", "--max-record-size", "1M"]
from bindwright.__main__ import main
code = main(sys.argv[1:])
with open("/proc/self/status") as file:  # getrusage counts what the parent had before it forked
    sys.stderr.write(file.read().partition("VmHWM:")[2].split()[0])
sys.exit(code)
"""


def test_an_archive_of_any_size_is_read_in_little_memory(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-c", _LARGE, BASE + "/books/1"], cwd=tmp_path, capture_output=True,
        text=True, timeout=60, check=True, env={"PYTHONPATH": str(ROOT / "generator")},
    )  # fmt: skip
    assert "180,001 valid" in found.stdout
    assert int(found.stderr) < 200 * 1024
