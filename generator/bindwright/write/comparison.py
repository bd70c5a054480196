"""`compare`: what `write` would do, found out without touching the output directory.

The bytes decide. The manifest lies beside them and anybody can have written both: it says why a
file may differ, never that it does not.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bindwright.write.draft import (
    Draft,
    Stale,
    draft_files,
    find_stale,
    new_manifest,
    refuse_other_package,
    same_formatting,
)
from bindwright.write.errors import from_os_error
from bindwright.write.files import NOT_A_FILE, NotRegularError, read_bytes
from bindwright.write.manifest import Manifest, read_manifest
from bindwright.write.paths import (
    MANIFEST,
    check_rendered,
    files_below,
    honoured,
    is_kept,
    refuse_symlinked_folders,
)
from bindwright.write.strays import strays
from bindwright.write.target import Inputs, Target, package_directory

if TYPE_CHECKING:
    from bindwright.render.file import File

Kind = Literal["differs", "edited", "foreign", "missing", "stale", "unknown", "stray", "absent"]

_EDITED = "the file was edited by hand"
_FORMATTER = "the formatter changed"
_CONFIGURATION = "the configuration or names.lock changed"
_CAUSES = {
    "sources": "the document changed",
    "config": _CONFIGURATION,
    "names_lock": _CONFIGURATION,
    "python": _CONFIGURATION,
    "generator": "the generator changed",
    "formatter": _FORMATTER,
}
"""What it is when an input is not that of the last run."""

DIFF_LINES = 80
"""A longer diff is cut."""
DIFFS = 100
"""So many files get a diff; the rest are named."""
_LINE = 300
_COMPARED_LINES = 4000


@dataclass(frozen=True, slots=True)
class Difference:
    """One file out of step. `causes` has the main one first; `diff` is unified or "".

    `edited`: ours, and changed since by someone else; `foreign`: not ours, where a file of ours
    has to be; `unknown`: not ours, and inside the package; `stray`: not ours, and picked up by a
    build or an import, `effect` says how; `absent`, without a path: there is no package at all.
    """

    path: str
    kind: Kind
    causes: tuple[str, ...] = ()
    diff: str = ""
    effect: str = ""


def compare(files: Sequence[File], target: Target) -> list[Difference]:
    """Each file of the output that is not what `write` would leave, by path; changes nothing.

    Raises `WriteError` and `RenderedFileError` as `write` does.
    """
    check_rendered(file.path for file in files)
    package = package_directory(target.package)
    root = target.root
    try:
        # What lies behind a link is neither ours nor to be shown.
        refuse_symlinked_folders(root, [*(file.path for file in files), f"{package}/x"])
        manifest = read_manifest(root)
        refuse_other_package(manifest, target)
        drafts = draft_files(files, target, manifest, believe=False)
        if manifest is None and all(draft.disk is None for draft in drafts):
            return [Difference("", "absent")]
        stale = [s for s in find_stale(drafts, root, manifest) if s.disk is not None]
        causes = _input_causes(target.inputs, manifest)
        found = [
            *_drafted(drafts, root, causes, manifest, target.inputs),
            *(_stale(item, causes) for item in stale),
            *_unknown(drafts, stale, root, package, target.keep),
            *_manifest(drafts, manifest, target, has_stale=bool(stale)),
        ]
    except OSError as error:
        raise from_os_error(error, f"comparing with {root}") from error
    return sorted(found, key=lambda one: one.path)


def _input_causes(inputs: Inputs, manifest: Manifest | None) -> tuple[str, ...]:
    if manifest is None:
        return ()
    now = inputs.as_json()
    changed = [key for key in _CAUSES if manifest.inputs.get(key) != now[key]]
    if {"sources", "config", "generator"} & set(changed):  # the names follow from these
        changed = [key for key in changed if key != "names_lock"]
    return tuple(dict.fromkeys(_CAUSES[key] for key in changed))


def _drafted(
    drafts: Sequence[Draft],
    root: str,
    causes: tuple[str, ...],
    manifest: Manifest | None,
    inputs: Inputs,
) -> list[Difference]:
    found: list[Difference] = []
    for draft in drafts:
        if draft.same:
            continue
        why = _why(draft, causes, manifest, inputs)
        if draft.disk is None:
            found.append(Difference(draft.path, "missing", why if draft.owned is None else ()))
            continue
        diff = _diff(draft, root) if len(found) < DIFFS else ""
        if draft.foreign:
            found.append(Difference(draft.path, "foreign", diff=diff))
            continue
        if draft.edited:
            why = (_EDITED, *(why if draft.owned != draft.final else ()))
        kind: Kind = "edited" if why[:1] == (_EDITED,) else "differs"
        found.append(Difference(draft.path, kind, why, diff))
    return found


def _why(
    draft: Draft, causes: tuple[str, ...], manifest: Manifest | None, inputs: Inputs
) -> tuple[str, ...]:
    """Which of the changed inputs can have changed this file."""
    if manifest is None:
        return ()
    if draft.path in manifest.files and manifest.files[draft.path][1] == draft.rendered:
        return () if same_formatting(inputs, manifest) else (_FORMATTER,)
    # The same inputs never give other text: then someone changed the file and its entry.
    return tuple(cause for cause in causes if cause != _FORMATTER) or (_EDITED,)


def _stale(item: Stale, causes: tuple[str, ...]) -> Difference:
    reasons = [cause for cause in causes if cause != _FORMATTER]
    return Difference(item.path, "stale", (*([_EDITED] if item.edited else []), *reasons))


def _unknown(
    drafts: Sequence[Draft], stale: Sequence[Stale], root: str, package: str, keep: tuple[str, ...]
) -> list[Difference]:
    if not package:
        return []
    known = {draft.path for draft in drafts} | {item.path for item in stale}
    picked_up = strays(root, package, known) if os.path.isdir(root) else {}
    keep = honoured(keep, known)
    return [Difference(path, "stray", effect=effect) for path, effect in picked_up.items()] + [
        Difference(path, "unknown")
        for path in files_below(root, package)
        if path not in known and path not in picked_up and not is_kept(path, keep)
    ]


def _manifest(
    drafts: Sequence[Draft], manifest: Manifest | None, target: Target, *, has_stale: bool
) -> list[Difference]:
    """The manifest itself, where nothing else already tells that it is out of step."""
    if manifest is None:
        return [Difference(MANIFEST, "missing")] if drafts else []
    if has_stale or any(not draft.same for draft in drafts):
        return []
    expected = new_manifest(drafts, target, manifest)
    finals = {path: final for path, (final, _) in manifest.files.items()}
    if manifest.package == expected.package and finals == {d.path: d.final for d in drafts}:
        return []
    causes = _input_causes(target.inputs, manifest)
    if causes:
        return [Difference(MANIFEST, "differs", causes)]
    return [Difference(MANIFEST, "edited", (_EDITED,))]


def _diff(draft: Draft, root: str) -> str:
    if draft.disk == NOT_A_FILE:
        return ""
    try:
        old = (read_bytes(f"{root}/{draft.path}") or b"").decode(errors="replace")
    except NotRegularError:
        return ""
    return unified_diff(old, (draft.data or b"").decode(), draft.path)


def unified_diff(old: str, new: str, path: str) -> str:
    """What is there (`old`) against what belongs there (`new`), cut to `DIFF_LINES` lines."""
    import difflib

    before, after = old.splitlines(), new.splitlines()
    # Comparing takes quadratic time; equal ends cost nothing when they are cut off first.
    start = _common(before, after)
    keep = max(start - 3, 0)
    end = _common(before[start:][::-1], after[start:][::-1])
    tail = max(end - 3, 0)
    before = before[keep : len(before) - tail][:_COMPARED_LINES]
    after = after[keep : len(after) - tail][:_COMPARED_LINES]
    lines = list(
        difflib.unified_diff(before, after, f"{path} (on disk)", f"{path} (generated)", lineterm="")
    )
    shown = [line[:_LINE] for line in lines[:DIFF_LINES]]
    if len(lines) > DIFF_LINES:
        shown.append(f"… {len(lines) - DIFF_LINES} more lines")
    return "\n".join(shown) + "\n" if shown else ""


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))
