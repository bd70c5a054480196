"""What each file would become, beside what the disk and the manifest say: pure decisions.

`write` acts on it and `compare` reports it, so the two can never disagree.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from bindwright.write.errors import RenderedFileError, WriteError
from bindwright.write.files import digest, file_digest
from bindwright.write.format import encode, format_python, is_python
from bindwright.write.manifest import Manifest
from bindwright.write.target import Inputs, Target

if TYPE_CHECKING:
    from bindwright.render.file import File


@dataclass(frozen=True, slots=True)
class Draft:
    """One file to be. All digests are sha256.

    `rendered`: of the text before formatting; `final`: of the bytes to write; `disk`: of what is
    there now (None: nothing; `NOT_A_FILE`: something else); `owned`: the manifest's final digest.
    `data` is None where the disk already has it and nothing was formatted.
    """

    path: str
    rendered: str
    final: str
    data: bytes | None
    disk: str | None
    owned: str | None

    @property
    def same(self) -> bool:
        """The disk has these bytes."""
        return self.disk == self.final

    @property
    def edited(self) -> bool:
        """Ours, and changed since by someone else."""
        return self.owned is not None and self.disk not in (None, self.final, self.owned)

    @property
    def foreign(self) -> bool:
        """Something that we never wrote stands at this path."""
        return self.owned is None and self.disk not in (None, self.final)


@dataclass(frozen=True, slots=True)
class Stale:
    """A file that the manifest owns and that is no longer made; `disk` as in `Draft`."""

    path: str
    disk: str | None
    owned: str

    @property
    def edited(self) -> bool:
        """Changed since by someone else, so nobody's to remove without `force`."""
        return self.disk is not None and self.disk != self.owned


def same_formatting(inputs: Inputs, manifest: Manifest) -> bool:
    """Whether equal rendered text means equal final bytes."""
    before = manifest.inputs
    return before.get("formatter") == inputs.formatter and before.get("python") == inputs.python


def draft_files(
    files: Iterable[File], target: Target, manifest: Manifest | None, *, believe: bool
) -> list[Draft]:
    """Draft every file, sorted by path.

    With `believe`, a file whose rendered text, formatter and bytes on disk agree with the manifest
    is not formatted: that is fast, and true only where nobody wrote the manifest but us.
    Raises `RenderedFileError` and `WriteError` as `format_python` does, `OSError`.
    """
    disk_digest = _Disk(target.root).digest
    owned: Mapping[str, tuple[str, str]] = manifest.files if manifest else {}
    formatted_alike = believe and manifest is not None and same_formatting(target.inputs, manifest)
    ready: list[Draft] = []
    waiting: dict[str, tuple[str, str, str | None]] = {}
    templates: dict[str, str] = {}
    for file in files:
        if file.template:
            templates[file.path] = file.template
        raw = encode(file.path, file.text)
        rendered, disk = digest(raw), disk_digest(file.path)
        final, before = owned.get(file.path, (None, None))
        if formatted_alike and before == rendered and final == disk and final is not None:
            ready.append(Draft(file.path, rendered, final, None, disk, final))
        elif file.verbatim or not is_python(file.path):
            ready.append(Draft(file.path, rendered, rendered, raw, disk, final))
        else:
            waiting[file.path] = (file.text, rendered, disk)
    texts = {path: text for path, (text, _, _) in waiting.items()}
    try:
        done = format_python(texts, target.formatter, target.inputs.python)
    except RenderedFileError as error:
        raise _blamed(error, templates) from error
    for path, (_, rendered, disk) in waiting.items():
        data = done[path]
        final = owned[path][0] if path in owned else None
        ready.append(Draft(path, rendered, digest(data), data, disk, final))
    return sorted(ready, key=lambda draft: draft.path)


def _blamed(error: RenderedFileError, templates: Mapping[str, str]) -> Exception:
    """What a template of the user printed is no bug of ours."""
    template = templates.get(error.path)
    if template is None:
        return error
    message = f"{template} prints no Python: {error.path} {error.reason}"
    return WriteError("template-output", message)


class _Disk:
    """What lies in the output: each folder is listed once, and only what is there is opened."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._folders: dict[str, frozenset[str]] = {}

    def digest(self, path: str) -> str | None:
        """The digest of a file as `file_digest` gives it."""
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            try:
                names = os.listdir(f"{self._root}/{folder}")
            except (FileNotFoundError, NotADirectoryError):
                names = []
            # Some file systems take names that differ in case for one.
            self._folders[folder] = frozenset(one.casefold() for one in names)
        if name.casefold() not in self._folders[folder]:
            return None
        return file_digest(f"{self._root}/{path}")


def find_stale(drafts: Sequence[Draft], root: str, manifest: Manifest | None) -> list[Stale]:
    """The files that the manifest owns and no draft makes, sorted; also those already gone."""
    if manifest is None:
        return []
    made = {draft.path for draft in drafts}
    return [
        Stale(path, file_digest(f"{root}/{path}"), final)
        for path, (final, _) in sorted(manifest.files.items())
        if path not in made
    ]


def new_manifest(drafts: Iterable[Draft], target: Target, before: Manifest | None) -> Manifest:
    """The manifest of the directory once the drafts are on disk.

    It stays as it was `before` where nothing but the version of the formatter is another: people
    who work on one package need not have the same.
    """
    entries = {draft.path: (draft.final, draft.rendered) for draft in drafts}
    made = Manifest(package=target.package, inputs=target.inputs.as_json(), files=entries)
    recorded = None if before is None else before.inputs.get("formatter")
    if before is not None and str(recorded).partition(" ")[0] == target.formatter:
        same = made.inputs | {"formatter": recorded}
        if Manifest(package=made.package, inputs=same, files=entries) == before:
            return before
    return made


def refuse_other_package(manifest: Manifest | None, target: Target) -> None:
    """Raises `WriteError` where the output holds a package that was made from another document.

    Who names the package in a configuration may rename it; without one a document of another
    name or title is another document, unless it is the same to the byte.
    """
    if manifest is None or target.force or manifest.package in ("", target.package):
        return
    stated = manifest.inputs.get("sources")
    theirs = cast("dict[str, object]", stated) if isinstance(stated, dict) else {}
    ours = dict(target.inputs.sources)
    if theirs.items() & ours.items() or (
        target.names_lock is not None and theirs.keys() & ours.keys()
    ):
        return
    source = f", made from {next(iter(theirs))}" if len(theirs) == 1 else ""
    raise WriteError(
        "output-of-another",
        f"{target.root} holds the package {manifest.package!r}{source}, not {target.package!r}",
        "choose another directory with --output; --force replaces that package",
    )
