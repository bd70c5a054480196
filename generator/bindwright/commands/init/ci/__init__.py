"""`init --ci`: workflows that check pull requests, make releases and follow the document."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import click

from bindwright import __version__
from bindwright.load.read import is_url

_FILES = {
    "bindwright.yml": ".github/workflows/bindwright.yml",
    "bindwright-release.yml": ".github/workflows/bindwright-release.yml",
    "bindwright-upstream.yml": ".github/workflows/bindwright-upstream.yml",
    "dependabot.yml": ".github/dependabot.yml",
}
"""What is written, and where from the top of the repository."""


def run(config: Path, *, force: bool, dry_run: bool) -> int:
    """Writes the workflows of GitHub for a configuration; gives the exit code.

    A file that is there stays, unless `force`.
    """
    spec = _spec(config)
    if spec is None:
        return 2
    top = _top(config.absolute().parent)
    below = os.path.relpath(config.absolute().parent, top).replace(os.sep, "/")
    for name, path in _FILES.items():
        text = _text(name, spec, config.name, below)
        if dry_run:
            click.echo(f"# {path}\n{text}")
        elif not _write(top / path, text, force):
            return 2
    return 0


def _spec(config: Path) -> str | None:
    """The document of the first package, from the folder of the configuration."""
    try:
        packages: Any = tomllib.loads(config.read_text(encoding="utf-8"))["package"]
        spec = str(packages[0]["spec"])
    except (OSError, ValueError, LookupError, TypeError) as error:
        click.echo(f"Error: {config} names no document: {error}", err=True)
        return None
    if spec == "-" or not spec.isprintable():
        click.echo(f"Error: {spec!r} is neither a file of the repository nor a URL, so that "
                   "nothing says what changed in a pull request.\n  hint: name the file",
                   err=True)  # fmt: skip
        return None
    return spec


def _text(name: str, spec: str, config: str, below: str) -> str:
    here = Path(__file__).parent
    # A document behind a URL has no revisions here: it is compared with the last release.
    at_url = here / "at_url" / name
    file = at_url if is_url(spec) and at_url.is_file() else here / name
    text = file.read_text(encoding="utf-8")
    text = text.replace("BINDWRIGHT_VERSION", __version__)
    text = text.replace("SPEC: DOCUMENT", f"SPEC: {json.dumps(spec)}")
    text = text.replace("--config bindwright.toml", f"--config {config}")
    if below != ".":
        place = f"defaults: {{run: {{working-directory: {json.dumps(below)}}}}}\njobs:\n"
        text = text.replace("jobs:\n", place, 1)
        text = text.replace('dist/*"', f'{below}/dist/*"').replace(
            "{name: dist, path: dist}\n  publish", f"{{name: dist, path: {below}/dist}}\n  publish"
        )
    return text


def _top(folder: Path) -> Path:
    """The top of the repository, or the folder itself."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)


def _write(path: Path, text: str, force: bool) -> bool:
    """Writes a file, through no link; False where that fails."""
    try:
        for folder in (path.parent.parent, path.parent):
            if folder.is_symlink():
                raise OSError(f"{folder} is a symbolic link")
        path.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(path):
            if not force:
                click.echo(f"kept     {path} (--force overwrites it)")
                return True
            path.unlink()
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        click.echo(f"Error: can't write {path}: {error.strerror or error}", err=True)
        return False
    click.echo(f"created  {path}")
    return True
