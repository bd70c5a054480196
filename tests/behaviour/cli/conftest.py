"""A small project to run commands in, and a way to run them in this process."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bindwright.__main__ import main

from tests.forking import Nursery, nursery

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets:
    get:
      responses:
        "200":
          description: All pets.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Pet"}
  /shops:
    delete:
      responses:
        "200":
          description: The last shop.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Shop"}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
    Shop:
      type: object
      properties:
        owner: {type: string}
"""

CONFIG = """\
[[package]]
spec = "openapi.yaml"
package = "pets"
formatter = "none"
"""


@dataclass(frozen=True)
class Outcome:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with a document, which is the working directory; there is no configuration."""
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def configured(project: Path) -> Path:
    """The project with a configuration."""
    (project / "bindwright.toml").write_text(CONFIG)
    return project


@pytest.fixture
def bindwright(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = main(arguments)
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return run


@pytest.fixture(scope="session")
def program() -> Iterator[Nursery]:
    """Runs command lines in processes of their own, which may have bounds."""
    with nursery("tests.behaviour.cli.program") as found:
        yield found


@pytest.fixture
def checkout(configured: Path, bindwright: Run) -> Path:
    """A generated package, as it is committed."""
    assert bindwright("generate").code == 0
    return configured


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of the user; it has to be the same afterwards."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "profile").write_text("original\n")
    yield folder
    assert [path.name for path in folder.iterdir()] == ["profile"]
    assert (folder / "profile").read_text() == "original\n"
