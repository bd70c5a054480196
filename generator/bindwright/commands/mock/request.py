"""Whether a request is what the document asks for: credentials, parameters, body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl

import orjson

from bindwright.commands.mock.forms import FormError, read_form
from bindwright.diagnostics.origin import Origin
from bindwright.ir.media import MediaKind
from bindwright.ir.operations import Api, Content, Operation, Parameter, Where
from bindwright.ir.security import SecurityScheme
from bindwright.ir.types import NO_DEFAULT
from bindwright.load.bundle import Node
from bindwright.lower.payloads import find_content, find_response, is_json
from bindwright.lower.validators import Validators, problems

__all__ = ["Rejection", "Request", "check_request", "invalid_status"]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A status and what to tell the caller."""

    status: int
    message: str


@dataclass(slots=True)
class Request:
    """A request in the words that the checks need. Header names are in lower case."""

    method: str
    path: str
    query: str
    headers: list[tuple[str, str]]
    body: bytes
    values: Mapping[str, str]
    data: Any = None
    """The decoded JSON body, once it is checked."""

    def header(self, name: str) -> str | None:
        """All values of a header, joined as one list (RFC 9110, section 5.3)."""
        found = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(found) if found else None

    def query_values(self, name: str) -> list[str]:
        """All values of a query parameter."""
        pairs = parse_qsl(self.query, keep_blank_values=True)
        return [value for key, value in pairs if key in (name, name + "[]")]

    def cookie(self, name: str) -> str | None:
        """The value of a cookie."""
        try:
            found = SimpleCookie(self.header("cookie") or "").get(name)
        except CookieError:
            return None
        return found.value if found is not None else None


def check_request(
    request: Request, operation: Operation, api: Api, validators: Validators
) -> Rejection | None:
    """Why the request is refused, or None. Sets `request.data` where the body is JSON."""
    if not _is_authenticated(request, operation, api.schemes):
        return Rejection(401, _missing_credentials(operation, api.schemes))
    for parameter in operation.parameters:
        problem = _check_parameter(request, parameter, validators)
        if problem is not None:
            return Rejection(invalid_status(operation), problem)
    return _check_body(request, operation, validators)


def invalid_status(operation: Operation) -> int:
    """400, or 422 where only that is declared."""
    declared = {one.status_range for one in operation.responses}
    return 422 if "422" in declared and "400" not in declared else 400


# Credentials


def _is_authenticated(
    request: Request, operation: Operation, schemes: Iterable[SecurityScheme]
) -> bool:
    known = {scheme.name: scheme for scheme in schemes}
    return not operation.security or any(
        all(_has_credential(request, known[need.scheme]) for need in alternative)
        for alternative in operation.security
    )


def _has_credential(request: Request, scheme: SecurityScheme) -> bool:
    if scheme.kind == "apiKey" and scheme.wire_name:
        match scheme.where:
            case "query":
                return any(request.query_values(scheme.wire_name))
            case "cookie":
                return bool(request.cookie(scheme.wire_name))
            case _:
                return bool(request.header(scheme.wire_name))
    if scheme.kind in ("http", "oauth2", "openIdConnect"):
        word = scheme.scheme if scheme.kind == "http" and scheme.scheme else "bearer"
        kind, _, value = (request.header("authorization") or "").strip().partition(" ")
        return kind.lower() == word and bool(value.strip())
    return True


def _missing_credentials(operation: Operation, schemes: Iterable[SecurityScheme]) -> str:
    known = {scheme.name: scheme for scheme in schemes}
    ways = [
        " and ".join(_described(known[need.scheme]) for need in alternative)
        for alternative in operation.security
    ]
    return "missing credentials: send " + " or ".join(way for way in ways if way)


def _described(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return f"{scheme.wire_name} ({scheme.where})"
    word = scheme.scheme if scheme.kind == "http" and scheme.scheme else "bearer"
    return f"Authorization: {word.capitalize()} …"


# Parameters


def _check_parameter(request: Request, parameter: Parameter, validators: Validators) -> str | None:
    name = parameter.wire_name
    texts = _texts(request, parameter)
    if texts is None:
        if parameter.required and parameter.default is NO_DEFAULT and not _is_deep(parameter):
            return f"{name}: a required {parameter.where} parameter is missing"
        return None
    schema = _described_by(parameter.origin, validators)
    if schema is None or _is_deep(parameter):
        return None
    validator = validators.at(schema.origin, "request")
    candidates = list(_readings(texts, parameter))
    if any(validator.is_valid(value) for value in candidates):
        return None
    found = [problems(validator, value, limit=1)[0] for value in candidates]
    # The reading of the right type says most about what is wrong.
    telling = next((one for one in found if one.schema_path[-1:] != ("type",)), found[-1])
    return f"{name}: {telling.message}"


def _described_by(origin: Origin, validators: Validators) -> Node | None:
    """A parameter's schema; None for one that stands in the path only and is not described."""
    node = validators.payloads.node_at(origin)
    return node.get("schema") if node.text("name") is not None else None


def _texts(request: Request, parameter: Parameter) -> list[str] | None:
    """The raw values of a parameter; None where it was not sent."""
    match parameter.where:
        case Where.PATH:
            value = request.values.get(parameter.wire_name)
        case Where.QUERY:
            return request.query_values(parameter.wire_name) or None
        case Where.HEADER:
            value = request.header(parameter.wire_name)
        case Where.COOKIE:
            value = request.cookie(parameter.wire_name)
    return [value] if value is not None else None


def _is_deep(parameter: Parameter) -> bool:
    """Whether the value may be spread over several names, which the mock does not put together."""
    return parameter.style in ("deepObject", "matrix", "label") or (
        parameter.where in (Where.QUERY, Where.COOKIE)
        and parameter.explode
        and _may_be_object(parameter)
    )


def _may_be_object(parameter: Parameter) -> bool:
    from bindwright.ir.types import Anything, MapOf, Ref

    return isinstance(parameter.type, Ref | MapOf | Anything)


def _readings(texts: list[str], parameter: Parameter) -> Iterable[Any]:
    """What the text may mean: a value alone or a list, by the separators of the styles."""
    separator = {"spaceDelimited": r"[ ]", "pipeDelimited": r"\|"}.get(parameter.style, r",\s*")
    parts = texts if len(texts) > 1 else re.split(separator, texts[0]) if texts[0] else []
    yield list(parts)
    yield [_scalar(part) for part in parts]
    pairs = [part.partition("=") for part in parts]
    yield {key: _scalar(value) for key, _, value in pairs}
    yield dict(zip(parts[::2], parts[1::2], strict=False))
    yield _scalar(texts[0])
    yield texts[0]


def _scalar(text: str) -> Any:
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?\d{1,18}", text):
        return int(text)
    try:
        number = float(text)
    except ValueError:
        return text
    return number if number - number == 0 else text


# Body


def _check_body(request: Request, operation: Operation, validators: Validators) -> Rejection | None:
    body = operation.body
    if body is None:
        return None
    status = invalid_status(operation)
    if not request.body:
        return Rejection(status, "the request has no body") if body.required else None
    stated = request.header("content-type")
    content = find_content(body.contents, stated)
    if content is None:
        known = ", ".join(one.media_type for one in body.contents)
        refusal = 415 if _declares(operation, 415) else status
        return Rejection(refusal, f"the media type {stated!r} is not one of {known}")
    return _check_content(request, content, stated or content.media_type, status, validators)


def _check_content(
    request: Request, content: Content, media_type: str, status: int, validators: Validators
) -> Rejection | None:
    kind = MediaKind.JSON if is_json(media_type) else content.kind
    match kind:
        case MediaKind.JSON:
            return _check_json(request, content, status, validators)
        case MediaKind.FORM | MediaKind.MULTIPART:
            return _check_form(request, content, media_type, status, validators)
        case MediaKind.LINES | MediaKind.SEQUENCE:
            return _check_items(request, content, status, validators)
        case MediaKind.TEXT | MediaKind.BINARY | MediaKind.EVENTS:
            return None


def _check_json(
    request: Request, content: Content, status: int, validators: Validators
) -> Rejection | None:
    try:
        request.data = orjson.loads(request.body)
    except orjson.JSONDecodeError as error:
        return Rejection(status, f"the body is not JSON: {error}")
    node = validators.payloads.schema_node(content.origin)
    return _judge(node, request.data, status, validators) if node is not None else None


def _judge(node: Node, data: Any, status: int, validators: Validators) -> Rejection | None:
    found = problems(validators.at(node.origin, "request"), data)
    return Rejection(status, "; ".join(str(one) for one in found[:3])) if found else None


def _check_form(
    request: Request, content: Content, media_type: str, status: int, validators: Validators
) -> Rejection | None:
    node = validators.payloads.schema_node(content.origin)
    if node is None:
        return None
    schema = validators.payloads.schema_at(node.origin, "request")
    try:
        request.data = read_form(request.body, media_type, content, schema, _scalar)
    except FormError as error:
        return Rejection(status, str(error))
    return _judge(node, request.data, status, validators)


def _check_items(
    request: Request, content: Content, status: int, validators: Validators
) -> Rejection | None:
    """Every line or record, by the schema of one."""
    node = validators.payloads.item_node(content)
    is_sequence = content.kind is MediaKind.SEQUENCE
    texts = request.body.split(b"\x1e" if is_sequence else b"\n")
    for number, text in enumerate((one for one in texts if one.strip()), 1):
        try:
            item = orjson.loads(text)
        except orjson.JSONDecodeError as error:
            return Rejection(status, f"item {number} is not JSON: {error}")
        refused = _judge(node, item, status, validators) if node is not None else None
        if refused is not None:
            return Rejection(status, f"item {number}: {refused.message}")
    return None


def _declares(operation: Operation, status: int) -> bool:
    response = find_response(operation, status)
    return response is not None and response.status_range != "default"
