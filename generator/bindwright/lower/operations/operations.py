"""Path items to operations: parameters, bodies, responses, streams, security."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bindwright.diagnostics import rules_lower as rules
from bindwright.diagnostics.blame import Blame
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.http.media_types import MediaKind, kind_of
from bindwright.http.methods import METHODS
from bindwright.ir import types as ir
from bindwright.ir.operations import Body, Encoding, Hook, Operation, Parameter, Response, Where
from bindwright.ir.wording import path_variables
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions import annotations, x_bindwright
from bindwright.lower.operations.contents import ContentLowerer
from bindwright.lower.operations.holders import Holder, holder_at
from bindwright.lower.operations.security import SecurityReader
from bindwright.lower.operations.servers import read_servers
from bindwright.lower.operations.streams import read_streaming
from bindwright.lower.operations.sunsets import described_lifecycle
from bindwright.lower.paging.fitting import PagingRule
from bindwright.lower.paging.stated import MARK, read_paging_rule
from bindwright.lower.schemas.bounds import method_size
from bindwright.lower.schemas.defaults import fitting_default
from bindwright.lower.schemas.types import TypeLowerer

# The first of each is meant where none is stated (OpenAPI 3.2, section 4.12.2.2.1).
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "header": ("simple",),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "cookie": ("form", "cookie"),
}

# Header parameters of these names are ignored (OpenAPI 3.2, section 4.12): the body, the
# responses and the security schemes speak for them.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


class OperationLowerer:
    """Lowers every operation of the document."""

    def __init__(
        self,
        bundle: Bundle,
        types: TypeLowerer,
        security: SecurityReader,
        report: Report,
        idempotency_header: str | None = None,
    ) -> None:
        self._bundle = bundle
        self._types = types
        self._contents = ContentLowerer(types, report)
        self._security = security
        self._report = report
        self._operation_ids: dict[str, str] = {}
        self._hooks_by_id: dict[str, Hook] = {}
        # What components are, wherever they are used, by their places.
        self._shared_parameters: dict[Origin, Parameter] = {}
        self._shared_responses: dict[Origin, Response] = {}
        self._idempotency_header = idempotency_header
        self._marked = any(MARK in one.text for one in bundle.sources.values())
        self.paging_rules: dict[str, PagingRule] = {}
        """How operations page that say so, by their ids; types decide later what that gives."""

    def lower_paths(self) -> tuple[Operation, ...]:
        """The operations in document order."""
        found: list[Operation] = []
        paths = dict(self._bundle.document.members("paths"))
        for key, item in paths.items():
            if key.startswith("x-"):
                continue
            self._types.bounds.check_path(key, item.origin)
            item = self._bundle.follow(item)
            # `pets` is `/pets` misspelt; where both exist, the key tells them apart.
            path = key if key.startswith("/") or f"/{key}" in paths else f"/{key}"
            stated = [(method.upper(), item.get(method)) for method in METHODS]
            for method, one in (*stated, *item.members("additionalOperations")):
                node = self._bundle.follow(one) if one is not None else None
                if node is not None and isinstance(node.value, dict) and self._is_meant(node):
                    with Blame(node.origin):
                        found.append(self._operation(method, path, node, item))
        return tuple(found)

    def _is_meant(self, node: Node) -> bool:
        """Whether an operation is meant for users, as far as other generators are told."""
        found = vendors.find(node, "ignored")
        if found is None or found[1] is not True:
            return True
        self._report.add(
            rules.OPERATION_IGNORED,
            node.origin.child(found[0]),
            f"the operation is left out because of {found[0]}",
            at="key",
        )
        return False

    def lower_webhooks(self) -> tuple[Hook, ...]:
        """The webhooks in document order; 3.0 documents have them under `x-webhooks`."""
        found: list[Hook] = []
        for key in ("webhooks", "x-webhooks"):
            for name, stated in self._bundle.document.members(key):
                place = Origin(stated.origin.source).child("webhooks", name)
                found += self._hooks(name, place, self._bundle.follow(stated))
        return tuple(found)

    def _callbacks(self, node: Node) -> Iterator[Hook]:
        for name, stated in node.members("callbacks"):
            callback = self._bundle.follow(stated)
            for expression, item in callback.items():
                if not expression.startswith("x-"):
                    yield from self._hooks(name, item.origin, self._bundle.follow(item))

    def _hooks(self, name: str, place: Origin, item: Node) -> Iterator[Hook]:
        """The methods of a path item in which the API calls its user."""
        # Whoever reads the id of an operation reads its method up to the blank.
        path = "#".join(self._bundle.address(place)).replace(" ", "%20")
        for method in METHODS:
            stated = item.get(method)
            node = self._bundle.follow(stated) if stated is not None else None
            if node is not None and isinstance(node.value, dict):
                key = f"{method.upper()} {path}"
                if key not in self._hooks_by_id:
                    with Blame(node.origin):
                        operation = self._operation(method.upper(), path, node, item, hook=True)
                    self._hooks_by_id[key] = Hook(name=name, operation=operation)
                yield self._hooks_by_id[key]

    def _operation(
        self, method: str, path: str, node: Node, item: Node, *, hook: bool = False
    ) -> Operation:
        """An operation, or where `hook`, what the API calls; `path` is its place then."""
        types = self._types
        operation_id = node.text("operationId")
        self._note_operation_id(operation_id, f"{method} {path}", node)
        body = self._body(node, method, path)
        responses = self._responses(node, method, path)
        if not hook and all(one.status_range[0] in "1345" for one in responses):
            responses += (_unsaid_success(node),)
        lifecycle = annotations.lifecycle_of(node) or described_lifecycle(self._bundle, node)
        vendors.check(node, self._report)
        rule = read_paging_rule(node, self._bundle, self._report, marked=self._marked)
        if rule is not None:
            self.paging_rules[f"{method} {path}"] = rule
        parameters = self._parameters(node, item, method, path, hook=hook)
        security = self._security.requirements(node)
        types.bounds.spend(method_size(node, parameters, body, responses, security), node.origin)
        return Operation(
            id=f"{method} {path}",
            method=method,
            path=path if hook or path.startswith("/") else f"/{path}",
            operation_id=operation_id,
            tags=tuple(one.value for one in node.list("tags") if isinstance(one.value, str)),
            servers=read_servers(node, self._report) or read_servers(item, self._report),
            parameters=parameters,
            body=body,
            responses=responses,
            streaming=None
            if method == "HEAD"
            else read_streaming(node, body, parameters, responses, types, self._report),
            timeouts=x_bindwright.read_timeouts(node),
            retries=x_bindwright.read_retries(node),
            idempotency_header=x_bindwright.read_idempotency_header(
                node, self._bundle.document, self._idempotency_header
            ),
            security=security,
            docs=annotations.read_docs(node),
            deprecated=annotations.is_deprecated(node)
            or (lifecycle is not None and lifecycle.status != "active"),
            lifecycle=lifecycle,
            chosen_resource=node.text("x-bindwright-resource") or vendors.read(node, "resource"),
            chosen_method=node.text("x-bindwright-method"),
            suggested_method=vendors.read(node, "method"),
            callbacks=() if hook else tuple(self._callbacks(node)),
            origin=node.origin,
        )

    def _note_operation_id(self, operation_id: str | None, where: str, node: Node) -> None:
        if operation_id is None:
            return
        first = self._operation_ids.setdefault(operation_id, where)
        if first != where:
            self._report.add(
                rules.DUPLICATE_OPERATION_ID,
                node.origin.child("operationId"),
                f"the operationId {operation_id!r} is that of {first} as well",
            )

    # Parameters

    def _parameters(
        self, node: Node, item: Node, method: str, path: str, *, hook: bool
    ) -> tuple[Parameter, ...]:
        """Those of the path item, replaced by those of the operation where both name one."""
        found: dict[tuple[str, str], Parameter] = {}
        for one in [*item.list("parameters"), *node.list("parameters")]:
            holder = holder_at(one, self._types.schemas, method, path)
            if holder.node.text("in") == "querystring":
                for part in self._query_members(holder, method, path):
                    found[part.where, part.wire_name] = part
            elif (parameter := self._parameter(holder)) is not None:
                found[parameter.where, parameter.wire_name] = parameter
        for name in () if hook else path_variables(path):
            if (Where.PATH, name) not in found:
                self._report.add(
                    rules.PATH_PARAMETER_MISSING,
                    node.origin,
                    f"the path has {{{name}}}, but no parameter describes it",
                    hint="it is taken as a required string",
                    at="key",
                )
                found[Where.PATH, name] = _path_string(name, node)
        return tuple(found.values())

    def _query_members(self, holder: Holder, method: str, path: str) -> Iterator[Parameter]:
        """`in: querystring` (OpenAPI 3.2, section 4.12.1): the members of a form as parameters.

        Any other query is one parameter, and the whole of it.
        """
        node = holder.node
        forms = [media for key, media in node.members("content") if kind_of(key) is MediaKind.FORM]
        media = self._bundle.follow(forms[0]) if forms else None
        schema = media.get("schema") if media is not None else None
        form = self._types.schemas.canonical((schema,)) if schema is not None else None
        if media is None or form is None or not form.properties:
            name = node.text("name") or "query"
            stated = holder.inner(node, self._types.schemas, "query", name)
            yield replace(self._described(stated, name, Where.QUERY), is_whole=True)
            return
        encodings = self._contents.encodings_of(media)
        for name, nodes in form.properties.items():
            type_id = ir.TypeId.of_operation(method, path, "query", name)
            yield Parameter(
                wire_name=name,
                where=Where.QUERY,
                type=self._types.expr(nodes, type_id),
                style="form",
                explode=True,
                encoding=encodings.get(name)
                or Encoding(name=name, content_type=None, origin=nodes[0].origin),
                required=node.flag("required") and name in form.required,
                docs=annotations.read_docs(nodes[0]),
                deprecated=annotations.is_deprecated(nodes[0]),
                lifecycle=annotations.lifecycle_of(nodes[0]),
                chosen_name=annotations.chosen_name(nodes[0]),
                origin=nodes[0].origin,
            )

    def _parameter(self, holder: Holder) -> Parameter | None:
        name, where = holder.node.text("name"), holder.node.text("in")
        if name is None or where not in ("path", "query", "header", "cookie"):
            return None
        if where == "header" and name.lower() in _IGNORED_HEADERS:
            return None
        if holder.part is not None:
            stated = holder.inner(holder.node, self._types.schemas, where, name)
            return self._described(stated, name, Where(where))
        if holder.node.origin not in self._shared_parameters:
            described = self._described(holder, name, Where(where))
            self._shared_parameters[holder.node.origin] = described
        return self._shared_parameters[holder.node.origin]

    def _described(self, holder: Holder, name: str, where: Where) -> Parameter:
        """A parameter or a header, by `schema` or by `content`."""
        node = holder.node
        schema, content = node.get("schema"), None
        for media_type, media in node.members("content"):
            schema, content = media.get("schema"), media_type
            break
        if schema is None and content is None and node.get("type") is not None:
            schema = node  # in the words of Swagger 2.0
        expr: ir.TypeExpr = ir.Anything()
        default: Any = ir.NO_DEFAULT
        if schema is not None:
            expr = self._types.expr((schema,), holder.type_id(schema, self._types.schemas))
            default = fitting_default((self._bundle.follow(schema),), self._types.schemas)
        vendors.check(node, self._report)
        styles = _STYLES[where]
        style = node.text("style")
        style = style if style in styles else styles[0]
        explode = node.value.get("explode") if isinstance(node.value, dict) else None
        docs = annotations.read_docs(node)
        if docs.description is None and schema is not None:
            own = annotations.read_docs(self._bundle.follow(schema))
            docs = ir.Docs(title=docs.title, description=own.description, examples=docs.examples)
        return Parameter(
            wire_name=name,
            where=where,
            type=expr,
            style=style,
            explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
            allow_reserved=node.flag("allowReserved"),
            content=content,
            required=node.flag("required") or where is Where.PATH,
            default=default,
            docs=docs,
            deprecated=annotations.is_deprecated(node),
            lifecycle=annotations.lifecycle_of(node),
            chosen_name=annotations.chosen_name(node),
            suggested_name=annotations.suggested_name(node)
            or (annotations.suggested_name(schema) if schema else None),
            origin=node.origin,
        )

    # Bodies and responses

    def _body(self, node: Node, method: str, path: str) -> Body | None:
        stated = node.get("requestBody")
        if stated is None:
            return None
        holder = holder_at(stated, self._types.schemas, method, path, "request")
        body = holder.node
        return Body(
            required=body.flag("required"),
            contents=self._contents.contents(holder),
            docs=annotations.read_docs(body),
            origin=body.origin,
        )

    def _responses(self, node: Node, method: str, path: str) -> tuple[Response, ...]:
        found: list[Response] = []
        for status, stated in self._by_status(node):
            holder = holder_at(stated, self._types.schemas, method, path, status)
            response = self._shared_responses.get(holder.node.origin)
            if response is None or holder.part is not None:
                response = self._response(holder, status)
                if holder.part is None:
                    self._shared_responses[response.origin] = response
            found.append(replace(response, status_range=status))
        return tuple(found)

    def _response(self, holder: Holder, status: str) -> Response:
        node, schemas = holder.node, self._types.schemas
        headers = tuple(
            self._described(holder.inner(header, schemas, "header", name), name, Where.HEADER)
            for name, header in node.members("headers")
            if name.lower() not in _IGNORED_HEADERS
        )
        return Response(
            status_range=status,
            contents=self._contents.contents(holder),
            headers=headers,
            docs=annotations.read_docs(node),
            origin=node.origin,
        )

    def _by_status(self, operation: Node) -> Iterator[tuple[str, Node]]:
        """The responses of an operation by status (`200`), class (`4XX`), or `default`.

        `5xx`, `200 OK` and `Default` are understood; what is no status at all is the default, if
        the operation has none.
        """
        stated = [one for one in operation.members("responses") if not one[0].startswith("x-")]
        seen = {key for key, _ in stated if _status_of(key) == key}
        for key, response in stated:
            status = _status_of(key)
            if status != key.upper() and status != key:
                told = f"{key!r} is no status (OpenAPI 3.2, section 4.16): "
                beside = f"it is left out beside {status!r}"
                told += beside if status in seen else f"{status!r} is taken"
                self._report.add(rules.RESPONSE_STATUS, response.origin, told, at="key")
            if status == key or status not in seen:
                seen.add(status)
                yield status, response


_STATUS = re.compile(r"([1-9](?:\d\d|xx|\*\*))(?:\s.*)?", re.ASCII | re.IGNORECASE | re.DOTALL)


def _status_of(key: str) -> str:
    """What a key of `responses` means: documents spell them in more ways than OpenAPI has."""
    found = _STATUS.fullmatch(key)
    return found[1].upper().replace("*", "X") if found is not None else "default"


def _unsaid_success(node: Node) -> Response:
    """Where nothing is said of success, nothing is known of it but that it may happen."""
    return Response(status_range="2XX", contents=(), headers=(), docs=ir.Docs(), origin=node.origin)


def _path_string(name: str, node: Node) -> Parameter:
    return Parameter(
        wire_name=name,
        where=Where.PATH,
        type=ir.Scalar(kind=ir.ScalarKind.STRING),
        style="simple",
        explode=False,
        required=True,
        docs=ir.Docs(),
        origin=node.origin,
    )
