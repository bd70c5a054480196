"""What the transport was sent, held against what was given, by the raw document."""

import json
import re
from typing import Any
from urllib.parse import unquote

import httpx2
from bindwright.http.media_types import is_json
from bindwright.load.dialect import Dialect

from .arguments import ABSENT, FORM, LINES, PARTS, Given, Target
from .canonical import difference
from .made import Made
from .reading import (
    differs_from_parts,
    part_styles,
    path_values,
    read_form,
    read_multipart,
    read_parameter,
    server_of,
)

__all__ = ["RequestReader"]


class RequestReader:
    """Takes the requests of one package apart. `credentials` are those of its client."""

    def __init__(self, made: Made, credentials: Any) -> None:
        self._made = made
        self._credentials = credentials

    def check(self, target: Target, given: Given, request: httpx2.Request) -> None:
        """Asserts that a request says what was given, where and how the document has it."""
        assert request.method == target.operation.method
        path, _, query = request.url.raw_path.decode().partition("?")
        self._check_server(target, str(request.url))
        base = server_of(self._made.bundle, target.item, target.node)
        stem = "/" + base.partition("://")[2].partition("/")[2] if "://" in base else base
        segments = path_values(target.operation.path, path.removeprefix(stem.rstrip("/")))
        assert segments is not None, f"{path} is not {target.operation.path}"
        pairs = [one.partition("=")[::2] for one in query.split("&") if one]
        cookies = [
            one.strip().partition("=")[::2] for one in request.headers.get("cookie", "").split(";")
        ]
        for parameter in target.parameters:
            key = (parameter.where, parameter.name)
            if key not in given.values:
                continue
            texts: Any = {"query": pairs, "cookie": cookies}.get(parameter.where)
            if parameter.where == "path":
                texts = segments[parameter.name]
            elif parameter.where == "header":
                texts = request.headers.get(parameter.name)
                assert texts is not None, f"the header {parameter.name} is missing"
            found = read_parameter(parameter, given.values[key], texts)
            assert found is None, f"{parameter.where} {found}"
        self._check_query(target, given, pairs)
        self._check_body(target, given, request)
        self._check_credentials(target, request, pairs)

    def _check_server(self, target: Target, url: str) -> None:
        base = _without_port(server_of(self._made.bundle, target.item, target.node))
        if base.startswith("http"):
            assert url.startswith(base + "/"), f"{url} is not below {base}"

    def _check_query(self, target: Target, given: Given, pairs: list[Any]) -> None:
        """Nothing is sent that was not given, but what has a default."""
        known = {name for where, name in given.values if where == "query"}
        known |= {key for key, _ in (one.partition("=")[::2] for one in _own_query(target))}
        loose = any(
            isinstance(value, dict) for (where, _), value in given.values.items()
            if where == "query"
        )  # fmt: skip
        for wanted in _own_query(target):
            assert wanted.partition("=")[::2] in pairs, f"{wanted} of the path is not sent"
        defaults = {one.name for one in target.parameters if one.where == "query"}
        credentials = {one.name for one in self._credentials if one.where == "query"}
        for key, _ in pairs:
            plain = unquote(key)
            names = {plain, plain.partition("[")[0]}
            assert loose or names & (known | defaults | credentials), f"{key} was not given"

    def _check_body(self, target: Target, given: Given, request: httpx2.Request) -> None:
        content = request.content
        if given.body is ABSENT:
            body = target.node.get("requestBody")
            assert not content or (body and self._made.bundle.follow(body).flag("required"))
            return
        sent_as = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        is_empty = isinstance(given.body, dict) and all(one == [] for one in given.body.values())
        if is_empty and (not content or sent_as.startswith(PARTS)):  # a form without a part
            return
        assert sent_as == given.media_type.partition(";")[0].strip().lower(), sent_as
        if isinstance(given.body, bytes | str):
            wanted = given.body if isinstance(given.body, bytes) else given.body.encode()
            if not is_json(sent_as):
                assert content == wanted, f"{wanted!r} became {content!r}"
                return
        if is_json(sent_as):
            self._check_json(target, given, json.loads(content))
        elif sent_as in LINES:
            found = difference(given.body, [json.loads(one) for one in content.splitlines()])
            assert found is None, f"lines: {found}"
        elif sent_as == FORM:
            found = read_form(given.body, content.decode())
            assert found is None, f"form: {found}"
        elif sent_as.startswith(PARTS):
            parts = read_multipart(content, request.headers["content-type"])
            old = self._made.bundle.dialect is Dialect.V3_0
            media = {one.partition(";")[0].strip().lower(): n for one, n in target.contents.items()}
            styles = part_styles(media[sent_as], old=old)
            found = differs_from_parts(given.body, parts, styles)
            assert found is None, f"multipart: {found}"
        else:
            raise AssertionError(f"{sent_as} was not looked at")

    def _check_json(self, target: Target, given: Given, arrived: Any) -> None:
        """What arrived is what was given; what was added is right."""
        sent = given.body
        if isinstance(sent, dict) and isinstance(arrived, dict):
            added = {key: one for key, one in arrived.items() if key not in sent}
            sent = {**sent, **added}
        found = difference(sent, arrived)
        assert found is None, f"body: {found}"
        stated = {key.partition(";")[0].strip(): one for key, one in target.contents.items()}
        word = given.media_type.partition(";")[0].strip()
        content = next(
            (stated[one] for one in (word, "application/*", "*/*") if one in stated), None
        )
        node = content.get("schema") if content else None
        if node is not None:
            validator = self._made.validators.at(node.origin, "request")
            errors = [] if validator.is_valid(arrived) else validator.problems(arrived)
            assert not errors, f"the body is not valid: {errors[0][:300]}"

    def _check_credentials(self, target: Target, request: httpx2.Request, pairs: Any) -> None:
        document = self._made.bundle.document
        stated = target.node.list("security") if "security" in target.node.value else None
        alternatives = document.list("security") if stated is None else stated
        components = document.get("components")
        schemes = dict(components.members("securitySchemes")) if components else {}
        if not alternatives:
            return
        for one in alternatives:
            if not one.value.keys() <= schemes.keys():
                return  # it asks for what the document does not describe
            known = [self._made.bundle.follow(schemes[name]).value for name in one.value]
            carried = [scheme for scheme in known if _carries(scheme, request, pairs)]
            if {*map(_place, known)} == {*map(_place, carried)}:
                return
        raise AssertionError("no security requirement is met")


def _place(scheme: Any) -> tuple[str, str]:
    """Where a scheme puts its credential: the schemes of one header can't all be there."""
    if scheme["type"] == "apiKey":
        return scheme["in"], scheme["name"]
    return ("", "") if scheme["type"] == "mutualTLS" else ("header", "Authorization")


def _without_port(base: str) -> str:
    """A URL as it is sent: the port that its scheme has anyway is left out (RFC 3986, 6.2.3)."""
    for scheme, port in (("https", 443), ("http", 80)):
        base = re.sub(rf"^({scheme}://[^/?#]*):{port}(?=[/?#]|$)", r"\1", base)
    return base


def _own_query(target: Target) -> list[str]:
    """The query that some documents have in the key of a path."""
    path = target.operation.path.partition("#")[0]
    return [one for one in path.partition("?")[2].split("&") if one]


def _carries(scheme: Any, request: httpx2.Request, pairs: Any) -> bool:
    if scheme["type"] == "apiKey":
        name = scheme["name"]
        if scheme["in"] == "query":
            return any(unquote(key) == name for key, _ in pairs)
        if scheme["in"] == "cookie":
            return f"{name}=" in request.headers.get("cookie", "")
        return name in request.headers
    if scheme["type"] == "mutualTLS":
        return True
    word = str(scheme.get("scheme", "bearer")).lower()
    return request.headers.get("authorization", "").lower().startswith(f"{word} ")
