"""Code of the user's own inside a package: bases of generated classes, and what the top offers."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

CONFIG = """\
keep = ["src/pets/lib"]

[package.mixins]
"Pets" = "lib.pets:PetsMixin"
"AsyncPets" = "lib.pets:AsyncPetsMixin"
"Client" = "lib.client:ClientMixin"
"Pet" = "lib.model:PetMixin"

[package.additional_exports]
"lib.agents" = ["Agent", "HELLO"]
"""

OWN = {
    "__init__.py": "",
    "pets.py": """\
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..types import Pet


class PetsMixin:
    def called(self, name: str) -> Pet:
        from ..types import Pet

        return Pet(name=name)


class AsyncPetsMixin:
    async def called(self, name: str) -> Pet:
        return PetsMixin().called(name)
""",
    "client.py": "class ClientMixin:\n    version = 3\n",
    "model.py": """\
class PetMixin:
    name: str | None

    def loud(self) -> str:
        return (self.name or "nobody").upper()
""",
    "agents.py": 'class Agent:\n    """Mine."""\n\n\nHELLO = "hello"\n',
}

USE = """\
import asyncio

import pets
from pets import HELLO, Agent, AsyncClient, Client

client = Client(base_url="http://127.0.0.1:9")
assert client.version == 3 and not hasattr(AsyncClient, "version")
assert client.pets.called("rex").loud() == "REX" and callable(client.pets.list)
assert asyncio.run(AsyncClient(base_url="http://127.0.0.1:9").pets.called("rex")).name == "rex"
assert pets.Pet.model_validate_json('{"name": "a"}').loud() == "A"
assert Agent.__doc__ == "Mine." and HELLO == "hello"
assert {"Agent", "HELLO"} <= set(pets.__all__)
"""


@pytest.fixture
def owned(configured: Path, bindwright: Run) -> Path:
    """A generated package with code of the user's own in it, and a script that uses it."""
    (configured / "bindwright.toml").open("a").write(CONFIG)
    assert bindwright("generate").code == 0
    library = configured / "generated" / "src" / "pets" / "lib"
    library.mkdir(parents=True)
    for name, text in OWN.items():
        (library / name).write_text(text)
    (configured / "use.py").write_text(USE)
    return configured


def test_own_code_is_part_of_generated_classes(owned: Path, bindwright: Run) -> None:
    source = owned / "generated" / "src"
    done = subprocess.run(
        [sys.executable, str(owned / "use.py")],
        env={"PYTHONPATH": str(source)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert bindwright("check").code == 0


def test_a_class_that_is_not_there_is_told(owned: Path, bindwright: Run) -> None:
    config = owned / "bindwright.toml"
    config.write_text(
        config.read_text().replace('"Pet" =', '"types.Pet" =').replace('"AsyncPets"', '"Nobody"')
    )
    outcome = bindwright("generate")
    assert outcome.code == 0
    assert "no generated class is called 'Nobody'" in outcome.err
    assert outcome.err.count("name-unused") == 1


USE_AIOHTTP = """\
import tomllib
from pathlib import Path

import httpx2
import pets
from pets import AioHttpTransport, DefaultAioHttpClient

assert issubclass(DefaultAioHttpClient, httpx2.AsyncClient)
assert issubclass(AioHttpTransport, httpx2.AsyncBaseTransport)
project = tomllib.loads((Path(pets.__file__).parents[2] / "pyproject.toml").read_text())["project"]
assert "aiohttp" in project["optional-dependencies"]
assert "aiohttp" not in str(project["dependencies"])
"""


def test_a_package_has_a_transport_on_aiohttp_where_it_is_to(
    configured: Path, bindwright: Run
) -> None:
    source = configured / "generated" / "src"
    module = source / "pets" / "_runtime" / "calls" / "aiohttp_transport.py"
    assert bindwright("generate").code == 0 and not module.exists()
    (configured / "bindwright.toml").open("a").write("[package.client]\naiohttp = true\n")
    assert bindwright("generate").code == 0 and module.exists()
    done = subprocess.run(
        [sys.executable, "-c", USE_AIOHTTP],
        env={"PYTHONPATH": str(source)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert "aiohttp" in (configured / "generated" / "README.md").read_text()
