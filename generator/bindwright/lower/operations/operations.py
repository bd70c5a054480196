"""Path items to operations: parameters, bodies, responses, streams, security."""

from collections.abc import Iterator
from typing import Any

from bindwright.diagnostics.blame import Blame
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import (
    DUPLICATE_OPERATION_ID,
    OPERATION_IGNORED,
    PATH_PARAMETER_MISSING,
)
from bindwright.ir import types as ir
from bindwright.ir.media import MediaKind, kind_of
from bindwright.ir.operations import Body, Content, Hook, Operation, Parameter, Response, Where
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions import vendors
from bindwright.lower.extensions.annotations import (
    chosen_name,
    examples_of,
    is_deprecated,
    lifecycle_of,
    read_docs,
    suggested_name,
)
from bindwright.lower.extensions.own import (
    read_idempotency_header,
    read_retries,
    read_timeouts,
)
from bindwright.lower.operations.encodings import read_encodings
from bindwright.lower.operations.querystring import spread
from bindwright.lower.operations.security import SecurityReader
from bindwright.lower.operations.servers import read_servers
from bindwright.lower.operations.statuses import by_status
from bindwright.lower.operations.streams import read_events, read_streaming
from bindwright.lower.paging.fitting import Scheme
from bindwright.lower.paging.stated import MARK, read_scheme
from bindwright.lower.schemas.bounds import method_size
from bindwright.lower.schemas.json_values import value_key
from bindwright.lower.schemas.normalise import default_of
from bindwright.lower.schemas.types import TypeLowerer

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

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
        self._security = security
        self._report = report
        self._operation_ids: dict[str, str] = {}
        self._hooks_by_id: dict[str, Hook] = {}
        self._idempotency_header = idempotency_header
        self._marked = any(MARK in one.text for one in bundle.sources.values())
        self.schemes: dict[str, Scheme] = {}
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
            OPERATION_IGNORED,
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
        if not hook and all(one.status_range[0] in "45" for one in responses):
            responses += (_unsaid_success(node),)
        lifecycle = lifecycle_of(node)
        vendors.check(node, self._report)
        scheme = read_scheme(node, self._bundle, self._report, marked=self._marked)
        if scheme is not None:
            self.schemes[f"{method} {path}"] = scheme
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
            streaming=read_streaming(node, body, responses, types, self._report),
            timeouts=read_timeouts(node),
            retries=read_retries(node),
            idempotency_header=read_idempotency_header(
                node, self._bundle.document, self._idempotency_header
            ),
            security=security,
            docs=read_docs(node),
            deprecated=is_deprecated(node),
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
                DUPLICATE_OPERATION_ID,
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
            stated = self._bundle.follow(one)
            if stated.text("in") == "querystring":
                for part in spread(stated, self._types, method, path, self._report):
                    found[part.where, part.wire_name] = part
            elif (parameter := self._parameter(stated, method, path)) is not None:
                found[parameter.where, parameter.wire_name] = parameter
        for name in () if hook else path_variables(path):
            if (Where.PATH, name) not in found:
                self._report.add(
                    PATH_PARAMETER_MISSING,
                    node.origin,
                    f"the path has {{{name}}}, but no parameter describes it",
                    hint="it is taken as a required string",
                    at="key",
                )
                found[Where.PATH, name] = _path_string(name, node)
        return tuple(found.values())

    def _parameter(self, node: Node, method: str, path: str) -> Parameter | None:
        name, where = node.text("name"), node.text("in")
        if name is None or where not in ("path", "query", "header", "cookie"):
            return None
        if where == "header" and name.lower() in _IGNORED_HEADERS:
            return None
        return self._described(
            node, name, Where(where), ir.TypeId.of_operation(method, path, where, name)
        )

    def _described(self, node: Node, name: str, where: Where, type_id: ir.TypeId) -> Parameter:
        """A parameter or a header, by `schema` or by `content`."""
        schema, content = node.get("schema"), None
        for media_type, media in node.members("content"):
            schema, content = media.get("schema"), media_type
            break
        if schema is None and content is None and node.get("type") is not None:
            schema = node  # in the words of Swagger 2.0
        expr: ir.TypeExpr = ir.Anything()
        default: Any = ir.NO_DEFAULT
        if schema is not None:
            expr = self._types.expr((schema,), type_id)
            default = default_of(self._bundle.follow(schema))
        vendors.check(node, self._report)
        styles = _STYLES[where]
        style = node.text("style")
        style = style if style in styles else styles[0]
        explode = node.value.get("explode") if isinstance(node.value, dict) else None
        docs = read_docs(node)
        if docs.description is None and schema is not None:
            own = read_docs(self._bundle.follow(schema))
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
            deprecated=is_deprecated(node),
            lifecycle=lifecycle_of(node),
            chosen_name=chosen_name(node),
            suggested_name=suggested_name(node) or (suggested_name(schema) if schema else None),
            origin=node.origin,
        )

    # Bodies and responses

    def _body(self, node: Node, method: str, path: str) -> Body | None:
        stated = node.get("requestBody")
        if stated is None:
            return None
        body = self._bundle.follow(stated)
        contents = self._contents(body, method, path, "request")
        return Body(
            required=body.flag("required"),
            contents=contents,
            docs=read_docs(body),
            origin=body.origin,
        )

    def _responses(self, node: Node, method: str, path: str) -> tuple[Response, ...]:
        found: list[Response] = []
        for status, stated in by_status(node, self._report):
            response = self._bundle.follow(stated)
            headers = tuple(
                self._described(
                    self._bundle.follow(header),
                    name,
                    Where.HEADER,
                    ir.TypeId.of_operation(method, path, status, "header", name),
                )
                for name, header in response.members("headers")
                if name.lower() not in _IGNORED_HEADERS
            )
            found.append(
                Response(
                    status_range=status,
                    contents=self._contents(response, method, path, status),
                    headers=headers,
                    docs=read_docs(response),
                    origin=response.origin,
                )
            )
        return tuple(found)

    def _contents(self, node: Node, method: str, path: str, side: str) -> tuple[Content, ...]:
        found: list[Content] = []
        known: dict[Any, ir.TypeExpr] = {}
        for media_type, media in node.members("content"):
            media = self._bundle.follow(media)
            type_id = ir.TypeId.of_operation(method, path, side, media_type)
            schema, item = media.get("schema"), media.get("itemSchema")
            events = read_events(item, type_id, self._types) if item is not None else ()
            # The same schema in another media type is the same type.
            key = value_key(schema.value) if schema is not None else None
            type_ = known.get(key)
            if schema is not None and type_ is None:
                type_ = known[key] = self._types.expr((schema,), type_id)
            kind = kind_of(media_type)
            found.append(
                Content(
                    media_type=media_type,
                    type=type_,
                    item=self._item(item, type_, kind, type_id) if not events else None,
                    events=events,
                    encoding=read_encodings(media, kind, type_, self._types, self._report),
                    examples=examples_of(media),
                    origin=media.origin,
                )
            )
        return tuple(found)

    def _item(
        self, item: Node | None, whole: ir.TypeExpr | None, kind: MediaKind, type_id: ir.TypeId
    ) -> ir.TypeExpr | None:
        """The type of one line: `itemSchema`, or the items of `schema`, or `schema` itself.

        Documents older than OpenAPI 3.2 can only say `schema`, and mean one line by it; where it
        is an array, it describes all lines together (OpenAPI 3.2, section 4.14.3).
        """
        if item is not None:
            return self._types.expr((item,), type_id.below(ir.ITEM))
        if kind not in (MediaKind.LINES, MediaKind.SEQUENCE):
            return None
        declared = self._types.find(whole.id) if isinstance(whole, ir.Ref) else None
        expr = declared.target if isinstance(declared, ir.Alias) else whole
        return expr.item if isinstance(expr, ir.ListOf) else whole


def _unsaid_success(node: Node) -> Response:
    """Where nothing is said of success, nothing is known of it but that it may happen."""
    return Response(status_range="2XX", contents=(), headers=(), docs=ir.Docs(), origin=node.origin)


def path_variables(path: str) -> list[str]:
    """The names in braces of a path template, in order."""
    import re

    return re.findall(r"\{([^{}]+)\}", path)


def _path_string(name: str, node: Node) -> Parameter:
    from bindwright.ir.types import Scalar, ScalarKind

    return Parameter(
        wire_name=name,
        where=Where.PATH,
        type=Scalar(kind=ScalarKind.STRING),
        style="simple",
        explode=False,
        required=True,
        docs=ir.Docs(),
        origin=node.origin,
    )
