"""What is recorded of each release: its document, surface, configuration and names.

They lie in `releases/<version>/` beside the document. Like all of a work tree they may come from
anybody: what is no record is refused, and nothing outside of the folder is read for one.
"""

from __future__ import annotations

import json
import os
import posixpath
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.version import Version as Number

from bindwright import __version__
from bindwright.commands.comparing import Version, read_version
from bindwright.commands.jobs import Job
from bindwright.commands.release.versions import parsed
from bindwright.config import recorded_package
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import RELEASE_UNREADABLE
from bindwright.load.read import is_url
from bindwright.load.source import Source, SourceText
from bindwright.plan.names.lock import NamesLockError, read_names_lock, write_names_lock
from bindwright.plan.recorded_surface import read_surface, recorded
from bindwright.plan.surface import dump
from bindwright.record import record
from bindwright.symlinks import leading_out
from bindwright.write.files import NotRegularError, read_bytes

if TYPE_CHECKING:
    from bindwright.config import PackageConfig
    from bindwright.render.file import File

INDEX = "release.json"
SURFACE = "surface.json"
CONFIG = "bindwright.toml"
LOCK = "names.lock"
MIGRATION = "migration.md"

_FORMAT = 1
_LARGEST = 64 * 1024 * 1024


@record
class Snapshot:
    """A release as it was recorded. `folder` is where; `said` is its index.

    `said` holds the `generator`'s version, the digest of the `output`, the path of the `document`,
    those of the `overlays`, and of what came from URLs.
    """

    number: Number
    folder: Path
    said: Mapping[str, Any]


def releases_folder(config: PackageConfig) -> str:
    """Where the releases of a package are recorded: beside its document, where that is a file.

    Of several packages of one configuration all but the first have a folder of their own.
    """
    beside = config.folder if is_url(config.spec) else posixpath.dirname(config.spec)
    if posixpath.relpath(beside or ".", config.folder or ".").startswith(".."):
        beside = config.folder
    return posixpath.join(beside, "releases", *([config.package] if config.index else []))


def read_snapshots(folder: str, package: str, report: Report) -> list[Snapshot]:
    """All releases of a package that are recorded, from the first to the last.

    Raises:
        Stopped: one of them can't be read; the report says which.
    """
    root = Path(folder)
    names = sorted(one.name for one in root.iterdir()) if root.is_dir() else []
    numbers = [(number, name) for name in names if (number := parsed(name)) is not None]
    found: list[Snapshot] = []
    for number, name in sorted(numbers):
        if leading_out(folder, f"{folder}/{name}"):
            raise _unreadable(root / name, "a symbolic link leads out of the folder", report)
        said = _json(root / name / INDEX, report)
        if not _is_index(said):
            raise _unreadable(root / name / INDEX, "it is no index of a release", report)
        if said["name"] != package:
            message = f"it is a release of {said['name']}, not of {package}"
            raise _unreadable(root / name / INDEX, message, report)
        found.append(Snapshot(number=number, folder=root / name, said=said))
    return found


def _is_index(said: Any) -> bool:
    paths = ("document", "generator", "name", "output")
    return (
        isinstance(said, dict)
        and said.get("format") == _FORMAT
        and isinstance(said.get("package"), int)
        and all(isinstance(said.get(key), str) for key in paths)
        and isinstance(said.get("overlays"), list)
        and isinstance(said.get("remote"), dict)
        and all(_stays_inside(one) for one in (said["document"], *said["overlays"]) if one)
        and all(_stays_inside(one.get("file")) for one in said["remote"].values())
    )


def _stays_inside(path: Any) -> bool:
    """Whether a path of an index leads to nothing outside of the folder of the release."""
    return isinstance(path, str) and (
        is_url(path) or not (posixpath.isabs(path) or ".." in path.split("/") or "\\" in path)
    )


def read_snapshot(one: Snapshot, report: Report) -> Version:
    """A release as something to compare with: its surface is the one that was recorded.

    Raises:
        Stopped: it can't be read any more; the report says where.
    """
    said, folder = one.said, one.folder
    text = _text(folder / CONFIG, report)
    config = recorded_package(folder / CONFIG, text, said["package"], report)
    spec = said["document"]
    local = folder.as_posix()
    config = replace(
        config,
        spec=spec if is_url(spec) else f"{local}/{spec}",
        overlays=tuple(f"{local}/{path}" for path in said["overlays"]),
        allow_folders=(local,),
        version=str(one.number),
    )
    remote = {
        url: SourceText(
            name=url, path=None, url=row.get("url"),
            content=_text(folder / row["file"], report).encode(),
        )
        for url, row in said["remote"].items()
    }  # fmt: skip
    job = Job(config=config, names_lock=None, given_by=local, recorded=remote)
    try:
        names = read_names_lock(_text(folder / LOCK, report), said["name"])
        surface = read_surface(_text(folder / SURFACE, report))
    except (NamesLockError, ValueError) as error:
        raise _unreadable(folder, str(error), report) from None
    read = read_version(job, report, names)
    return replace(read, face=replace(read.face, surface=surface))


def as_recorded(version: Version) -> Version:
    """A version that was not released yet, as its record would be read."""
    return replace(version, face=replace(version.face, surface=recorded(version.face.surface)))


def snapshot_files(version: Version, output: str, said: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of a snapshot, by their paths in its folder; `said` goes into the index as well.

    `output` is the digest of what is generated.
    """
    files: dict[str, bytes] = {}
    config = version.config
    bundle = version.bundle
    local = [one for one in bundle.sources.values() if one.path is not None]
    base = os.path.commonpath([os.path.dirname(_place(one)) for one in local]) if local else ""
    remote: dict[str, Any] = {}
    for one in bundle.sources.values():
        if one.path is not None:
            files[f"document/{Path(os.path.relpath(_place(one), base)).as_posix()}"] = _bytes(one)
        else:
            path = f"document/remote-{len(remote)}.{'json' if one.is_json else 'yaml'}"
            remote[one.name] = {"file": path, "url": one.url}
            files[path] = _bytes(one)
    overlays = [f"overlays/{number}.yaml" for number in range(len(config.overlays))]
    for path, overlay in zip(overlays, config.overlays, strict=True):
        files[path] = Path(overlay).read_bytes()
    root = bundle.root
    document = root.name
    if root.path is not None:
        document = f"document/{Path(os.path.relpath(_place(root), base)).as_posix()}"
    files[SURFACE] = dump(version.face.surface).encode()
    files[CONFIG] = Path(config.origin).read_bytes()
    files[LOCK] = write_names_lock("", config.package, version.names).encode()
    index = {
        "format": _FORMAT, **said, "generator": __version__, "name": config.package,
        "package": config.index, "document": document, "overlays": overlays, "remote": remote,
        "output": output,
    }  # fmt: skip
    files[INDEX] = (json.dumps(index, indent=2, ensure_ascii=False) + "\n").encode()
    return files


def output_digest(job: Job, version: str, report: Report) -> str:
    """The digest of what is generated under a version.

    Raises:
        Stopped: it can't be generated; the report says why.
    """
    from bindwright.commands.generate.make import make

    return digest_of(make(replace(job, config=replace(job.config, version=version)), report)[0])


def digest_of(found: tuple[File, ...]) -> str:
    """The digest of generated files, however they are formatted."""
    rows = sorted((one.path, sha256(one.text.encode()).hexdigest()) for one in found)
    return sha256(json.dumps(rows).encode()).hexdigest()


def _place(source: Source) -> str:
    return os.path.abspath(source.path or "")


def _bytes(source: Source) -> bytes:
    return source.text.encode("utf-8", "surrogatepass")


def _json(path: Path, report: Report) -> Any:
    try:
        return json.loads(_text(path, report))
    except (ValueError, RecursionError):
        return None


def _text(path: Path, report: Report) -> str:
    try:
        content = read_bytes(path.as_posix(), limit=_LARGEST)
        if content is None:
            raise _unreadable(path, "the file is missing", report)
        return content.decode()
    except (NotRegularError, OSError, UnicodeDecodeError) as error:
        reason = "it is no regular file" if isinstance(error, NotRegularError) else str(error)
        raise _unreadable(path, reason, report) from None


def _unreadable(path: Path, message: str, report: Report) -> Stopped:
    report.add(RELEASE_UNREADABLE, Origin(path.as_posix()), message)
    return Stopped()
