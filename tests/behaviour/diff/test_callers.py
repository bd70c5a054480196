"""The Python column held against mypy: what callers of each kind of change have to say to it.

A caller is checked with the package of the old and with that of the new document. What the column
calls breaking, or a warning, fails with the new one alone; what it calls compatible never does.
One run of mypy checks them all, with one copy of the runtime.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pytest
from bindwright.comparison.kinds import KINDS, Column, Level
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock
from mypy import api as mypy

from tests.golden.trees import ROOT, RUNTIME

from .compared import JSON, NOTHING, Aliases, Edit, api, compare, schema, unedited
from .test_kinds import (
    INTEGER,
    KEY,
    LIST,
    OPEN,
    OPEN_MORE,
    STRING,
    answer,
    both,
    operation,
    parameter,
    top,
)
from .test_python import named, objects, path, staged, tagged

CREATE = "shop.Client().things.create"


def _function(result: str, *lines: str, of: str = "Kind") -> str:
    body = "".join(f"    {one}\n" for one in lines)
    return f"def use(one: shop.{of}) -> {result}:\n{body}"


def _switch(*names: str) -> str:
    cases = (f"if one is shop.Kind.{name}: return 1" for name in names)
    return _function("int", *cases, "assert_never(one)")


def _variants(*names: str) -> str:
    cases = (f"if isinstance(one, shop.{name}): return 1" for name in names)
    return _function("int", *cases, "assert_never(one)")


def _typed_path(text: str, **types: JSON) -> Edit:
    def edit(made: JSON) -> None:
        path(text, *types)(made)
        for one in made["paths"][text]["post"]["parameters"]:
            one["schema"] = types[one["name"]]

    return edit


def _json(value: JSON) -> Edit:
    return answer(content={"application/json": {"schema": value}})


def _moved(made: JSON) -> None:
    made["paths"]["/others"] = {"get": {"responses": {"204": {"description": "Nothing."}}}}


@dataclass(frozen=True)
class Row:
    """A kind of change, two versions that have it, and a caller of the old one.

    `kept` are the deprecated aliases of both versions.
    """

    code: str
    old: Edit
    new: Edit
    caller: str
    kept: tuple[Aliases, Aliases] = NOTHING


MADE = operation(**{"x-bindwright-method": "make"})
BUILT = operation(**{"x-bindwright-method": "build"})
AB = named({"enum": ["a", "b"]})
FIRST_B = named({"enum": ["a", "b"], "x-enum-varnames": ["first", "b"]})
ABC = named({"enum": ["a", "b", "c"]})
LISTS, MORE = named({"anyOf": [LIST, STRING]}), named({"anyOf": [LIST, STRING, INTEGER]})
A, NEED_A = named(objects("a")), named(objects("a", required=("a",)))

ROWS = [
    Row("field-removed", named(objects("a", "b")), named(objects("a", "c")),
        _function("object", "return one.b")),
    Row("field-narrowed", A, NEED_A, 'one: shop.KindParam = {}\n'),
    Row("field-widened", NEED_A, A, _function("str", "return one.a")),
    Row("field-changed", schema(STRING), schema(INTEGER),
        _function("str | None", "return one.value", of="Got")),
    Row("field-added-required", A, named(objects("a", "b", required=("b",))),
        'one: shop.KindParam = {"a": "x"}\n'),
    Row("field-added", A, named(objects("a", "b")),
        'one: shop.KindParam = {"a": "x"}\n' + _function("str | None", "return one.a")),
    Row("name-removed", AB, schema(STRING), "print(shop.Kind)\n"),
    Row("name-changed", A, named(objects("a"), "Other"), "print(shop.Kind)\n"),
    Row("name-added", A, both(A, named(objects("a"), "Other")), "print(shop.Got)\n"),
    Row("member-removed", ABC, AB, "print(shop.Kind.C)\n"),
    Row("member-added", named(OPEN), named(OPEN_MORE), "print(shop.Kind.A)\n"),
    Row("closed-member-added", AB, ABC, _switch("A", "B")),
    Row("enumeration-opened", AB, named(OPEN), _switch("A", "B")),
    Row("enumeration-closed", named(OPEN), AB, f'{CREATE}(value="other")\n'),
    Row("alias-changed", named(LIST), named({"type": "array", "items": INTEGER}),
        _function("list[str]", "return one")),
    Row("alias-widened", LISTS, MORE, _function("list[str] | str", "return one")),
    Row("alias-narrowed", MORE, LISTS, "value: shop.Kind = 1\n"),
    Row("retired-value", staged("deprecated"), staged("retired"),
        f'print(shop.Kind.A)\n{CREATE}(value="a")\n'),
    Row("open-union-widened", tagged("Cat", "Dog"), tagged("Cat", "Dog", "Eel"),
        _variants("Cat", "Dog", "UnknownKind")),
    Row("argument-added", unedited(), parameter(schema=STRING), f"{CREATE}()\n"),
    Row("argument-removed", parameter(schema=STRING), operation(parameters=[]),
        f'{CREATE}(p="x")\n'),
    Row("argument-added-required", operation(parameters=[]),
        parameter(schema=STRING, required=True), f"{CREATE}()\n"),
    Row("argument-became-required", parameter(schema=STRING),
        parameter(schema=STRING, required=True), f"{CREATE}()\n"),
    Row("argument-became-optional", parameter(schema=STRING, required=True),
        parameter(schema=STRING), f'{CREATE}(p="x")\n'),
    Row("argument-widened", parameter(schema=INTEGER), parameter(schema={"type": "number"}),
        f"{CREATE}(p=1)\n"),
    Row("argument-narrowed", parameter(schema={"type": "number"}), parameter(schema=INTEGER),
        f"{CREATE}(p=1.5)\n"),
    Row("argument-renamed", path("/things/{id}/run", "id"), path("/things/{key}/run", "key"),
        'shop.Client().things.run(id="x")\n'),
    Row("arguments-moved", _typed_path("/things/{a}/parts/{b}/run", a=STRING, b=INTEGER),
        _typed_path("/things/{b}/parts/{a}/run", b=INTEGER, a=STRING),
        'shop.Client().things.parts.run("x", 1)\n'),
    Row("result-changed", _json(STRING), _json(INTEGER), f"text: str = {CREATE}()\n"),
    Row("result-narrowed", _json({"type": ["string", "null"]}), _json(STRING),
        f"text: str | None = {CREATE}()\n"),
    Row("method-added", unedited(), _moved, f"{CREATE}()\n"),
    Row("method-removed", _moved, unedited(), "print(shop.Client().others)\n"),
    Row("method-moved", MADE, BUILT, "shop.Client().things.make()\n"),
    Row("name-deprecated", A, named(objects("a"), "Other"),
        "def use(one: shop.Kind) -> shop.Kind: return one\n" + f'{CREATE}(value={{"a": "x"}})\n'
        + 'one: shop.KindParam = {"a": "x"}\nprint(use(shop.Kind(a="x")))\n',
        ({}, {"Kind": "Other", "KindParam": "OtherParam"})),
    Row("name-deprecated", AB, FIRST_B, _switch("A", "B"), ({}, {"Kind.A": "Kind.FIRST"})),
    Row("name-deprecated", MADE, BUILT, "shop.Client().things.make()\n",
        ({}, {"client.things.make()": "client.things.build"})),
    Row("name-deprecated", MADE, BUILT, "shop.Client().things.make()\n",
        ({}, {"client.things.make()": "client.things.start",
              "client.things.start()": "client.things.build"})),
    Row("deprecated-name-removed", A, A, "print(shop.Old)\n", ({"Old": "Kind"}, {})),
    Row("deprecated-name-removed", AB, AB, "print(shop.Kind.X)\n", ({"Kind.X": "Kind.A"}, {})),
    Row("deprecated-name-removed", MADE, MADE, "shop.Client().works.do()\n",
        ({"client.works.do()": "client.things.make"}, {})),
    Row("option-added", unedited(), both(top(components=KEY), operation(security=[{"key": []}])),
        "shop.Client(timeout=3)\n"),
    Row("option-removed", both(top(components=KEY), operation(security=[{"key": []}])),
        unedited(), 'shop.Client(api_key="x")\n'),
]  # fmt: skip

NOT_SEEN = {
    "argument-default-changed": "a default has no type",
    "behaviour-changed": "the surface stays the same",
    "error-base-changed": "no document forces it",
    "option-changed": "no document forces it",
}
"""Kinds that no type checker sees, and why."""


def test_every_kind_has_a_caller() -> None:
    python = {one.code for one in KINDS.values() if one.column is Column.PYTHON}
    assert python == {one.code for one in ROWS} | NOT_SEEN.keys()


def package(edit: Edit, name: str, folder: Path, kept: Aliases) -> None:
    """Writes the package of a version, which takes its runtime from the one copy."""
    made = api()
    edit(made)
    document = folder / f"{name}.json"
    document.write_text(json.dumps(copy.deepcopy(made)))
    report = Report()
    config = PackageConfig(spec=str(document), package=name, name=name)
    files, _ = build(load(str(document), report), config, NamesLock(renamed=kept), report)
    for file in files:
        if file.path.startswith("src/") and not file.verbatim and file.path.endswith(".py"):
            target = folder / file.path.removeprefix("src/")
            target.parent.mkdir(parents=True, exist_ok=True)
            text = re.sub(r"from \.+_runtime", "from shop_runtime", file.text)
            target.write_text(text, encoding="utf-8")


def lay_out(folder: Path) -> list[str]:
    """Writes all callers and packages; gives the paths of the callers."""
    shutil.rmtree(folder, ignore_errors=True)
    for module in RUNTIME.rglob("*.py"):
        target = folder / "shop_runtime" / module.relative_to(RUNTIME)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(module.read_bytes())
    for index, row in enumerate(ROWS):
        for age, edit, kept in zip(("old", "new"), (row.old, row.new), row.kept, strict=True):
            name = f"shop_{age}_{index}"
            package(edit, name, folder, kept)
            head = f"from typing import assert_never\nimport {name} as shop\n"
            (folder / f"use_{age}_{index}.py").write_text(head + row.caller)
    return sorted(str(one) for one in folder.glob("use_*.py"))


@pytest.fixture(scope="module")
def complaints() -> dict[str, list[str]]:
    """What mypy says of each caller, by the names of their modules.

    The same input was looked at before, or mypy looks at what has changed in the folder.
    """
    cache = ROOT / ".cache" / "callers"
    callers = lay_out(cache / "tree")
    digest = hashlib.sha256(version("mypy").encode())
    for path_ in sorted((cache / "tree").rglob("*.py")):
        digest.update(path_.name.encode() + b"\0" + path_.read_bytes())
    known = cache / f"{digest.hexdigest()}.json"
    if not known.exists():
        for one in cache.glob("*.json"):
            one.unlink()
        known.write_text(json.dumps(_mypy(cache, callers)))
    found: dict[str, list[str]] = {Path(one).stem: [] for one in callers}
    for line in json.loads(known.read_text()):
        found[Path(line.partition(":")[0]).stem].append(line)
    return found


def _mypy(cache: Path, callers: list[str]) -> list[str]:
    options = ["--strict", "--python-version", "3.11", "--config-file=", "--no-error-summary",
               "--follow-imports=silent", f"--cache-dir={cache / 'mypy'}"]  # fmt: skip
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("MYPYPATH", str(cache / "tree"))
        out, err, _ = mypy.run([*options, *callers])
    assert not err
    assert "[syntax]" not in out, out
    return [line for line in out.splitlines() if ": error:" in line]


@pytest.mark.parametrize("index", range(len(ROWS)), ids=[one.code for one in ROWS])
def test_callers_say_what_the_column_says(
    index: int, complaints: dict[str, list[str]], tmp_path: Path
) -> None:
    row = ROWS[index]
    found = compare(tmp_path, row.old, row.new, row.kept).of(row.code)
    assert found, "the change is not found"
    assert complaints[f"use_old_{index}"] == []
    breaks = any(one.level is not Level.INFO for one in found)
    assert bool(complaints[f"use_new_{index}"]) == breaks, complaints[f"use_new_{index}"]
