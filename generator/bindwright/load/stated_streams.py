"""Streams that only a word of another generator describes: put where streams are looked for."""

from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from typing import Any

from bindwright.http.media_types import EVENT_STREAM, kind_of
from bindwright.http.methods import METHODS
from bindwright.load.references.document import value_at
from bindwright.load.source import Source

_KEY = "x-fern-streaming"
_JSON = "application/json"
_LINES = "application/x-ndjson"
_MALFORMED = (AttributeError, LookupError, TypeError)
"""Raised by what is no mapping, of which the meta-schema says so."""


def with_stated_streams(root: Source) -> Source:
    """The document with a media type for each stream that `x-fern-streaming` alone describes."""
    if _KEY not in root.text:
        return root
    data: Any = deepcopy(root.data)
    with suppress(*_MALFORMED):
        for item in data["paths"].values():
            for method in METHODS:
                with suppress(*_MALFORMED):
                    _add_stream(item[method], item[method][_KEY], data)
    return replace(root, data=data)


def _add_stream(operation: Any, stated: Any, data: Any) -> None:
    words: dict[str, Any] = stated if isinstance(stated, dict) else {}
    responses = operation["responses"]
    status = next(one for one in responses if str(one).startswith("2"))
    ref = responses[status].get("$ref")
    if isinstance(ref, str) and ref.startswith("#/"):  # others that refer to it do not stream
        responses[status] = deepcopy(value_at(data, ref[1:]))
    content = responses[status]["content"]
    streams = [name for name in content if kind_of(name).is_sequential]
    schema = words.get("response-stream")
    media = content.get(_JSON) if schema is None else {"schema": schema}
    if not stated or (media is None and not streams):
        return
    name = streams[0] if streams else EVENT_STREAM if words.get("format") == "sse" else _LINES
    content[name] = {**(content[name] if streams else media), _KEY: stated}
    if "stream-condition" not in words:
        content.pop(_JSON, None)
    elif "response" in words:
        content[_JSON] = {"schema": words["response"]}
