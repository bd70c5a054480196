"""Templates that a wheel holds compiled stand for what they were made of, and for nothing else."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import jinja2
import pytest

rendering = import_module("bindwright.render.environment")
NAME = "project/gitattributes.jinja"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation that can't be written to: its templates, and those it holds compiled."""
    templates, compiled = tmp_path / "templates", tmp_path / "compiled_templates"
    (templates / "project").mkdir(parents=True)
    (templates / NAME).write_text("{{ 1 + 1 }}\n")
    compiled.mkdir()
    monkeypatch.setattr(rendering, "templates_folder", lambda: templates)
    monkeypatch.setattr(rendering, "COMPILED", compiled)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    for name, source in rendering.compiled_templates():
        (compiled / name).write_text(source)
    return tmp_path


def printed(monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """What the template prints, and how often one was compiled for it."""
    compiled: list[Any] = []
    real = jinja2.Environment.compile

    def compiling(self: jinja2.Environment, *arguments: Any, **more: Any) -> Any:
        compiled.append(arguments)
        return real(self, *arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compiling)
        text = rendering.environment().get_template(NAME).render()
    return text, len(compiled)


def test_what_is_there_is_not_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(monkeypatch) == ("2\n", 0)
    (made,) = (folder / "compiled_templates").iterdir()
    made.unlink()
    assert printed(monkeypatch) == ("2\n", 1)


def test_a_template_that_was_changed_is_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "templates" / NAME).write_text("{{ 1 + 2 }}\n")
    assert printed(monkeypatch) == ("3\n", 1)


def test_another_jinja_compiles(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jinja2, "__version__", "0.0")
    assert printed(monkeypatch) == ("2\n", 1)


def test_another_template_of_the_same_text_is_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (folder / "compiled_templates").iterdir():
        other = rendering.compiled_name("project/other.jinja", "{{ 1 + 1 }}\n")
        path.rename(path.with_name(other))
    assert printed(monkeypatch) == ("2\n", 1)


def test_every_template_has_one() -> None:
    found = dict(rendering.compiled_templates())
    templates = rendering.template_texts(str(rendering.templates_folder()))
    assert templates is not None
    names = {rendering.compiled_name(one, text.decode()) for one, text in templates.items()}
    assert set(found) == names and len(names) == len(templates)
