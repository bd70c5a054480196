"""Swagger 2.0 documents in the words of OpenAPI 3.0: nothing after this file knows the difference.

A place in the new spelling is found in the document with `original_pointer`, so findings still
point at what the author wrote.
"""

import re
from collections.abc import Callable
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_load import COLLECTION_FORMAT
from bindwright.http.media_types import essence_of, is_json
from bindwright.load.bundle import Node
from bindwright.load.swagger_schemas import (
    Json,
    header,
    mapping,
    schema_of,
    security_scheme,
    style_of,
    type_of,
)

MOVED = (
    ("/components/schemas", "/definitions"),
    ("/components/parameters", "/parameters"),
    ("/components/requestBodies", "/parameters"),
    ("/components/responses", "/responses"),
    ("/components/securitySchemes", "/securityDefinitions"),
)
"""Where the parts of `components` stand in a Swagger 2.0 document."""

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_JSON = ["application/json"]
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")

_SWAGGER = re.compile(r"""[ \t]{0,8}\{?[ \t]{0,8}["']?swagger["']?[ \t]*:""")
_SCHEMA_IN_CONTENT = re.compile(
    r"((?:^|/responses)/[^/]+)/content/[^/]+/schema(?=/|$)|(^/parameters/[^/]+)/content/[^/]+/schema"
)


def is_swagger(text: str) -> bool:
    """Whether a text looks like a Swagger 2.0 document: a line starts with that word as a key."""
    place = text.find("swagger")
    while place >= 0:
        if _SWAGGER.match(text, text.rfind("\n", 0, place) + 1):
            return True
        place = text.find("swagger", place + 1)
    return False


def original_pointer(pointer: str) -> str:
    """Where a place of the upgraded document stands in the original, as near as can be told."""
    for new, old in MOVED:
        if pointer == new or pointer.startswith(new + "/"):
            pointer = old + pointer[len(new) :]
            break
    return _SCHEMA_IN_CONTENT.sub(lambda found: f"{found[1] or found[2]}/schema", pointer)


def is_body(parameter: Json) -> bool:
    """Whether a Parameter Object of 2.0 describes the body or a part of it."""
    return parameter.get("in") in ("body", "formData")


class Upgrade:
    """The upgrade of one source.

    `follow` gives the target of a reference of the source, as it was before. `schema_refs` holds
    the references that the upgrade makes up: to the schema of a body parameter.
    """

    def __init__(self, root: Node, follow: Callable[[Node], Node], report: Report) -> None:
        self._root = root
        self._follow = follow
        self._report = report
        document = mapping(root.value)
        self._consumes = _strings(document.get("consumes")) or _JSON
        self._produces = _strings(document.get("produces")) or _JSON
        self.schema_refs: set[str] = set()

    def document(self) -> Json:
        """The whole document in the words of OpenAPI 3.0.3."""
        old = mapping(self._root.value)
        new: Json = {"openapi": "3.0.3"}
        for key in ("info", "tags", "externalDocs", "security"):
            if key in old:
                new[key] = old[key]
        new |= {key: value for key, value in old.items() if key.startswith("x-")}
        if "host" in old or "basePath" in old:
            new["servers"] = self._servers(_strings(old.get("schemes")))
        new["paths"] = {
            path: self.path_item(item) if not path.startswith("x-") else item.value
            for path, item in self._root.members("paths")
        }
        new["components"] = self._components()
        return new

    def part(self, node: Node, kind: str) -> Any:
        """What stands in a file that is no whole document, by the kind of its place."""
        match kind:
            case "schema":
                return schema_of(node.value)
            case "path-item":
                return self.path_item(node)
            case "operation":
                return self._operation(node, [])
            case "response":
                return self._response(node, self._produces)
            case "parameter":
                followed = self._follow(node)
                if "$ref" not in mapping(node.value) and is_body(mapping(followed.value)):
                    return self._body([node], self._consumes)
                return self._parameter(node)
            case _:
                return node.value

    def _servers(self, schemes: list[str]) -> list[Json]:
        old = mapping(self._root.value)
        host = old.get("host")
        base = str(old.get("basePath", "")).rstrip("/")
        if not host:
            return [{"url": base or "/"}]
        schemes = schemes or ["https"]
        schemes.sort(key=lambda scheme: scheme != "https")
        return [{"url": f"{scheme}://{host}{base}"} for scheme in schemes]

    def _components(self) -> Json:
        parameters = dict(self._root.members("parameters"))
        bodies = {
            name: one
            for name, one in parameters.items()
            if is_body(mapping(self._follow(one).value))
        }
        return {
            "schemas": {name: schema_of(one.value) for name, one in self._named("definitions")},
            "parameters": {
                name: self._parameter(one)
                for name, one in parameters.items()
                if name not in bodies and not name.startswith("x-")
            },
            "requestBodies": {
                name: one.value if _is_reference(one) else self._body([one], self._consumes)
                for name, one in bodies.items()
            },
            "responses": {
                name: self._response(one, self._produces) for name, one in self._named("responses")
            },
            "securitySchemes": {
                name: security_scheme(mapping(one.value))
                for name, one in self._named("securityDefinitions")
            },
        }

    def _named(self, key: str) -> list[tuple[str, Node]]:
        return [one for one in self._root.members(key) if not one[0].startswith("x-")]

    # Operations

    def path_item(self, item: Node) -> Json:
        """A Path Item Object; the body parameters that its operations share go to each."""
        old = mapping(item.value)
        shared = item.list("parameters")
        new = {key: one for key, one in old.items() if key not in (*_METHODS, "parameters")}
        plain = [self._parameter(one) for one in shared if not self._is_body(one)]
        if plain:
            new["parameters"] = plain
        for method in _METHODS:
            operation = item.get(method)
            if operation is not None:
                new[method] = self._operation(operation, shared)
        return new

    def _operation(self, node: Node, shared: list[Node]) -> Json:
        old = mapping(node.value)
        if "$ref" in old:
            return old
        dropped = ("parameters", "consumes", "produces", "responses", "schemes")
        new = {key: one for key, one in old.items() if key not in dropped}
        own = node.list("parameters")
        new["parameters"] = [self._parameter(one) for one in own if not self._is_body(one)]
        consumes = _strings(old.get("consumes")) or self._consumes
        bodies = self._bodies(own, shared)
        if bodies:
            new["requestBody"] = self._request_body(bodies, consumes)
        produces = _strings(old.get("produces")) or self._produces
        new["responses"] = {
            status: one.value if status.startswith("x-") else self._response(one, produces, status)
            for status, one in node.members("responses")
        }
        schemes = _strings(old.get("schemes"))
        usual = _strings(mapping(self._root.value).get("schemes"))
        if schemes and usual and not set(schemes) & set(usual):
            new["servers"] = self._servers(schemes)
        return new

    def _bodies(self, own: list[Node], shared: list[Node]) -> list[Node]:
        """The body parameter, or those of the form: the path's where the operation has no own."""
        bodies = [one for one in own if self._is_body(one)]
        inherited = [one for one in shared if self._is_body(one)]
        if not bodies or not inherited:
            return bodies or inherited
        if any(self._followed(one).get("in") == "body" for one in bodies + inherited):
            return bodies
        named = {self._followed(one).get("name"): one for one in [*inherited, *bodies]}
        return list(named.values())

    def _is_body(self, node: Node) -> bool:
        return is_body(self._followed(node))

    def _followed(self, node: Node) -> Json:
        return mapping(self._follow(node).value)

    def _request_body(self, bodies: list[Node], consumes: list[str]) -> Json:
        first = bodies[0]
        if len(bodies) > 1 or not _is_reference(first):
            return self._body(bodies, consumes)
        if set(consumes) & set(self._consumes) or self._followed(first).get("in") != "body":
            return {"$ref": first.value["$ref"]}
        # The shared body travels as something else here.
        old = self._followed(first)
        ref = f"{first.value['$ref']}/schema"
        self.schema_refs.add(ref)
        new: Json = {"content": {one: {"schema": {"$ref": ref}} for one in consumes}}
        return new | {key: old[key] for key in ("description", "required") if key in old}

    def _body(self, bodies: list[Node], consumes: list[str]) -> Json:
        """A body parameter, or all form parameters, as a Request Body Object."""
        first = self._followed(bodies[0])
        if first.get("in") == "body":
            media = {"schema": schema_of(first.get("schema", {}))}
            new: Json = {"content": dict.fromkeys(consumes, media)}
            new |= {key: first[key] for key in ("description", "required") if key in first}
            new |= {key: one for key, one in first.items() if key.startswith("x-")}
            return new
        fields = [self._followed(one) for one in bodies]
        files = any(one.get("type") == "file" for one in fields)
        names = {str(one.get("name")): _form_field(one) for one in fields}
        required = [str(one.get("name")) for one in fields if one.get("required") is True]
        schema: Json = {"type": "object", "properties": names}
        if required:
            schema["required"] = required
        stated = [one for one in consumes if essence_of(one) in _FORMS]
        media_types = [_FORMS[0]] if files else stated or [_FORMS[1]]
        content: Json = {"schema": schema}
        encoding = {str(one.get("name")): style for one in fields if (style := _encoding(one))}
        if encoding:
            content["encoding"] = encoding
        return {"content": dict.fromkeys(media_types, content), "required": bool(required)}

    def _parameter(self, node: Node) -> Json:
        """A parameter in the path, the query or a header."""
        old = mapping(node.value)
        if "$ref" in old or "schema" in old:
            return old
        new = {key: one for key, one in old.items() if key not in _PARAMETER_WORDS}
        new["schema"] = type_of(old)
        if old.get("in") == "query" and "allowEmptyValue" in old:
            new["allowEmptyValue"] = old["allowEmptyValue"]
        if "x-example" in old:
            new["example"] = old["x-example"]
        if old.get("type") == "array":
            self._set_style(new, old, node.origin)
        return new

    def _set_style(self, new: Json, old: Json, place: Origin) -> None:
        style = style_of(old)
        if style is not None:
            new["style"], new["explode"] = style
            return
        new["schema"] = {"type": "string"}
        self._report.add(
            COLLECTION_FORMAT,
            place.child("collectionFormat"),
            f"OpenAPI 3 has no word for {old.get('collectionFormat')!r} here: the parameter is "
            "taken as a string, which the caller joins",
        )

    def _response(self, node: Node, produces: list[str], status: str = "") -> Json:
        if _is_reference(node):
            target = self._follow(node)
            elsewhere = target.origin.source != node.origin.source
            if elsewhere or set(produces) & set(self._produces):
                return mapping(node.value)
            node = target
        old = mapping(node.value)
        if "content" in old:
            return old
        new = {key: one for key, one in old.items() if key not in ("schema", "headers", "examples")}
        if "headers" in old:
            new["headers"] = {
                name: header(mapping(one.value)) for name, one in node.members("headers")
            }
        if "schema" in old:
            schema = schema_of(old["schema"])
            examples = mapping(old.get("examples"))
            if mapping(old["schema"]).get("type") == "file":
                # What a file is, is said by `produces`; JSON there is only the default.
                produces = [one for one in produces if one not in _JSON]
                produces = produces or ["application/octet-stream"]
            elif not status.startswith("2"):
                produces = self._of_error(node, produces)
            new["content"] = {
                one: {"schema": schema} | ({"example": examples[one]} if one in examples else {})
                for one in produces
            }
        return new

    def _of_error(self, node: Node, produces: list[str]) -> list[str]:
        """The media types of an error: `produces` may only speak of what is there otherwise.

        What has members or items is no bytes and no text.
        """
        schema = node.get("schema")
        kind = self._followed(schema).get("type") if schema is not None else None
        if kind in ("string", "file") or any(is_json(one) or "xml" in one for one in produces):
            return produces
        return list(filter(is_json, self._produces)) or _JSON


_PARAMETER_WORDS = frozenset(
    {
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
        "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
        "uniqueItems", "enum", "multipleOf", "collectionFormat", "allowEmptyValue",
    }
)  # fmt: skip


def _form_field(old: Json) -> Json:
    new = type_of(old)
    new |= {key: one for key, one in old.items() if key.startswith("x-")}
    if "description" in old:
        new["description"] = old["description"]
    if "x-example" in old:
        new["example"] = old["x-example"]
    return new


def _encoding(old: Json) -> Json | None:
    """How the items of an array travel in a form (OpenAPI 3.0.3, section 4.7.15)."""
    style = style_of(old) if old.get("type") == "array" else None
    return {"style": style[0], "explode": style[1]} if style is not None else None


def _is_reference(node: Node) -> bool:
    return isinstance(node.value, dict) and isinstance(cast("Json", node.value).get("$ref"), str)


def _strings(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
