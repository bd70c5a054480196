"""`make documents FOLDER=…`: whether documents come out whole; writes bench/DOCUMENTS.md.

    python bench/documents.py FOLDER [--origins FILE] [--output FILE] [--patience SECONDS]

Every document below FOLDER (a .json, .yaml or .yml that says `openapi` or `swagger` at its root) is
generated without any configuration, in processes of their own that are stopped after PATIENCE
seconds; what fails is a row that says why. The origin of a document is the second column of FILE
(tab-separated; the first is its path below FOLDER), else the folder that it lies in.
"""

import argparse
import datetime
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

if not __package__:  # run as a script
    sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measuring import Measurement, run
from bench.output import IMPORT_ALL, count_schemas, errors_in, is_method, parsed_below, stated
from bench.tools import ROOT

PAGE = Path(__file__).with_name("DOCUMENTS.md")
PROGRAM = [sys.executable, "-m", "bindwright"]
_LOUD = 300
"""Characters of a reason that are kept."""


@dataclass(slots=True)
class Row:
    """What came of one document. Counts are (there, wanted); `failures` say what went wrong."""

    document: str
    origin: str
    size: int = 0
    operations: tuple[int, int] | None = None
    schemas: tuple[int, int] | None = None
    modules: tuple[int, int] | None = None
    mypy: int | None = None
    pyright: int | None = None
    derived: int | None = None
    quick_start: str = ""
    seconds: float | None = None
    failures: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all of it is there, and nothing of it is wrong."""
        counts = (self.operations, self.schemas, self.modules)
        return (
            all(count is not None and count[0] == count[1] for count in counts)
            and (self.mypy, self.pyright, self.quick_start) == (0, 0, "runs")
            and not self.failures
        )


# The document, counted as it stands: nothing of the generator reads it


def read(path: Path) -> Any:
    """A document as plain values; numbers and dates are of no interest here."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def find(folder: Path) -> Iterator[Path]:
    """The root documents below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".json", ".yaml", ".yml") or not path.is_file():
            continue
        head = path.read_bytes()[:1_000_000].decode("utf-8", "replace")
        if re.search(r"""^\W*["']?(openapi|swagger)["']?\s*:\s*["']?[23]\b""", head, re.MULTILINE):
            yield path


def operations_of(document: Mapping[str, Any], path: Path) -> set[str]:
    """`METHOD /path` of every operation; a path item may stand in another place or file."""
    found: set[str] = set()
    for template, item in (document.get("paths") or {}).items():
        if not template.startswith("/") or not isinstance(item, dict):
            continue
        for one in (item, _referred(item.get("$ref"), document, path)):
            found |= {f"{key.upper()} {template}" for key in one if is_method(key)}
            more = one.get("additionalOperations") or {}
            found |= {f"{key} {template}" for key in more}
    return found


def _referred(ref: Any, document: Any, path: Path) -> Mapping[str, Any]:
    if not isinstance(ref, str):
        return {}
    name, _, pointer = ref.partition("#")
    target = read(path.parent / name) if name else document
    for part in filter(None, pointer.split("/")):
        target = target[part.replace("~1", "/").replace("~0", "~")]
    return target if isinstance(target, dict) else {}


def schemas_of(document: Mapping[str, Any]) -> dict[str, Any]:
    """The named schemas, of OpenAPI 2 as well."""
    components = document.get("components") or {"schemas": document.get("definitions")}
    return components.get("schemas") or {}


# The package


class Trial:
    """One document on its way through everything."""

    def __init__(self, path: Path, row: Row, folder: Path, patience: float) -> None:
        self.path, self.row, self.folder, self.patience = path, row, folder, patience
        self.output = folder / "package"

    def run(self) -> None:
        """Fills the row."""
        document = read(self.path)
        wanted = operations_of(document, self.path)
        names = schemas_of(document)
        self.row.operations, self.row.schemas = (0, len(wanted)), (0, len(names))
        if not self.generate():
            return
        surface = json.loads(self.said(self.bindwright("lint", "--dump-surface"), "the surface"))
        made = {one["operation"] for found in surface["resources"].values() for one in found}
        self.row.operations = len(wanted & made), len(wanted)
        self.missing("operations", wanted - made)
        self.look_for(names)
        self.check_types()
        self.quick_start()

    def bindwright(self, command: str, *options: str) -> Measurement:
        """Runs a command on the document; what it finds is printed as JSON."""
        arguments = [*PROGRAM, command, str(self.path), *options]
        return self.execute([*arguments, "--format", "json"])

    def execute(self, command: list[str], environment: Mapping[str, str] = {}) -> Measurement:
        """Runs a process of its own in the folder."""
        quiet = {"PYTHONWARNINGS": "default", "PYTHONDONTWRITEBYTECODE": "1"}
        return run(
            command, cwd=self.folder, environment=quiet | dict(environment), patience=self.patience
        )

    def said(self, done: Measurement, what: str) -> str:
        """The JSON that a process printed first; a failure where there is none."""
        start = done.said.find("{")
        try:
            end = json.JSONDecoder().raw_decode(done.said, max(start, 0))[1]
        except ValueError:
            self.fail(what, done)
            return "{}"
        return done.said[start:end]

    def fail(self, what: str, done: Measurement) -> None:
        """Writes down that something did not work, and the last that it said."""
        reason = "took too long" if done.code is None else done.said.strip()[-_LOUD:]
        self.row.failures += (f"{what}: {reason}",)

    def missing(self, what: str, names: set[str]) -> None:
        """Writes down what is not there."""
        if names:
            shown = ", ".join(sorted(names)[:3])
            self.row.failures += (f"{len(names)} {what} are missing, such as {shown}",)

    def generate(self) -> bool:
        """Whether there is a package; its names and its time are in the row then."""
        done = self.bindwright("generate", "--output", str(self.output))
        self.row.seconds = round(done.wall, 1)
        if done.code != 0:
            self.fail("generate", done)
            return False
        findings = json.loads(self.said(done, "findings"))["findings"] if "{" in done.said else []
        codes = [one["code"] for one in findings]
        self.explained = {
            one["pointer"].rpartition("/")[2] for one in findings if one["code"] == "name-derived"
        }
        self.row.derived = codes.count("name-derived")
        return True

    def look_for(self, names: Mapping[str, Any]) -> None:
        """Named schemas are classes or aliases of their name; or a finding says why not."""
        source = self.output / "src"
        trees = parsed_below(source)
        wanted = stated({"components": {"schemas": names}})
        found = count_schemas(trees, wanted)
        explained = min(len(names) - found, len(self.explained & names.keys()))
        self.row.schemas = found + explained, len(names)
        command = [sys.executable, "-c", IMPORT_ALL, str(source)]
        done = self.execute(command)
        lines = done.said.splitlines()
        if done.code != 0 or len(lines) < 2 or not lines[-2].isdigit():
            if not (lines and lines[-1].isdigit()):
                self.fail("imports", done)
                return
            lines.append("")
        failed, count = int(lines[-2]), sum(1 for _ in source.rglob("*.py"))
        self.row.modules = count - failed, count
        if failed:
            self.row.failures += (f"imports: {lines[-1][:_LOUD]}",)

    def check_types(self) -> None:
        """How many errors two type checkers find."""
        source, cache = str(self.output / "src"), str(self.folder / "mypy")
        done = self.execute([
            sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, "--no-error-summary",
            source,
        ])  # fmt: skip
        if done.code in (0, 1):
            self.row.mypy = errors_in(done.said)
        if done.code != 0:
            self.fail("mypy", done)
        done = self.execute([
            sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson", source,
        ])  # fmt: skip
        summary = json.loads(self.said(done, "pyright")).get("summary")
        self.row.pyright = summary["errorCount"] if summary else None
        if self.row.pyright:
            first = re.search(r'"message": "([^"]{,200})', done.said)
            self.row.failures += (f"pyright: {first[1] if first else ''}",)

    # What the README says first

    def quick_start(self) -> None:
        """Runs the printed quick start against the mock of the document."""
        readme = (self.output / "README.md").read_text(encoding="utf-8")
        section = re.search(r"^## Quick start$(.*?)^## ", readme, re.MULTILINE | re.DOTALL)
        code = re.search(r"^```python\n(.*?)^```", section[1], re.M | re.S) if section else None
        if section is None or code is None:
            self.row.quick_start = "none"
            return
        variables = dict.fromkeys(
            re.findall(r"^export (\w+)=", section[1], re.MULTILINE), "made-up"
        )
        base = re.search(r"`(\w+_BASE_URL)`", readme)
        script = self.folder / "quick_start.py"
        script.write_text(code[1], encoding="utf-8")
        with self.mock() as url:
            if url is None:
                return
            variables |= {base[1]: url} if base else {}
            variables |= {"PYTHONPATH": str(self.output / "src")}
            done = self.execute([sys.executable, str(script)], variables)
        self.row.quick_start = "runs" if done.code == 0 else "fails"
        if done.code != 0:
            self.fail("quick start", done)

    @contextmanager
    def mock(self) -> Iterator[str | None]:
        """The mock, and the URL that it listens on; None where it does not start."""
        log = self.folder / "mock"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*PROGRAM, "mock", str(self.path), "--port", "0"], cwd=self.folder,
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip
        try:
            end = time.monotonic() + self.patience
            found = None
            while found is None and process.poll() is None and time.monotonic() < end:
                time.sleep(0.1)
                found = re.search(r"^listening on (\S+)$", log.read_text("utf-8"), re.MULTILINE)
            if found is None:
                said = log.read_text("utf-8").strip()[-_LOUD:]
                self.row.failures += (f"the mock does not start: {said}",)
            yield found[1] if found else None
        finally:
            process.kill()
            process.wait()


def attempt(path: Path, document: str, origin: str, patience: float) -> Row:
    """The row of a document, whatever happens on the way."""
    row = Row(document, origin, path.stat().st_size)
    with tempfile.TemporaryDirectory(prefix="documents-") as folder:
        try:
            Trial(path.resolve(), row, Path(folder), patience).run()
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            reason = f"{type(error).__name__}: {error}"[:_LOUD]
            row.failures += (f"{where.name}: {reason}",)
    return row


# The page


def page(rows: list[Row]) -> str:
    """The page: a table, what is wrong, and how it was made."""
    origins = {row.origin for row in rows}
    operations = sum(row.operations[1] for row in rows if row.operations)
    head = [
        "# Documents", "",
        f"{sum(row.whole for row in rows)} of {len(rows)} documents of {len(origins)} origins, "
        f"with {operations:,} operations, come out whole: every operation and every named schema "
        "is in the package, every module of it imports, `mypy --strict` and `pyright` find no "
        "error, and "
        "the quick start of its README runs against the mock. None of them has a configuration. "
        "*Names* are those that were changed to make them unique, each with a finding.", "",
        f"Written by `make documents FOLDER=…` on {datetime.date.today()} with Python "
        f"{platform.python_version()}; *seconds* are those of `generate` on that machine.",
        "",
        "| document | origin | KB | operations | schemas | modules | mypy | pyright | names | "
        "quick start | seconds |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|---|--:|",
    ]  # fmt: skip
    faults = [
        f"- **{_cell(row.document)}**: {_cell(failure)}" for row in rows for failure in row.failures
    ]
    tail = ["", "## What is wrong", "", *faults] if faults else []
    return "\n".join([*head, *map(_line, rows), *tail, ""])


def _line(row: Row) -> str:
    cells = [
        row.document, row.origin, f"{row.size / 1000:,.0f}", _of(row.operations),
        _of(row.schemas), _of(row.modules), row.mypy, row.pyright, row.derived,
        row.quick_start or None, row.seconds,
    ]  # fmt: skip
    return f"| {' | '.join('–' if one is None else _cell(str(one)) for one in cells)} |"


def _of(count: tuple[int, int] | None) -> str | None:
    if count is None:
        return None
    there, wanted = count
    return f"{there:,}" if there == wanted else f"{there:,} of {wanted:,}"


def _cell(text: str) -> str:
    """Text of others, or of a process, as one that does nothing to a page."""
    plain = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return re.sub(r"([\\`*_|<>\[\]])", r"\\\1", plain)


def main() -> int:
    """Runs through all documents; 1 where one does not come out whole."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--origins", type=Path)
    parser.add_argument("--output", type=Path, default=PAGE)
    parser.add_argument("--patience", type=float, default=600)
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2))
    options = parser.parse_args()
    stated_origins: dict[str, str] = {}
    if options.origins:
        for line in options.origins.read_text(encoding="utf-8").splitlines():
            name, _, origin = line.partition("\t")
            stated_origins[name] = origin.split("\t")[0]
    rows: dict[str, Row] = {}
    with ThreadPoolExecutor(options.jobs) as pool:
        for path in find(options.folder):
            name = path.relative_to(options.folder).as_posix()
            origin = stated_origins.get(name) or path.parent.name
            rows[name] = Row(name, origin)
            pool.submit(_one, rows, path, name, origin, options)
    return int(not all(row.whole for row in rows.values()))


def _one(
    rows: dict[str, Row], path: Path, name: str, origin: str, options: argparse.Namespace
) -> None:
    row = rows[name] = attempt(path, name, origin, options.patience)
    print(json.dumps(asdict(row)), flush=True)
    # As far as it came: the page is there even where the run is stopped.
    options.output.write_text(page(list(rows.values())), encoding="utf-8")


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(ROOT / "generator")
    sys.exit(main())
