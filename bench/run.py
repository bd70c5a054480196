"""`make bench`: measures ours and the peers on the same documents and writes RESULTS.md.

    python bench/run.py [--quick] [--mypy] [--fresh] [--only NAME …] [--report]

A run that is stopped goes on where it was; `--fresh` begins anew. `--report` only writes the page.
"""

import argparse
import datetime
import json
import os
import platform
import re
import shutil
import sys
from pathlib import Path
from typing import Any

if not __package__:  # run as a script
    sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measuring import Measurement, median, run
from bench.multiply import as_31, multiply, read, times_for
from bench.output import import_all, inspect, mypy_errors, stated
from bench.payloads import measure as measure_payloads
from bench.results import write_readme, write_results
from bench.sdk import measure
from bench.store import Store
from bench.tools import CACHE, OURS, ROOT, Tool, install, ours, peers

SPEC = ROOT / "schema" / "completions.yaml"
GROWTH = (200_000, 800_000, 3_200_000, 13_000_000)
LARGE = 2_000_000
PATIENCE = 300
RESULTS = CACHE / "results.json"
QUIET = {"PYTHONWARNINGS": "ignore", "PYTHONHASHSEED": "0"}


class Bench:
    """One run: the tools, the options and what was measured so far."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.rounds = 1 if options.quick else 5
        self.ours = ours()
        self.peers, missing = peers(install())
        self.tools = [self.ours, *self.peers]
        basis = {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.system(),
            "versions": {tool.name: tool.version for tool in self.tools},
            "missing": missing,
            "models only": [tool.name for tool in self.tools if tool.models_only],
            "mypy": bool(options.mypy),
            "generator": _fingerprint(),
            "quick": bool(options.quick),
        }
        if options.fresh:
            RESULTS.unlink(missing_ok=True)
        self.store = Store(RESULTS, basis)
        self.store.data.setdefault("date", datetime.date.today().isoformat())

    def wants(self, section: str, key: str) -> bool:
        """Whether something is asked for and not measured yet."""
        only = self.options.only
        if (only and key not in only) or self.store.has(section, key):
            return False
        print(f"{section}: {key} ...", flush=True)
        return True

    # One document

    def document(self, path: Path) -> None:
        """All tools on one document, in turns, and a look at what each left."""
        content = read(path)
        wanted = stated(content)
        measured = self.in_turns(path, self.tools)
        found: dict[str, Any] = {}
        for tool in self.tools:
            folder = _output(tool)
            row = {**measured[tool.name].as_json(), **inspect(folder, wanted)}
            row["broken"], row["why"] = import_all(folder / tool.root, tool.python)
            if self.options.mypy and measured[tool.name].code == 0:
                row["mypy"] = mypy_errors(folder / tool.root, tool.python, CACHE / "mypy")
            found[tool.name] = row
        self.store.put("documents", path.name, {
            "bytes": path.stat().st_size,
            "operations": wanted.operations,
            "schemas": len(wanted.schemas),
            "tools": found,
        })  # fmt: skip

    def in_turns(self, path: Path, tools: list[Tool]) -> dict[str, Measurement]:
        """The medians of whole processes that start from nothing, the tools alternating.

        Small documents are run once uncounted before, so that byte code is there.
        """
        size = path.stat().st_size
        rounds = range(0 if size > LARGE else -1, min(self.rounds, _rounds(size)))
        runs: dict[str, list[Measurement]] = {tool.name: [] for tool in tools}
        for number in rounds:
            for tool in tools:
                if any(one.code is None for one in runs[tool.name]):
                    continue  # once too slow is enough
                folder = _output(tool)
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                one = run(
                    tool.command(path.resolve(), folder),
                    cwd=folder.parent, environment={**QUIET, **tool.environment},
                    patience=PATIENCE,
                )  # fmt: skip
                if number >= 0:
                    runs[tool.name].append(one)
        return {name: median(found) for name, found in runs.items()}

    # Growth

    def growth(self, base: Path) -> None:
        """One document several times over, from small to large."""
        content = read(base)
        size = len(json.dumps(content, indent=2))
        for wanted in GROWTH:
            key = f"{wanted / 1e6:.1f} MB"
            if not self.wants("growth", key):
                continue
            path = self.multiple(content, times_for(size, wanted))
            slow = self.options.quick and wanted > LARGE
            tools = [self.ours] if slow else self.tools
            measured = self.in_turns(path, tools)
            self.store.put("growth", key, {
                "bytes": path.stat().st_size,
                "base": base.name,
                "tools": {name: one.as_json() for name, one in measured.items()},
            })  # fmt: skip

    def multiple(self, content: dict[str, Any], times: int) -> Path:
        """The document so many times over, as a file."""
        path = CACHE / "documents" / f"times-{times}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(multiply(content, times), indent=2), encoding="utf-8")
        return path

    # Ours alone

    def unchanged(self, name: str, path: Path) -> None:
        """`generate` and `check` where there is nothing to do, and after one schema changed."""
        copy = CACHE / "documents" / f"changing-{name.replace(' ', '-')}.json"
        copy.parent.mkdir(parents=True, exist_ok=True)
        content = read(path)
        copy.write_text(json.dumps(content), encoding="utf-8")
        folder = _output(self.ours)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        generate = self.ours.command(copy, folder)
        check = [generate[0], "check", *generate[2:]]
        first = run(generate, cwd=folder.parent)
        found: dict[str, Any] = {"first": first.as_json()}
        for kind, command in (("generate", generate), ("check", check)):
            again = [run(command, cwd=folder.parent) for _ in range(max(3, self.rounds) + 1)]
            found[kind] = median(again[1:]).as_json()
        changed = _with_one_change(content)
        if changed:
            copy.write_text(json.dumps(content), encoding="utf-8")
            after = run(generate, cwd=folder.parent)
            found["changed"] = {**after.as_json(), "schema": changed, **receipt(after.said)}
        self.store.put("unchanged", name, found)

    def sdk(self) -> None:
        """What the package of this repository costs its users."""
        self.store.put("sdk", "completions", measure(
            ROOT / "generated" / "src", 3 if self.options.quick else 9
        ))  # fmt: skip

    def payloads(self) -> None:
        """What it costs to validate many payloads."""
        found = measure_payloads(ROOT, CACHE, quick=self.options.quick)
        self.store.put("payloads", "completions", found)


def _rounds(size: int) -> int:
    """How often each tool is run on a document of this size, at most."""
    return 5 if size <= LARGE else 3 if size <= 5 * LARGE else 1


def receipt(said: str) -> dict[str, int]:
    """What `generate` says in its last line that counts files."""
    lines = [line for line in said.splitlines() if re.search(r": \d+ files?: ", line)]
    counts = (
        re.findall(r"(\d+) (created|updated|removed|unchanged|changed)", lines[-1]) if lines else []
    )
    total = re.search(r": (\d+) files?: ", lines[-1]) if lines else None
    return {"total": int(total[1]) if total else 0} | {word: int(n) for n, word in counts}


def _with_one_change(content: dict[str, Any]) -> str:
    """Describes a property of a schema in the middle of a document anew; gives its name."""
    schemas = (content.get("components") or {}).get("schemas") or {}
    objects = [
        name
        for name, schema in schemas.items()
        if any(isinstance(one, dict) and "$ref" not in one
               for one in (schema.get("properties") or {}).values())
    ]  # fmt: skip
    if not objects:
        return ""
    name = objects[len(objects) // 2]
    one = next(p for p in schemas[name]["properties"].values() if "$ref" not in p)
    one["description"] = "Described anew."
    return str(name)


def _output(tool: Tool) -> Path:
    return CACHE / "output" / tool.name / "out"


def _fingerprint() -> str:
    from bindwright.write.fingerprint import generator_fingerprint

    return generator_fingerprint()[:16]


def corpus() -> list[Path]:
    """The real documents, the smallest first; none where there are none."""
    folder = Path(os.environ.get("BINDWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
    found = [
        path
        for path in (folder.iterdir() if folder.is_dir() else ())
        if path.suffix in (".json", ".yaml", ".yml")
    ]
    return sorted(found, key=lambda path: path.stat().st_size)


def main(arguments: list[str]) -> int:
    """Measures what is missing and writes the page."""
    parser = argparse.ArgumentParser(prog="bench")
    for name in ("quick", "mypy", "fresh", "report"):
        parser.add_argument(f"--{name}", action="store_true")
    parser.add_argument("--only", nargs="*", metavar="NAME")
    options = parser.parse_args(arguments)
    # All tools alike keep their byte code, as they do where they are installed.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if options.report:
        store = Store(RESULTS, None)
    else:
        bench = Bench(options)
        _measure(bench)
        store = bench.store
    store.data.setdefault("date", datetime.date.today().isoformat())
    write_results(store.data, ROOT / "bench" / "RESULTS.md", OURS)
    write_readme(store.data, ROOT / "README.md", OURS)
    return 0


def _in_older_words(spec: Path) -> Path:
    """Our own document as OpenAPI 3.1, which the peers read."""
    path = CACHE / "documents" / f"{spec.stem}-3.1.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(as_31(read(spec)), indent=2), encoding="utf-8")
    return path


def _measure(bench: Bench) -> None:
    documents = [SPEC, _in_older_words(SPEC), *corpus()]
    if bench.wants("sdk", "completions"):
        bench.sdk()
    if bench.wants("payloads", "completions"):
        bench.payloads()
    for path in documents:
        if bench.wants("documents", path.name):
            bench.document(path)
    base = next((path for path in corpus() if path.stat().st_size > 100_000), SPEC)
    bench.growth(base)
    largest = documents[-1]
    for name, path in (("completions", SPEC), ("3 MB", largest)):
        if path.stat().st_size < LARGE and name == "3 MB":
            continue
        if bench.wants("unchanged", name):
            bench.unchanged(name, path)
    if bench.wants("unchanged", "13 MB"):
        content = read(base)
        times = times_for(len(json.dumps(content, indent=2)), GROWTH[-1])
        bench.unchanged("13 MB", bench.multiple(content, times))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
