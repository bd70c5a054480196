"""Packages of ours, read as text, give the surface that `plan` made of the document."""

import os
from collections.abc import Mapping
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.packages.files import PackageFiles
from bindwright.packages.surface import Published, read_surface
from bindwright.pipeline import understand
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock, read_names_lock
from bindwright.plan.package_surface import surface_of
from bindwright.plan.source import python as py
from bindwright.plan.surface import Argument, Field, Method, Overload, Surface

from tests.golden.trees import Case, find_cases, generate
from tests.golden.trees import _config as config_of

pytest.importorskip("griffe", reason="the extra 'packages' is not installed")

CASES = [
    one
    for one in find_cases()
    if one.document.startswith("openapi") and (one.expected / "pyproject.toml").exists()
]
SAMPLE = ("streaming", "moving", "enums", "readwrite", "paging", "webhooks", "names", "servers")
"""These always; all others under BINDWRIGHT_FULL=1."""


def _sampled() -> list[Case]:
    if os.environ.get("BINDWRIGHT_FULL"):
        return CASES
    return [one for one in CASES if one.folder.name in SAMPLE]


def made(case: Case) -> Surface:
    """The surface that `plan` makes."""
    report = Report()
    config = config_of(case, report)
    bundle = load(config.spec, report, overlays=config.overlays)
    config = config.named_after(bundle.title)
    lock = case.folder / "names.lock"
    names = read_names_lock(lock.read_text("utf-8"), config.package) if lock.exists() else None
    package, _ = plan(understand(bundle, config, report), config, names or NamesLock(), report)
    return surface_of(package)


def read(case: Case) -> Published:
    """The surface that its printed modules show."""
    package = generate(case)
    prefix = f"src/{package.package}/"
    files = {
        path.removeprefix(prefix): text
        for path, text in package.files.items()
        if path.startswith(prefix) and path.endswith(".py")
    }
    report = Report()
    found = read_surface(PackageFiles(given="x", name=package.package, files=files), report)
    assert list(report) == []
    return found


# What a text does not tell


def _type(one: Any) -> Any:
    """A type without marks and quotes, and without what `Any` takes in."""
    match one:
        case py.Annotated() | py.Quoted():
            return _type(one.type)
        case py.Union():
            return py.union(_type(each) for each in one.members)
        case py.Subscript():
            return py.Subscript(base=one.base, arguments=tuple(map(_type, one.arguments)))
        case py.Name(module=module) if not module or module.startswith(".types."):
            return py.name(".types", one.name)
        case _:
            return one


def _field(name: str, one: Field) -> tuple[Any, ...]:
    """Whether null is beside the type or in it, and what an optional field is made with.

    A dictionary of arguments has their names in Python alone.
    """
    wire_name = "" if "Params" in name else one.wire_name
    whole = py.optional(one.type) if one.nullable or not one.required else one.type
    members = frozenset(py.members(_type(whole)))
    return one.name, wire_name, py.ANY if py.ANY in members else members, one.required


def _argument(one: Argument) -> tuple[Any, ...]:
    return one.name, _type(one.type), one.default, one.keyword_only


def _errors(method: Method) -> set[tuple[str, Any]]:
    """A status that says what its whole class (`4XX`) says is not told apart."""
    said = {status: _type(one) for status, one in method.errors}
    return {
        (status, one)
        for status, one in said.items()
        if status.endswith("XX") or said.get(f"{status[0]}XX") != one
    }


def _overload(one: Overload) -> Any:
    return list(map(_argument, one.arguments)), _type(one.returns), _type(one.async_returns)


def _method(one: Method) -> Any:
    overloads = list(map(_overload, one.overloads))
    return one.name, one.operation, _overload(one), overloads, _errors(one)


def told(surface: Surface) -> Mapping[str, Any]:
    """What a text tells of a surface."""
    return {
        "exports": surface.exports,
        "options": [_argument(one) for one in surface.options],
        "resources": {
            path: [_method(one) for one in methods] for path, methods in surface.resources.items()
        },
        "models": {
            name: {_field(name, one) for one in each} for name, each in surface.models.items()
        },
        "enumerations": surface.enumerations,
        "closed": set(surface.closed),
        "aliases": {name: _type(one) for name, one in surface.aliases.items()},
        "errors": surface.errors,
        "webhooks": {name: _type(one) for name, one in surface.webhooks.items()},
    }


@pytest.mark.parametrize("case", _sampled(), ids=lambda case: case.name)
def test_what_is_read_is_what_was_planned(case: Case) -> None:
    planned, found = told(made(case)), told(read(case).surface)
    for part, value in planned.items():
        assert found[part] == value, part
