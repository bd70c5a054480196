"""Python is made of values: nothing in plan and render makes source as text, or takes it apart."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .source import GENERATOR, Module, modules, offenders

_MODULES = [one for one in modules(GENERATOR) if one.name.startswith(("plan/", "render/"))]
_TAKING_APART = frozenset(
    {
        "endswith", "find", "index", "lstrip", "partition", "removeprefix", "removesuffix",
        "replace", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "split", "splitlines",
        "startswith", "strip", "translate",
    }
)  # fmt: skip
_NO_PYTHON = (
    "plan/names/",  # words
    "plan/source/imports.py",  # paths of modules
    "plan/source/literals.py",  # characters
    "plan/source/prose.py",
    "render/environment.py",  # paths of templates
    "render/filters.py",  # prose
    "render/markdown.py",
    "render/missing_names.py",  # statements that define, and paths of modules
    "render/user_templates.py",  # paths, and lines of JSON
    "render/sandbox.py",
)
"""Files that work on text which is no Python, in passing or as their subject."""

_OTHER_TEXT = {
    "plan/calls/arguments.py": {"_ORDER.index"},
    "plan/calls/descriptors.py": {"status.endswith"},
    "plan/calls/streams.py": {"pointer.removeprefix"},
    "plan/calls/errors.py": {
        "(declared.docs.description or '').partition",
        "name.endswith",
        "tag_pointer.rpartition",
        "words.split",
    },
    "plan/calls/methods.py": {"(docs.title or '').rstrip", "main.strip", "name.upper().rstrip"},
    "plan/calls/results.py": {
        "(header.docs.description or '').split",
        "(header.docs.description or '').split('\\n\\n')[0].split",
    },
    "plan/calls/webhooks.py": {
        "(operation.docs.title or '').rstrip",
        "name.removeprefix",
        "name.removeprefix('parse_').upper().rstrip",
    },
    "plan/client/client.py": {"name.endswith"},  # of a header
    "plan/client/servers.py": {"re.sub", "url.rstrip", "url.startswith"},
    "plan/pages/api_md.py": {
        "first.partition",
        "first.partition('. ')[0].rstrip",
        "text.split",
        "text.split('\\n\\n')[0].split",
    },
    "plan/pages/authentication.py": {
        "f\"{text}{deprecated}\\n\\n{scheme.docs.description or ''}\".strip"
    },
    "plan/pages/metadata.py": {"name.split", "visible_line(info.contact).replace"},
    "plan/pages/project.py": {"(api.docs.description or '').strip", "text.split"},
    "plan/pages/quick_start.py": {"argument.name.replace", "one.url.startswith"},
    "plan/recorded_surface.py": {"module.partition", "module.startswith"},  # paths
    "plan/source/printing.py": {
        "module.startswith",
        "value.module.startswith",
        "value.module.removeprefix",
    },  # paths
    "plan/types/models.py": {"name.startswith"},  # a key of a TypedDict
    "plan/types/modules.py": {"words.split"},
}
"""What else is taken apart: prose, names, URLs, pointers, statuses. No entry may be Python."""

_SOURCE = re.compile(r"(?<!`)\{\}[\[(=]|\{\} \| |\| \{\}|\blambda\b|(?:Literal|Annotated)\[")
"""Python in a template of a string, `{}` standing for what is filled in."""


def _taken_apart(module: Module) -> Iterator[str]:
    allowed = _OTHER_TEXT.get(module.name, set())
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found = ast.unparse(node.func)
            asked = node.func.attr in _TAKING_APART or found.startswith("re.")
            if asked and found not in allowed:
                yield found


def _made(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            parts = (one.value if isinstance(one, ast.Constant) else "{}" for one in node.values)
            text = "".join(map(str, parts))
            if _SOURCE.search(text):
                yield f"{node.lineno}: {text}"


def _compared(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Compare):
            for one in (one for side in node.comparators for one in ast.walk(side)):
                if isinstance(one, ast.Constant) and one.value in ("None", "Any", "object", "{}"):
                    yield f"{node.lineno}: {ast.unparse(node)}"


def test_no_source_is_taken_apart() -> None:
    wanted = [one for one in _MODULES if not one.name.startswith(_NO_PYTHON)]
    assert offenders(wanted, _taken_apart) == {}


def test_what_is_taken_apart_otherwise_is_there() -> None:
    texts = {one.name: ast.unparse(one.tree) for one in _MODULES}
    gone = {
        name: [one for one in found if f"{one}(" not in texts.get(name, "")]
        for name, found in _OTHER_TEXT.items()
    }
    assert not any(gone.values()), gone


def test_source_is_made_where_values_are_printed() -> None:
    wanted = [one for one in _MODULES if not one.name.startswith("plan/source/")]
    assert offenders(wanted, _made) == {}
    printing = {
        one.name
        for one in _MODULES
        if any(name.endswith("printing.Printer") for name in one.imports())
    }
    # The quick start counts how many characters a call takes.
    assert printing == {"plan/pages/quick_start.py", "render/press.py"}


def test_no_source_is_compared() -> None:
    assert offenders(_MODULES, _compared) == {}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ('x = annotation.removesuffix(" | None")', _taken_apart),
        ('x = annotation.endswith("| None")', _taken_apart),
        ('x = annotation.startswith("Annotated[")', _taken_apart),
        ('x = [reply.replace(status, "") for reply in replies]', _taken_apart),
        ('x = re.findall("_runtime", text)', _taken_apart),
        ('x = f"{annotation} | None"', _made),
        ('x = f"{sync}[{inner}]"', _made),
        ('x = f"{name}({arguments})"', _made),
        ('x = f"{key}={value}"', _made),
        ('x = f"lambda: {value}"', _made),
        ('x = annotation in ("None", "Any")', _compared),
    ],
)
def test_the_rules_find_what_was_there(line: str, rule: object, tmp_path: Path) -> None:
    path = tmp_path / "models.py"
    path.write_text(line, encoding="utf-8")
    assert callable(rule)
    assert list(rule(Module(path, "plan/types/models.py")))
