"""The parts of docs/ that are printed from the code: `make pages` writes them, a test compares.

A part stands between `<!-- printed: NAME -->` and `<!-- end -->`.
"""

import ast
import contextlib
import inspect
import io
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any

import click

if not __package__:  # run as a script
    sys.path.insert(0, str(Path(__file__).parents[2]))

from bindwright.__main__ import main
from bindwright.cli import cli
from bindwright.config import PackageConfig, metadata, text_files
from bindwright.diagnostics.report import Report
from bindwright.ir import info
from bindwright.load import load
from bindwright.lower import lower
from bindwright.pipeline import build
from bindwright.plan import package, plan, surface
from bindwright.plan.names.lock import NamesLock
from bindwright.render.environment import environment
from bindwright.schema.compile import compiled
from bindwright.schema.formats import PLACES
from bindwright.write.format import format_python
from jinja2 import nodes

from tests.house.source import ROOT, TEMPLATES
from tests.properties.format_samples import SAMPLES, schema_of

DOCS = ROOT / "docs"
WIDTH = 88
VIEWS = (package, surface, info, metadata, text_files)
NOT_GIVEN = {"Field", "FilePlan", "Package", "Surface"}
"""Values of the plan that no template sees."""

_PART = re.compile(r"(<!-- printed: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def printed(page: Path) -> str:
    """The page as it has to be: every printed part anew."""
    text = page.read_text(encoding="utf-8")
    return _PART.sub(lambda found: found[1] + PARTS[found[2]]() + found[3], text)


# docs/commands.md


def commands() -> str:
    """The help of every command."""
    parts = [_help((), cli)]
    parts += [_help((name,), command) for name, command in sorted(cli.commands.items())]
    return "".join(parts)


def _help(path: tuple[str, ...], command: click.Command) -> str:
    words = " ".join(("bindwright", *path))
    settings = {**cli.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    text = command.get_help(click.Context(command, info_name=words, **settings))
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    heading = f"## `{words}`\n\n" if path else ""
    return f"{heading}```console\n$ {words} --help\n{lines}\n```\n\n"


# docs/ci.md


def drift(*arguments: str) -> str:
    """What `check` prints where a description changed since the package was made."""
    page = (DOCS / "templates.md").read_text(encoding="utf-8")
    document = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        path = Path("openapi.yaml")
        path.write_text(document, encoding="utf-8")
        output = io.StringIO()
        with contextlib.redirect_stdout(io.StringIO()):
            assert (main(["init"]), main(["generate"])) == (0, 0)
        path.write_text(document.replace("What it is called", "Its name"), encoding="utf-8")
        with contextlib.redirect_stdout(output):
            assert main(["check", *arguments]) == 1
    command = " ".join(("bindwright", "check", *arguments))
    return f"```console\n$ {command}\n{output.getvalue()}```\n"


# docs/models.md


def models() -> str:
    """What the command prints for the document on the page."""
    page = (DOCS / "models.md").read_text(encoding="utf-8")
    document = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0]
    output = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(output):
        path = Path(folder, "openapi.yaml")
        path.write_text(document, encoding="utf-8")
        assert main(["models", str(path), "--as", "msgspec"]) == 0
    return f"```python\n{output.getvalue()}```\n"


# docs/schemas.md


def formats() -> str:
    """Which of the sample values each place takes, as the engines say it."""
    lines = ["| format | value | " + " | ".join(PLACES) + " |", "|---" * (len(PLACES) + 2) + "|"]
    for name, values in SAMPLES.items():
        for value in values:
            checks = (
                compiled(schema_of(name, value), formats=formats) for formats in PLACES.values()
            )
            cells = ["yes" if one.is_valid(value) else "no" for one in checks]
            lines.append(f"| `{name}` | `{value}` | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


# docs/templates.md


def documents() -> Iterator[Path]:
    """Documents that together use every template."""
    yield ROOT / "schema" / "completions.yaml"
    cases = ROOT / "tests" / "golden"
    yield from sorted([*cases.glob("*/openapi*.yaml"), *cases.glob("*/schema*.*")])


def config_for(document: Path) -> PackageConfig:
    """How it is planned: where things come in pages, with the classes that users know."""
    return PackageConfig(spec="x", exports="full" if document.parent.name == "paging" else "own")


def uses() -> dict[str, tuple[set[str], set[str]]]:
    """For each template the files that it makes and the views that it is given."""
    wanted = {
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATES.rglob("*.jinja")
        if not path.parent.name.startswith("_")
    }
    found: dict[str, tuple[set[str], set[str]]] = {}
    for document in documents():
        report = Report()
        api = lower(load(str(document), report), report)
        config = config_for(document).named_after("Package")
        for one in plan(api, config, NamesLock(), report)[0].files:
            paths, kinds = found.setdefault(one.template, (set(), set()))
            paths.add(one.path.replace(f"src/{config.package}/", "src/PACKAGE/"))
            kinds.add(type(one.view).__name__ if one.view is not None else "nothing")
        if len(found) == len(wanted) and document.parent.name == "webhooks":
            break
    assert set(found) == wanted, f"no golden case uses {wanted - set(found)}"
    return dict(sorted(found.items()))


def example() -> str:
    """What the template that the page shows makes of the document that it shows."""
    page = (DOCS / "templates.md").read_text(encoding="utf-8")
    blocks = dict(reversed(re.findall(r"```(jinja|yaml)\n(.*?)```", page, re.DOTALL)))
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "templates", "types", "module.py.jinja")
        template.parent.mkdir(parents=True)
        template.write_text(blocks["jinja"], encoding="utf-8")
        document = Path(folder, "openapi.yaml")
        document.write_text(blocks["yaml"], encoding="utf-8")
        report = Report()
        config = PackageConfig(spec="openapi.yaml").named_after("Pets")
        config = replace(config, templates=str(Path(folder, "templates")))
        files, _ = build(load(str(document), report), config, NamesLock(), report)
        assert not report.findings
        text = {file.path: file.text for file in files}["src/pets/types/pet.py"]
        done = format_python({"pet.py": text}, "ruff", "3.11")
    return f"```python\n{done['pet.py'].decode()}```\n"


def dataclasses() -> str:
    """The template of the golden case that prints dataclasses."""
    path = ROOT / "tests/golden/dataclasses/templates/types/module.py.jinja"
    return f"```jinja\n{path.read_text(encoding='utf-8')}```\n"


def templates() -> str:
    """Which template makes which file, and what it is given."""
    rows = ["| template | makes | `view` is |", "|---|---|---|"]
    for name, (paths, kinds) in uses().items():
        shown = sorted(paths) if len(paths) <= 2 else [_pattern(sorted(paths))]
        made = ", ".join(f"`{one}`" for one in shown)
        rows.append(f"| `{name}` | {made} | {', '.join(f'`{one}`' for one in sorted(kinds))} |")
    return "\n".join([*rows, "", ""])


def _pattern(paths: list[str]) -> str:
    folder, _, name = paths[0].rpartition("/")
    return f"{folder}/*{Path(name).suffix}"


def macros() -> str:
    """The macros that the templates import, with what they take."""
    rows = ["| file | macros |", "|---|---|"]
    for path in sorted(TEMPLATES.glob("_*/*.jinja")):
        tree = environment().parse(path.read_text(encoding="utf-8"))
        found = [
            f"`{one.name}({', '.join(argument.name for argument in one.args)})`"
            for one in tree.find_all(nodes.Macro)
        ]
        rows.append(f"| `{path.relative_to(TEMPLATES).as_posix()}` | {', '.join(found)} |")
    return "\n".join([*rows, "", ""])


def values() -> str:
    """Every view class as it stands in the plan, and the values that are printed as Python."""
    found: list[str] = []
    for name in view_names():
        source = inspect.getsource(_view(name))
        found.append(source.partition("\n")[2].strip())
    return "```python\n" + "\n\n\n".join(found) + "\n```\n"


def view_names() -> list[str]:
    """The classes that templates are given, in the order of the files."""
    return [
        node.name
        for module in VIEWS
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.ClassDef)
        and is_dataclass(getattr(module, node.name))
        and node.name not in NOT_GIVEN
    ]


def _view(name: str) -> Any:
    return next(vars(one)[name] for one in VIEWS if name in vars(one))


PARTS: dict[str, Callable[[], str]] = {
    "annotations": lambda: drift("--format", "github"),
    "check": drift,
    "commands": commands,
    "dataclasses": dataclasses,
    "example": example,
    "formats": formats,
    "models": models,
    "templates": templates,
    "macros": macros,
    "values": values,
}


def update() -> None:
    """Write the printed parts of every page."""
    for page in sorted(DOCS.glob("*.md")):
        text = printed(page)
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8", newline="\n")
            print(f"updated  {page.relative_to(ROOT).as_posix()}")


if __name__ == "__main__":
    update()
