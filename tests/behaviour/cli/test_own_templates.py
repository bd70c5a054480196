"""Templates that come with a checkout: they print, reach nothing else, and end."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.forking import Done, Nursery

NAME = "types/module.py.jinja"
CONFIG = '\n[[package]]\nspec = "openapi.yaml"\npackage = "pets"\ntemplates = "tpl"\n'
DOCUMENT = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths: {}
components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
"""

Generate = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document, and a configuration by which `tpl/` holds templates."""
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "bindwright.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


@pytest.fixture
def generate(folder: Path, program: Nursery) -> Generate:
    """Runs the command with some templates, and with a bound of ten seconds."""

    def run(*arguments: str, **templates: str) -> Done:
        put(folder, **templates)
        return program.run(*arguments, "generate", cwd=folder, cpu=10)

    return run


def put(folder: Path, **templates: str) -> None:
    for name, text in templates.items():
        path = folder / "tpl" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


REACHING = {
    "globals of a class": "{{ view.__class__.__init__.__globals__ }}",
    "a method of a class": "{{ view.__init__() }}",
    "an attribute by subscript": '{{ view["__class__"] }}',
    "an attribute by filter": '{{ view | attr("__class__") }}',
    "str.format": '{{ "{0.__class__.__init__.__globals__}".format(view) }}',
    "str.format_map": '{{ "{v.__class__}".format_map({"v": view}) }}',
    "str.format through a name": '{% set f = "{0.__class__}".format %}{{ f(view) }}',
    "encode": '{{ "x".encode("utf-8") }}',
    "mutation": "{{ [].append(1) }}",
    "subclasses": "{{ ().__class__.__base__.__subclasses__() }}",
    "the frame of a generator": "{{ (view.items | map).gi_frame }}",
    "the context": "{{ self._TemplateReference__context }}",
    "the macro's function": "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "the module's root": '{% import "_m.jinja" as m %}{{ m.__class__ }}',
    "the loop's environment": "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "a global function": "{{ range(9) }}",
    "an absolute path": '{% include "/etc/passwd" %}',
    "a path upwards": '{% include "../openapi.yaml" %}',
    "a file that is no template": '{% include "notes.txt" %}',
    "an extension": "{% do view.items %}",
}


@pytest.mark.parametrize("kind", REACHING)
def test_a_template_reaches_nothing_but_its_view(kind: str, generate: Generate) -> None:
    done = generate(**{NAME: REACHING[kind], "_m.jinja": "{% set x = 1 %}", "notes.txt": "secret"})
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"tpl/{NAME}:1:1: error[template-failed]" in done.stderr
    assert "secret" not in done.stderr.replace("notes.txt", "") and "root:" not in done.stderr


@pytest.mark.parametrize("name", ["nothing", "types", "types.models.more", "types.__init__.py"])
def test_a_runtime_module_that_is_none_is_the_template_s_fault(
    name: str, generate: Generate
) -> None:
    done = generate(**{NAME: f"\nfrom .._runtime.{name} import x\n"})
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"tpl/{NAME}:2:1: error[template-name-missing]: " in done.stderr
    assert f"imports 'x' from _runtime.{name}, which does not define it" in done.stderr


ITEMS = "_macros/items.jinja"
OURS = '{% import "_macros/items.jinja" as items %}{{ imports }}\n{% for one in view.items %}{{ items.print(one) }}\n{% endfor %}'  # noqa: E501
MISSING = {
    "a definition": ({NAME: "Dog = 1"}, f"{NAME}:1:1", "imports 'Pet' from types.pet"),
    "a definition, by a macro": (
        {ITEMS: "{% macro print(item) %}{{ item.name }}_ = 1{% endmacro %}"},
        f"{ITEMS}:1:1",
        "imports 'Pet' from types.pet",
    ),
    "what stands in a function": (
        {NAME: "def make():\n    Pet = 1\n    return Pet\n"},
        f"{NAME}:2:1",
        "imports 'Pet' from types.pet",
    ),
    "an import": ({NAME: "Pet = 1\nAnn = date.min"}, f"{NAME}:2:1", "uses 'date', which it"),
    "a class of the runtime": (
        {NAME: "Pet = 1\nfrom .._runtime.types.models import ApiModal"},
        f"{NAME}:2:1",
        "imports 'ApiModal' from _runtime.types.models, which does not define it",
    ),
    "a name of the package": (
        {NAME: "Pet = 1\n\nfrom pets import Clients"},
        f"{NAME}:3:1",
        "imports 'Clients' from the package, which does not define it",
    ),
    "a module": (
        {NAME: "def x():\n    from ..nowhere import Pet\nPet = 1"},
        f"{NAME}:2:1",
        "imports 'Pet' from nowhere",
    ),
    "a sibling": (
        {"client/client.py.jinja": "from .types.pet import Dog\nClient = AsyncClient = Dog"},
        "client/client.py.jinja:1:1",
        "imports 'Dog' from types.pet",
    ),
}


@pytest.mark.parametrize("kind", MISSING)
def test_a_template_that_lacks_a_name_is_told_so_and_nothing_is_written(
    kind: str, generate: Generate, tmp_path: Path
) -> None:
    templates, place, message = MISSING[kind]
    done = generate(**templates)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"tpl/{place}: error[template-name-missing]: src/pets/" in done.stderr
    assert message in done.stderr
    assert "this is a bug" not in done.stderr
    assert not (tmp_path / "generated").exists()


PRESENT = {
    "ours": OURS,
    "in a branch": "if int:\n    from pydantic import BaseModel as Pet\nelse:\n    Pet = 1",
    "by a star": "from ._part import *\n",
    "the runtime by its package": "from .._runtime import omit\nPet = omit.omit",
    "a module of the package": "from .. import types\nfrom . import pet\nPet = types, pet",
    "all that binds": (
        "import os.path\nfrom typing import TypeVar\nPet = TypeVar('Pet')\n"
        "def f(a, *b, c=1, **d):\n"
        "    global g\n    g = [e for e in os.path.sep]\n"
        "    match a:\n        case {'x': h, **i}: return h, i\n        case [*j]: return j\n"
        "    try:\n        k = lambda m: (m, b, c, d, __name__)\n"
        "    except ValueError as n: return n\n    return k, f(a, c=2)\n"
    ),
}


@pytest.mark.parametrize("kind", PRESENT)
def test_what_a_template_defines_in_any_way_is_there(kind: str, generate: Generate) -> None:
    done = generate(**{NAME: PRESENT[kind]})
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_no_python_through_a_macro_is_the_template_s_fault(generate: Generate) -> None:
    done = generate(**{ITEMS: "{% macro print(item) %}class {% endmacro %}"})
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"error[template-output]: tpl/{ITEMS} prints no Python" in done.stderr


def test_no_command_runs_what_a_template_asks_for(generate: Generate, tmp_path: Path) -> None:
    run = "__import__('pathlib').Path('RAN').write_text('x')"
    attack = f"{{{{ view.__class__.__init__.__globals__['__builtins__']['eval'](\"{run}\") }}}}"
    assert generate(**{NAME: attack}).returncode == 1
    assert not (tmp_path / "RAN").exists() and not (tmp_path / "generated").exists()


SPENDING = {
    "text times a number": '{{ "a" * 10**10 }}',
    "a list times a number": "{% for x in [0] * 10**10 %}x{% endfor %}",
    "a power": "{{ 9 ** (9 ** (9 ** 9)) }}",
    "nested loops": "".join(f"{{% for a{n} in '0123456789' %}}" for n in range(12))
    + "x" + "{% endfor %}" * 12,
    "text that doubles": "{% set a = 'aaaaaaaa' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "lists that double": "{% set a = [1] %}" + "{% set a = [a, a] %}" * 60 + "{{ a }}",
    "a width": '{{ "a\\nb" | indent(10**10) }}',
    "a padded number": '{{ "%10000000000d" % 1 }}',
    "replacing": '{{ ("a" * 10**5).replace("", "b" * 10**6) }}',
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a template that includes itself": '{% include "types/module.py.jinja" %}',
    "brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
}  # fmt: skip


@pytest.mark.parametrize("kind", SPENDING)
def test_a_template_has_bounds(kind: str, generate: Generate) -> None:
    """Of time they get a second here: five are the same, but for the waiting."""
    done = generate("hurried", **{NAME: SPENDING[kind]})
    assert done.returncode == 1, done.stdout + done.stderr
    assert "error[template-failed]" in done.stderr and NAME in done.stderr
    assert len(done.stderr) < 20_000
    assert done.seconds < 5
    assert done.kibibytes < 1_000_000


@pytest.mark.parametrize("target", ["../openapi.yaml", "/etc/passwd"])
def test_a_link_that_leads_out_is_not_followed(
    target: str, generate: Generate, tmp_path: Path
) -> None:
    (tmp_path / "tpl").mkdir()
    os.symlink(target, tmp_path / "tpl" / "_part.jinja")
    done = generate(**{NAME: '{% include "_part.jinja" %}'})
    assert done.returncode == 1
    assert "tpl/_part.jinja: error[template-failed]: this link leads out" in done.stderr


def test_a_fifo_is_not_waited_for(generate: Generate, tmp_path: Path) -> None:
    (tmp_path / "tpl").mkdir()
    os.mkfifo(tmp_path / "tpl" / "_part.jinja")
    assert generate(**{NAME: ""}).returncode in (1, 2)


def test_modules_of_the_working_directory_are_not_ours(folder: Path) -> None:
    for name in ("jinja2", "json", "pickle", "bindwright"):
        (folder / f"{name}.py").write_text("open('RAN', 'w').close()", encoding="utf-8")
    put(folder, **{NAME: "Pet = 1\n"})
    command = [sys.executable, "-P", "-m", "bindwright", "generate"]
    assert subprocess.run(command, cwd=folder, capture_output=True, timeout=60).returncode == 0
    assert not (folder / "RAN").exists()


def test_what_the_page_promises_works(generate: Generate, tmp_path: Path) -> None:
    template = (
        '{% import "_parts/line.jinja" as parts %}{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}'
        '"""Made."""\n{% for item in view.items %}\n'
        '{{ item.name }} = "{{ parts.line(item.name) }}{{ twice(loop.index) }}"\n'
        '{% if loop.last and item.name.startswith("Pet") %}\nlast = {{ 2 + 3 }}\n{% endif %}\n'
        "{% endfor %}\n"
    )
    part = "{% macro line(x) %}{{ x | wire }}{% endmacro %}"
    done = generate(**{NAME: template, "_parts/line.jinja": part})
    assert done.returncode == 0, done.stderr
    made = (tmp_path / "generated/src/pets/types/pet.py").read_text(encoding="utf-8")
    assert made == '"""Made."""\nPet = "`Pet`11"\nlast = 5\n'
