"""Payload schemas that several threads ask for, as the mock's do."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.validation.compiled import PayloadValidator

from tests.payload_schemas import schema_of_type


def test_threads_that_ask_at_once_get_what_one_would(tmp_path: Path) -> None:
    """Translating gives names to inline schemas; two that did so together would mix them up."""
    inner = [{"type": "object", "properties": {"a": {"const": number}}} for number in range(40)]
    schemas: dict[str, Any] = {
        f"S{number}": {
            "properties": {
                "a": one,
                "b": {"$ref": f"#/components/schemas/S{(number * 7 + 1) % 40}/properties/a"},
            }
        }
        for number, one in enumerate(inner)
    }
    path = tmp_path / "openapi.json"
    path.write_text(
        json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "T", "version": "1"},
                "paths": {},
                "components": {"schemas": schemas},
            }
        )
    )
    bundle = load(str(path), Report())
    names = list(schemas)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(5):
            shared = PayloadSchemas(bundle)
            with ThreadPoolExecutor(8) as threads:
                sides = ["request"] * len(names) * 4
                found = list(threads.map(partial(schema_of_type, shared), names * 4, sides))
            for name, schema in zip(names * 4, found, strict=True):
                number = int(name[1:])
                value = {"a": {"a": number}, "b": {"a": (number * 7 + 1) % 40}}
                assert PayloadValidator(schema).is_valid(value)
                assert not PayloadValidator(schema).is_valid({**value, "b": {"a": -1}})
    finally:
        sys.setswitchinterval(before)
