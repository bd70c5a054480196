"""The ASGI application: one endpoint that takes every request and answers as the document says."""

from __future__ import annotations

import asyncio
import datetime
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import cached_property

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bindwright.commands.mock.answers import streams
from bindwright.commands.mock.answers.answer import Answerer, status_of
from bindwright.commands.mock.answers.prefer import Preferences
from bindwright.commands.mock.answers.reply import Delivery, Reply, plain
from bindwright.commands.mock.faults import Faults
from bindwright.commands.mock.hosts import Hosts, OwnHostOnly
from bindwright.commands.mock.lifecycles import Lifecycles, headers
from bindwright.commands.mock.limits import Limits
from bindwright.commands.mock.requests import incoming
from bindwright.commands.mock.requests.checks import RequestChecks, invalid_status
from bindwright.commands.mock.requests.request import Rejection, Request
from bindwright.commands.mock.routes import router_of
from bindwright.http.event_streams import DONE
from bindwright.http.media_types import MediaKind
from bindwright.http.path_templates import query_pairs
from bindwright.http.router import Match, Router
from bindwright.http.servers import Target
from bindwright.ir.operations import Api, Operation
from bindwright.load.references.document import value_at
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.samples.values import NoValue
from bindwright.validation.compiled import Validators

Log = Callable[[str], None]

_WORKERS = 32
"""So many requests are judged and answered at a time."""

_LARGE = 1024 * 1024
"""Bodies of more bytes wait for each other, and for nothing else."""

_WIDEST = 300
"""Longer methods and paths are cut in the log."""

_MOST_TOLD = 1000
"""So many unknown preferences are told in the log."""


def create_app(
    api: Api,
    payloads: PayloadSchemas,
    *,
    seed: int = 0,
    limits: Limits | None = None,
    hosts: Hosts | None = None,
    origins: Iterable[str] = (),
    as_of: datetime.date | None = None,
    log: Log = lambda line: None,
) -> ASGIApp:
    """A server for every operation of an API, as an ASGI application.

    `hosts` are those that it answers for, loopback ones if none are given; `origins` are the web
    pages that may read its answers (`*` for all). What has ended by the day `as_of` is refused.
    `log` gets one line a request: method, path and status; and what a caller of the mock should
    know of besides.
    """
    app: ASGIApp = _Endpoint(api, Validators(payloads), seed, limits or Limits(), log, as_of)
    if allowed := tuple(origins):
        app = _for_browsers(app, api, allowed)
    return _Outermost(OwnHostOnly(app, hosts or Hosts()), log)


def _for_browsers(app: ASGIApp, api: Api, origins: tuple[str, ...]) -> ASGIApp:
    """Cross-origin requests (Fetch, section 3.2): with cookies, unless every origin may."""
    names = {
        header.wire_name
        for operation in api.operations
        for response in operation.responses
        for header in response.headers
        if header.wire_name.isascii() and header.wire_name.isprintable()
    }
    return CORSMiddleware(
        app,
        allow_origins=origins,
        allow_methods=sorted({"HEAD", *(one.method.upper() for one in api.operations)}),
        allow_headers=["*"],
        allow_credentials="*" not in origins,
        expose_headers=sorted({*names, "Preference-Applied", "Retry-After"}),
    )


class _Endpoint:
    def __init__(
        self,
        api: Api,
        validators: Validators,
        seed: int,
        limits: Limits,
        log: Log,
        as_of: datetime.date | None,
    ) -> None:
        self._lifecycles = Lifecycles(validators, as_of)
        self._answerer = Answerer(api, validators.payloads, seed)
        self._checks = RequestChecks(api, validators, max_parts=limits.parts,
                                     lifecycles=self._lifecycles)  # fmt: skip
        self._api = api
        self._faults = Faults()
        self._limits = limits
        self._log = log
        self._told: set[str] = set()
        # What takes long must not keep other requests waiting.
        self._workers = ThreadPoolExecutor(_WORKERS, thread_name_prefix="mock")
        self._large = asyncio.Semaphore()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = incoming.read_head(scope)
        refused: Rejection | None = None
        try:
            request.body = await incoming.read_body(request, receive, self._limits)
        except incoming.Disconnected:
            return
        except Rejection as error:
            refused = error
        loop = asyncio.get_running_loop()
        is_large = len(request.body) > _LARGE or request.header("content-encoding") is not None
        # The values of a large body take ten times its memory and more: one at a time.
        async with self._large if is_large else nullcontext():
            reply, delivery = await loop.run_in_executor(
                self._workers, self._answer, request, refused
            )
        await delivery.send(reply, send, without_body=request.method == "HEAD")

    def _answer(self, request: Request, refused: Rejection | None) -> tuple[Reply, Delivery]:
        """The reply to a request, and how it is sent. `refused` says that it was not read."""
        preferences = Preferences.read(value for name, value in request.headers if name == "prefer")
        delivery = Delivery()
        try:
            reply = self._reply(request, preferences, refused)
            delivery = self._faults.delivery(preferences)
        except NoValue as error:
            reply = plain(500, f"no answer could be made that fits the document: {error}\n"
                               "An example at the response would be used instead.")  # fmt: skip
        if preferences.header is not None:
            reply.add("preference-applied", preferences.header)
        return reply, delivery

    def _reply(
        self, request: Request, preferences: Preferences, refused: Rejection | None
    ) -> Reply:
        match = self._find(request)
        operation = match.what if match is not None else None
        try:
            if refused is not None:
                raise refused
            request.body = incoming.decode_body(request, self._limits)
            if match is None:
                raise Rejection(404, f"no path of the document is {request.path}")
            if operation is None:
                raise _no_method(request, match)
            request.values = match.values
            self._lifecycles.refuse_ended(operation)
            reply = self._operate(operation, request, preferences)
            for header in headers(operation, request.used):
                reply.add(*header)
            return reply
        except Rejection as error:
            reply = self._answerer.error(operation, request, error.status, str(error))
            for header in error.headers:
                reply.add(*header)
            return reply

    def _operate(self, operation: Operation, request: Request, preferences: Preferences) -> Reply:
        mistake = self._mistake(operation, preferences)
        if mistake is not None:
            raise Rejection(invalid_status(operation), mistake)
        forced = preferences.get("code")
        status = int(forced) if forced is not None else None
        if status is None or status < 400:
            self._checks.judge(request, operation)
            once = self._faults.once(operation.id, preferences)
            if once is not None:
                return self._once(operation, request, once)
        preferences.apply("code")
        if _is_streamed(operation, request) and (status is None or status // 100 == 2):
            return self._stream(operation, request, preferences)
        return self._declared(operation, request, status, preferences)

    @cached_property
    def _router(self) -> Router[Operation]:
        return router_of(self._api)

    def _find(self, request: Request) -> Match[Operation] | None:
        if not request.path.startswith("/"):
            return None
        target = Target(None, request.path, request.query)
        found = self._router.find(request.method, target)
        if request.method == "HEAD" and (found is None or found.what is None):
            # HEAD asks for the head of what GET would answer (RFC 9110, section 9.3.2).
            return self._router.find("GET", target) or found
        return found

    def _mistake(self, operation: Operation, preferences: Preferences) -> str | None:
        """Why what the request prefers can't be had; what nobody knows is told in the log, once."""
        for name in preferences.unknown:
            if name not in self._told and len(self._told) < _MOST_TOLD:
                self._told.add(name)
                self._log(f"Prefer: {name} means nothing to the mock")
        mistake = preferences.mistake()
        if mistake is not None:
            return mistake
        code, example = preferences.get("code"), preferences.get("example")
        if code is not None and operation.response_for(code) is None:
            declared = ", ".join(one.status_range for one in operation.responses)
            return f"Prefer: code={code} is not declared; {operation.id} has {declared}"
        if example is not None:
            known = streams.example_names(self._answerer, operation)
            if example not in known:
                listed = ", ".join(known) or "none"
                return f"Prefer: {operation.id} has no example {example!r} that fits; has {listed}"
        return None

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
        response = operation.response_for(status)
        contents = response.contents if response else ()
        if dynamic:
            preferences.apply("dynamic")
        elif example and any(example in self._answerer.shown(one) for one in contents):
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
        elif example and example in streams.shown_frames(answerer, operation, streaming):
            preferences.apply("example")
        frames = streams.make_frames(answerer, operation, request, example=example, dynamic=dynamic)
        if preferences.get("fault") == "error-event":
            failure = streams.error_frame(answerer, operation, request)
            if failure is not None:
                preferences.apply("fault")
                frames = [*frames[: max(1, min(2, len(frames) - 1))], failure]
        kind = streaming.content.kind
        if kind is MediaKind.EVENTS:
            pieces = [frame.encode() for frame in frames]
            media_type = "text/event-stream; charset=utf-8"
        else:
            pieces = [one.encode_item(kind) for one in frames if one.data != DONE]
            media_type = streaming.content.media_type
        reply = Reply(200, is_stream=True, pieces=pieces)
        reply.add("content-type", media_type)
        reply.add("cache-control", "no-cache")
        for response in operation.successes:
            if streaming.content in response.contents:
                reply.status = status_of(response) or 200
                answerer.add_headers(reply, response, answerer.seed_of(operation, request), None)
        return reply


class _Outermost:
    """Logs a line a request: method, path and status. What nobody foresaw becomes a reply."""

    def __init__(self, app: ASGIApp, log: Log) -> None:
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        line = f"{scope['method']} {incoming.raw_path(scope)}"
        shown = line if len(line) <= _WIDEST else line[:_WIDEST] + "…"
        has_begun = False

        async def noting(message: Message) -> None:
            nonlocal has_begun
            if message["type"] == "http.response.start":
                has_begun = True
                self._log(f"{shown} {message['status']}")
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:
            for part in traceback.format_exc().splitlines():
                self._log(part)
            if has_begun:
                # The connection is closed, for the reply can't be taken back.
                raise
            # A client under test should see a bug of ours as a reply, not as a lost connection.
            reply = plain(500, f"this is a bug in bindwright, at {shown}: {error!r}")
            await Delivery().send(reply, noting)


def _no_method(request: Request, match: Match[Operation]) -> Rejection:
    heads = ["HEAD"] if "GET" in match.methods and "HEAD" not in match.methods else []
    message = f"{request.method} is not one of the path's methods"
    return Rejection(405, message, ("allow", ", ".join([*match.methods, *heads])))


def _is_streamed(operation: Operation, request: Request) -> bool:
    """Whether the reply is a stream: by its selector in the request, whatever `Accept` says."""
    streaming = operation.streaming
    if streaming is None or streaming.selector is None:
        return streaming is not None
    if not streaming.selector.startswith("/"):
        return (streaming.selector, "true") in query_pairs(request.query)
    try:
        return value_at(request.data, streaming.selector) is True
    except LookupError:
        return False
