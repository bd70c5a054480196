"""From wheels in empty environments: the generator makes a package, the package makes calls.

These tests ask the registry for dependencies, so they run only when asked for:
`make test-install`.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.install

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated"
SPEC = ROOT / "schema" / "completions.yaml"

_SURROUNDINGS = ("PYTHON", "PIP_TARGET", "ANTHROPIC_", "VIRTUAL_ENV", "BINDWRIGHT_")
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(_SURROUNDINGS)
}


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a command prints; its failure is the test's."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env={**ENVIRONMENT, **environment},
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def new_environment(folder: Path, *requirements: str | Path) -> Path:
    """An empty environment with some packages; gives the folder of its programs."""
    run(sys.executable, "-m", "venv", folder, cwd=folder.parent)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    quiet = ("--quiet", "--disable-pip-version-check")
    run(programs / "python", "-m", "pip", "install", *quiet, *requirements, cwd=folder)
    return programs


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of bindwright."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--wheel-dir", folder, ROOT, cwd=folder)  # fmt: skip
    (made,) = folder.glob("bindwright-*.whl")
    return made


@pytest.fixture(scope="module")
def generator(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has nothing but bindwright and what it needs."""
    return new_environment(tmp_path_factory.mktemp("generator") / "env", f"{wheel}[mock]")


@pytest.fixture(scope="module")
def archives(generator: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sdist and the wheel of the generated package."""
    return build(generator, tmp_path_factory.mktemp("first"))


def build(generator: Path, folder: Path) -> tuple[Path, Path]:
    """Runs `bindwright build` in an empty folder."""
    run(generator / "bindwright", "build", GENERATED, "--output", folder / "dist", cwd=folder)
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    (made,) = (folder / "dist").glob("*.whl")
    return sdist, made


@pytest.fixture(scope="module")
def client(archives: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of an environment that has nothing but the generated package."""
    return new_environment(tmp_path_factory.mktemp("client") / "env", archives[1]) / "python"


@pytest.fixture(scope="module")
def mock(generator: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a mock of the API."""
    server = subprocess.Popen(
        [str(generator / "bindwright"), "mock", str(SPEC), "--port", "0"],
        cwd=tmp_path_factory.mktemp("mock"), env=ENVIRONMENT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
        assert found
        yield found[0]
    finally:
        server.terminate()
        server.wait(timeout=30)


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_wheel_has_everything(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for path in sorted((ROOT / "templates").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            inside = f"bindwright/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
            assert inside in names
    compiled = {name for name in names if name.startswith("bindwright/compiled_templates/")}
    assert len(compiled) == len([name for name in names if name.endswith(".jinja")])
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]


def test_the_documentation_comes_with_it(generator: Path, wheel: Path, tmp_path: Path) -> None:
    bindwright = generator / "bindwright"
    for page in sorted((ROOT / "docs").glob("*.md")):
        name = "docs" if page.stem == "README" else page.stem
        assert run(bindwright, "explain", name, cwd=tmp_path) == page.read_text(encoding="utf-8")
    with zipfile.ZipFile(wheel) as archive:
        assert "bindwright/py.typed" in archive.namelist()
    code = "import bindwright; print(bindwright.__path__[0])"
    installed = Path(run(generator / "python", "-c", code, cwd=tmp_path).strip())
    assert (installed / "py.typed").is_file()


def test_it_generates_from_anywhere(generator: Path, tmp_path: Path) -> None:
    (tmp_path / "bindwright.toml").write_text(
        f'[[package]]\nspec = "{Path(SPEC).as_posix()}"\noutput = "out"\njson_schemas = true\n'
        'package = "text_completions"\nname = "text-completions"\n'
    )
    bindwright = generator / "bindwright"
    assert "created" in run(bindwright, "generate", cwd=tmp_path)
    assert "0 changed" in run(bindwright, "generate", cwd=tmp_path)
    made = {
        path.relative_to(tmp_path / "out").as_posix()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    committed = subprocess.run(
        ["git", "ls-files"], cwd=GENERATED, capture_output=True, text=True, check=True
    ).stdout.split()
    assert made | {"CHANGELOG.md"} == set(committed) | {"CHANGELOG.md"}
    runtime = "src/text_completions/_runtime/calls/transport.py"
    assert digest(tmp_path / "out" / runtime) == digest(GENERATED / runtime)
    run(bindwright, "check", cwd=tmp_path)
    assert "bindwright" in run(bindwright, "--version", cwd=tmp_path)


def test_no_template_is_compiled_where_nothing_can_be_kept(generator: Path, tmp_path: Path) -> None:
    code = """
import sys, jinja2
from bindwright.__main__ import main
def refuse(*_, **__): raise AssertionError("compiled")
jinja2.Environment.compile = refuse
sys.exit(main(["generate", sys.argv[1], "--output", "out"]))
"""
    run(generator / "python", "-B", "-c", code, SPEC, cwd=tmp_path)


def test_two_builds_are_the_same(
    generator: Path, archives: tuple[Path, Path], tmp_path: Path
) -> None:
    assert [digest(one) for one in build(generator, tmp_path)] == [digest(one) for one in archives]


def test_the_registry_would_take_them(archives: tuple[Path, Path], wheel: Path) -> None:
    said = run(sys.executable, "-m", "twine", "check", "--strict", *archives, wheel,
               cwd=wheel.parent)  # fmt: skip
    assert said.count("PASSED") == 3


def test_the_client_needs_two_libraries_and_loads_none(client: Path, tmp_path: Path) -> None:
    installed = json.loads(run(client, "-m", "pip", "list", "--format", "json", cwd=tmp_path))
    names = {one["name"].lower() for one in installed}
    assert {"text-completions", "httpx2", "pydantic"} <= names
    assert not {"bindwright", "jinja2", "click"} & names
    heavy = "import text_completions, sys; print({'pydantic', 'httpx2'} & set(sys.modules))"
    assert run(client, "-c", heavy, cwd=tmp_path) == "set()\n"


def _expected(mock: str) -> dict[str, Any]:
    """What the mock answers, asked without the client."""
    body = {"model": "claude-sonnet-4-6", "prompt": "\n\nHuman: Hi\n\nAssistant:",
            "max_tokens_to_sample": 256}  # fmt: skip
    request = urllib.request.Request(
        f"{mock}/v1/complete",
        data=json.dumps(body).encode(),
        headers={
            "content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"
        },
    )  # fmt: skip
    with urllib.request.urlopen(request, timeout=30) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


@pytest.mark.parametrize("example", ["quickstart", "asynchronous"])
def test_examples_run(client: Path, mock: str, tmp_path: Path, example: str) -> None:
    said = run(client, "-W", "error", GENERATED / "examples" / f"{example}.py", cwd=tmp_path,
               ANTHROPIC_BASE_URL=mock, ANTHROPIC_API_KEY="key")  # fmt: skip
    assert said == _expected(mock)["completion"] + "\n"


def test_the_streaming_example_runs(client: Path, mock: str, tmp_path: Path) -> None:
    said = run(client, "-W", "error", GENERATED / "examples" / "streaming.py", cwd=tmp_path,
               ANTHROPIC_BASE_URL=mock, ANTHROPIC_API_KEY="key")  # fmt: skip
    assert said.strip()


def test_the_readme_runs(client: Path, mock: str, tmp_path: Path) -> None:
    """The code of its quick start: a call, then a stream with the same client."""
    readme = (GENERATED / "README.md").read_text(encoding="utf-8")
    quick = readme.partition("## Quick start")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```python\n(.*?)^```$", quick, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    script = tmp_path / "quick.py"
    script.write_text("\n".join(blocks), encoding="utf-8")
    said = run(client, script, cwd=tmp_path, ANTHROPIC_BASE_URL=mock, ANTHROPIC_API_KEY="key")
    first = _expected(mock)["completion"]
    assert said.startswith(first + "\n")
    assert said[len(first) + 1 :].strip()
