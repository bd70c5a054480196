"""What the program does with every golden case and every document of the corpus, as digests.

    python -m tests.proof write FILE      before a change that is to change nothing
    python -m tests.proof compare FILE    after it: exit code 1 where anything differs

Only the command line and HTTP are used, so that nothing inside may move without being proved. Of
each document: the files that `generate` writes, what `lint` says, what the mock answers to a
request of every operation, and what `validate` says of that traffic.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.corpus.sources import OWN, REAL

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
MOST_CALLS = 300
"""So many operations of a document are called."""


def main(arguments: list[str]) -> int:
    """Writes or compares; prints what differs."""
    if len(arguments) != 2 or arguments[0] not in ("write", "compare"):
        print(__doc__, file=sys.stderr)
        return 2
    workers = len(os.sched_getaffinity(0))
    with ThreadPoolExecutor(workers) as pool:
        found = dict(pool.map(_proof, _documents()))
    target = Path(arguments[1])
    if arguments[0] == "write":
        target.write_text(json.dumps(found, indent=1, sort_keys=True), encoding="utf-8")
        return 0
    differences = list(_differences(json.loads(target.read_text(encoding="utf-8")), found))
    print("\n".join(differences) or f"{len(found)} documents: nothing differs")
    return int(bool(differences))


def _documents() -> list[tuple[str, Path]]:
    golden = [*GOLDEN.glob("*/openapi*.yaml"), *GOLDEN.glob("*/schema*.*")]
    named = [(f"golden/{one.parent.name}/{one.name}", one) for one in golden]
    named += [(f"corpus/{one.parent.name}/{one.name}", one) for one in (*OWN, *REAL)]
    wanted = os.environ.get("ONLY", "")
    return sorted(one for one in named if wanted in one[0])


def _differences(
    before: dict[str, dict[str, str]], after: dict[str, dict[str, str]]
) -> Iterator[str]:
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, {}), after.get(name, {})
        for what in sorted(old.keys() | new.keys()):
            if old.get(what) != new.get(what):
                word = "changed" if what in old and what in new else "only " + (
                    "before" if what in old else "now"
                )  # fmt: skip
                yield f"{name}: {what}: {word}"


def _proof(named: tuple[str, Path]) -> tuple[str, dict[str, str]]:
    name, document = named
    with tempfile.TemporaryDirectory() as folder:
        found = dict(_generated(document, Path(folder)))
        found["lint"] = _digest(*_run("lint", str(document), "--format", "json"))
        calls = list(_mocked(document))
        found |= {f"mock {one['request']['method']} {one['path']}": _digest(one) for one in calls}
        if calls:
            archive = Path(folder, "calls.har")
            archive.write_text(json.dumps({"log": {"version": "1.2", "entries": calls}}))
            code, said = _run("validate", "--spec", str(document), str(archive))
            found["validate"] = _digest(code, said.replace(folder, ""))
    return name, found


def _digest(*what: Any) -> str:
    return sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:16]


def _run(*arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "bindwright", *arguments], capture_output=True, check=False
    )
    said = done.stdout.decode() + done.stderr.decode()
    return done.returncode, said.replace(str(ROOT), "")  # two checkouts say the same


def _generated(document: Path, folder: Path) -> Iterator[tuple[str, str]]:
    output = folder / "out"
    arguments = ["--output", str(output), "--formatter", "none"]
    if (document.parent / "bindwright.toml").exists():
        # Its paths are from its own folder, and names are given out beside it: in a copy.
        case = shutil.copytree(
            document.parent, folder / "case", ignore=shutil.ignore_patterns("expected")
        )
        document = case / document.name
        arguments = ["--config", str(case / "bindwright.toml"), *arguments]
    code, _ = _run("generate", str(document), *arguments)
    yield "exit code of generate", str(code)
    for path in sorted(output.rglob("*")):
        if path.is_file() and path.name != ".bindwright.json":
            digest = sha256(path.read_bytes()).hexdigest()[:16]
            yield path.relative_to(output).as_posix(), digest


def _mocked(document: Path) -> Iterator[dict[str, Any]]:
    """The traffic of one request to each operation, as entries of an archive."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bindwright", "mock", str(document), "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        listening = process.stdout.readline()
        if listening.startswith("listening on "):
            base = listening.split()[2].rstrip("/")
            for method, path in _operations(document):
                for prefer in ("", "dynamic=true"):
                    yield _call(base, method, path, prefer)
    finally:
        process.terminate()
        process.communicate(timeout=60)


def _operations(document: Path) -> list[tuple[str, str]]:
    """Methods and paths as `lint --dump-ir` knows them, filled with what fits most variables."""
    code, said = _run("lint", str(document), "--dump-ir")
    found: list[tuple[str, str]] = []
    if code in (0, 1) and said.lstrip().startswith("{"):
        ir, _ = json.JSONDecoder().raw_decode(said.lstrip())
        _collect(ir, found)
    return sorted(set(found))[:MOST_CALLS]


def _collect(value: Any, found: list[tuple[str, str]]) -> None:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            method, path = one.get("method"), one.get("path")
            if isinstance(method, str) and isinstance(path, str) and path.startswith("/"):
                found.append((method.upper(), path.partition("?")[0].partition("#")[0]))
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _call(base: str, method: str, path: str, prefer: str) -> dict[str, Any]:
    filled = re.sub(r"\{[^{}]*\}", "1", path)
    headers = {"Content-Type": "application/json"} | ({"Prefer": prefer} if prefer else {})
    body = b"{}" if method in ("POST", "PUT", "PATCH") else None
    request = urllib.request.Request(
        base + quote(filled), data=body, headers=headers, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            status, kind, text = reply.status, reply.headers.get("Content-Type"), reply.read()
    except urllib.error.HTTPError as error:
        status, kind, text = error.code, error.headers.get("Content-Type"), error.read()
    except OSError as error:
        status, kind, text = 0, "", type(error).__name__.encode()
    return {
        "path": f"{path} {prefer}",
        "request": {"method": method, "url": f"http://mock{filled}", "headers": []},
        "response": {
            "status": status,
            "content": {"mimeType": kind or "", "text": text.decode("utf-8", "replace")},
        },
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
