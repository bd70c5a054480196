"""A checkout of somebody else: whatever lies in it is input, and no command acts on its behalf."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright.write.journal_key import signature

Run = Callable[..., Any]
SCRATCH = "generated/.bindwright.tmp"


def tree(folder: Path) -> dict[str, bytes | str]:
    """Every file below a folder, links by where they lead."""
    found: dict[str, bytes | str] = {}
    for base, folders, names in os.walk(folder):
        for name in names + [one for one in folders if Path(base, one).is_symlink()]:
            path = Path(base, name)
            link = path.is_symlink()
            found[str(path)] = os.readlink(path) if link else path.read_bytes()
    return found


def journal(**changes: object) -> str:
    empty: dict[str, object] = {"package": "", "inode": 0, "names_lock": "", "in_place": False}
    return json.dumps({"drop": [], "replace": [], "remove": [], **empty, **changes})


def plant(checkout: Path, text: str, names_lock: str = "") -> None:
    (checkout / SCRATCH).mkdir()
    (checkout / SCRATCH / "names_lock").write_text(names_lock or "echo owned\n")
    (checkout / SCRATCH / "journal.json").write_text(text)


def enveloped(data: str, code: str) -> str:
    return json.dumps({"journal": data, "signature": code})


def copied(checkout: Path) -> str:
    """A journal that this machine did sign, but for another output."""
    elsewhere = checkout / "other" / ".bindwright.tmp"
    elsewhere.mkdir(parents=True)
    data = journal(names_lock=str(checkout / "d" / "names.lock"))
    code = signature(data.encode(), str(elsewhere.parent.resolve()), str(elsewhere))
    shutil.rmtree(elsewhere.parent)
    assert code
    return enveloped(data, code)


JOURNALS: dict[str, Callable[[Path], str]] = {
    "bare": lambda _: journal(names_lock="d/names.lock"),
    "unsigned": lambda _: enveloped(journal(names_lock="d/names.lock"), ""),
    "guessed": lambda _: enveloped(journal(names_lock="d/names.lock"), "0" * 64),
    "no-ascii": lambda _: enveloped(journal(names_lock="d/names.lock"), "\u00e9"),
    "copied": copied,
    "torn": lambda _: '{"package"',
    "nested": lambda _: "[" * 100_000,
}


@pytest.mark.parametrize("kind", JOURNALS)
@pytest.mark.parametrize(
    "command", [("check",), ("lint",), ("generate",), ("generate", "--force"), ("build",)]
)
def test_a_foreign_journal_is_said_and_never_applied(
    checkout: Path, outside: Path, bindwright: Run, command: tuple[str, ...], kind: str
) -> None:
    (checkout / "d").mkdir()
    for name in ("names.lock.tmp", "names.lock"):
        (checkout / "d" / name).symlink_to(outside / "profile")
    plant(checkout, JOURNALS[kind](checkout))
    before = tree(checkout / "generated")
    outcome = bindwright(*command)
    assert outcome.code == (0 if command == ("lint",) else 1)
    assert "journal" in outcome.out + outcome.err and ".bindwright.tmp" in outcome.out + outcome.err
    after = tree(checkout / "generated")
    after.pop(str(checkout / SCRATCH / "lock"), None)
    assert after == before


def test_a_key_that_came_with_the_checkout_signs_nothing(
    checkout: Path, outside: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the folder for state lies in the work tree, the attacker knows the key."""
    (checkout / ".git").mkdir()
    state = checkout / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    (state / "bindwright").mkdir(parents=True)
    key = state / "bindwright" / "journal.key"
    key.write_bytes(b"k" * 32)
    key.chmod(0o600)
    (checkout / SCRATCH).mkdir()
    data = journal(remove=["README.md"])
    shutil.move(checkout / ".git", checkout / "no-git")
    code = signature(data.encode(), str((checkout / "generated").resolve()), SCRATCH)
    shutil.move(checkout / "no-git", checkout / ".git")
    assert code, "without a repository the folder would do"
    (checkout / SCRATCH / "journal.json").write_text(enveloped(data, code))
    outcome = bindwright("generate")
    assert (outcome.code, "error[journal-not-ours]" in outcome.err) == (1, True)
    assert (checkout / "generated/README.md").exists()


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o604])
def test_a_key_that_others_can_read_signs_nothing(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(checkout / "state"))
    (checkout / "scratch").mkdir()
    there = (str(checkout / "generated"), str(checkout / "scratch"))
    assert signature(b"{}", *there)
    (checkout / "state/bindwright/journal.key").chmod(mode)
    assert signature(b"{}", *there) == ""


@pytest.mark.parametrize("home", ["missing", "relative", "file"])
def test_without_a_folder_for_state_generating_works(
    checkout: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    (checkout / "file").write_text("")
    places = {"missing": "/proc/none/at/all", "relative": "state", "file": str(checkout / "file")}
    monkeypatch.setenv("XDG_STATE_HOME", places[home])
    monkeypatch.setenv("HOME", "/proc/none")
    document = checkout / "openapi.yaml"
    document.write_text(document.read_text().replace("owner: {type: str", "keeper: {type: str"))
    assert bindwright("generate").code == 0
    assert bindwright("check").code == 0
    assert not (checkout / "state").exists(), "a relative path would lead into the work tree"


def vouch(checkout: Path, path: str) -> None:
    """Make the manifest agree with what a file has become."""
    place = checkout / "generated/.bindwright.json"
    manifest = json.loads(place.read_text())
    data = (checkout / "generated" / path).read_bytes()
    manifest["files"].setdefault(path, {})["sha256"] = hashlib.sha256(data).hexdigest()
    place.write_text(json.dumps(manifest))


@pytest.mark.parametrize("path", ["src/pets/types/pet.py", "README.md", "pyproject.toml"])
def test_a_manifest_that_vouches_for_other_bytes_is_not_believed(
    checkout: Path, bindwright: Run, path: str
) -> None:
    (checkout / "generated" / path).open("a").write("\n# a back door\n")
    vouch(checkout, path)
    outcome = bindwright("check")
    assert outcome.code == 1
    assert f"generated/{path}: error[file-edited]" in outcome.out
    assert "back door" in outcome.out
    assert bindwright("build").code == 1 and not (checkout / "dist").exists()
    assert bindwright("generate", "--force").code == 0
    assert bindwright("check").code == 0


def test_a_manifest_that_owns_more_is_not_believed(checkout: Path, bindwright: Run) -> None:
    (checkout / "generated/src/pets/spy.py").write_text("print('owned')\n")
    vouch(checkout, "src/pets/spy.py")
    outcome = bindwright("check")
    assert outcome.code == 1
    assert "spy.py: error[file-stale]" in outcome.out


def test_a_build_runs_no_hook_of_the_tree(checkout: Path, bindwright: Run) -> None:
    tripwire = checkout / "tripwire"
    hook = checkout / "generated/hatch_build.py"
    hook.write_text(f"open({str(tripwire)!r}, 'w')\n")
    project = checkout / "generated/pyproject.toml"
    project.open("a").write("\n[tool.hatch.build.hooks.custom]\n")
    for path in ("hatch_build.py", "pyproject.toml"):
        vouch(checkout, path)
    for command in (("build",), ("build", "generated")):
        assert bindwright(*command).code == 1
    assert not tripwire.exists() and not (checkout / "dist").exists()


SAYING = {
    "backend": ("[build-system]", '[build-system]\nbackend-path = ["src"]'),
    "other-backend": ("hatchling.build", "pets.backend"),
    "readme": ('readme = "README.md"', 'readme = "../profile"'),
    "readme-table": (
        'readme = "README.md"', 'readme = {file = "/etc/passwd", content-type = "text/plain"}',
    ),
    "license": ('readme = "README.md"', 'license = {file = "../../profile"}'),
    "licenses": ('readme = "README.md"', 'license-files = ["../../*"]'),
    "dynamic": ('version = "0.1.0"', 'dynamic = ["version"]'),
    "packages": ('packages = ["src/pets"]', 'packages = ["src/pets", "../.."]'),
    "force-include": (
        'packages = ["src/pets"]', 'packages = ["src/pets"]\nforce-include = {"/etc" = "etc"}',
    ),
    "version-source": ("[tool.black]", '[tool.hatch.version]\nsource = "code"\n[tool.black]'),
    "no-toml": ("[project]", "[project"),
    "no-table": ("[project]", "[projects]"),
}  # fmt: skip


@pytest.mark.parametrize("kind", SAYING)
def test_a_build_takes_in_nothing_else_whatever_the_metadata_say(
    checkout: Path, bindwright: Run, kind: str
) -> None:
    project = checkout / "generated/pyproject.toml"
    text = project.read_text()
    old, new = SAYING[kind]
    assert old in text
    project.write_text(text.replace(old, new))
    vouch(checkout, "pyproject.toml")
    outcome = bindwright("build", "generated")
    assert (outcome.code, "error[build-refused]" in outcome.err) == (1, True)
    assert not (checkout / "dist").exists()


def test_a_build_publishes_no_file_that_a_link_leads_to(
    checkout: Path, outside: Path, bindwright: Run
) -> None:
    (checkout / "bindwright.toml").open("a").write('keep = ["src/pets/extras/*"]\n')
    extras = checkout / "generated/src/pets/extras"
    extras.mkdir()
    (extras / "data.txt").symlink_to(outside / "profile")
    for command in (("build",), ("build", "generated")):
        outcome = bindwright(*command)
        assert (outcome.code, "error[build-refused]" in outcome.err) == (1, True)


PICKED_UP = [
    "hatch.toml", "hatch_build.py", "setup.py", "SETUP.CFG", "docs/deep/setup.py", "a.pth",
    "src/pets/b.pth", "sitecustomize.py", "examples/sitecustomize.so", "docs/usercustomize/a.py",
    "src/pydantic/__init__.py", "src/httpx2.py", "src/pets.py", "src/pets-stubs/client.pyi",
    "src/evil-1.dist-info/entry_points.txt", "evil.egg-info/PKG-INFO", "src/notes.txt",
    "pydantic/__init__.py", "httpx2.py", "json.py", "examples/httpx2.py", "examples/ssl.abi3.so",
    "pets/__init__.py", "pets.pyd", "src/pets/_client/__init__.py", "src/pets/_client/a.txt",
    "src/pets/_client.abi3.so", "src/pets/_client.cpython-311-x86_64-linux-gnu.so",
    "src/pets/_client.pyd", "src/pets/_client.pyi", "src/pets/__init__.pyi", "src/pets/types.pyc",
    "src/pets/types/pet/__init__.py", "src/pets/extra.pyc",
]  # fmt: skip


@pytest.mark.parametrize("path", PICKED_UP)
def test_what_builds_or_imports_pick_up_is_a_finding_that_keep_cannot_hide(
    checkout: Path, bindwright: Run, path: str
) -> None:
    file = checkout / "generated" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("")
    (checkout / "bindwright.toml").open("a").write(f'keep = ["{path}"]\n')
    outcome = bindwright("check")
    assert outcome.code == 1
    assert "error[file-changes-build]: not generated, but " in outcome.out
    file.unlink()
    for folder in file.parents:
        if any(folder.iterdir()):
            break
        folder.rmdir()
    assert bindwright("check").code == 0


@pytest.mark.parametrize(
    "path",
    [
        "LICENSE", "tests/conftest.py", "tests/test_pets.py", "noxfile.py", "docs/pydantic.md",
        "docs/conf.py", "tests/json.py", ".venv/lib/python3.11/site-packages/a.pth", "html/x.html",
        "test/__init__.py", "MANIFEST.in", "tox.ini", "src/pets/__pycache__/a.cpython-311.pyc",
    ],
)  # fmt: skip
def test_what_no_build_and_no_import_picks_up_is_left_alone(
    checkout: Path, bindwright: Run, path: str
) -> None:
    file = checkout / "generated" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("")
    assert bindwright("check").code == 0


def test_a_virtual_environment_in_the_output_is_left_alone(checkout: Path, bindwright: Run) -> None:
    environment = checkout / "generated/environment"
    (environment / "lib").mkdir(parents=True)
    (environment / "pyvenv.cfg").write_text("")
    (environment / "lib/a.pth").write_text("")
    assert bindwright("check").code == 0


@pytest.mark.parametrize("folder", ["src", "src/pets", "examples"])
def test_a_virtual_environment_does_not_hide_what_is_generated(
    checkout: Path, bindwright: Run, folder: str
) -> None:
    (checkout / "generated" / folder / "pyvenv.cfg").write_text("")
    (checkout / "generated" / folder / "a.pth").write_text("")
    outcome = bindwright("check")
    assert (outcome.code, "a.pth: error[file-changes-build]" in outcome.out) == (1, True)


@pytest.mark.parametrize("checked", [True, False])
def test_byte_code_that_python_runs_whatever_the_source_says(
    checkout: Path, bindwright: Run, checked: bool
) -> None:
    import py_compile

    module = checkout / "generated/src/pets/types/pet.py"
    text = module.read_text()
    py_compile.compile(str(module), invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)
    assert bindwright("check").code == 0, "every Python makes such files"
    modes = py_compile.PycInvalidationMode
    mode = modes.CHECKED_HASH if checked else modes.UNCHECKED_HASH
    py_compile.compile(str(module), invalidation_mode=mode)
    assert module.read_text() == text
    outcome = bindwright("check")
    assert (outcome.code, "error[file-changes-build]" in outcome.out) == (1, True)


@pytest.mark.parametrize(
    "glob", ["**", "*", "src", "src/*", "src/pets", "src/pets/*", "*.py", "?*"]
)
@pytest.mark.parametrize("command", ["check", "generate", "build"])
def test_keep_cannot_name_everything(
    checkout: Path, bindwright: Run, glob: str, command: str
) -> None:
    (checkout / "bindwright.toml").open("a").write(f'keep = ["src/pets/mine/*", "{glob}"]\n')
    outcome = bindwright(command)
    assert outcome.code == 2
    assert "bindwright.toml:5:28: error[config-value]" in outcome.out + outcome.err


def test_keep_covers_nothing_among_generated_files(checkout: Path, bindwright: Run) -> None:
    (checkout / "bindwright.toml").open("a").write('keep = ["src/pets/types/*"]\n')
    (checkout / "generated/src/pets/types/spy.py").write_text("")
    outcome = bindwright("check")
    assert (outcome.code, "spy.py: error[file-unknown]" in outcome.out) == (1, True)
