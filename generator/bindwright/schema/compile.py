"""Schemas compiled by jsonschema-rs, which takes of formats what who asks means by them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from bindwright.schema.formats import bounds_of, is_encoded
from bindwright.schema.vocabulary import with_subschemas

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

Formats = bool | dict[str, Callable[..., bool]]
"""Whether formats are asserted; a mapping says itself what is of some of them."""


def compiled(
    schema: Mapping[str, Any], *, formats: Formats = False, content: Any = None
) -> Draft202012Validator:
    """A schema of 2020-12 as compiled code, which never asks the network.

    `format` and `contentEncoding` are annotations (sections 7.2.1 and 8.1) unless `formats` says
    otherwise. `content` is the class for `contentSchema`.
    """
    import jsonschema_rs

    keywords = {"contentEncoding": _Encoding, **({"contentSchema": content} if content else {})}
    return jsonschema_rs.Draft202012Validator(
        _with_bounds(schema) if formats else dict(schema),
        validate_formats=bool(formats),
        formats=formats if isinstance(formats, dict) else None,
        keywords=keywords if formats else None,
        offline=True,
    )


def _with_bounds(schema: Any) -> Any:
    """The same schema, with a last part in `allOf` wherever a format bounds numbers.

    Engines ask formats of nothing but texts.
    """
    if not isinstance(schema, dict):
        return schema
    words = cast("dict[str, Any]", schema)
    found = with_subschemas(words, _with_bounds)
    bounds = bounds_of(words.get("format"), words)
    if bounds is not None:
        stated = dict(zip(("minimum", "maximum"), bounds, strict=True))
        part = {key: one for key, one in stated.items() if math.isfinite(one)}
        found["allOf"] = [*found.get("allOf", ()), part]
    return found


class _Encoding:
    """`contentEncoding`, which jsonschema-rs takes for a word about the value."""

    def __init__(self, parent: dict[str, Any], value: Any, path: list[str | int]) -> None:
        self._encoding = str(value)

    def validate(self, instance: Any) -> None:
        if isinstance(instance, str) and not is_encoded(self._encoding, instance):
            raise ValueError(f"it is not encoded as {self._encoding}")
