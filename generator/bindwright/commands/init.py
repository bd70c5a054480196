"""`bindwright init`: a configuration file in which every key is explained."""

import json
import os
import shlex
from pathlib import Path

import click

from bindwright.config import CONFIG_NAME

_USUAL_NAMES = ("openapi", "api", "spec", "swagger")
_USUAL_FOLDERS = (".", "schema", "spec", "api", "docs")
_ENDINGS = (".yaml", ".yml", ".json")

TEMPLATE = Path(__file__).with_name("init.toml")
"""What is written, but for the document's name."""


def run(spec: str | None, path: str, *, force: bool) -> int:
    """Writes the file; 2 where there is one already and `force` is not set."""
    stated = json.dumps(spec or _found_spec(), ensure_ascii=False)
    text = TEMPLATE.read_text("utf-8").replace('"openapi.yaml"', stated)
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
    usual = os.path.basename(path) == CONFIG_NAME
    more = "" if usual else f" --config {shlex.quote(path)}"
    click.echo(f"look through it, then: bindwright generate{more}")
    return 0


def _found_spec() -> str:
    """The document that is probably meant: one of a usual name, in a usual place."""
    for folder in _USUAL_FOLDERS:
        for name in _USUAL_NAMES:
            for ending in _ENDINGS:
                path = Path(folder, name + ending)
                if path.is_file():
                    return path.as_posix()
    return "openapi.yaml"
