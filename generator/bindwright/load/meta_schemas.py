"""The official meta-schemas, which schemas may refer to: they ship with us, no network is asked."""

import hashlib
import json
from typing import Any, cast
from urllib.parse import urldefrag

from bindwright.load.source import Source

META_SCHEMA_HOST = "json-schema.org"
"""Where they live."""


def meta_schema(uri: str) -> Source | None:
    """The meta-schema, or the vocabulary of one, that a URI names; None if it names none."""
    from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]

    registry = cast("Any", REGISTRY)
    for scheme in ("http:", "https:"):
        name = scheme + urldefrag(uri)[0].partition(":")[2]
        if name in registry and "draft-03" not in name:
            return _source(name, json.dumps(registry[name].contents, indent=2))
    return None


def _source(name: str, text: str) -> Source:
    return Source(
        name=name, path=None, text=text, is_json=True, data=json.loads(text),
        digest=hashlib.sha256(text.encode()).hexdigest(), url=name,
    )  # fmt: skip
