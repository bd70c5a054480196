"""All that code of tests imports, to fork from: see `tests/forking.py`."""
# ruff: noqa: F401

import sys

import bindwright.validation.compiled
import bindwright.validation.engines.reference
import httpx2
import jsonschema
import pydantic

import tests.behaviour.cli.program


def run(code: str, *arguments: str) -> None:
    """Runs code as `python -c` does."""
    sys.argv = ["-c", *arguments]
    exec(code, {"__name__": "__main__"})
