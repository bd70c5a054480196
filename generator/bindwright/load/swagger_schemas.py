"""Schema Objects, types of parameters and security schemes of Swagger 2.0 in words of 3.0."""

from typing import Any, cast

Json = dict[str, Any]

# What a parameter or header says about its type beside its name; in 3.0 it is a schema.
_TYPE_WORDS = (
    "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
    "enum", "multipleOf", "x-nullable", "x-extensible-enum", "x-enum-varnames",
    "x-ms-enum", "x-fern-enum", "x-speakeasy-enums", "x-speakeasy-unknown-values",
    "x-enum-descriptions", "x-enum-deprecated", "x-enumNames",
)  # fmt: skip

# collectionFormat (Swagger 2.0, "Parameter Object") as style and explode in a query or a form.
_COLLECTIONS: dict[str, tuple[str, bool]] = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}

_DATA = frozenset({"example", "examples", "default", "enum"})
_MAPS = frozenset({"properties", "patternProperties", "definitions"})


def mapping(value: Any) -> Json:
    """The value where it is a mapping, else an empty one."""
    return cast("Json", value) if isinstance(value, dict) else {}


def schema_of(old: Any) -> Any:
    """A Schema Object: files and discriminators have other words in 3.0."""
    if isinstance(old, list):
        return [schema_of(one) for one in old]
    if not isinstance(old, dict):
        return old
    new: Json = {}
    for key, one in cast("Json", old).items():
        if key in _DATA or key.startswith("x-"):
            new[key] = one
        elif key in _MAPS and isinstance(one, dict):
            new[key] = {name: schema_of(below) for name, below in cast("Json", one).items()}
        elif key != "collectionFormat":
            new[key] = schema_of(one)
    if new.get("type") == "file":
        new |= {"type": "string", "format": "binary"}
    if isinstance(new.get("discriminator"), str):
        new["discriminator"] = {"propertyName": new["discriminator"]}
    return new


def type_of(old: Json) -> Json:
    """The schema of a parameter or header that is no body."""
    return cast("Json", schema_of({key: old[key] for key in _TYPE_WORDS if key in old}))


def style_of(old: Json) -> tuple[str, bool] | None:
    """`style` and `explode` of an array; None where 3.0 has no word for it."""
    stated = str(old.get("collectionFormat", "csv"))
    if old.get("in") in ("query", "formData"):
        return _COLLECTIONS.get(stated)
    return ("simple", False) if stated == "csv" else None


def header(old: Json) -> Json:
    """A Header Object; an array that is not separated by commas is a string."""
    schema = type_of(old)
    if old.get("type") == "array" and style_of(old) is None:
        schema = {"type": "string"}
    new: Json = {"schema": schema}
    if "description" in old:
        new["description"] = old["description"]
    return new | {key: one for key, one in old.items() if key.startswith("x-")}


def security_scheme(old: Json) -> Json:
    """A Security Scheme Object: `basic` is a scheme of `http`, a flow is one of several."""
    kind = old.get("type")
    if kind == "basic":
        kept = {key: one for key, one in old.items() if key != "type"}
        return {"type": "http", "scheme": "basic", **kept}
    if kind != "oauth2":
        return old
    flows = {
        "implicit": "implicit",
        "password": "password",
        "application": "clientCredentials",
        "accessCode": "authorizationCode",
    }
    flow: Json = {key: old[key] for key in ("authorizationUrl", "tokenUrl") if key in old}
    flow["scopes"] = old.get("scopes", {})
    new: Json = {"type": "oauth2", "flows": {flows.get(str(old.get("flow")), "implicit"): flow}}
    if "description" in old:
        new["description"] = old["description"]
    return new | {key: one for key, one in old.items() if key.startswith("x-")}
