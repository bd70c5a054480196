"""What lies in a checkout of somebody else is not shown, not written through and not waited for."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.forking import Nursery

Run = Callable[..., Any]


SECRETS = {
    "key": "-----BEGIN KEY-----\nS3CRET: [a\n",
    "ini": "[S3CRET]\n S3CRET=1\n",
    "env": "PASSWORD=S3CRET\nOTHER=S3CRET\n",
    "twice": '{"S3CRET": 1, "S3CRET": 2}',
    "alias": "a: *S3CRET\n",
    "surrogate": '{"S3CRET": "\\ud800"}',
}


@pytest.mark.parametrize("ending", ["", ".json", ".yaml"])
@pytest.mark.parametrize("kind", SECRETS)
def test_no_text_of_a_file_that_is_no_document_is_shown(
    checkout: Path,
    tmp_path_factory: pytest.TempPathFactory,
    bindwright: Run,
    kind: str,
    ending: str,
) -> None:
    """A reference, an overlay, a configuration and a link can name any file."""
    home = tmp_path_factory.mktemp("home")
    (home / "secret").write_text(SECRETS[kind])
    beside, link = checkout / f"beside{ending}", checkout / f"link{ending}"
    beside.write_text(SECRETS[kind])
    link.symlink_to(home / "secret")
    document = checkout / "openapi.yaml"
    text = document.read_text()
    config = checkout / "bindwright.toml"
    start = config.read_text()
    named = [beside.name, f"{beside.name}#/S", link.name, os.path.relpath(home / "secret")]
    outcomes: list[Any] = []
    for name in named:
        document.write_text(text.replace("name: {type: string}", f"name: {{$ref: {name!r}}}"))
        outcomes += [bindwright(command) for command in ("check", "lint", "generate", "build")]
    document.write_text(text)
    for name in (*named[:1], *named[2:]):
        config.write_text(f"{start}overlays = [{name!r}]\n")
        outcomes += [bindwright("check"), bindwright("lint")]
    for name in named[2:]:
        config.write_text(start.replace("openapi.yaml", name))
        outcomes += [bindwright("check"), bindwright("generate")]
    config.unlink()
    outcomes.append(bindwright("lint", link.name))
    config.symlink_to(home / "secret")
    outcomes += [bindwright("check"), bindwright("check", "--config", "bindwright.toml")]
    config.unlink()
    config.write_text(start)
    (checkout / "names.lock").unlink()
    (checkout / "names.lock").symlink_to(home / "secret")
    outcomes += [bindwright("check"), bindwright("generate")]
    # A reference that can't be followed takes any value; all else ends the command.
    assert {outcome.code for outcome in outcomes} <= {0, 1, 2}
    assert {outcome.code for outcome in outcomes[4 * len(named) :]} <= {1, 2}
    assert not [one for one in outcomes if "CRET" in one.out + one.err]


def test_a_names_lock_that_leads_out_is_neither_shown_nor_written(
    checkout: Path, outside: Path, bindwright: Run
) -> None:
    secret = outside.parent / f"{outside.name}.json"
    secret.write_text('{"auths": "S3CRET"}')
    for target in (secret, outside / "profile", outside / "none"):
        (checkout / "names.lock").unlink()
        (checkout / "names.lock").symlink_to(target)
        for command in (("check",), ("generate",), ("generate", "--force"), ("build",)):
            outcome = bindwright(*command)
            assert (outcome.code, "error[symlink]" in outcome.out + outcome.err) == (1, True)
            assert "S3CRET" not in outcome.out + outcome.err
    assert secret.read_text() == '{"auths": "S3CRET"}'


@pytest.mark.parametrize("given", ["config", "option", "default"])
def test_an_output_that_a_link_leads_out_is_refused(
    configured: Path, outside: Path, bindwright: Run, given: str
) -> None:
    (configured / "generated").symlink_to(outside)
    (configured / "link").symlink_to(outside.parent)
    arguments = {
        "config": ("--config", "bindwright.toml"),
        "option": ("openapi.yaml", "--output", f"link/{outside.name}/sdk"),
        "default": ("openapi.yaml",),
    }[given]
    for command in ("generate", "check"):
        outcome = bindwright(command, *arguments)
        assert (outcome.code, "error[symlink]" in outcome.out + outcome.err) == (1, True)


def test_a_build_is_put_through_no_link(checkout: Path, outside: Path, bindwright: Run) -> None:
    (checkout / "dist").symlink_to(outside)
    outcome = bindwright("build")
    assert (outcome.code, "error[symlink]" in outcome.err) == (1, True)


def test_a_package_behind_a_link_is_not_compared(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, bindwright: Run
) -> None:
    home = tmp_path_factory.mktemp("home")
    shutil.move(checkout / "generated/src/pets", home / "pets")
    (home / "pets/_client.py").write_text("S3CRET")
    (checkout / "generated/src/pets").symlink_to(home / "pets")
    outcome = bindwright("check")
    assert (outcome.code, "error[symlink]" in outcome.out) == (1, True)
    assert "S3CRET" not in outcome.out


def odd(path: Path, kind: str) -> None:
    """Puts something at a path that no file of ours can be."""
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "huge":
        with path.open("wb") as file:
            file.truncate(1 << 40)
    elif kind == "deep":
        path.write_text("[" * 1_000_000)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "endless":
        path.write_text('{"a": ' + "1" * 5000 + "}")


@pytest.mark.parametrize("kind", ["fifo", "folder", "huge", "deep", "device", "endless"])
@pytest.mark.parametrize(
    "path",
    [
        "generated/.bindwright.json", "names.lock", "generated/README.md", "generated/src/pets",
        "bindwright.toml", "generated/src/pets/_client.py", "generated/.bindwright.tmp",
        "openapi.yaml", "overlay.yaml",
    ],
)  # fmt: skip
def test_odd_files_in_the_tree_end_in_a_finding_within_bounds(
    checkout: Path, program: Nursery, path: str, kind: str
) -> None:
    if path == "overlay.yaml":
        (checkout / "bindwright.toml").open("a").write('overlays = ["overlay.yaml"]\n')
    place = checkout / path
    shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
    odd(place, kind)

    config = ["--config", "bindwright.toml"]
    for command in ("check", "generate", "build"):
        # What waits does not take the processor: it is ended, and fails.
        done = program.run(command, *config, cwd=checkout, cpu=10, addresses=1 << 30)
        if path.endswith("src/pets") and kind == "folder" and command != "check":
            continue  # an empty package is filled again
        harmless = path.endswith("tmp") and (kind == "folder" or command == "check")
        assert done.returncode in ((0,) if harmless else (1, 2)), (command, done.stderr[-500:])
        assert "bug in bindwright" not in done.stderr


@pytest.mark.parametrize("path", ["generated/.bindwright.tmp", "generated/src/pets/a", "generated"])
def test_folders_nested_ever_deeper_end_in_a_finding(
    checkout: Path, bindwright: Run, path: str
) -> None:
    deep = checkout / path / "/".join("d" * 1500)
    subprocess.run(["mkdir", "-p", str(deep)], check=True)
    document = checkout / "openapi.yaml"
    (deep / "x.txt").write_text("")
    document.write_text(document.read_text().replace("owner: {type: str", "keeper: {type: str"))
    try:
        for command in ("check", "generate", "build"):
            outcome = bindwright(command)
            assert outcome.code in ((0, 1) if path == "generated" else (1,)), outcome
            assert "bug in bindwright" not in outcome.err
    finally:
        subprocess.run(["rm", "-rf", str(checkout / path)], check=True)
