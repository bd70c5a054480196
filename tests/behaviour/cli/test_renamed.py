"""What was renamed between two releases keeps its old name for one major version."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mypy import api as mypy

from .conftest import Run
from .test_release import DAY, edit, tree

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getPet
      tags: [pets]
      responses:
        "200":
          description: A pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
    put:
      operationId: putPet
      tags: [pets]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: Done.}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        color: {$ref: "#/components/schemas/Color"}
    Color: {type: string, enum: [red, blue]}
"""

CONFIG = """\
[[package]]
spec = "openapi.yaml"
output = "sdk"
package = "pets"
version = "1.0.0"
formatter = "none"
naming = "operation-id"
grouping = "tag"
"""

CALLER = """\
import asyncio
from typing import assert_never

import pets
from pets import AsyncClient, Client, Color, Pet, PetParam
from pets.types import Pet as AlsoPet


def shade(color: Color) -> int:
    match color:
        case Color.RED:
            return 1
        case Color.BLUE:
            return 2
        case _:
            assert_never(color)


def use(client: Client) -> Pet:
    found: AlsoPet = client.pets.get_pet("a")
    given: PetParam = {"name": "b", "color": Color.RED}
    client.pets.put_pet("a", **given)
    return found


async def use_async(client: AsyncClient) -> Pet:
    return await client.pets.get_pet("a")


async def try_async() -> None:
    try:
        await use_async(AsyncClient(max_retries=0))
    except pets.APIConnectionError:
        print("both clients called")


if __name__ == "__main__":
    assert shade(Color.RED) == 1 and Color["RED"] is Color("red")
    assert isinstance(pets.Pet(name="a", color=Color.RED), Pet)
    try:
        use(Client(max_retries=0))
    except pets.APIConnectionError:
        asyncio.run(try_async())
"""

RENAMED = (
    ("schemas/Pet", "schemas/Animal"), ("    Pet:\n", "    Animal:\n"),
    ("getPet", "fetchAnimal"), ("putPet", "storeAnimal"), ("[pets]", "[animals]"),
    ("enum: [red, blue]", "enum: [red, blue], x-enum-varnames: [crimson, blue]"),
)  # fmt: skip

ALIASES = """\
pets alias Color.RED = Color.CRIMSON
pets alias Pet = Animal
pets alias PetParam = AnimalParam
pets alias client.pets.get_pet() = client.animals.fetch_animal
pets alias client.pets.put_pet() = client.animals.store_animal
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bindwright: Run) -> Path:
    """A package that was released as 1.0.0, and then everything in it was renamed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    (tmp_path / "bindwright.toml").write_text(CONFIG)
    (tmp_path / "use.py").write_text(CALLER)
    assert bindwright("release", *DAY).code == 0
    edit(tmp_path, *RENAMED, file="openapi.yaml")
    # Without its lines names.lock would keep every name but those of the schema.
    (tmp_path / "names.lock").unlink()
    return tmp_path


def aliases(folder: Path) -> str:
    lines = (folder / "names.lock").read_text().splitlines(keepends=True)
    return "".join(one for one in lines if one.startswith("pets alias "))


def called(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(folder / "sdk" / "src")}
    return subprocess.run(
        [sys.executable, *options, "use.py"], env=environment, capture_output=True, text=True
    )


def test_what_was_renamed_is_a_minor_version_with_aliases(shop: Path, bindwright: Run) -> None:
    dry = tree(shop)
    said = json.loads(bindwright("release", "--dry-run", "--format", "json", *DAY).out)
    assert tree(shop) == dry
    assert (said["bump"], said["version"], said["migration"]) == ("minor", "1.1.0", None)
    assert (
        "`Pet` is called `Animal` now; the old name goes with the next major" in said["changelog"]
    )
    assert bindwright("release", *DAY).code == 0
    assert aliases(shop) == ALIASES
    record = shop / "releases" / "1.1.0"
    assert json.loads((record / "surface.json").read_text())["renamed"]["Pet"] == "Animal"
    assert ALIASES in (record / "names.lock").read_text()
    assert bindwright("check").code == 0
    before = tree(shop)
    assert bindwright("generate").code == 0
    assert tree(shop) == before
    assert bindwright("release", *DAY).out == "pets: nothing to release since 1.1.0\n"
    assert bindwright("release", "--check").code == 0


def test_callers_of_old_names_work_and_are_told(
    shop: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bindwright("release", *DAY).code == 0
    assert called(shop).stdout == "both clients called\n", called(shop).stderr
    warned = called(shop, "-W", "always").stderr
    for text in (
        "use.py:5: DeprecationWarning: pets.Pet is deprecated: it is called Animal now.",
        "use.py:6: DeprecationWarning: pets.types.Pet is deprecated: it is called Animal now.",
        "DeprecationWarning: The name Color.RED is deprecated. Please use 'Color.CRIMSON' instead.",
        "DeprecatedCallWarning: pets.get_pet is deprecated. The method has another name now. "
        "Please use 'client.animals.fetch_animal' instead.",
    ):
        assert text in warned
    assert warned.count("pets.get_pet is deprecated") == 2  # of both clients
    monkeypatch.setenv("MYPYPATH", str(shop / "sdk" / "src"))
    options = ["--strict", "--config-file=", "--no-error-summary", "use.py"]
    out, err, code = mypy.run([*options, f"--cache-dir={shop / 'mypy'}"])
    assert (out, err, code) == ("", "", 0)
    options += ["--enable-error-code=deprecated", f"--cache-dir={shop / 'mypy'}"]
    told = [line for line in mypy.run(options)[0].splitlines() if line.startswith("use.py")]
    assert all(line.endswith("[deprecated]") for line in told)
    text = CALLER.splitlines()
    named = [text[int(line.split(":")[1]) - 1].strip() for line in told]
    assert {"case Color.RED:", 'found: AlsoPet = client.pets.get_pet("a")',
            'return await client.pets.get_pet("a")'} <= set(named)  # fmt: skip


def test_the_next_major_version_ends_them(shop: Path, bindwright: Run) -> None:
    assert bindwright("release", *DAY).code == 0
    # What is renamed in the major version itself is there from then on.
    edit(shop, ("name: {type: string}", "nick: {type: string}"), ("[name]", "[nick]"),
         ("schemas/Color", "schemas/Shade"), ("    Color:", "    Shade:"),
         file="openapi.yaml")  # fmt: skip
    said = json.loads(bindwright("release", "--format", "json", *DAY).out)
    assert said["version"] == "2.0.0"
    assert aliases(shop) == "pets alias Color = Shade\npets alias ColorName = ShadeName\n"
    gone = "**Breaking:** client.pets.get_pet(), the deprecated name of "
    assert f"{gone}client.animals.fetch_animal(), is gone." in said["changelog"].replace("\\", "")
    assert "- Pet\n+ Animal\n" in said["migration"]
    assert "- client.pets.get_pet()\n+ client.animals.fetch_animal()\n" in said["migration"]
    assert bindwright("check").code == 0
    assert "cannot import name 'Pet' from 'pets'" in called(shop).stderr
    assert not (shop / "sdk" / "src" / "pets" / "resources" / "pets.py").exists()


def test_what_was_renamed_twice_has_two_old_names(shop: Path, bindwright: Run) -> None:
    assert bindwright("release", *DAY).code == 0
    edit(shop, ("schemas/Animal", "schemas/Being"), ("    Animal:", "    Being:"),
         file="openapi.yaml")  # fmt: skip
    assert bindwright("generate").code == 0  # the chain has no end as yet
    assert bindwright("check").code == 0
    said = json.loads(bindwright("release", "--format", "json", *DAY).out)
    assert (said["version"], said["bump"]) == ("1.2.0", "minor")
    assert "pets alias Animal = Being\n" in aliases(shop)
    assert called(shop).returncode == 0
    assert "it is called Being now" in called(shop, "-W", "always").stderr


def test_a_name_that_comes_back_is_its_own_again(shop: Path, bindwright: Run) -> None:
    assert bindwright("release", *DAY).code == 0
    pet = "    Pet: {type: object, properties: {a: {type: string}}}\n"
    used = 'content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}'
    edit(
        shop,
        ("  schemas:\n", f"  schemas:\n{pet}"),
        ("{description: Done.}", f'{{description: Done.}}, "200": {{description: A., {used}}}'),
        file="openapi.yaml",
    )
    assert bindwright("generate").code == 0
    assert "class Pet(" in (shop / "sdk/src/pets/types/pet.py").read_text()
    assert bindwright("check").code == 0
    assert json.loads(bindwright("release", "--dry-run", "--format", "json").out)["bump"] == "major"


def test_two_documents_alone_say_that_it_breaks(shop: Path, bindwright: Run) -> None:
    old = next((shop / "releases" / "1.0.0" / "document").iterdir())
    said = json.loads(bindwright("diff", str(old), "openapi.yaml", "--format", "json").out)
    assert said["semver"] == "major"
    assert bindwright("release", "--check").code == 1
    toml = (shop / "bindwright.toml").read_text()
    (shop / "bindwright.toml").write_text(toml.replace("1.0.0", "1.1.0"))
    assert bindwright("release", "--check").code == 0


def test_names_lock_keeps_the_names_of_what_stays_where_it_is(shop: Path, bindwright: Run) -> None:
    """Another operationId, tag or name of a member renames nothing that was given out."""
    (shop / "names.lock").write_bytes((shop / "releases/1.0.0/names.lock").read_bytes())
    said = json.loads(bindwright("release", "--format", "json", *DAY).out)
    assert said["bump"] == "minor"
    assert aliases(shop) == "pets alias Pet = Animal\npets alias PetParam = AnimalParam\n"
    assert called(shop).returncode == 0


def test_an_interrupted_release_keeps_the_aliases(
    shop: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bindwright.commands.release import command

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(command._Run, "_generate", killed)
        assert bindwright("release", *DAY).code == 130
    assert "Animal" not in (shop / "sdk/src/pets/types/__init__.py").read_text()
    assert bindwright("release", *DAY).code == 0
    assert aliases(shop) == ALIASES
    assert bindwright("check").code == 0
    assert called(shop).returncode == 0
