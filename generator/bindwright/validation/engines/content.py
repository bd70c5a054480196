"""JSON within strings: `contentSchema` and `contentMediaType`, which engines leave to others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bindwright.http.media_types import is_json
from bindwright.schema.formats import decoded


def holds_json(schema: Mapping[str, Any]) -> bool:
    """Whether strings that a schema describes hold JSON texts, with a schema of their own."""
    media_type = schema.get("contentMediaType")
    if "contentSchema" not in schema or not isinstance(media_type, str):
        return False
    return is_json(media_type)


def read_content(schema: Mapping[str, Any], text: str) -> Any:
    """The value in a string.

    Raises:
        ValueError: the string does not hold JSON, or not in the encoding that the schema states.
    """
    import orjson

    content = decoded(str(schema.get("contentEncoding", "")), text)
    return orjson.loads(text if content is None else content)
