"""The ASGI application: one endpoint that takes every request and answers as the document says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect
from starlette.requests import Request as AsgiRequest
from starlette.routing import Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bindwright.commands.mock.answer import Answerer
from bindwright.commands.mock.data import NoValue
from bindwright.commands.mock.events import error_frame, make_frames
from bindwright.commands.mock.faults import Faults
from bindwright.commands.mock.prefer import Preferences
from bindwright.commands.mock.reply import Delivery, Reply
from bindwright.commands.mock.request import Request, check_request
from bindwright.commands.mock.routes import Match, Router
from bindwright.diagnostics.origin import parse_pointer
from bindwright.ir.media import MediaKind
from bindwright.ir.operations import Api, Operation
from bindwright.load.bundle import Bundle
from bindwright.lower.payloads import PayloadSchemas, find_response
from bindwright.lower.validators import Validators

__all__ = ["create_app"]

Log = Callable[[str], None]


def create_app(
    bundle: Bundle,
    api: Api,
    payloads: PayloadSchemas | None = None,
    *,
    seed: int = 0,
    log: Log | None = None,
) -> Starlette:
    """A server for every operation of an API, as an ASGI application.

    `log` gets one line a request: method, path and status.
    """
    validators = Validators(payloads or PayloadSchemas(bundle))
    endpoint = _Endpoint(api, Answerer(api, validators, seed), validators)
    browsers = Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["*"],
        allow_headers=["*"],
        expose_headers=["*"],
    )
    logged = [Middleware(_AccessLog, log=log)] if log is not None else []
    return Starlette(routes=[Mount("/", app=endpoint)], middleware=[*logged, browsers])


class _Endpoint:
    def __init__(self, api: Api, answerer: Answerer, validators: Validators) -> None:
        self._api = api
        self._answerer = answerer
        self._validators = validators
        self._router = Router(api)
        self._faults = Faults()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = AsgiRequest(scope, receive)
        try:
            request = await _read(asked)
        except ClientDisconnect:
            return
        preferences = Preferences.read(asked.headers.getlist("prefer"))
        delivery = self._faults.delivery(preferences)
        try:
            reply = self._reply(request, preferences)
        except NoValue as error:
            delivery, reply = Delivery(), _plain(
                f"no answer could be made that fits the document: {error}\n"
                "An example at the response would be used instead."
            )  # fmt: skip
        except Exception as error:
            # A bug of ours; a client under test should see it as a reply, not as a lost connection.
            delivery, reply = (
                Delivery(),
                _plain(
                    f"this is a bug in bindwright, at {request.method} {request.path}: {error!r}"
                ),
            )
        if preferences.header is not None:
            reply.add("preference-applied", preferences.header)
        await delivery.send(reply, send, without_body=request.method == "HEAD")

    def _reply(self, request: Request, preferences: Preferences) -> Reply:
        match = self._find(request)
        if match is None:
            message = f"no path of the document is {request.path}"
            return self._answerer.error(None, request, 404, message)
        operation = match.operation
        if operation is None:
            message = f"{request.method} is not one of the path's methods"
            reply = self._answerer.error(None, request, 405, message)
            reply.add("allow", ", ".join(match.methods))
            return reply
        request.values = match.values
        forced = self._forced(operation, preferences)
        if forced is not None and forced >= 400:
            return self._declared(operation, request, forced, preferences)
        refused = check_request(request, operation, self._api, self._validators)
        if refused is not None:
            return self._answerer.error(operation, request, refused.status, refused.message)
        once = self._faults.once(operation.id, preferences)
        if once is not None:
            return self._once(operation, request, once)
        if _is_streamed(operation, request) and (forced is None or forced // 100 == 2):
            return self._stream(operation, request, preferences)
        return self._declared(operation, request, forced, preferences)

    def _find(self, request: Request) -> Match | None:
        found = self._router.find(request.method, request.path)
        if request.method == "HEAD" and (found is None or found.operation is None):
            # HEAD asks for the head of what GET would answer (RFC 9110, section 9.3.2).
            return self._router.find("GET", request.path) or found
        return found

    def _forced(self, operation: Operation, preferences: Preferences) -> int | None:
        """The status of `Prefer: code=…`, if the operation declares it."""
        text = preferences.get("code") or ""
        if not (len(text) == 3 and text.isascii() and text.isdigit() and "200" <= text <= "599"):
            return None
        if find_response(operation, text) is None:
            return None
        preferences.apply("code")
        return int(text)

    def _once(self, operation: Operation, request: Request, status: int) -> Reply:
        reply = self._answerer.error(operation, request, status, f"fault=once-{status}")
        sent = {name for name, _ in reply.headers}
        if "retry-after" not in sent:
            reply.add("retry-after", "1")
        if "retry-after-ms" not in sent:
            reply.add("retry-after-ms", "100")
        return reply

    def _declared(
        self, operation: Operation, request: Request, status: int | None, preferences: Preferences
    ) -> Reply:
        dynamic = preferences.get("dynamic") == "true"
        example = preferences.get("example")
        response = find_response(operation, status)
        contents = response.contents if response else ()
        if dynamic:
            preferences.apply("dynamic")
        elif example and any(self._answerer.has_example(one, example) for one in contents):
            preferences.apply("example")
        else:
            example = None
        return self._answerer.answer(
            operation, request, status=status, example=example, dynamic=dynamic
        )

    def _stream(self, operation: Operation, request: Request, preferences: Preferences) -> Reply:
        streaming = operation.streaming
        assert streaming is not None  # `_is_streamed` has looked
        answerer = self._answerer
        dynamic = preferences.get("dynamic") == "true"
        example = preferences.get("example")
        if dynamic:
            preferences.apply("dynamic")
        elif example and answerer.has_example(streaming.content, example):
            preferences.apply("example")
        frames = make_frames(answerer, operation, request, example=example, dynamic=dynamic)
        if preferences.get("fault") == "error-event":
            failure = error_frame(answerer, operation, request)
            if failure is not None:
                preferences.apply("fault")
                frames = [*frames[: max(1, min(2, len(frames) - 1))], failure]
        kind = streaming.content.kind
        if kind is MediaKind.EVENTS:
            pieces = [frame.encode() for frame in frames]
            media_type = "text/event-stream; charset=utf-8"
        else:
            pieces = [one.encode_item(kind) for one in frames if one.data != "[DONE]"]
            media_type = streaming.content.media_type
        reply = Reply(200, is_stream=True, pieces=pieces)
        reply.add("content-type", media_type)
        reply.add("cache-control", "no-cache")
        for response in operation.successes:
            if streaming.content in response.contents:
                reply.status = (
                    int(response.status_range) if response.status_range.isdigit() else 200
                )
                answerer.add_headers(reply, response, answerer.seed_of(operation, request), None)
        return reply


class _AccessLog:
    """One line a request: method, path and status."""

    def __init__(self, app: ASGIApp, log: Log) -> None:
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._log(f"{scope['method']} {_raw_path(scope)} {message['status']}")
            await send(message)

        await self._app(scope, receive, noting)


async def _read(asked: AsgiRequest) -> Request:
    return Request(
        method=asked.method,
        path=_raw_path(asked.scope),
        query=asked.scope.get("query_string", b"").decode("latin-1"),
        headers=[(name.lower(), value) for name, value in asked.headers.items()],
        body=await asked.body(),
        values={},
    )


def _raw_path(scope: Scope) -> str:
    """The path as it was sent, percent-encoded: `%2F` separates nothing."""
    raw = scope.get("raw_path")
    if isinstance(raw, bytes):
        return raw.partition(b"?")[0].decode("latin-1")
    return quote(scope["path"])


def _is_streamed(operation: Operation, request: Request) -> bool:
    """Whether the reply is a stream: by the selector in the body, whatever `Accept` says."""
    streaming = operation.streaming
    if streaming is None:
        return False
    if streaming.selector is None:
        return True
    value: Any = request.data
    try:
        for token in parse_pointer(streaming.selector):
            value = value[int(token)] if isinstance(value, list) else value[token]
    except (LookupError, TypeError, ValueError):
        return False
    return value is True


def _plain(text: str) -> Reply:
    reply = Reply(500, pieces=[text.encode(errors="replace") + b"\n"])
    reply.add("content-type", "text/plain; charset=utf-8")
    return reply
