"""`bindwright validate`: exit codes, two documents, samples, interruptions."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.validate import resuming
from bindwright.validation.running import segments as segments_module

from .conftest import SPEC, Run, make_pets


def _counts(out: str) -> tuple[int, int, int]:
    row = json.loads(out)
    assert row["read"] == row["valid"] + row["invalid"] + row["unreadable"]
    assert row["checked"] == row["valid"] + row["invalid"]
    return row["valid"], row["invalid"], row["unreadable"]


def test_warnings_change_the_exit_code_if_asked_for(validate: Run) -> None:
    Path("a.json").write_text('{"name": "a", "colour": "red"}', encoding="utf-8")
    arguments = ("--type", "Pet", "a.json")
    codes = [validate(*arguments, *more)[0] for more in ((), ("--strict",),
                                                         ("--fail-on", "warning"))]  # fmt: skip
    assert codes == [0, 1, 1]


def test_against_a_proposed_document(validate: Run) -> None:
    Path("new.yaml").write_text(SPEC.replace("minimum: 0", "minimum: 5"), encoding="utf-8")
    Path("a.jsonl").write_bytes(make_pets(400))
    code, out, _ = validate("--type", "Pet", "a.jsonl", "--against", "new.yaml",
                            "--format", "json")  # fmt: skip
    row = json.loads(out)
    assert code == 1
    assert row["broken"] == sum(one["records"] for one in row["signatures"]
                                if one["kind"] == "broken") > 0  # fmt: skip
    assert row["fixed"] == 0
    assert {one["schema_position"]["file"] for one in row["errors"]} == {"new.yaml"}
    code, out, _ = validate("--type", "Pet", "a.jsonl", "--against", "spec.yaml")
    assert code == 0
    assert out.endswith("under the new document: 0 broken, 0 fixed\n")


def test_a_sample(validate: Run) -> None:
    Path("a.jsonl").write_bytes(make_pets(2000))
    arguments = ("--type", "Pet", "a.jsonl", "--format", "json", "--sample", "0.2")
    reports = {validate(*arguments, "--jobs", jobs) for jobs in "12"}
    assert len(reports) == 1
    assert 300 < sum(_counts(reports.pop()[1])) < 500


def test_an_interrupted_run_is_gone_on_with(validate: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.jsonl").write_bytes(make_pets(1500))
    whole = validate("--type", "Pet", "a.jsonl")
    judge = segments_module.validate_segment

    def interrupting(segment: Any, *more: Any) -> Any:
        if segment.start == 15_000:
            signal.raise_signal(signal.SIGINT)
        return judge(segment, *more)

    arguments = ("--type", "Pet", "a.jsonl", "--resume", "state.json", "--jobs", "1")
    monkeypatch.setattr("bindwright.validation.running.local.validate_segment", interrupting)
    code, out, _ = validate(*arguments)
    assert code == 130
    assert out.endswith("interrupted: the rest was not read\n")
    assert json.loads(Path("state.json").read_text())["done"] == 3
    monkeypatch.setattr("bindwright.validation.running.local.validate_segment", judge)
    Path("other.jsonl").write_bytes(b"")
    code, _, err = validate(*arguments, "other.jsonl")
    assert code == 2
    assert "the files changed since it was written" in err
    code, _, err = validate(*arguments, "--sample", "0.5")
    assert code == 2
    assert "the document or the options changed since it was written" in err
    assert validate(*arguments) == whole
    assert not Path("state.json").exists()


def test_the_state_is_written_on_the_way(validate: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resuming, "SAVE_SECONDS", -1)
    Path("a.jsonl").write_bytes(make_pets(1500))
    seen: list[int] = []
    replace = os.replace

    def noting(source: str, target: str) -> None:
        replace(source, target)
        seen.append(json.loads(Path(target).read_text())["done"])

    monkeypatch.setattr(os, "replace", noting)
    assert validate("--type", "Pet", "a.jsonl", "--resume", "state.json")[0] == 1
    assert seen == list(range(1, len(seen) + 1))
    assert len(seen) > 5
    code, out, err = validate("--type", "Pet", "a.jsonl", "--resume", "no/folder/state.json")
    assert code == 2
    assert err.count("[state-not-kept]") == 1
    assert "1,500 records read" in out


def test_a_real_interruption_prints_the_report(folder: Path) -> None:
    """Ctrl-C while standard input is open: what was read is reported."""
    arguments = [sys.executable, "-m", "bindwright", "validate", "--spec", "spec.yaml", "--type",
                 "Pet", "-"]  # fmt: skip
    process = subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None and process.stdout is not None
    # More than a pipe holds: once it is written, the program is reading.
    process.stdin.write(b'{"name": "a"}\n' * 30_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out = process.stdout.read()
    process.stdin.close()
    assert process.wait() == 130
    assert out.endswith(b"interrupted: the rest was not read\n")
    assert b"0 invalid, 0 unreadable" in out


@pytest.mark.parametrize("engine", ["rust", "python"])
def test_deep_records_are_judged_up_to_the_limit(validate: Run, engine: str) -> None:
    """Whatever the depths that parsers and validators take by themselves."""

    def nested(depth: int, leaf: str) -> str:
        return '{"name": "a", "children": [' * depth + leaf + "]}" * depth + "\n"

    depths = (10, 62, 63, 126, 127, 128, 240, 249)
    lines = [nested(one, leaf) for leaf in ('{"name": "b"}', '{"name": 5}') for one in depths]
    Path("deep.jsonl").write_text("".join((*lines, nested(250, "{}"))), encoding="utf-8")
    code, out, _ = validate("--type", "Pet", "deep.jsonl", "--format", "json", "--engine", engine)
    assert (code, _counts(out)) == (1, (len(depths), len(depths), 1))
    depths_found = [one["pointer"].count("/children/0") for one in json.loads(out)["errors"]]
    assert depths_found == [*depths, 0]


_CALLS = """openapi: 3.1.0
info: {title: Shop API, version: "1"}
servers: [{url: "https://shop.example"}]
paths:
  /orders:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      responses: {"204": {description: Done.}}
  /old:
    post:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"204": {description: Done.}}
components:
  schemas:
    State: {type: string, enum: [open, paid, lost, found]}
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        state: {$ref: "#/components/schemas/State"}
        note: {type: string}
        other: {type: string}
"""


def _call(path: str, **body: str) -> str:
    return json.dumps({"method": "POST", "url": f"https://shop.example{path}", "body": body}) + "\n"


def test_each_change_with_the_calls_that_it_breaks(
    validate: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec.yaml").write_text(_CALLS)
    lines = _CALLS.replace(", lost, found", "").replace("[id]", "[id, note]").split("\n")
    gone = lines.index("  /old:")
    new = "\n".join([*lines[:gone], *lines[gone + 4 :]])
    new = new.replace("id: {type: string}", "id: {type: string, maxLength: 3}")
    Path("new.yaml").write_text(new.replace("other: {type: string", "other: {type: integer"))
    calls = [
        _call("/orders", id="a"), _call("/orders", id="b"),
        _call("/orders", id="abcd", note="n"), _call("/orders", id="a", note="n", state="lost"),
        _call("/orders", id="a", note="n", state="open"), _call("/old", id="a"),
    ]  # fmt: skip
    Path("log.jsonl").write_text("".join(calls))
    code, out, _ = validate("log.jsonl", "--against", "new.yaml", "--format", "json")
    assert code == 1
    found = {one["rule"]: (one["records"], one["level"]) for one in json.loads(out)["changes"]}
    assert found == {
        "property-became-required": (2, "breaking"),
        "constraint-tightened": (1, "breaking"),
        "enum-member-removed": (1, "breaking"),
        "operation-removed": (1, "breaking"),
        "type-changed": (0, "breaking"),
    }
    _, out, _ = validate("log.jsonl", "--against", "new.yaml")
    assert out.endswith(
        "under the new document: 5 broken, 0 fixed\n"
        "  2 by breaking[property-became-required]: Order.note has to be there now"
        " (new.yaml:18:9)\n"
        "  1 by breaking[constraint-tightened]: Order.id has maxLength 3 and had none"
        " (new.yaml:16:9)\n"
        "  1 by breaking[operation-removed]: POST /old is gone, and was not deprecated before\n"
        '  1 by breaking[enum-member-removed]: State: "lost" is not allowed any more,'
        " and was not deprecated before; or 1 more like it (new.yaml:11:5)\n"
        "  0 by breaking[type-changed]: Order.other is integer and was string (new.yaml:19:9)\n"
    )
