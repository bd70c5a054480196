"""Whether a request is what the document asks for: credentials, parameters, body."""

from __future__ import annotations

import orjson

from bindwright.commands.mock.requests.credentials import is_authenticated, missing_credentials
from bindwright.commands.mock.requests.fields import BadName
from bindwright.commands.mock.requests.forms import FormReader
from bindwright.commands.mock.requests.parameters import ParameterCheck, parameter_checks
from bindwright.commands.mock.requests.request import Rejection, Request
from bindwright.http.forms import FormError, FormTooLarge
from bindwright.http.media_types import MediaKind, essence_of, is_json
from bindwright.ir.operations import Api, Content, Operation, content_for
from bindwright.load.bundle import Node
from bindwright.validation.compiled import Validators, problems

_JUDGED_FORMS = frozenset({"multipart/form-data", "application/x-www-form-urlencoded"})


class RequestChecks:
    """Judges requests; what an operation needs for it is made when it is first called.

    Several threads may ask at once: at worst a thing is made twice.
    """

    def __init__(self, api: Api, validators: Validators, *, max_parts: int) -> None:
        self._api = api
        self._validators = validators
        self._max_parts = max_parts
        self._parameters: dict[str, list[ParameterCheck]] = {}
        self._forms: dict[str, FormReader] = {}

    def refuse(self, request: Request, operation: Operation) -> Rejection | None:
        """Why a request is refused, or None. Sets `request.data` to the value of the body."""
        if not is_authenticated(request, operation, self._api.schemes):
            return Rejection(401, missing_credentials(operation, self._api.schemes))
        if operation.id not in self._parameters:
            self._parameters[operation.id] = parameter_checks(operation, self._validators)
        for check in self._parameters[operation.id]:
            problem = check.problem(request)
            if problem is not None:
                return Rejection(invalid_status(operation), problem)
        return self._body(request, operation)

    def _body(self, request: Request, operation: Operation) -> Rejection | None:
        body = operation.body
        if body is None:
            return None
        status = invalid_status(operation)
        if not request.body:
            return Rejection(status, "the request has no body") if body.required else None
        stated = request.header("content-type")
        content = content_for(body.contents, stated)
        if content is None:
            known = ", ".join(one.media_type for one in body.contents)
            refusal = 415 if _declares(operation, 415) else status
            return Rejection(refusal, f"the media type {stated!r} is not one of {known}")
        return self._content(request, content, stated or content.media_type, status)

    def _content(
        self, request: Request, content: Content, media_type: str, status: int
    ) -> Rejection | None:
        kind = MediaKind.JSON if is_json(media_type) else content.kind
        match kind:
            case MediaKind.JSON:
                return self._json(request, content, status)
            case MediaKind.FORM | MediaKind.MULTIPART:
                if essence_of(media_type) not in _JUDGED_FORMS:
                    # Parts of other multipart types need no names.
                    return None
                return self._form(request, content, media_type, status)
            case MediaKind.LINES | MediaKind.SEQUENCE:
                return self._items(request, content, status)
            case MediaKind.TEXT | MediaKind.BINARY | MediaKind.EVENTS:
                return None

    def _json(self, request: Request, content: Content, status: int) -> Rejection | None:
        try:
            request.data = orjson.loads(request.body)
        except orjson.JSONDecodeError as error:
            return Rejection(status, f"the body is not JSON: {error}")
        node = self._validators.payloads.schema_node(content.origin)
        return self._judge(node, request.data, status) if node is not None else None

    def _judge(self, node: Node, data: object, status: int) -> Rejection | None:
        found = problems(self._validators.at(node.origin, "request"), data)
        return Rejection(status, "; ".join(str(one) for one in found[:3])) if found else None

    def _form(
        self, request: Request, content: Content, media_type: str, status: int
    ) -> Rejection | None:
        payloads = self._validators.payloads
        node = payloads.schema_node(content.origin)
        if node is None:
            return None
        key = str(content.origin)
        if key not in self._forms:
            self._forms[key] = FormReader(content, payloads.schema_at(node.origin, "request"))
        try:
            request.data = self._forms[key].read(request.body, media_type, most=self._max_parts)
        except FormTooLarge as error:
            return Rejection(413, f"{error} (--max-parts)")
        except (FormError, BadName) as error:
            return Rejection(status, str(error))
        return self._judge(node, request.data, status)

    def _items(self, request: Request, content: Content, status: int) -> Rejection | None:
        """Every line or record, by the schema of one."""
        node = self._validators.payloads.item_node(content)
        is_sequence = content.kind is MediaKind.SEQUENCE
        texts = request.body.split(b"\x1e" if is_sequence else b"\n")
        for number, text in enumerate((one for one in texts if one.strip()), 1):
            try:
                item = orjson.loads(text)
            except orjson.JSONDecodeError as error:
                return Rejection(status, f"item {number} is not JSON: {error}")
            refused = self._judge(node, item, status) if node is not None else None
            if refused is not None:
                return Rejection(status, f"item {number}: {refused.message}")
        return None


def invalid_status(operation: Operation) -> int:
    """400, or 422 where only that is declared."""
    declared = {one.status_range for one in operation.responses}
    return 422 if "422" in declared and "400" not in declared else 400


def _declares(operation: Operation, status: int) -> bool:
    response = operation.response_for(status)
    return response is not None and response.status_range != "default"
