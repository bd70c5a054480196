"""`bindwright init`: a configuration file in which every key is explained."""

import json
import os
from pathlib import Path

import click

_USUAL_NAMES = ("openapi", "api", "spec", "swagger")
_USUAL_FOLDERS = (".", "schema", "spec", "api", "docs")
_ENDINGS = (".yaml", ".yml", ".json")

TEMPLATE = """\
# What `bindwright generate` makes. Paths are relative to this file.
# A line with one # is a key with its default or an example: remove the # to set it.
# Repeat [[package]], with the tables below it, for each further package.

[[package]]

# The OpenAPI document: a path or an https URL.
spec = @SPEC@

# The directory that holds the package. Everything in it that bindwright made is kept in step.
# output = "generated"

# The import name. Default: the document's title in snake case.
# package = "petstore"

# The name on a package index. Default: the import name with hyphens.
# name = "petstore"

# The version of the package, not of the API.
# version = "0.1.0"

# What formats the generated Python: "ruff", "black" or "none".
# formatter = "ruff"

# Environment variables of the client start with it: PETSTORE_API_KEY, PETSTORE_BASE_URL.
# Default: the import name in capitals.
# env_prefix = "PETSTORE"

# Changes to the document that are applied before it is read (OpenAPI Overlay 1.0), in order.
# overlays = ["fixes.overlay.yaml"]

# Operations to generate, and those to leave out: globs on `METHOD /path`. Default: all, none.
# include = ["* /v1/*"]
# exclude = ["DELETE *"]

# What the references of the document may lead to beside its own folder: https hosts, folders.
# allow_hosts = ["schemas.example.com"]
# allow_folders = ["../shared"]

# Globs (from the output directory) of your own files inside the package; they are left alone.
# keep = ["src/petstore/extras/*"]

# A directory whose files stand in for bindwright's templates of the same name.
# templates = "templates"

# Whether the package carries the JSON Schemas of its models: `Pet.json_schema()`, and `validate`.
# json_schemas = true

# Python names of your choice: for a schema, an operation (its method), a value of an enumeration.
# [package.names]
# "Pet" = "Animal"
# "#/components/schemas/Pet" = "Animal"
# "POST /v1/pets" = "adopt"
# "#/components/schemas/Size::x-large" = "EXTRA_LARGE"

# Where operations stand on the client: by operation, or by tag for all that have it.
# [package.resources]
# "POST /v1/pets" = "pets"
# "Pet Shops" = "shops.pets"

# Defaults of the client. Times are in seconds.
# [package.client]
# timeout = 600
# connect_timeout = 5
# max_retries = 2
# idempotency_header = "Idempotency-Key"
# environments = { production = "https://api.example.com", sandbox = "https://sandbox.example.com" }

# Which operations list things in pages, and how; a table for each way.
# [package.pagination.cursors]
# operations = ["GET /v1/pets"]
# style = "cursor"
# items = "/data"
# cursor = "after"
# next = "/next_cursor"
"""


def run(spec: str | None, path: str, *, force: bool) -> int:
    """Writes the file; 2 where there is one already and `force` is not set."""
    text = TEMPLATE.replace("@SPEC@", json.dumps(spec or _found_spec(), ensure_ascii=False))
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
