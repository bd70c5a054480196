"""From what a configuration says to what is written: held against the document, and checked.

What does not fit is left out and told, whatever generator it came from. The last word have those
that will read the result: the reader of bindwright.toml, `lower` and `plan`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bindwright.commands.init.carried import Action, Carried, Method, Outcome, Scheme, Setting
from bindwright.commands.init.document import Document, glob_of
from bindwright.commands.init.foreign import Notes
from bindwright.commands.init.writing import toml
from bindwright.config import parse_config
from bindwright.diagnostics.origin import Origin, parse_pointer
from bindwright.diagnostics.report import Finding, Report, Stopped
from bindwright.diagnostics.rule import Severity
from bindwright.diagnostics.rules_config import CONFIG_UNKNOWN_KEY, SELECTION_UNUSED
from bindwright.diagnostics.rules_init import FOREIGN_DOCUMENT, FOREIGN_VALUE
from bindwright.diagnostics.rules_plan import NAME_UNUSED
from bindwright.ir.operations import Api
from bindwright.load.bundle import Bundle
from bindwright.load.read import is_url
from bindwright.lower.paging.fitting import PagingRule, fits
from bindwright.pipeline import understand
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.record import record

_MOST_ROUNDS = 12
"""How often what is wrong is left out and the rest checked again."""

_Sited = tuple[Method, str]
"""A method and the id of its operation in the document."""


@record
class Settled:
    """What is written: `settings` nested as in bindwright.toml, and the actions of the overlay."""

    settings: dict[str, Any]
    actions: tuple[Action, ...]


def settle(carried: Carried, document: Document, path: Path, overlay: str, notes: Notes) -> Settled:
    """What is written to `path`, with `overlay` beside it.

    Raises:
        Stopped: the document is wrong, or is not the one that the configuration is about.
    """
    document = document.changed(carried.actions, notes)
    actions, bundle, api = document.actions, document.bundle, document.api
    sited = _sited(carried, document, notes)
    settings = [_from(path.parent, one) for one in carried.settings]
    if actions:
        before = [path for one in settings if one.keys == ("overlays",) for path in one.value]
        value = [*before, overlay]
        settings.append(Setting(keys=("overlays",), value=value, origin=actions[0].origin))
    settings += _places(sited)
    if carried.complete:
        settings += _left_out(sited, api, notes)
    settings += _models(carried, document, notes)
    settings += _pages(carried.schemes, sited, api, notes)
    return Settled(settings=_checked(settings, bundle, path, notes), actions=actions)


def _from(folder: Path, setting: Setting) -> Setting:
    """A setting whose paths are relative to the folder of bindwright.toml."""
    if setting.keys == ("overlays",):
        return replace(setting, value=[_relative(folder, one) for one in setting.value])
    if setting.keys in (("spec",), ("output",), ("templates",)):
        return replace(setting, value=_relative(folder, setting.value))
    return setting


def _relative(folder: Path, path: str) -> str:
    return path if is_url(path) else Path(os.path.relpath(path, folder)).as_posix()


def _sited(carried: Carried, document: Document, notes: Notes) -> list[_Sited]:
    """The methods whose operations the document has.

    Raises:
        Stopped: it has less than half of them.
    """
    found: list[_Sited] = []
    lost: list[Method] = []
    for method in carried.methods:
        operation = document.find(method.operation)
        if operation is None:
            lost.append(method)
            notes.report.add(
                FOREIGN_VALUE, method.origin, f"the document has no operation {method.operation}"
            )
            notes.tell(method.origin, Outcome.MISSING, f"no operation {method.operation}")
            continue
        found.append((method, operation[0]))
        to = f"operations.{operation[0]}: {method.path}"
        notes.tell(method.origin, Outcome.CARRIED, to)
    if len(lost) > len(found):
        message = f"{len(lost)} of {len(carried.methods)} operations are not in {document.spec!r}"
        notes.report.add(FOREIGN_DOCUMENT, lost[0].origin, message)
        raise Stopped
    return found


def _places(sited: Iterable[_Sited]) -> Iterator[Setting]:
    """Where each operation stands, in the order of the configuration."""
    places: dict[str, list[Method]] = {}
    for method, operation in sited:
        places.setdefault(operation, []).append(method)
    for operation, methods in places.items():
        first = methods[0]
        names = list(dict.fromkeys(one.path for one in methods))
        yield Setting(keys=("operations", operation, "methods"), value=names, origin=first.origin)
        for key, value in {
            k: v for one in reversed(methods) for k, v in one.settings.items()
        }.items():
            yield Setting(keys=("operations", operation, key), value=value, origin=first.origin)


def _left_out(sited: Iterable[_Sited], api: Api, notes: Notes) -> Iterator[Setting]:
    """The operations that the configuration does not list are no part of the package."""
    listed = {operation for _, operation in sited}
    others = [one.id for one in api.operations if one.id not in listed]
    if others and listed:
        origin = Origin(notes.source)
        notes.tell(
            origin, Outcome.CARRIED, f"exclude: {len(others)} operations that it does not list"
        )
        globs = [glob_of(one) for one in others]
        yield Setting(keys=("exclude",), value=globs, origin=origin)


def _models(carried: Carried, document: Document, notes: Notes) -> Iterator[Setting]:
    """The names of classes; the first one that is said of a schema counts."""
    named: dict[str, str] = {}
    for pointer, name, origin in carried.models:
        if document.at(pointer) is None:
            notes.unfit(origin, f"the document has no schema {pointer}")
        elif pointer in named:
            notes.unfit(origin, f"{pointer} is called {named[pointer]} already")
        elif name in named.values():
            notes.unfit(origin, f"another schema is called {name} already")
        else:
            named[pointer] = name
            folder = carried.folders.get(pointer)
            told = f", type_folders: {folder}" if folder is not None else ""
            notes.tell(origin, Outcome.CARRIED, f"names: {name}{told}")
            yield Setting(keys=("names", pointer), value=name, origin=origin)
            if folder is not None:
                yield Setting(keys=("type_folders", name), value=folder, origin=origin)


def _pages(
    schemes: Iterable[Scheme], sited: Iterable[_Sited], api: Api, notes: Notes
) -> Iterator[Setting]:
    """The schemes with the operations that page by them, as the first place of each has it."""
    operations = {one.id: one for one in api.operations}
    first: dict[str, Method] = {}
    for method, operation in sited:
        first.setdefault(operation, method)
    taken: set[str] = set()
    for scheme in schemes:
        words = {key.replace("_", "-"): value for key, value in scheme.words.items()}
        rule = PagingRule(words=words, place=scheme.origin.child)
        found: list[str] = []
        for operation, method in first.items():
            asked = method.pages == scheme.name
            if (
                operation not in operations
                or operation in taken
                or not (asked or method.pages is None)
            ):
                continue
            if fits(operations[operation], rule, api.types, scheme.parameters, scheme.properties):
                found.append(operation)
            elif asked:
                notes.unfit(method.origin, f"{operation} does not page as {scheme.name!r} says")
        taken.update(found)
        if not found:
            notes.tell(
                scheme.origin, Outcome.MISSING, "no operation of the document pages like this"
            )
            continue
        to = f"pagination.{scheme.name}: {len(found)} operations"
        notes.tell(scheme.origin, Outcome.CARRIED, to)
        for key, value in {"operations": found, **scheme.words}.items():
            yield Setting(keys=("pagination", scheme.name, key), value=value, origin=scheme.origin)


# The last word


def _checked(settings: list[Setting], bundle: Bundle, path: Path, notes: Notes) -> dict[str, Any]:
    """The settings, without those that their readers refuse or that name nothing."""
    for _ in range(_MOST_ROUNDS):
        nested = _nested(settings)
        refused = _refusals(nested, bundle, path, notes)
        kept = _without(settings, refused, notes)
        if len(kept) == len(settings):
            return nested
        settings = kept
    return _nested(settings)


def _nested(settings: Iterable[Setting]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in settings:
        here = found
        for key in one.keys[:-1]:
            here = here.setdefault(key, {})
        here[one.keys[-1]] = one.value
    return found


def _refusals(nested: dict[str, Any], bundle: Bundle, path: Path, notes: Notes) -> list[Finding]:
    """What the readers of a configuration find wrong with it."""
    aside = Report(texts=dict(notes.report.texts))
    try:
        config = parse_config(path, toml(nested), aside).packages[0]
        api = understand(bundle, config, aside)
        plan(api, config.named_after(api.title), NamesLock(), aside)
    except Stopped:
        pass
    told = (NAME_UNUSED, SELECTION_UNUSED)
    name = path.as_posix()
    return [
        one
        for one in aside
        if one.origin.source == name and (one.severity is Severity.ERROR or one.rule in told)
    ]


def _without(settings: list[Setting], refused: Iterable[Finding], notes: Notes) -> list[Setting]:
    """The settings that nothing was said of; of each other it is told why it is left out."""
    gone: dict[int, Finding] = {}
    for finding in refused:
        keys = tuple(parse_pointer(finding.origin.pointer))[2:]
        for index, one in enumerate(settings):
            shared = min(len(keys), len(one.keys))
            if keys and one.keys[:shared] == keys[:shared]:
                gone.setdefault(index, finding)
    kept = [one for index, one in enumerate(settings) if index not in gone]
    stay = {one.origin for one in kept}
    lost = {settings[index].origin for index in gone} - stay
    notes.told[:] = [
        one for one in notes.told if one.outcome is not Outcome.CARRIED or one.origin not in lost
    ]
    for index, finding in gone.items():
        why = f"{'.'.join(settings[index].keys)}: {finding.message}"
        if finding.rule is CONFIG_UNKNOWN_KEY:
            notes.tell(settings[index].origin, Outcome.MISSING, why)
        else:
            notes.unfit(settings[index].origin, why)
    return kept
