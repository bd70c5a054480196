"""Whether a document is valid against the official meta-schema of its version."""

import json
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, cast

from bindwright.diagnostics.origin import Origin, escape_token, unescape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_load import INVALID_OPENAPI, INVALID_SCHEMA, NOT_CONFORMING
from bindwright.diagnostics.suggestions import nearest
from bindwright.load.dialect import OPENAPI, Dialect
from bindwright.load.references.kinds import ROOT, child_kind
from bindwright.load.source import Source
from bindwright.load.structure import misnamed, settle, without_unreadable
from bindwright.schema.drafts import Draft, meta_schema_uri
from bindwright.schema.patterns import is_pattern
from bindwright.schema.values import objects_in

MAX_FINDINGS = 50
"""A document that breaks the meta-schema more often than this has no more of it listed."""

_JSON_SCHEMA = meta_schema_uri(Draft.DRAFT_2020_12)


def check_document(source: Source, dialect: Dialect, report: Report) -> None:
    """Checks the document against the official meta-schema of its version.

    What breaks it is a warning where the rest can be read all the same, and an error where the
    API would be lost (`bindwright.load.structure`).
    """
    kind = "schema" if dialect.is_schema else ROOT
    errors = list(islice(_validator(dialect).iter_errors(source.data), MAX_FINDINGS))
    if errors:
        _report_errors(errors, source.data, kind, Origin(source.name), dialect, report)
    if dialect is Dialect.V3_0:
        # The meta-schema of 3.0 only looks at components where their names are right.
        for place in misnamed(source.data, Origin(source.name)):
            name = unescape_token(place.pointer.rpartition("/")[2])
            message = f"{name!r} is no name of a component (OpenAPI 3.0.3, section 4.7.7)"
            hint = "letters, digits, '.', '-' and '_' are"
            report.add(NOT_CONFORMING, place, message, hint=hint, at="key")


def check_part(
    value: Any, kind: str, place: Origin, dialect: Dialect, draft: Draft, report: Report
) -> None:
    """Checks a part of another file, which only the place that refers to it gives a meaning.

    `kind` is a name of `bindwright.load.references.kinds`; of one that the version has no word for,
    nothing but the form is checked. `draft` is that of the file, if the part is a schema.
    """
    validator = _part_validator(kind, dialect, draft)
    errors = list(islice(validator.iter_errors(value), MAX_FINDINGS)) if validator else []
    if errors or not validator:
        _report_errors(errors, value, kind, place, dialect, report)


def _report_errors(
    errors: list[Any], value: Any, kind: str, place: Origin, dialect: Dialect, report: Report
) -> None:
    telling = [_most_telling(error) for error in errors]
    telling = [one for one in telling if not _is_reference(value, kind, one)]
    settle(value, kind)
    paths = [_path(value, one) for one in telling]
    lost = list(without_unreadable(value, kind, place, dialect))
    for origin, reason, is_vital in lost:
        if is_vital:
            report.add(INVALID_OPENAPI, origin, reason)
        else:
            report.add(NOT_CONFORMING, origin, f"{reason}: nothing is read of it")
    told = {one.place for one in lost}
    for one, path in zip(telling, paths, strict=True):
        unexpected = _unexpected(one)
        if place.child(*path) in told or (unexpected and _READ_ANYWAY.issuperset(unexpected)):
            continue
        report.add(
            INVALID_SCHEMA if _kind_at(kind, path) == "schema" else NOT_CONFORMING,
            place.child(*path, *unexpected[:1]),
            _sentence(str(one.message)),
            hint=_hint(unexpected[:_TRIED])
            if unexpected and report.seeks_hint(NOT_CONFORMING)
            else None,
            at="key" if unexpected else "value",
        )


def _path(value: Any, error: Any) -> list[str]:
    """The way to what an error is about.

    The validator leaves empty names out, and takes names of digits for indexes (`007` for 7).
    """
    found: list[str] = []
    for told in error.instance_path:
        token = str(told)
        while isinstance(value, dict) and token not in value:
            named = cast("dict[str, Any]", value)
            same = (one for one in named if one.isdecimal() and str(int(one)) == token)
            key = next(same, None)
            if key is not None or "" not in named:
                token = key if key is not None else token
                break
            found.append("")
            value = named[""]
        found.append(token)
        if isinstance(value, list):
            value = value[int(token)]
        else:
            value = value.get(token) if isinstance(value, dict) else None
    return found


_READ_ANYWAY = frozenset({"itemSchema", "itemEncoding", "prefixEncoding", "dataValue"})
"""Words of OpenAPI 3.2 that are understood in documents of earlier versions as well."""


def _unexpected(error: Any) -> list[str]:
    return [str(key) for key in getattr(error.kind, "unexpected", None) or ()]


@cache
def _meta_schema(dialect: Dialect) -> dict[str, Any]:
    # The package ships the official files; importing it would load far more than them.
    spec = find_spec("openapi_spec_validator")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package openapi-spec-validator is not installed")
    path = Path(spec.origin).parent / "resources" / "schemas" / f"v{dialect}" / "schema.json"
    return cast("dict[str, Any]", json.loads(path.read_bytes()))


def _bound(schema: dict[str, Any]) -> dict[str, Any]:
    """The meta-schema with its Schema Objects bound to JSON Schema 2020-12.

    The official file leaves the dialect open through a dynamic anchor, so on its own it looks
    into no Schema Object.
    """
    return {
        "$id": "urn:bindwright:openapi",
        "$schema": _JSON_SCHEMA,
        "$ref": schema["$id"],
        "$defs": {"schema": {"$dynamicAnchor": "meta", "$ref": _JSON_SCHEMA}},
    }


_ASSERTED: dict[str, Any] = {
    "validate_formats": True,
    "formats": {
        **dict.fromkeys(("email", "uri", "uri-reference"), lambda text: True),
        "regex": is_pattern,
    },
}
"""Of the formats that the meta-schemas state only that of `pattern` is asked for."""


@cache
def _validator(dialect: Dialect) -> Any:
    import jsonschema_rs

    if dialect.is_schema:
        return _draft_validator(dialect.draft)
    schema = _meta_schema(dialect)
    if dialect in (Dialect.V2_0, Dialect.V3_0):
        return jsonschema_rs.Draft4Validator(schema, **_ASSERTED)
    registry = jsonschema_rs.Registry([(schema["$id"], schema)])
    return jsonschema_rs.Draft202012Validator(_bound(schema), registry=registry, **_ASSERTED)


@cache
def _draft_validator(draft: Draft) -> Any:
    """The validator of schemas of a draft."""
    import jsonschema_rs

    uri = meta_schema_uri(draft)
    return jsonschema_rs.validator_for({"$schema": uri, "$ref": uri}, **_ASSERTED)


@cache
def _part_validator(kind: str, dialect: Dialect, draft: Draft) -> Any:
    """The validator of one kind of object; None where the version does not have the kind."""
    import jsonschema_rs

    if kind == "schema" and draft is not Draft.OPENAPI_3_0:
        return _draft_validator(draft)
    if dialect.is_schema:
        return None
    schema = _meta_schema(dialect)
    if dialect in (Dialect.V2_0, Dialect.V3_0):
        name = _OLD_NAMES.get((dialect, kind))
        if name is None:
            return None
        # The parts refer to each other from the root of the file.
        part = {"definitions": schema["definitions"], "$ref": f"#/definitions/{name}"}
        return jsonschema_rs.Draft4Validator(part, **_ASSERTED)
    if kind not in schema["$defs"]:
        return None
    registry = jsonschema_rs.Registry([(schema["$id"], schema)])
    bound = _bound(schema) | {"$ref": f"{schema['$id']}#/$defs/{kind}"}
    return jsonschema_rs.Draft202012Validator(bound, registry=registry, **_ASSERTED)


_OLD_NAMES = {
    (Dialect.V2_0, "schema"): "schema",
    (Dialect.V2_0, "parameter"): "parameter",
    (Dialect.V2_0, "response"): "response",
    (Dialect.V2_0, "path-item"): "pathItem",
    (Dialect.V2_0, "operation"): "operation",
    (Dialect.V3_0, "schema"): "Schema",
    (Dialect.V3_0, "parameter"): "Parameter",
    (Dialect.V3_0, "header"): "Header",
    (Dialect.V3_0, "response"): "Response",
    (Dialect.V3_0, "request-body"): "RequestBody",
    (Dialect.V3_0, "callbacks"): "Callback",
    (Dialect.V3_0, "path-item"): "PathItem",
    (Dialect.V3_0, "operation"): "Operation",
    (Dialect.V3_0, "security-scheme"): "SecurityScheme",
}


def _most_telling(error: Any) -> Any:
    """Of a choice that nothing fits: the failure of the branch that came farthest.

    The error of the choice itself would quote half of the document. A branch for references is
    passed over where there is no `$ref`.
    """
    while branches := getattr(error.kind, "context", None):
        failures = [one for branch in branches for one in branch[:1]]
        plain = [one for one in failures if "$ref" not in one.message]
        if not failures:
            break
        farthest = max(plain or failures, key=lambda one: len(one.instance_path))
        if len(farthest.instance_path) <= len(error.instance_path) and len(plain) != 1:
            break
        error = farthest
    return error


def _is_reference(value: Any, kind: str, error: Any) -> bool:
    """Whether a failure is that of a `$ref` where none may stand: resolving says more of it.

    The meta-schema of 3.1 does not know that a path item may say more than its `$ref`.
    """
    path = _path(value, error)
    unexpected = _unexpected(error)
    for token in path[:-1] if path[-1:] == ["$ref"] else path:
        value = value[int(token) if isinstance(value, list) else token]
    if not isinstance(value, dict) or not isinstance(cast("Any", value).get("$ref"), str):
        return False
    return unexpected in ([], ["$ref"]) or _kind_at(kind, path) == "path-item"


def _kind_at(kind: str, path: list[str]) -> str | None:
    """What stands at a path; "schema" for everything in a Schema Object as well."""
    below: str | None = kind
    for token in path:
        if below is None or below == "schema":
            break
        below = child_kind(below, escape_token(token))
    return below


def _sentence(message: str) -> str:
    """The validator's message, bounded: it may quote half of the document."""
    return message if len(message) <= 160 else message[:60] + " … " + message[-90:]


_TRIED = 10
"""So many unknown keys of an object are compared with the known ones."""


def _hint(unexpected: list[str]) -> str | None:
    """For an unknown key, the known ones of OpenAPI objects that are nearest to it."""
    for key in unexpected:
        close = nearest(key, _known_keys())
        if close:
            return f"did you mean {close!r} instead of {key!r}?"
    return None


@cache
def _known_keys() -> frozenset[str]:
    """Every key that some object of OpenAPI has."""
    objects = (one for dialect in OPENAPI for one in objects_in(_meta_schema(dialect)))
    stated = (one.get("properties") for one in objects)
    return frozenset(key for one in stated if isinstance(one, dict) for key in one)
