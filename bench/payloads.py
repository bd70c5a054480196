"""Bulk validation beside a loop over `jsonschema`: megabytes a second, memory, start-up.

Whole processes, start-up included. The loop is given a smaller file, long enough that its start
does not count against it.
"""

import dataclasses
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.measuring import Measurement, median, run

__all__ = ["lines", "measure", "write_lines"]

BLOCK = 10_000
"""So many different lines are repeated until the file is large enough."""

LOOP = """
import json, sys
from jsonschema import Draft202012Validator
definitions = json.load(open(sys.argv[1]))["$defs"]
schema = {"$ref": "#/$defs/Completion", "$defs": definitions}
validator = Draft202012Validator(schema)
valid = invalid = 0
with open(sys.argv[2], "rb") as file:
    for line in file:
        if next(validator.iter_errors(json.loads(line)), None) is None:
            valid += 1
        else:
            invalid += 1
print(valid, invalid)
"""


def lines(count: int, wrong: float, *, compact: bool = False) -> Iterator[bytes]:
    """Answers of the Text Completions API, one a line; a share of them breaks the schema.

    Written as Python's `json` writes them, or compact: without blanks, as most servers do.
    """
    separators = (",", ":") if compact else None
    chance = random.Random(7)
    words = ["the", "of", "a", "model", "answers", "with", "what"]
    words += ["was", "asked", "for", "and", "stops", "there"]
    models = ["claude-sonnet-4-6", "claude-haiku-4-5", "claude-opus-4-5", "claude-future-9"]
    for number in range(count):
        record: dict[str, Any] = {
            "id": f"compl_{chance.getrandbits(96):024x}",
            "type": "completion",
            "completion": " " + " ".join(chance.choices(words, k=chance.randint(8, 90))),
            "stop_reason": chance.choice(["stop_sequence", "max_tokens"]),
            "model": chance.choice(models),
        }
        if chance.random() < wrong:
            match number % 3:
                case 0:
                    del record["model"]
                case 1:
                    record["id"] = number
                case _:
                    record["type"] = "chat"
        yield json.dumps(record, separators=separators).encode() + b"\n"


def write_lines(path: Path, size: int, wrong: float = 0.0, *, compact: bool = False) -> int:
    """Writes a file of about `size` bytes, the same every time; gives how many lines it has."""
    block = list(lines(BLOCK, wrong, compact=compact))
    text = b"".join(block)
    times, rest = divmod(size, len(text))
    path.parent.mkdir(parents=True, exist_ok=True)
    count = times * len(block)
    with path.open("wb") as file:
        for _ in range(times):
            file.write(text)
        for line in block:
            if rest < len(line):
                break
            file.write(line)
            rest -= len(line)
            count += 1
    return count


def measure(root: Path, cache: Path, *, quick: bool) -> dict[str, Any]:
    """What each way costs, by name: bytes, seconds, MiB. Processes alternate."""
    large, small = (100_000_000, 5_000_000) if quick else (1_000_000_000, 30_000_000)
    rounds = 1 if quick else 3
    files = {
        "clean": (cache / "payloads" / "clean.jsonl", large, 0.0, False),
        "compact": (cache / "payloads" / "compact.jsonl", large, 0.0, True),
        "one in a hundred wrong": (cache / "payloads" / "wrong.jsonl", large // 5, 0.01, False),
        "small": (cache / "payloads" / "small.jsonl", small, 0.0, False),
        "one line": (cache / "payloads" / "line.jsonl", 700, 0.0, False),
    }
    for path, size, wrong, compact in files.values():
        write_lines(path, size, wrong, compact=compact)
    schemas = root / "generated" / "src" / "text_completions" / "schemas.json"
    spec = root / "schema" / "completions.yaml"
    ways: dict[str, tuple[str, list[str]]] = {
        "jsonschema in a loop": ("small", [sys.executable, "-c", LOOP, str(schemas)]),
        "one process": ("clean", _ours(spec, 1)),
        "two processes": ("clean", _ours(spec, 2)),
        "one process, lines without blanks": ("compact", _ours(spec, 1)),
        "one process, one in a hundred wrong": ("one in a hundred wrong", _ours(spec, 1)),
        "start-up": ("one line", _ours(spec, 1)),
    }
    runs: dict[str, list[Measurement]] = {name: [] for name in ways}
    for number in range(-1, rounds):
        for name, (file, command) in ways.items():
            if number < 0 and file != "one line":
                continue  # one uncounted start is enough for byte code
            done = run([*command, str(files[file][0])], cwd=cache, patience=900)
            if number >= 0:
                runs[name].append(done)
    return {
        name: {
            "bytes": files[ways[name][0]][0].stat().st_size,
            "file": ways[name][0],
            # Invalid lines end with 1, which is no failure here.
            **median([_judged(one) for one in found]).as_json(),
        }
        for name, found in runs.items()
    }


def _ours(spec: Path, jobs: int) -> list[str]:
    program = str(Path(sys.executable).parent / "bindwright")
    return [program, "validate", "--spec", str(spec), "--type", "Completion", "--jobs", str(jobs)]


def _judged(one: Measurement) -> Measurement:
    return dataclasses.replace(one, code=0) if one.code == 1 else one
