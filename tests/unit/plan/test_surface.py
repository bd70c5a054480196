"""The surface of a package: what its printed modules say, as a value."""

import ast
import json
import os
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import Package
from bindwright.plan.package_surface import surface_of
from bindwright.plan.source import python as py
from bindwright.plan.surface import Surface, dump
from bindwright.render import render

ROOT = Path(__file__).parents[3]
EXPECTED = Path(__file__).with_name("surface.json")


def planned(document: str) -> Package:
    report = Report()
    api = lower(load(str(ROOT / document), report), report)
    return plan(api, PackageConfig(spec="x").named_after("Pkg"), NamesLock(), report)[0]


def test_the_dump_is_what_it_was() -> None:
    """`BINDWRIGHT_ACCEPT=1` in the environment accepts what it is now."""
    found = dump(surface_of(planned("tests/golden/streaming/openapi.yaml")))
    if os.environ.get("BINDWRIGHT_ACCEPT"):
        EXPECTED.write_text(found, encoding="utf-8", newline="\n")
    assert found == EXPECTED.read_text(encoding="utf-8")
    assert found == dump(surface_of(planned("tests/golden/streaming/openapi.yaml")))


def _said(function: ast.FunctionDef) -> dict[str, bool]:
    """Each argument of a printed method, and whether it may be left out."""
    arguments = function.args
    names = [one.arg for one in arguments.args]
    optional = dict.fromkeys(names[len(names) - len(arguments.defaults) :], True)
    found = {name: name in optional for name in names}
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found[one.arg] = default is not None
    return found


@pytest.mark.parametrize("case", ["streaming", "multipart", "names", "paging"])
def test_methods_are_those_that_are_printed(case: str) -> None:
    (document,) = list((ROOT / "tests" / "golden" / case).glob("openapi*.yaml"))[:1]
    package = planned(str(document.relative_to(ROOT)))
    surface = surface_of(package)
    options = {"extra_headers", "extra_query", "extra_body", "timeout", "max_retries",
               "idempotency_key", "self"}  # fmt: skip
    printed: dict[str, Any] = {}
    for file in render(package, Report()):
        if "/resources/" in file.path:
            for node in ast.parse(file.text).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith(("Async", "_")):
                    for one in node.body:  # the implementation stands after its overloads
                        if isinstance(one, ast.FunctionDef) and not _is_child(one):
                            printed[node.name, one.name] = {
                                name: optional
                                for name, optional in _said(one).items()
                                if name not in options
                            }
    found = [
        {one.name: not one.required for one in method.arguments}
        for methods in surface.resources.values()
        for method in methods
    ]
    assert found == list(printed.values()) and found


def _is_child(function: ast.FunctionDef) -> bool:
    return any(ast.unparse(one) == "cached_property" for one in function.decorator_list)


def test_types_are_spelled_in_full() -> None:
    """What a package defines stands bare; its own types go before those of the runtime."""
    surface = Surface(
        exports={},
        options=(),
        resources={},
        models={"Omit": ()},
        enumerations={},
        closed=(),
        aliases={
            "A": py.optional(py.name("datetime", "datetime")),
            "B": py.union((py.name(".types.omit", "Omit"), py.name("._runtime.omit", "Omit"))),
            "C": py.list_of(py.ANY),
        },
        errors={},
        webhooks={},
    )
    assert json.loads(dump(surface))["aliases"] == {
        "A": "datetime.datetime | None",
        "B": "Omit | _runtime.omit.Omit",
        "C": "list[typing.Any]",
    }
