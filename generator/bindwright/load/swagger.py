"""Swagger 2.0 documents, spelled as OpenAPI 3.0: nothing after this file knows the difference.

A place in the new spelling is found in the document with `original_pointer`, so findings still
point at what the author wrote.
"""

import re
from dataclasses import replace
from typing import Any, cast

from bindwright.diagnostics.origin import unescape_token
from bindwright.load.source import Source

__all__ = ["is_swagger", "original_pointer", "upgrade"]

_MOVED = (
    ("/components/schemas", "/definitions"),
    ("/components/parameters", "/parameters"),
    ("/components/requestBodies", "/parameters"),
    ("/components/responses", "/responses"),
    ("/components/securitySchemes", "/securityDefinitions"),
)
"""Where the parts of `components` stand in a Swagger 2.0 document."""

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")

_JSON = ["application/json"]

# What a parameter or header says about its type beside its name; in 3.0 it is a schema.
_TYPE_WORDS = (
    "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
    "enum", "multipleOf", "x-nullable", "x-enum-varnames", "x-enum-descriptions",
)  # fmt: skip

# collectionFormat (Swagger 2.0, "Parameter Object") as style and explode, by place.
_COLLECTIONS: dict[str, tuple[str, bool]] = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "tsv": ("pipeDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}

Json = dict[str, Any]


_SWAGGER = re.compile(r"""^\s*\{?\s*["']?swagger["']?\s*:""", re.MULTILINE)


def is_swagger(text: str) -> bool:
    """Whether a text looks like a Swagger 2.0 document."""
    return _SWAGGER.search(text) is not None


def original_pointer(pointer: str) -> str:
    """Where a place of the upgraded document stands in the original, as near as can be told."""
    for new, old in _MOVED:
        if pointer == new or pointer.startswith(new + "/"):
            return old + pointer[len(new) :]
    return pointer


def upgrade(source: Source) -> Source:
    """The same document in the words of OpenAPI 3.0.3."""
    document = cast("Json", source.data)
    upgraded = _Upgrade(document).document()
    return replace(source, data=upgraded, upgraded=True)


class _Upgrade:
    def __init__(self, document: Json) -> None:
        self._old = document
        self._consumes = _strings(document.get("consumes")) or _JSON
        self._produces = _strings(document.get("produces")) or _JSON
        parameters = _mapping(document.get("parameters"))
        self._bodies = {
            name
            for name, one in parameters.items()
            if _mapping(one).get("in") in ("body", "formData")
        }

    def document(self) -> Json:
        old = self._old
        new: Json = {"openapi": "3.0.3"}
        for key in ("info", "tags", "externalDocs", "security"):
            if key in old:
                new[key] = old[key]
        new |= {key: value for key, value in old.items() if key.startswith("x-")}
        if "host" in old or "basePath" in old:
            new["servers"] = self._servers()
        new["paths"] = {
            path: self._path_item(_mapping(item)) if not path.startswith("x-") else item
            for path, item in _mapping(old.get("paths")).items()
        }
        new["components"] = self._components()
        return cast("Json", self._rewritten(new))

    def _servers(self) -> list[Json]:
        host = self._old.get("host")
        base = str(self._old.get("basePath", "")).rstrip("/")
        if not host:
            return [{"url": base or "/"}]
        schemes = _strings(self._old.get("schemes")) or ["https"]
        schemes.sort(key=lambda scheme: scheme != "https")
        return [{"url": f"{scheme}://{host}{base}"} for scheme in schemes]

    def _components(self) -> Json:
        old = self._old
        parameters = _mapping(old.get("parameters"))
        return {
            "schemas": {
                name: _schema(one) for name, one in _mapping(old.get("definitions")).items()
            },
            "parameters": {
                name: _parameter(_mapping(one))
                for name, one in parameters.items()
                if name not in self._bodies
            },
            "requestBodies": {
                name: self._body([_mapping(parameters[name])], self._consumes)
                for name in parameters
                if name in self._bodies
            },
            "responses": {
                name: self._response(_mapping(one), self._produces)
                for name, one in _mapping(old.get("responses")).items()
            },
            "securitySchemes": {
                name: _security_scheme(_mapping(one))
                for name, one in _mapping(old.get("securityDefinitions")).items()
            },
        }

    # Operations

    def _path_item(self, item: Json) -> Json:
        shared = _list(item.get("parameters"))
        new = {key: one for key, one in item.items() if key not in (*_METHODS, "parameters")}
        plain = [_parameter(one) for one in shared if not self._is_body(one)]
        if plain:
            new["parameters"] = plain
        for method in _METHODS:
            if method in item:
                new[method] = self._operation(_mapping(item[method]), shared)
        return new

    def _operation(self, old: Json, shared: list[Json]) -> Json:
        dropped = ("parameters", "consumes", "produces", "responses", "schemes")
        new = {key: one for key, one in old.items() if key not in dropped}
        own = _list(old.get("parameters"))
        new["parameters"] = [_parameter(one) for one in own if not self._is_body(one)]
        bodies = [one for one in own if self._is_body(one)]
        bodies = bodies or [one for one in shared if self._is_body(one)]
        consumes = _strings(old.get("consumes")) or self._consumes
        if len(bodies) == 1 and "$ref" in bodies[0]:
            new["requestBody"] = {"$ref": bodies[0]["$ref"]}
        elif bodies:
            new["requestBody"] = self._body([self._followed(one) for one in bodies], consumes)
        produces = _strings(old.get("produces")) or self._produces
        new["responses"] = {
            status: one if status.startswith("x-") else self._response(_mapping(one), produces)
            for status, one in _mapping(old.get("responses")).items()
        }
        return new

    def _is_body(self, parameter: Json) -> bool:
        return self._followed(parameter).get("in") in ("body", "formData")

    def _followed(self, parameter: Json) -> Json:
        ref = parameter.get("$ref")
        if isinstance(ref, str) and ref.startswith("#/parameters/"):
            name = unescape_token(ref.rpartition("/")[2])
            return _mapping(_mapping(self._old.get("parameters")).get(name))
        return parameter

    def _body(self, parameters: list[Json], consumes: list[str]) -> Json:
        """A body parameter, or all form parameters, as a Request Body Object."""
        first = parameters[0]
        if first.get("in") == "body":
            media = {"schema": _schema(first.get("schema", {}))}
            new: Json = {"content": dict.fromkeys(consumes, media)}
            new |= {key: first[key] for key in ("description", "required") if key in first}
            new |= {key: one for key, one in first.items() if key.startswith("x-")}
            return new
        files = any(one.get("type") == "file" for one in parameters)
        names = {str(one.get("name")): _with_docs(one) for one in parameters}
        required = [str(one.get("name")) for one in parameters if one.get("required") is True]
        schema: Json = {"type": "object", "properties": names}
        if required:
            schema["required"] = required
        forms = ("multipart/form-data", "application/x-www-form-urlencoded")
        stated = [one for one in consumes if one in forms]
        media_types = stated or [forms[0] if files else forms[1]]
        content = {one: {"schema": schema} for one in media_types}
        return {"content": content, "required": bool(required)}

    def _response(self, old: Json, produces: list[str]) -> Json:
        if "$ref" in old:
            return old
        new = {key: one for key, one in old.items() if key not in ("schema", "headers", "examples")}
        if "headers" in old:
            new["headers"] = {
                name: _header(_mapping(one)) for name, one in _mapping(old["headers"]).items()
            }
        if "schema" in old:
            schema = _schema(old["schema"])
            examples = _mapping(old.get("examples"))
            if _mapping(old["schema"]).get("type") == "file" and produces == _JSON:
                produces = ["application/octet-stream"]
            new["content"] = {
                one: {"schema": schema} | ({"example": examples[one]} if one in examples else {})
                for one in produces
            }
        return new

    # References

    def _rewritten(self, value: Any) -> Any:
        """The value with every local `$ref` in the new words."""
        if isinstance(value, dict):
            return {
                key: self._reference(one)
                if key == "$ref" and isinstance(one, str)
                else self._rewritten(one)
                for key, one in value.items()
            }
        return [self._rewritten(one) for one in value] if isinstance(value, list) else value

    def _reference(self, ref: str) -> str:
        for new, old in _MOVED:
            prefix = f"#{old}/"
            if ref.startswith(prefix):
                name = ref[len(prefix) :]
                if old == "/parameters" and unescape_token(name) in self._bodies:
                    return f"#/components/requestBodies/{name}"
                return f"#{new}/{name}"
        return ref


def _parameter(old: Json) -> Json:
    """A parameter in the path, the query or a header."""
    if "$ref" in old:
        return old
    new = {
        key: one
        for key, one in old.items()
        if key not in (*_TYPE_WORDS, "collectionFormat", "allowEmptyValue")
    }
    new["schema"] = _type_of(old)
    if old.get("type") == "array":
        style, explode = _COLLECTIONS.get(str(old.get("collectionFormat", "csv")), ("form", False))
        if old.get("in") in ("path", "header"):
            style, explode = "simple", False
        new |= {"style": style, "explode": explode}
    return new


def _header(old: Json) -> Json:
    new: Json = {"schema": _type_of(old)}
    if "description" in old:
        new["description"] = old["description"]
    return new


def _with_docs(old: Json) -> Json:
    return _type_of(old) | ({"description": old["description"]} if "description" in old else {})


def _type_of(old: Json) -> Json:
    schema = {key: old[key] for key in _TYPE_WORDS if key in old}
    return cast("Json", _schema(schema))


def _schema(old: Any) -> Any:
    """A Schema Object: files and discriminators have other words in 3.0."""
    if isinstance(old, list):
        return [_schema(one) for one in old]
    if not isinstance(old, dict):
        return old
    new = {key: one if key in _DATA else _schema(one) for key, one in cast("Json", old).items()}
    new.pop("collectionFormat", None)
    if new.get("type") == "file":
        new |= {"type": "string", "format": "binary"}
    if isinstance(new.get("discriminator"), str):
        new["discriminator"] = {"propertyName": new["discriminator"]}
    return new


_DATA = frozenset({"example", "default", "enum"})


def _security_scheme(old: Json) -> Json:
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
    return new | ({"description": old["description"]} if "description" in old else {})


def _mapping(value: Any) -> Json:
    return cast("Json", value) if isinstance(value, dict) else {}


def _list(value: Any) -> list[Json]:
    return [_mapping(one) for one in value] if isinstance(value, list) else []


def _strings(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
