"""Two documents that differ in one thing, and what a comparison says of them."""

from __future__ import annotations

import copy
import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bindwright.comparison.changes import Change
from bindwright.comparison.examples import document
from bindwright.comparison.faces import Face, face_of, same_operations
from bindwright.comparison.surfaces import behaviours, compare_surfaces, deprecated_aliases
from bindwright.comparison.verdict import Bump, bump_of
from bindwright.comparison.wire import compare_wire
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api
from bindwright.load import load
from bindwright.load.bundle import Bundle
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package_surface import surface_of

DAY = datetime.date(2026, 1, 1)

JSON = dict[str, Any]
Edit = Callable[[JSON], object]
Aliases = Mapping[str, str]


def api() -> JSON:
    """A small API: what clients send is `Sent`, what they get is `Got`."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop API", "version": "1"},
        "servers": [{"url": "https://shop.example"}],
        "paths": {
            "/things": {
                "post": {
                    "operationId": "createThing",
                    "parameters": [{"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
                    "requestBody": {"required": True, "content": _json("Sent")},
                    "responses": {
                        "201": {"description": "Made.", "content": _json("Got")},
                        "404": {"description": "None.", "content": _json("Problem")},
                    },
                }
            }
        },
        "components": {
            "schemas": {
                "Sent": {"type": "object", "properties": {"value": {"type": "string"}}},
                "Got": {"type": "object", "properties": {"value": {"type": "string"}}},
                "Problem": {"type": "object", "properties": {"code": {"type": "string"}}},
            }
        },
    }


def _json(name: str) -> JSON:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def schema(value: JSON, *, required: bool = False, **more: Any) -> Edit:
    """An edit: `value` of what is sent and of what is got is this schema."""

    def edit(made: JSON) -> None:
        for name in ("Sent", "Got"):
            made["components"]["schemas"][name] = {
                "type": "object",
                "properties": {"value": value},
                **({"required": ["value"]} if required else {}),
                **more,
            }

    return edit


@dataclass
class Compared:
    """What a comparison found."""

    wire: tuple[Change, ...]
    python: tuple[Change, ...]
    bump: Bump
    words: int

    def of(self, code: str, side: str = "") -> list[Change]:
        """The changes of a kind."""
        found = [one for one in (*self.wire, *self.python) if one.kind.code == code]
        return [one for one in found if not side or one.side == side]

    @property
    def codes(self) -> set[str]:
        """The kinds that were found."""
        return {one.kind.code for one in (*self.wire, *self.python)}


NOTHING: tuple[Aliases, Aliases] = ({}, {})


def compare(
    folder: Path, old: Edit | JSON, new: Edit | JSON, kept: tuple[Aliases, Aliases] = NOTHING
) -> Compared:
    """Compares two versions of the API, each the small one with an edit.

    `kept` are the deprecated aliases of both, as names.lock has them.
    """
    paths = []
    for name, one in (("old", old), ("new", new)):
        made = copy.deepcopy(one) if isinstance(one, dict) else api()
        if not isinstance(one, dict):
            one(made)
        paths.append(folder / f"{name}.json")
        paths[-1].write_text(json.dumps(made))
    return compare_files(paths[0], paths[1], kept)


def aliases(folder: Path, old: Edit, new: Edit) -> dict[str, str]:
    """The names that a release would keep as deprecated aliases."""
    compare(folder, old, new)
    faces = [_read(folder / f"{name}.json", {})[2] for name in ("old", "new")]
    same = same_operations(faces[0].surface, faces[1].surface)
    return deprecated_aliases(faces[0], faces[1], same)


def compare_files(old: Path, new: Path, kept: tuple[Aliases, Aliases] = NOTHING) -> Compared:
    """Compares two documents."""
    (before, first, face), (after, second, other) = map(_read, (old, new), kept)
    documents = (
        document(first.types, PayloadSchemas(before)),
        document(second.types, PayloadSchemas(after)),
    )

    wire = compare_wire(first, second, documents, DAY)
    python = (*compare_surfaces(face, other, wire.same), *behaviours(wire.changes))
    bump = bump_of((*wire.changes, *python), wire.words)
    return Compared(wire.changes, python, bump, wire.words)


def _read(path: Path, kept: Aliases) -> tuple[Bundle, Api, Face]:
    report = Report()
    bundle = load(str(path), report)
    found = lower(bundle, report)
    config = PackageConfig(spec=str(path)).named_after(found.title)
    package, names = plan(found, config, NamesLock(renamed=kept), report)
    assert not report.has_errors, list(report)
    return bundle, found, face_of(found, surface_of(package), names)


@cache
def unedited() -> Edit:
    """No edit."""
    return lambda made: None
