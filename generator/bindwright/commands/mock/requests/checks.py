"""Whether a request is what the document asks for: credentials, parameters, body."""

from __future__ import annotations

import orjson

from bindwright.commands.mock.lifecycles import Lifecycles
from bindwright.commands.mock.requests.credentials import check_credentials
from bindwright.commands.mock.requests.forms import FormReader
from bindwright.commands.mock.requests.parameters import ParameterCheck, parameter_checks
from bindwright.commands.mock.requests.request import Invalid, Rejection, Request
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

    def __init__(
        self, api: Api, validators: Validators, *, max_parts: int, lifecycles: Lifecycles
    ) -> None:
        self._lifecycles = lifecycles
        self._schemes = {one.name: one for one in api.schemes}
        self._validators = validators
        self._max_parts = max_parts
        self._parameters: dict[str, list[ParameterCheck]] = {}
        self._forms: dict[str, FormReader] = {}

    def judge(self, request: Request, operation: Operation) -> None:
        """Sets `request.data` to the value of the body.

        Raises:
            Rejection: the request is refused.
        """
        check_credentials(request, operation, self._schemes)
        if operation.id not in self._parameters:
            self._parameters[operation.id] = parameter_checks(operation, self._validators)
        try:
            for check in self._parameters[operation.id]:
                check.judge(request)
                request.used += check.used(request, self._lifecycles)
            self._body(request, operation)
        except Invalid as error:
            raise Rejection(invalid_status(operation), str(error)) from None

    def _body(self, request: Request, operation: Operation) -> None:
        body = operation.body
        if body is None:
            return
        if not request.body:
            if body.required:
                raise Invalid("the request has no body")
            return
        stated = request.header("content-type")
        content = content_for(body.contents, stated)
        if content is None:
            known = ", ".join(one.media_type for one in body.contents)
            message = f"the media type {stated!r} is not one of {known}"
            raise Rejection(415, message) if _declares(operation, 415) else Invalid(message)
        self._content(request, content, stated or content.media_type)

    def _content(self, request: Request, content: Content, media_type: str) -> None:
        kind = MediaKind.JSON if is_json(media_type) else content.kind
        node = self._validators.payloads.schema_node(content.origin)
        match kind:
            case MediaKind.JSON:
                request.data = _parsed(request.body, "the body")
                self._fits(node, request.data)
                self._note_old(node, request)
            case MediaKind.FORM | MediaKind.MULTIPART:
                # Parts of other multipart types need no names.
                if essence_of(media_type) in _JUDGED_FORMS and node is not None:
                    request.data = self._form(request.body, content, media_type, node)
                    self._fits(node, request.data)
                    self._note_old(node, request)
            case MediaKind.LINES | MediaKind.SEQUENCE:
                self._items(request.body, content)
            case MediaKind.TEXT | MediaKind.BINARY | MediaKind.EVENTS:
                pass

    def _fits(self, node: Node | None, data: object, what: str = "") -> None:
        if node is not None:
            found = problems(self._validators.at(node.origin, "request"), data)
            if found:
                raise Invalid(what + "; ".join(map(str, found[:3])))

    def _note_old(self, node: Node | None, request: Request) -> None:
        if node is not None:
            request.used += self._lifecycles.used(node.origin, request.data)

    def _form(self, body: bytes, content: Content, media_type: str, node: Node) -> object:
        key = str(content.origin)
        if key not in self._forms:
            schema = self._validators.payloads.schema_at(node.origin, "request")
            self._forms[key] = FormReader(content, schema)
        try:
            return self._forms[key].read(body, media_type, most=self._max_parts)
        except FormTooLarge as error:
            raise Rejection(413, f"{error} (--max-parts)") from None
        except FormError as error:
            raise Invalid(str(error)) from None

    def _items(self, body: bytes, content: Content) -> None:
        """Every line or record, by the schema of one."""
        node = self._validators.payloads.item_node(content)
        texts = body.split(b"\x1e" if content.kind is MediaKind.SEQUENCE else b"\n")
        for number, text in enumerate((one for one in texts if one.strip()), 1):
            self._fits(node, _parsed(text, f"item {number}"), f"item {number}: ")


def _parsed(text: bytes, what: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Invalid(f"{what} is not JSON: {error}") from None


def invalid_status(operation: Operation) -> int:
    """400, or 422 where only that is declared."""
    declared = {one.status_range for one in operation.responses}
    return 422 if "422" in declared and "400" not in declared else 400


def _declares(operation: Operation, status: int) -> bool:
    response = operation.response_for(status)
    return response is not None and response.status_range != "default"
