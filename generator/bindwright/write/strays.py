"""Files that nobody generated, but that a build or an import of the package picks up.

What is looked for is what hatchling reads beside pyproject.toml, what other build tools would run
instead, and what Python's own finders prefer to a generated module or find on the path that an
editable install, an example or a program started in the folder gives them.
"""

import os
import sys
from collections.abc import Collection, Iterator

from bindwright.write.paths import SCRATCH

_BUILD = frozenset({"hatch.toml", "hatch_build.py", "setup.py", "setup.cfg"})
_STARTUP = frozenset({"sitecustomize", "usercustomize"})
_METADATA = (".dist-info", ".egg-info", ".egg-link")
_MODULES = (".py", ".pyc", ".so", ".pyd")

_IMPORTED = frozenset({
    "aiohttp",
    "annotated_types", "anyio", "build", "certifi", "hatchling", "httpcore", "httpcore2", "httpx",
    "httpx2", "idna", "jsonschema_rs", "packaging", "pathspec", "pip", "pluggy", "pydantic",
    "pydantic_core", "sniffio", "trove_classifiers", "truststore", "typing_extensions",
    "typing_inspection", "yarl",
})  # fmt: skip
"""What the package or its build imports, directly or by way of another."""

_UNUSED = frozenset({"test"})
"""Of the standard library's modules, what nobody imports and many call a folder of theirs."""


def strays(root: str, package: str, owned: Collection[str]) -> dict[str, str]:
    """The files below `root` that change a build or an import, and what each of them does.

    `package` is its directory ("" where there is none), `owned` are the generated files. Links
    are not followed. Hidden folders and virtual environments are passed over, for nothing is
    imported from there by accident.

    Raises:
        OSError: a folder can't be read.
    """
    look = _Look(package, owned)
    return {
        path: reason
        for path, entry, names in _walk(root, look.folders)
        if path not in look.owned and (reason := look.reason(path, entry, names))
    }


def _walk(
    root: str, never_skipped: Collection[str]
) -> Iterator[tuple[str, os.DirEntry[str], frozenset[str]]]:
    """Everything below `root`: the path, what is there, and the names that a folder holds."""
    pending = [""]
    while pending:
        folder = pending.pop()
        with os.scandir(f"{root}/{folder}") as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not entry.is_dir(follow_symlinks=False):
                yield path, entry, frozenset()
                continue
            if entry.name == SCRATCH:
                continue
            names = frozenset(os.listdir(entry.path))
            apart = entry.name.startswith(".") or "pyvenv.cfg" in names
            if path in never_skipped or not apart:
                yield path, entry, names
                pending.append(path)


class _Look:
    """What is known of the generated files while the others are looked at."""

    def __init__(self, package: str, owned: Collection[str]) -> None:
        self.package = package
        self.owned = frozenset(owned)
        modules = [path for path in owned if path.endswith(".py")]
        self.modules = frozenset(path[: -len(".py")] for path in modules)
        self.deepest = max((path.count("/") + 1 for path in modules), default=0)
        self.folders = frozenset(
            "/".join(parts[:size])
            for parts in (path.split("/") for path in owned)
            for size in range(1, len(parts))
        )
        inside = f"{package}/" if package else "/"
        scripts = {path.rpartition("/")[0] for path in modules if not path.startswith(inside)}
        self.on_path = scripts | {""}
        self.name = package.rpartition("/")[2]

    def reason(self, path: str, entry: os.DirEntry[str], names: frozenset[str]) -> str:
        """What a file or folder changes; "" where that is nothing."""
        folder, _, name = path.rpartition("/")
        stem = name.split(".")[0]
        is_folder = entry.is_dir(follow_symlinks=False)
        importable = is_folder or name.endswith(_MODULES)
        if name.casefold() in _BUILD:
            return "read or run by builds"
        if name.endswith(".pth") and not is_folder:
            return "run by every Python that takes its folder for one of packages"
        if stem in _STARTUP and importable:
            return "imported by every Python that starts with its folder on the path"
        if name.endswith(_METADATA):
            return "taken for an installed package, whose entry points tools load"
        if name.endswith((".pyc", ".pyo")) and not is_folder:
            return self._byte_code(path, entry)
        if self.package and path.startswith("src/"):
            return self._below_src(path, is_folder)
        regular = not is_folder or any(one.split(".")[0] == "__init__" for one in names)
        if folder in self.on_path and importable and regular and self._is_taken(stem):
            return f"imported instead of {stem!r} by what is started in its folder"
        return ""

    def _is_taken(self, name: str) -> bool:
        known = name in _IMPORTED or name in sys.stdlib_module_names - _UNUSED
        return known or name == self.name

    def _below_src(self, path: str, is_folder: bool) -> str:
        if path != self.package and not f"{path}/".startswith(f"{self.package}/"):
            on_the_way = is_folder and self.package.startswith(f"{path}/")
            return "" if is_folder or on_the_way else "importable beside the package"
        parts = path.split("/")
        for size in range(self.package.count("/") + 1, min(len(parts), self.deepest) + 1):
            stem = "/".join([*parts[: size - 1], parts[size - 1].split(".")[0]])
            if stem in self.modules and not (is_folder and size == len(parts)):
                return f"found instead of {stem}.py"
        return ""

    @staticmethod
    def _byte_code(path: str, entry: os.DirEntry[str]) -> str:
        """Byte code that Python would run without a look at the time and size of a source.

        What it made itself from the source beside it names both (PEP 552: the flags are 0), and a
        checkout can choose no file's time. What has no whole header is not run at all.
        """
        if path.split("/")[-2:-1] != ["__pycache__"]:
            return "byte code without a source"
        if entry.is_symlink():
            return "a link to byte code"
        head = b""
        if entry.is_file(follow_symlinks=False):
            with open(entry.path, "rb") as file:
                head = file.read(8)
        return (
            "byte code that is run whatever the source says"
            if len(head) == 8 and any(head[4:])
            else ""
        )
