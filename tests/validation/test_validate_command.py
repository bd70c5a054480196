"""`bindwright validate`: arguments, printers, exit codes, hostile files."""

import gzip
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bindwright.__main__ import main
from bindwright.diagnostics.show import FORMATS

from .conftest import SPEC, Run, make_pets


def _counts(out: str) -> tuple[int, int, int]:
    row = json.loads(out)
    skipped = sum(one["count"] for one in row.get("skipped", {}).values())
    assert row["read"] == row["valid"] + row["invalid"] + row["unreadable"] + skipped
    assert row["checked"] == row["valid"] + row["invalid"]
    return row["valid"], row["invalid"], row["unreadable"]


def test_the_report_is_the_same_for_any_number_of_processes(validate: Run) -> None:
    Path("a.jsonl").write_bytes(make_pets(1500))
    Path("b.jsonl.gz").write_bytes(gzip.compress(make_pets(300, 1)))
    for form in FORMATS:
        arguments = ("--type", "Pet", "--format", form, "--max-errors", "40", "a.jsonl",
                     "b.jsonl.gz")  # fmt: skip
        numbers = "123" if form == "text" else "13"
        reports = {validate(*arguments, "--jobs", jobs) for jobs in numbers}
        assert len(reports) == 1
        ((code, out, err),) = reports
        assert (code, err) == (1, "")
        assert out


def test_json(validate: Run) -> None:
    Path("a.jsonl").write_bytes('{"name": "ü", "age": -1}\n{\n'.encode())
    code, out, _ = validate("--type", "Pet", "--format", "json", "a.jsonl")
    assert code == 1
    row = json.loads(out)
    assert list(row) == [
        "read", "checked", "valid", "invalid", "unreadable", "errors", "signatures",
    ]  # fmt: skip
    first, second = row["errors"]
    assert first == {
        "file": "a.jsonl", "line": 1, "column": 22, "offset": 22, "pointer": "/age",
        "schema": "/components/schemas/Pet/properties/age/minimum",
        "schema_position": {"file": "spec.yaml", "line": 46, "column": 30},
        "severity": "error", "message": first["message"],
    }  # fmt: skip
    assert (second["line"], second["schema"]) == (2, None)
    assert [(one["count"], one["kind"]) for one in row["signatures"]] == [
        (1, "invalid"), (1, "unreadable"),
    ]  # fmt: skip


HOSTILE: dict[str, tuple[bytes, tuple[int, int]]] = {
    "long.jsonl": (b'{"name": "' + b"x" * 200_000 + b'"}', (2, 1)),
    "latin.jsonl": (b'{"name": "\xff"}', (2, 11)),
    "nul.jsonl": (b"\x00", (2, 1)),
    "nul-inside.jsonl": (b'{"name": "\x00"}', (2, 11)),
    "deep.jsonl": (b'{"children":' + b"[" * 10_000 + b"]" * 10_000 + b"}", (2, 512)),
    "deep-objects.jsonl": (b'{"children":[' * 5_000 + b"]}" * 5_000, (2, 3251)),
    "twice.jsonl": (b'{"name": "a", "age": 1, "name": "b"}', (2, 25)),
    "nan.jsonl": (b'{"name": "a", "age": NaN}', (2, 22)),
    "infinite.jsonl": (b'{"name": "a", "age": 1e999}', (2, 22)),
    "half.jsonl": (b'{"name": "\\ud800"}', (2, 11)),
    "two.jsonl": (b'{"name": "a"}{"name": "b"}', (2, 14)),
    "cut.jsonl": (b'{"name": "a"', (2, 13)),
}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_hostile_records_are_findings_with_places(validate: Run, jobs: str) -> None:
    for name, (line, _) in HOSTILE.items():
        Path(name).write_bytes(b'{"name": "before"}\n' + line + b'\n{"name": "after"}\n')
    code, out, err = validate(
        "--type", "Pet", "--format", "json", "--max-record-size", "100k", "--jobs", jobs, *HOSTILE
    )  # fmt: skip
    assert (code, err) == (1, "")
    assert _counts(out) == (2 * len(HOSTILE), 0, len(HOSTILE))
    found = {one["file"]: (one["line"], one["column"]) for one in json.loads(out)["errors"]}
    assert found == {name: place for name, (_, place) in HOSTILE.items()}


def test_truncated_gzip_is_judged_as_far_as_it_goes(validate: Run) -> None:
    packed = gzip.compress(make_pets(5000))
    Path("cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    code, out, _ = validate("--type", "Pet", "--format", "json", "cut.jsonl.gz")
    assert code == 1
    valid, invalid, unreadable = _counts(out)
    assert 1000 < valid + invalid < 5000
    assert unreadable == 1
    assert "the gzip data is cut off" in out


def test_records_of_whole_files_and_streams(validate: Run) -> None:
    Path("a.json").write_text('{"name": "a",\n "age": -1}', encoding="utf-8")
    Path("b.yaml").write_text("name: b\nage: -1\n", encoding="utf-8")
    Path("c.log").write_text('{"name": "c", "age": -1}\n', encoding="utf-8")
    code, out, _ = validate("--type", "Pet", "a.json", "b.yaml", "c.log")
    assert code == 1
    heads = [line for line in out.splitlines() if "[payload-invalid]" in line]
    assert [head.partition(": error")[0] for head in heads] == [
        "a.json:2:9", "b.yaml:2:6", "c.log:1:22",
    ]  # fmt: skip
    events = 'event: born\ndata: {"name": 1}\n\nevent: other\ndata: x\n\ndata: [DONE]\n\n'
    Path("d.sse").write_text(events, encoding="utf-8")
    code, out, _ = validate("--operation", "watch_pets", "--side", "event", "d.sse",
                            "--format", "json")  # fmt: skip
    assert (code, _counts(out)) == (1, (0, 1, 0))
    row = json.loads(out)
    assert row["skipped"] == {"unknown-event": {"count": 1, "names": {"other": 1}}}
    assert row["errors"][0]["column"] == 16


def test_operations_have_sides_and_statuses(validate: Run) -> None:
    Path("a.json").write_text('{"reason": "no"}', encoding="utf-8")
    operation = ("--operation", "POST /pets", "a.json")
    assert validate(*operation, "--side", "response", "--status", "422")[0] == 0
    assert validate(*operation, "--side", "response")[0] == 1
    assert validate(*operation, "--side", "request")[0] == 1
    code, out, err = validate(*operation, "--side", "response", "--status", "500")
    assert (code, out) == (2, "")
    assert "[body-not-found]" in err


def test_archives_and_batches_name_their_operations(validate: Run) -> None:
    def entry(url: str, sent: Any, status: int, received: Any) -> Any:
        mime = "application/json"
        return {
            "request": {"method": "POST", "url": url,
                        "postData": {"mimeType": mime, "text": json.dumps(sent)}},
            "response": {"status": status,
                         "content": {"mimeType": mime, "text": json.dumps(received)}},
        }  # fmt: skip

    entries = [
        entry("https://pets.example/pets", {"name": "a"}, 201, {"name": "a"}),
        entry("https://pets.example/pets?x=1", {"name": 1}, 422, {"reason": "no"}),
        entry("https://elsewhere.example/x", {}, 200, {}),
    ]
    Path("a.har").write_text(json.dumps({"log": {"entries": entries}}), encoding="utf-8")
    code, out, _ = validate("a.har", "--format", "json")
    assert (code, _counts(out)) == (1, (3, 1, 0))
    row = json.loads(out)
    names = {"POST /x": 1}
    assert row["skipped"] == {"undocumented-operation": {"count": 1, "names": names}}
    assert row["errors"][0]["pointer"] == "/log/entries/1/request/postData/text"
    assert row["errors"][0]["schema_position"]["line"] == 45
    lines = [
        {"custom_id": "1", "method": "POST", "url": "/pets", "body": {"name": "a"}},
        {"custom_id": "2", "method": "POST", "url": "/pets", "body": {"name": 1}},
        {"custom_id": "3", "method": "POST", "url": "/cats", "body": {"name": "a"}},
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    Path("batch.jsonl").write_text(text, encoding="utf-8")
    code, out, _ = validate("batch.jsonl", "--format", "json")
    assert (code, _counts(out)) == (1, (1, 2, 0))
    assert [one["pointer"] for one in json.loads(out)["errors"]] == ["/body/name", "/url"]


def test_standard_input(validate: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b'{"name": "a"}\n{"name": 1}\n')

    monkeypatch.setattr("sys.stdin", Stdin())
    code, out, _ = validate("--type", "Pet", "-")
    assert code == 1
    assert out.startswith("-:2:10: error[payload-invalid]")


def test_other_printers(validate: Run) -> None:
    Path("a b.jsonl").write_text('{"name": 1, "colour": "x"}\n\x00\n', encoding="utf-8")
    arguments = ("--type", "Pet", "a b.jsonl", "--format")
    sarif = json.loads(validate(*arguments, "sarif")[1])
    (run,) = sarif["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [one["ruleId"] for one in run["results"]] == [
        "payload-invalid", "payload-deprecated", "payload-unreadable",
    ]  # fmt: skip
    assert [one["level"] for one in run["results"]] == ["error", "warning", "error"]
    for one in run["results"]:
        assert rules[one["ruleIndex"]] == one["ruleId"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.jsonl"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (1, 10)
    junit = ElementTree.fromstring(validate(*arguments, "junit")[1])
    assert (junit.get("tests"), junit.get("failures")) == ("3", "2")
    assert len(junit.findall("testsuite/testcase/failure")) == 2
    github = validate(*arguments, "github")[1].splitlines()
    assert github[0].startswith("::error file=a b.jsonl,line=1,col=10,title=payload-invalid::")


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_nothing_found_is_an_empty_document(validate: Run, form: str) -> None:
    Path("a.json").write_text('{"name": "a"}', encoding="utf-8")
    code, out, _ = validate("--type", "Pet", "a.json", "--format", form)
    assert code == 0
    if form == "sarif":
        assert json.loads(out)["runs"][0]["results"] == []
    else:
        assert ElementTree.fromstring(out).get("failures") == "0"


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_other_commands_print_so_as_well(
    folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    Path("bad.yaml").write_text(SPEC.replace("schemas/Problem", "schemas/Problm"), encoding="utf-8")
    assert main(["lint", "bad.yaml", "--format", form]) == 0
    out = capsys.readouterr().out
    assert "ref-not-found" in out
    assert main(["lint", "spec.yaml", "--format", form]) == 0
    assert "ref-not-found" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--type", "Pet", "--operation", "x"), "--type and --operation"),
        (("--operation", "create_pet"), "--operation needs --side"),
        (("--side", "request"), "--side needs --operation"),
        (("--type", "Pet", "--status", "200"), "--status and --content-type need --operation"),
        (("--operation", "x", "--side", "request", "--status", "200"), "--status is about"),
        (("--type", "Pet", "--sample", "0"), "--sample"),
        (("--type", "Pet", "--max-record-size", "x"), "is no size"),
        (("--type", "Pet", "--resume", "s", "-"), "--resume can't go on within standard input"),
        (("--type", "Pets"), "did you mean 'Pet'?"),
        (("--operation", "create_pat", "--side", "request"), "did you mean 'create_pet'?"),
        (("--type", "Pet", "--against", "no.yaml"), "no.yaml"),
    ],
)
def test_wrong_usage_is_said(validate: Run, arguments: tuple[str, ...], message: str) -> None:
    Path("a.json").write_text("{}", encoding="utf-8")
    code, out, err = validate(*arguments, "a.json")
    assert (code, out) == (2, "")
    assert message in err


def test_a_file_that_can_not_be_opened_does_not_stop_the_others(validate: Run) -> None:
    Path("a.json").write_text('{"name": "a"}', encoding="utf-8")
    code, out, err = validate("--type", "Pet", "missing.json", "a.json", "--format", "json")
    assert code == 2
    assert _counts(out) == (1, 0, 0)
    assert "missing.json" in err


def test_both_engines_count_alike(validate: Run) -> None:
    Path("a.jsonl").write_bytes(make_pets(300))
    reports = [
        json.loads(validate("--type", "Pet", "a.jsonl", "--format", "json", "--engine", one)[1])
        for one in ("rust", "python")
    ]
    assert reports[0] == reports[1]


def test_the_document_of_the_configuration_is_the_default(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '[[package]]\nspec = "spec.yaml"\npackage = "pets"\n'
    Path("bindwright.toml").write_text(text, encoding="utf-8")
    Path("a.json").write_text('{"name": "a"}', encoding="utf-8")
    assert main(["validate", "--type", "Pet", "a.json"]) == 0
    assert "1 valid" in capsys.readouterr().out
    Path("bindwright.toml").write_text(
        text + text.replace("spec.y", "no.y").replace("pets", "pots") + 'output = "x"',
        encoding="utf-8",
    )
    assert main(["validate", "--type", "Pet", "a.json"]) == 2
    assert "--spec has to name one of spec.yaml, no.yaml" in capsys.readouterr().err
