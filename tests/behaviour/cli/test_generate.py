"""`bindwright generate`: what it writes, prints and leaves alone."""

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

HEAVY = ("yaml", "yaml_rs", "jinja2", "jsonschema_rs", "jsonschema", "rich", "httpx2", "pydantic")
STAGES = ("bindwright.load", "bindwright.lower", "bindwright.plan", "bindwright.render")


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder with its bytes and its time."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def summary(output: str) -> str:
    """The last line without its duration."""
    return output.splitlines()[-1].partition(" (")[0]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_first_run_creates_and_second_changes_nothing(configured: Path, bindwright: Run) -> None:
    first = bindwright("generate", "-v")
    assert (first.code, first.err) == (0, "")
    rows = first.out.splitlines()
    assert "created  generated/src/pets/types/pet.py" in rows
    count = len(rows) - 1
    assert summary(first.out) == f"generated: {count} files: {count} created"
    before = tree(configured)
    second = bindwright("generate")
    assert (second.code, second.out.count("\n"), second.err) == (0, 1, "")
    assert summary(second.out) == f"generated: {count} files: 0 changed"
    assert tree(configured) == before


def test_change_updates_and_removes_what_it_has_to(configured: Path, bindwright: Run) -> None:
    bindwright("generate")
    before = tree(configured / "generated")
    edit(configured / "openapi.yaml", "name: {type: string}", "name: {type: integer}")
    outcome = bindwright("generate", "--verbose")
    assert outcome.out.splitlines()[:-1] == ["updated  generated/src/pets/types/pet.py"]
    after = tree(configured / "generated")
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"src/pets/types/pet.py", ".bindwright.json"}
    (configured / "bindwright.toml").open("a").write('exclude = ["DELETE *"]\n')
    outcome = bindwright("generate", "-v")
    assert "removed  generated/src/pets/types/shop.py" in outcome.out.splitlines()
    assert not (configured / "generated/src/pets/types/shop.py").exists()
    assert (configured / "generated/src/pets/types/pet.py").exists()


def test_names_come_from_the_title_without_a_configuration(project: Path, bindwright: Run) -> None:
    (project / "bindwright.toml").write_text("this is no TOML")  # not looked at
    assert bindwright("generate", "openapi.yaml", "--formatter", "none").code == 0
    assert (project / "generated/src/pet_shop/__init__.py").is_file()
    assert 'name = "pet-shop"' in (project / "generated/pyproject.toml").read_text()
    assert not (project / "names.lock").exists()
    again = bindwright("generate", "openapi.yaml", "--formatter", "none")
    assert summary(again.out).endswith("0 changed")


def test_options_override_the_configuration(configured: Path, bindwright: Run) -> None:
    arguments = ("--output", "sdk", "--package", "zoo", "--formatter", "ruff")
    assert bindwright("generate", *arguments).code == 0
    assert (configured / "sdk/src/zoo/__init__.py").is_file()
    assert 'name = "zoo"' in (configured / "sdk/pyproject.toml").read_text()
    assert not (configured / "generated").exists()
    assert bindwright("check", *arguments).code == 0


def test_document_on_standard_input(
    project: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (project / "openapi.yaml").read_bytes()

    def feed(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    feed(content)
    assert bindwright("generate", "-", "--formatter", "none").code == 0
    assert (project / "generated/src/pet_shop/types/pet.py").is_file()
    feed(content)
    assert bindwright("check", "-", "--formatter", "none").code == 0
    feed(content.replace(b"schemas/Pet", b"schemas/Pat"))
    outcome = bindwright("generate", "-", "--strict")
    assert outcome.code == 1
    assert outcome.err.startswith("-:11:30: error[ref-not-found]: ")
    assert '11 |               schema: {$ref: "#/components/schemas/Pat"}' in outcome.err


def test_one_line_without_being_asked_and_none_when_quiet(
    configured: Path, bindwright: Run
) -> None:
    edit(configured / "openapi.yaml", "name: {type: string}", "name: {type: sting}")
    outcome = bindwright("generate")
    assert outcome.out.count("\n") == 1 and "warning[invalid-schema]" in outcome.err
    edit(configured / "openapi.yaml", "owner: {type: string}", "owner: {type: integer}")
    outcome = bindwright("generate", "-q")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    edit(configured / "openapi.yaml", "/schemas/Pet", "/schemas/Pat")
    outcome = bindwright("generate", "--quiet", "--strict")
    assert (outcome.code, outcome.out) == (1, "")
    assert "error[ref-not-found]" in outcome.err and "warning[" not in outcome.err


def test_two_documents_in_one_folder(project: Path, bindwright: Run) -> None:
    """The second one does not take the place of the first, whose package people use."""
    text = (project / "openapi.yaml").read_text()
    (project / "other").mkdir()
    (project / "other/openapi.yaml").write_text(text.replace("Pet Shop", "Book Shop"))
    assert bindwright("generate", "openapi.yaml").code == 0
    before = tree(project)
    for command in ("generate", "check"):
        outcome = bindwright(command, "other/openapi.yaml")
        said = outcome.out + outcome.err
        assert outcome.code == 1
        assert "error[output-of-another]" in said and "'pet_shop', made from openapi.yaml" in said
        assert tree(project) == before
    assert bindwright("generate", "other/openapi.yaml", "-o", "books").code == 0
    assert bindwright("generate", "other/openapi.yaml", "--force").code == 0
    assert not (project / "generated/src/pet_shop").exists()


@contextmanager
def serving(answers: dict[str, tuple[int, str, bytes]]) -> Iterator[str]:
    """A server on this machine: a path to a status, a Location and a body."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, location, body = answers[self.path]
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_document_of_a_server_on_this_machine(
    project: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")  # nothing of it leaves the machine
    answers = {
        "/openapi.yaml": (200, "", (project / "openapi.yaml").read_bytes()),
        "/moved": (302, "/openapi.yaml", b""),
        "/away": (302, "http://example.com/openapi.yaml", b""),
    }
    with serving(answers) as url:
        assert bindwright("generate", f"{url}/openapi.yaml", "-o", "one").code == 0
        assert (project / "one/src/pet_shop/py.typed").is_file()
        assert bindwright("lint", f"{url}/moved".replace("127.0.0.1", "localhost")).code == 0
        outcome = bindwright("lint", f"{url}/away")
        assert outcome.code == 2 and "which may not be read" in outcome.out
    outcome = bindwright("lint", "http://127.0.0.1.example.com/openapi.yaml")
    assert outcome.code == 2 and "only https URLs are read" in outcome.out


def test_configuration_is_found_from_below(
    configured: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (configured / "a/b").mkdir(parents=True)
    monkeypatch.chdir(configured / "a/b")
    assert bindwright("generate").code == 0
    assert (configured / "generated/src/pets/py.typed").is_file()
    assert not (configured / "a/b/generated").exists()
    # From elsewhere the same bytes: paths are no part of what is written.
    before = tree(configured / "generated")
    monkeypatch.chdir(configured)
    assert summary(bindwright("generate").out).endswith("0 changed")
    assert tree(configured / "generated") == before


TWO = """\
[[package]]
spec = "openapi.yaml"
output = "one"
package = "one"
formatter = "none"

[[package]]
spec = "other.yaml"
output = "two"
package = "two"
formatter = "none"
"""


def test_several_packages_keep_their_names_apart(project: Path, bindwright: Run) -> None:
    (project / "bindwright.toml").write_text(TWO)
    (project / "other.yaml").write_text((project / "openapi.yaml").read_text())
    assert bindwright("generate").code == 0
    lines = (project / "names.lock").read_text().splitlines()
    assert {line.split(" ")[0] for line in lines} == {"#", "one", "two"}
    before = tree(project)
    outcome = bindwright("generate")
    assert [summary(row).rpartition(": ")[2] for row in outcome.out.splitlines()] == [
        "0 changed",
        "0 changed",
    ]
    assert tree(project) == before


def test_one_broken_package_does_not_stop_the_other(project: Path, bindwright: Run) -> None:
    (project / "bindwright.toml").write_text(TWO)
    (project / "other.yaml").write_text((project / "openapi.yaml").read_text())
    edit(project / "openapi.yaml", "/schemas/Pet", "/schemas/Pat")
    outcome = bindwright("generate", "--strict")
    assert outcome.code == 1
    assert not (project / "one").exists()
    assert (project / "two/src/two/py.typed").is_file()
    (project / "openapi.yaml").unlink()
    assert bindwright("generate").code == 2


def test_an_option_for_one_package_wants_one_package(project: Path, bindwright: Run) -> None:
    (project / "bindwright.toml").write_text(TWO)
    outcome = bindwright("generate", "--output", "sdk")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--output is about one package" in outcome.err
    config = ("--config", "bindwright.toml", "--output", "sdk")
    assert bindwright("generate", "openapi.yaml", *config).code == 0
    assert (project / "sdk/src/one/py.typed").is_file()
    assert bindwright("generate", "unknown.yaml", *config).code == 2


def test_a_warning_counts_where_it_is_asked_to(configured: Path, bindwright: Run) -> None:
    edit(configured / "openapi.yaml", "name: {type: string}", "name: {type: sting}")
    strict = bindwright("generate", "--strict")
    assert strict.code == 1
    assert "error[invalid-schema]" in strict.err
    assert not (configured / "generated").exists()
    plain = bindwright("generate")
    assert (plain.code, plain.err.count("warning[invalid-schema]")) == (0, 1)
    # There is nothing to do any more, and still the warning is there to fail on.
    counted = bindwright("generate", "--fail-on", "warning")
    assert (counted.code, summary(counted.out).rpartition(": ")[2]) == (1, "0 changed")
    assert bindwright("check", "--strict").code == 1


def test_findings_go_to_standard_error_in_the_chosen_format(
    configured: Path, bindwright: Run
) -> None:
    edit(configured / "openapi.yaml", "/schemas/Pet", "/schemas/Pat")
    outcome = bindwright("generate", "--strict", "--format", "json")
    assert (outcome.code, outcome.out) == (1, "")
    (finding,) = json.loads(outcome.err)["findings"]
    assert (finding["code"], finding["line"], finding["column"]) == ("ref-not-found", 11, 30)


def test_overlay_and_its_change_count_as_input(configured: Path, bindwright: Run) -> None:
    overlay = configured / "fixes.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: Fixes, version: '1'}\nactions:\n"
        "- target: $.components.schemas.Pet.properties.name\n  update: {description: Its name.}\n"
    )
    (configured / "bindwright.toml").open("a").write('overlays = ["fixes.yaml"]\n')
    bindwright("generate")
    assert summary(bindwright("generate").out).endswith("0 changed")
    edit(overlay, "Its name.", "How it is called.")
    assert bindwright("check").code == 1
    assert summary(bindwright("generate").out).endswith(" 1 updated")


def test_nothing_to_do_loads_nothing_heavy(configured: Path, bindwright: Run) -> None:
    bindwright("generate")
    script = (
        "import sys\nfrom bindwright.__main__ import main\n"
        "assert main(['generate']) == 0\nprint(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=configured, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "bindwright.write.fingerprint" in loaded
    assert loaded & {*HEAVY, *STAGES} == set()


def test_killed_run_is_completed_first(configured: Path, bindwright: Run) -> None:
    bindwright("generate")
    leftover = configured / "generated/.bindwright.tmp"
    leftover.mkdir()
    (leftover / "package").mkdir()
    assert bindwright("check").code == 0
    assert os.path.lexists(leftover), "check writes nothing"
    assert bindwright("generate").code == 0
    assert not os.path.lexists(leftover)


def test_lines_above_each_module(configured: Path, bindwright: Run) -> None:
    text = '  Mine.\n\n"""\nimport os; os._exit(3)\\\n\u202e# type: ignore\n'
    edit(configured / "bindwright.toml", 'formatter = "none"', f"file_header = {json.dumps(text)}")
    assert bindwright("generate").code == 0
    package = configured / "generated" / "src" / "pets"
    modules = [one for one in package.rglob("*.py") if "_runtime" not in one.parts]
    lines = ["# Mine.", "#", '# """', "# import os; os._exit(3)\\", "# \\u202e# type: ignore", ""]
    assert modules
    assert all(one.read_text().splitlines()[:6] == lines for one in modules)
    assert not (package.parents[1] / "README.md").read_text().startswith("#  Mine")
    done = subprocess.run([sys.executable, "-c", "import pets"], cwd=package.parent, check=False)
    assert done.returncode == 0
    assert bindwright("check").code == 0


@pytest.mark.parametrize("text", ["-*- coding: utf-7 -*-", "vim: fileencoding=utf-7"])
def test_lines_that_would_say_how_a_module_is_read(
    text: str, configured: Path, bindwright: Run
) -> None:
    edit(configured / "bindwright.toml", 'formatter = "none"', f'file_header = "{text}"')
    refused = bindwright("generate")
    assert (refused.code, "none of which states an encoding" in refused.err) == (2, True)
