"""The drafts of JSON Schema, and by which URI a schema says in which of them it is written."""

import re
from enum import IntEnum


class Draft(IntEnum):
    """A draft of JSON Schema; a later one is greater.

    The Schema Object of OpenAPI 3.0 stands between 4 and 6: it is "an extended subset of JSON
    Schema Specification Wright Draft 00" (OpenAPI 3.0.3, section 4.7.24), which is draft 5.
    """

    DRAFT_4 = 4
    OPENAPI_3_0 = 5
    DRAFT_6 = 6
    DRAFT_7 = 7
    DRAFT_2019_09 = 2019
    DRAFT_2020_12 = 2020

    @property
    def ref_stands_alone(self) -> bool:
        """Whether nothing counts beside a `$ref` (draft 7, section 8.3; OpenAPI 3.0, 4.7.23)."""
        return self <= Draft.DRAFT_7


_PATHS = {
    Draft.DRAFT_4: "draft-04",
    Draft.DRAFT_6: "draft-06",
    Draft.DRAFT_7: "draft-07",
    Draft.DRAFT_2019_09: "draft/2019-09",
    Draft.DRAFT_2020_12: "draft/2020-12",
}
_BY_PATH = {path: draft for draft, path in _PATHS.items()}
_META_SCHEMA = re.compile(r"https?://json-schema\.org/(draft[-/][0-9-]+)/schema#?")


def draft_of(uri: object) -> Draft | None:
    """The draft that a `$schema` names; None for any other value, and for drafts not read."""
    found = _META_SCHEMA.fullmatch(uri) if isinstance(uri, str) else None
    return _BY_PATH.get(found[1]) if found else None


def meta_schema_uri(draft: Draft) -> str:
    """The URI of a draft's meta-schema, without a fragment.

    Raises:
        KeyError: the draft is the Schema Object of OpenAPI 3.0, which has none of its own.
    """
    scheme = "https" if draft >= Draft.DRAFT_2019_09 else "http"
    return f"{scheme}://json-schema.org/{_PATHS[draft]}/schema"
