"""`bindwright init`: a configuration file in which every key is explained."""

import json
import os
import shlex
from pathlib import Path

import click

from bindwright.commands.init.pages import proposed_license, proposed_tables, read_api
from bindwright.commands.session import Settings
from bindwright.config import CONFIG_NAME, LOCK_NAME
from bindwright.write.files import read_bytes

_USUAL_NAMES = ("openapi", "api", "spec", "swagger")
_USUAL_FOLDERS = (".", "schema", "spec", "api", "docs")
_ENDINGS = (".yaml", ".yml", ".json")

_PAGES_EXAMPLE = "# [package.pagination."
"""The last table of the template begins so: tables for the document itself stand in for it."""

_LICENSE_EXAMPLE = '# license = "MIT"\n'
_OF_THE_API = "# This is the licence of the API, which says nothing about that of the package:"

_ATTRIBUTES = f"{LOCK_NAME} text eol=lf merge=union\n"

TEMPLATE = Path(__file__).with_name("init.toml")
"""What is written, but for the document's name."""


def run(
    spec: str | None, path: str, settings: Settings, *, given: str | None, ci: str | None,
    force: bool, dry_run: bool,
) -> int:  # fmt: skip
    """Writes the file, or what the configuration or package `given` says; gives the exit code."""
    if ci is not None:
        from bindwright.commands.init.ci import run as write_workflows

        code = 0
        if given is not None or not os.path.exists(path):
            code = run(spec, path, settings, given=given, ci=None, force=force, dry_run=dry_run)
        if code or not os.path.exists(path):
            return code
        return write_workflows(Path(path), force=force, dry_run=dry_run)
    if given is not None:
        from bindwright.commands.init.moving_in import run as move_in

        found = _found_spec()
        code = move_in(given, found, spec, path, settings, force=force, dry_run=dry_run)
        if code == 0 and not dry_run:
            _let_git_merge(Path(path).parent / ".gitattributes")
        return code
    return _template(spec, path, force=force, dry_run=dry_run)


def _template(spec: str | None, path: str, *, force: bool, dry_run: bool) -> int:
    """Writes the file; 2 where there is one already and `force` is not set."""
    spec = spec or _found_spec()
    text = TEMPLATE.read_text("utf-8")
    api = read_api(spec)
    if api is not None and (license_ := proposed_license(api)):
        text = text.replace(_LICENSE_EXAMPLE, f'{_OF_THE_API}\n# license = "{license_}"\n')
    pages = proposed_tables(api) if api is not None else ""
    if pages:
        text = text[: text.index(_PAGES_EXAMPLE)] + pages
    text = text.replace('"openapi.yaml"', json.dumps(spec, ensure_ascii=False), 1)
    if dry_run:
        click.echo(text, nl=False)
        return 0
    try:
        if force and os.path.islink(path):  # replaced, not followed: it may lead anywhere
            os.unlink(path)
        with Path(path).open("w" if force else "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        click.echo(f"Error: {path} exists.\n  hint: --force overwrites it", err=True)
        return 2
    except OSError as error:
        click.echo(f"Error: can't write {path}: {error.strerror or error}", err=True)
        return 2
    click.echo(f"created  {path}")
    if pages:
        click.echo("some operations may list things in pages: the tables stand at its end")
    _let_git_merge(Path(path).parent / ".gitattributes")
    usual = os.path.basename(path) == CONFIG_NAME
    more = "" if usual else f" --config {shlex.quote(path)}"
    click.echo(f"look through it, then: bindwright generate{more}")
    return 0


def _let_git_merge(path: Path) -> None:
    """Adds the line with which git merges names.lock, which will stand beside, by itself."""
    try:
        text = (read_bytes(str(path)) or b"").decode()
        if any(line.split()[:1] == [LOCK_NAME] for line in text.splitlines()):
            return
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write("\n" * bool(text and not text.endswith("\n")) + _ATTRIBUTES)
    except (OSError, UnicodeDecodeError):
        click.echo(f"hint: add to {path}: {_ATTRIBUTES}", nl=False, err=True)
    else:
        click.echo(f"{'updated' if text else 'created'}  {path}")


def _found_spec() -> str:
    """The document that is probably meant: one of a usual name, in a usual place."""
    for folder in _USUAL_FOLDERS:
        for name in _USUAL_NAMES:
            for ending in _ENDINGS:
                path = Path(folder, name + ending)
                if path.is_file():
                    return path.as_posix()
    return "openapi.yaml"
