"""Templates print and decide nothing: known filters, no globals, nothing marked as safe."""

from pathlib import Path

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.pipeline import build
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.render.environment import environment
from bindwright.render.filters import FILTERS
from jinja2 import StrictUndefined, UndefinedError, nodes

from .pages import config_for
from .source import ROOT, TEMPLATES

NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja"))
JINJA = environment()

_FILTERS = {"indent", "py_string", "docstring", "comment", "md", "wire", "join"}
_TESTS = {"none", "defined"}
_NEEDLESS = (nodes.Assign, nodes.AssignBlock, nodes.CallBlock, nodes.FilterBlock, nodes.Block)


def _tree(name: str) -> nodes.Template:
    return JINJA.parse((TEMPLATES / name).read_text(encoding="utf-8"))


def test_the_environment_has_no_surprises() -> None:
    assert JINJA.undefined is StrictUndefined
    assert set(JINJA.filters) == _FILTERS == {*FILTERS, "join"}
    assert JINJA.globals == {}
    assert not JINJA.autoescape
    with pytest.raises(UndefinedError):
        JINJA.from_string("{{ missing }}").render()


def test_only_the_known_filters_and_tests() -> None:
    for name in NAMES:
        tree = _tree(name)
        assert {one.name for one in tree.find_all(nodes.Filter)} <= _FILTERS, name
        assert {one.name for one in tree.find_all(nodes.Test)} <= _TESTS, name
        assert not list(tree.find_all(_NEEDLESS)), name


def test_templates_call_nothing_but_macros() -> None:
    """A method call on a value of the document would be a decision."""
    for name in NAMES:
        tree = _tree(name)
        macros = {one.name for one in tree.find_all(nodes.Macro)}
        modules = {one.target for one in tree.find_all(nodes.Import)}
        for call in tree.find_all(nodes.Call):
            node, known = call.node, macros
            if isinstance(node, nodes.Getattr):
                node, known = node.node, modules
            assert isinstance(node, nodes.Name) and node.name in known, f"{name}:{call.lineno}"


def test_every_template_is_used() -> None:
    printed: set[str] = set()
    for document in (
        "schema/completions.yaml",
        "tests/golden/callbacks/openapi.yaml",
        "tests/golden/jsonschema/schema-07.json",
        "tests/golden/paging/openapi.yaml",
    ):
        report = Report()
        api = lower(load(str(ROOT / document), report), report)
        package, _ = plan(
            api, config_for(Path(document)).named_after(api.title), NamesLock(), report
        )
        printed |= {one.template for one in package.files}
    imported = {
        one.template.value
        for name in NAMES
        for one in _tree(name).find_all(nodes.Import)
        if isinstance(one.template, nodes.Const)
    }
    assert set(NAMES) == printed | imported


def test_every_macro_is_used() -> None:
    called = {
        call.node.attr if isinstance(call.node, nodes.Getattr) else getattr(call.node, "name", "")
        for name in NAMES
        for call in _tree(name).find_all(nodes.Call)
    }
    defined = {one.name for name in NAMES for one in _tree(name).find_all(nodes.Macro)}
    assert defined - called == set()


def test_a_template_of_the_user_replaces_ours(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "api.md.jinja").write_text("mine: {{ view.title | md }}\n")
    report = Report()
    bundle = load(str(ROOT / "schema" / "completions.yaml"), report)
    config = PackageConfig(spec="x").named_after("Some API")
    object.__setattr__(config, "templates", str(tmp_path))
    files, _ = build(bundle, config, NamesLock(), report)
    texts = {file.path: file.text for file in files}
    assert texts["api.md"].startswith("mine: ")
    assert texts["README.md"].startswith("# ")
