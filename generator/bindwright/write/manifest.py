"""`.bindwright.json`: the files that an output directory owns, and what they were made from.

It holds no machine paths and no times, so the same inputs give the same bytes anywhere.
"""

import json
from collections.abc import Mapping

from bindwright.record import record
from bindwright.write.errors import WriteError
from bindwright.write.files import NotRegularError, read_bytes
from bindwright.write.paths import MANIFEST, path_problem

FORMAT = 1


@record
class Manifest:
    """What `.bindwright.json` says.

    `files` maps a path to the sha256 of its final bytes and of the text before formatting (the
    two are equal where nothing was formatted); `inputs` is `Inputs.as_json()` of that run.
    """

    package: str
    inputs: dict[str, object]
    files: Mapping[str, tuple[str, str]]

    def dump(self) -> str:
        """The text of the file: one line for each owned file, so that version control can merge."""
        lines = [
            "{",
            f' "format": {FORMAT},',
            f' "package": {json.dumps(self.package)},',
            f' "inputs": {json.dumps(self.inputs, sort_keys=True, indent=1)},'.replace("\n", "\n "),
            ' "files": {',
        ]
        rows: list[str] = []
        for path, (final, rendered) in sorted(self.files.items()):
            entry = {"sha256": final} if final == rendered else {"sha256": final, "raw": rendered}
            rows.append(f"  {json.dumps(path)}: {json.dumps(entry)}")
        return "\n".join([*lines, ",\n".join(rows), " }", "}", ""])


def read_manifest(root: str) -> Manifest | None:
    """The manifest of the output directory `root`, or None where there is none.

    Raises `WriteError` (`manifest-corrupted`, `manifest-newer`) where it cannot be trusted.
    """
    try:
        data = read_bytes(f"{root}/{MANIFEST}")
    except NotRegularError as error:
        raise _corrupted(root, "not a regular file, or too large for one") from error
    if data is None:
        return None
    try:
        return parse_manifest(data)
    except ValueError as error:
        raise _corrupted(root, str(error)) from error


def parse_manifest(data: bytes) -> Manifest:
    """Read a manifest's bytes. Raises `ValueError` where it is broken, `WriteError` if too new."""
    try:
        document = _object(json.loads(data), "the manifest")
    except RecursionError:
        raise ValueError("nested too deep") from None
    version = document.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise WriteError(
            "manifest-newer", f"{MANIFEST} was written by a newer bindwright", "update bindwright"
        )
    package = document.get("package")
    if version != FORMAT or not isinstance(package, str):
        raise ValueError("unknown format")
    if package and not all(part.isidentifier() for part in package.split(".")):
        raise ValueError("a wrong name of the package")  # it becomes part of a path
    files: dict[str, tuple[str, str]] = {}
    for path, entry in _object(document.get("files"), "files").items():
        row = _object(entry, path)
        final = row.get("sha256")
        rendered = row.get("raw", final)
        if path_problem(path) or not isinstance(final, str) or not isinstance(rendered, str):
            raise ValueError(f"a wrong entry {path!r}")
        files[path] = (final, rendered)
    inputs = _object(document.get("inputs"), "inputs")
    return Manifest(package=package, inputs=inputs, files=files)


def _object(value: object, what: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError(f"{what}: not an object")
    return value  # pyright: ignore[reportUnknownVariableType]


def _corrupted(root: str, reason: str) -> WriteError:
    return WriteError(
        "manifest-corrupted",
        f"{MANIFEST} in {root} cannot be used: {reason}",
        "restore it from version control, or delete it and generate again with --force",
    )
