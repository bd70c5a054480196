"""Documents made of several files, written and loaded."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.load.bundle import Bundle

STRING = {"type": "string"}
INTEGER = {"type": "integer"}


def root(schemas: Mapping[str, Any], version: str = "3.1.0", **more: Any) -> dict[str, Any]:
    info = {"title": "Refs", "version": "1"}
    components = {"schemas": dict(schemas), **more.pop("components", {})}
    return {"openapi": version, "info": info, "paths": {}, "components": components, **more}


def write(folder: Path, files: Mapping[str, Any]) -> str:
    """The files, as YAML where they are no text yet; gives the path of the first."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False)
        path.write_text(text, encoding="utf-8")
    return str(folder / next(iter(files)))


def loaded(folder: Path, files: Mapping[str, Any], **how: Any) -> tuple[Bundle, list[str]]:
    report = Report()
    bundle = load(write(folder, files), report, **how)
    return bundle, [f"{one.code} {one.origin.pointer}" for one in report]


def lead(bundle: Bundle, *keys: str, source: str | None = None) -> Any:
    """What the reference at a place leads to at last."""
    node = bundle.document
    if source is not None:
        name = next(one for one in bundle.sources if one.endswith(source))
        node = type(node)(bundle.sources[name].data, Origin(name))
    for key in keys:
        below = node.get(key)
        assert below is not None, key
        node = below
    return bundle.follow(node).value
