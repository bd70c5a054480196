"""All packages of the cases in one folder, for one run of each type checker.

The runtime is checked where it is written, so each package gets modules that re-export a single
copy of it: 25 copies would take the checkers minutes.
"""

import ast
import hashlib
import json
import subprocess
import sys
from pathlib import Path

from .trees import FOLDER, ROOT, RUNTIME, find_cases, generate

__all__ = [
    "SHARED", "lay_out", "mypy_errors", "pyright_errors", "remember", "remembered", "runtime_files",
    "shim", "write_all",
]  # fmt: skip

SHARED = "golden_runtime"
CACHE = ROOT / ".cache" / "golden"


def lay_out(folder: Path) -> str:
    """Write all that is checked; gives a digest of it and of the checkers."""
    files = {"wire.py": (FOLDER / "wire.py").read_bytes(), **runtime_files()}
    for case in find_cases():
        made = generate(case)
        for path, data in made.files.items():
            if path.startswith("src/"):
                short = path.removeprefix("src/")
                files[short] = shim(path, data) if path in made.copied else data
        files[f"use_{case.folder.name}.py"] = (case.folder / "use.py").read_bytes()
    return write_all(files, folder)


def runtime_files() -> dict[str, bytes]:
    """The one copy of the runtime that all packages share."""
    found = {
        f"{SHARED}/{module.relative_to(RUNTIME).as_posix()}": module.read_bytes()
        for module in RUNTIME.rglob("*.py")
    }
    return {**found, f"{SHARED}/py.typed": b""}


def write_all(files: dict[str, bytes], folder: Path) -> str:
    """Write files; gives a digest of them and of the checkers."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    versions = subprocess.run(
        [sys.executable, "-m", "pip", "freeze"], capture_output=True, check=True
    ).stdout
    digest = hashlib.sha256(versions + Path(__file__).read_bytes())
    for path, data in sorted(files.items()):
        digest.update(path.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()


def shim(path: str, data: bytes) -> bytes:
    """A module that offers what a runtime module of that path defines, from the shared copy."""
    names: list[str] = []
    for node in ast.parse(data).body:
        match node:
            case ast.ClassDef() | ast.FunctionDef():
                names.append(node.name)
            case ast.Assign():
                names += [one.id for one in node.targets if isinstance(one, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.append(name)
            case ast.ImportFrom():
                names += [one.asname for one in node.names if one.asname]
            case _:
                pass
    public = sorted({name for name in names if not name.startswith("_")})
    module = path.rpartition("/_runtime/")[2].removesuffix(".py").replace("/", ".")
    lines = [f"from {SHARED}.{module} import {name} as {name}" for name in public]
    return "\n".join([*lines, ""]).encode()


def mypy_errors(folder: Path) -> str:
    """What `mypy --strict` finds; empty if nothing."""
    command = [
        sys.executable, "-m", "mypy", "--strict", "--python-version", "3.11", "--config-file=",
        "--no-error-summary", "--cache-dir", str(CACHE / "mypy"), ".",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def pyright_errors(folder: Path) -> str:
    """What pyright finds in strict mode; empty if nothing."""
    (folder / "pyrightconfig.json").write_text(
        json.dumps({"typeCheckingMode": "strict", "pythonVersion": "3.11",
                    "reportDeprecated": False, "exclude": [SHARED]})
    )
    command = [
        sys.executable, "-m", "pyright", "--project", ".", "--pythonpath", sys.executable,
    ]  # fmt: skip
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.replace(str(folder) + "/", "") + done.stderr if done.returncode else ""


def remembered(checker: str, digest: str) -> bool:
    """Whether the same input passed before."""
    return (CACHE / f"{checker}-{digest}").exists()


def remember(checker: str, digest: str) -> None:
    """Keep that this input passed, and forget the ones before."""
    CACHE.mkdir(parents=True, exist_ok=True)
    for old in CACHE.glob(f"{checker}-*"):
        old.unlink()
    (CACHE / f"{checker}-{digest}").touch()
