"""The bounds of formats such as `int32`, for engines that ask formats of nothing but texts."""

import math
from typing import Any, cast

from bindwright.schema.formats import bounds_of
from bindwright.schema.vocabulary import LISTS, MAPS, ONE


def with_bounds(schema: Any) -> Any:
    """The same schema, with a last part in `allOf` wherever a format bounds numbers."""
    if not isinstance(schema, dict):
        return schema
    words = cast("dict[str, Any]", schema)
    found: dict[str, Any] = {}
    for key, value in words.items():
        if key in ONE:
            found[key] = with_bounds(value)
        elif key in LISTS:
            found[key] = [with_bounds(one) for one in value]
        elif key in MAPS:
            found[key] = {name: with_bounds(one) for name, one in value.items()}
        else:
            found[key] = value
    bounds = bounds_of(words.get("format"), words)
    if bounds is not None:
        stated = dict(zip(("minimum", "maximum"), bounds, strict=True))
        part = {key: one for key, one in stated.items() if math.isfinite(one)}
        found["allOf"] = [*found.get("allOf", ()), part]
    return found
