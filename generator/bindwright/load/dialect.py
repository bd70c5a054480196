"""Which OpenAPI version a document is written in, or which draft of JSON Schema."""

from enum import StrEnum
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import NOT_OPENAPI, UNSUPPORTED_VERSION
from bindwright.load.source import Source
from bindwright.schema.drafts import Draft, draft_of
from bindwright.schema.vocabulary import KEYWORDS, malformed


class Dialect(StrEnum):
    """A minor version of OpenAPI, or a draft of JSON Schema where a document is nothing else."""

    V2_0 = "2.0"
    V3_0 = "3.0"
    V3_1 = "3.1"
    V3_2 = "3.2"
    DRAFT_4 = "draft-04"
    DRAFT_6 = "draft-06"
    DRAFT_7 = "draft-07"
    DRAFT_2019_09 = "2019-09"
    DRAFT_2020_12 = "2020-12"

    @property
    def is_schema(self) -> bool:
        """Whether the document is a JSON Schema and not an OpenAPI document."""
        return self not in OPENAPI

    @property
    def draft(self) -> Draft:
        """The draft that its schemas are written in, where they do not say it themselves."""
        return _DRAFTS.get(self, Draft.DRAFT_2020_12)


OPENAPI = (Dialect.V2_0, Dialect.V3_0, Dialect.V3_1, Dialect.V3_2)
"""The dialects that are versions of OpenAPI."""

_DRAFTS = {
    Dialect.V2_0: Draft.OPENAPI_3_0,
    Dialect.V3_0: Draft.OPENAPI_3_0,
    Dialect.DRAFT_4: Draft.DRAFT_4,
    Dialect.DRAFT_6: Draft.DRAFT_6,
    Dialect.DRAFT_7: Draft.DRAFT_7,
    Dialect.DRAFT_2019_09: Draft.DRAFT_2019_09,
    Dialect.DRAFT_2020_12: Draft.DRAFT_2020_12,
}
_BY_DRAFT = {draft: dialect for dialect, draft in _DRAFTS.items() if dialect.is_schema}


def detect_dialect(source: Source, report: Report) -> Dialect:
    """The dialect of the root document.

    Raises:
        Stopped: the document is no OpenAPI document, or of a version that is not read.
    """
    data = source.data
    origin = Origin(source.name)
    if isinstance(data, bool):
        return Dialect.DRAFT_2020_12  # a schema that takes everything, or nothing
    if not isinstance(data, dict):
        report.add(NOT_OPENAPI, origin, "the document is not a mapping")
        raise Stopped
    document = cast("dict[str, Any]", data)
    version = document.get("openapi", document.get("swagger"))
    if version is None:
        return _detect_draft(document, origin, report)
    text = str(version)
    if "openapi" not in document and text in ("2", "2.0"):
        return Dialect.V2_0
    for dialect in (Dialect.V3_0, Dialect.V3_1, Dialect.V3_2):
        if text == dialect.value or text.startswith(dialect.value + "."):
            return dialect
    key = "openapi" if "openapi" in document else "swagger"
    report.add(
        UNSUPPORTED_VERSION,
        origin.child(key),
        f"OpenAPI version {text!r} is not read",
        hint=f"versions {', '.join(OPENAPI)} are",
    )
    raise Stopped


def _detect_draft(document: dict[str, Any], origin: Origin, report: Report) -> Dialect:
    """The draft of a document that is no OpenAPI: by `$schema`, else by how definitions stand."""
    stated = document.get("$schema")
    if (draft := draft_of(stated)) is not None:
        return _BY_DRAFT[draft]
    if isinstance(stated, str) and "json-schema.org/draft-0" in stated:
        report.add(
            UNSUPPORTED_VERSION,
            origin.child("$schema"),
            f"the draft {stated!r} is not read",
            hint=f"drafts {', '.join(_BY_DRAFT.values())} are",
        )
        raise Stopped
    if not is_schema(document):
        report.add(
            NOT_OPENAPI,
            origin,
            "no 'openapi' key: this is neither an OpenAPI document nor a JSON Schema",
            hint="an OpenAPI document starts with a line such as 'openapi: 3.2.0', and a JSON "
            "Schema has '$schema', 'properties' or '$defs'",
        )
        raise Stopped
    old = "definitions" in document and "$defs" not in document
    return Dialect.DRAFT_7 if old else Dialect.DRAFT_2020_12


_SCHEMA_WORDS = frozenset(
    {
        "$schema", "$defs", "definitions", "properties", "patternProperties", "items", "enum",
        "const", "allOf", "anyOf", "oneOf", "$ref", "$id",
    }
)  # fmt: skip
"""Keys of which other JSON documents rarely have any."""

_SHARED = frozenset({"title", "description", "default", "examples", "deprecated", "$comment"})
"""Keywords that other JSON documents have as well."""


def is_schema(document: dict[str, Any]) -> bool:
    """Whether a mapping is a JSON Schema: it is empty, or has a keyword with a value for it.

    A `package.json` has `type` and `dependencies` as well, but no types of JSON Schema there.
    """
    if not document or not _SCHEMA_WORDS.isdisjoint(document):
        return True
    stated = (KEYWORDS - _SHARED) & document.keys()
    return any(malformed(key, document[key], Draft.DRAFT_2020_12) is None for key in stated)


_DEFINING = frozenset(
    {
        "$schema", "$id", "id", "$defs", "definitions", "title", "description", "$comment",
        "$vocabulary", "$anchor", "version",
    }
)  # fmt: skip


def is_only_definitions(document: Any) -> bool:
    """Whether a JSON Schema only holds definitions, and describes no value itself."""
    if not isinstance(document, dict):
        return False
    words = cast("dict[str, Any]", document)
    return bool(words.keys() & {"$defs", "definitions"}) and _DEFINING.issuperset(words)
