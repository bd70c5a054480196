"""The engine that is used: jsonschema-rs, compiled code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bindwright.schema.compile import Formats, compiled
from bindwright.schema.formats import JUDGED, is_encoded
from bindwright.validation.engines import Engine
from bindwright.validation.engines.content import holds_json, read_content

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator


def rust_engine(schema: Mapping[str, Any]) -> Engine:
    """A schema compiled by jsonschema-rs, with formats asserted and JSON in strings followed.

    It asks each schema about each part of a value once, so that it is quick with unions that
    refer to themselves.
    """
    return with_content(schema, JUDGED)


def with_content(schema: Mapping[str, Any], formats: Formats) -> Draft202012Validator:
    """A compiled schema that follows JSON in strings."""
    content = _content_keyword(schema.get("$defs", {}), formats)
    return compiled(schema, formats=formats, content=content)


def _content_keyword(definitions: Mapping[str, Any], formats: Formats) -> Any:
    engines: dict[str, Draft202012Validator] = {}
    known: dict[tuple[str, str], bool] = {}

    class Content:
        """Checks the JSON in strings. The schema in it is compiled when a string comes by.

        Strings in strings are of the same class, so that each schema is compiled once, and asked
        about a string once: several branches of a choice may ask.
        """

        def __init__(self, parent: dict[str, Any], value: Any, path: list[str | int]) -> None:
            self._parent = parent
            self._value = value
            self._holds_json = holds_json(parent)
            self._key = json.dumps([value, parent.get("contentEncoding")])

        def validate(self, instance: Any) -> None:
            if not isinstance(instance, str) or not self._holds_json:
                return
            if not is_encoded(str(self._parent.get("contentEncoding", "")), instance):
                return  # that is told at `contentEncoding`
            key = (self._key, instance)
            if key not in known:
                if len(known) >= _REMEMBERED:
                    known.clear()
                content = read_content(self._parent, instance)
                known[key] = self._inner().is_valid(content)
            if not known[key]:
                raise ValueError("the content does not fit its schema")

        def _inner(self) -> Draft202012Validator:
            if self._key not in engines:
                schema = {"$defs": definitions, "allOf": [self._value]}
                engines[self._key] = compiled(schema, formats=formats, content=Content)
            return engines[self._key]

    return Content


_REMEMBERED = 64
"""So many strings: those within each other, and not all of a file."""
