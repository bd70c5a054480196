"""Calls of endpoints that the API's document lacks; all else about them is as for the others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypedDict, get_args, get_origin
from urllib.parse import quote

from ..calls.call import Response
from ..omit import omit
from ..responses.body import as_text
from ..types.validation import decode
from .base import Core
from .descriptions import (
    Arguments,
    Body,
    CallOptions,
    Event,
    Headers,
    Operation,
    Parameter,
    Query,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .limits import Timeout
from .resources import AsyncResource, SyncResource
from .settings import Settings, split_userinfo

_SAFE = "/:@!$&'()*+,;=~%"
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_PLACE = re.compile(r"\{([^{}]*)\}")


class RequestOptions(TypedDict, total=False):
    """The options of one call of an endpoint that the document lacks."""

    headers: Headers
    params: Query
    """The query."""
    path_params: Mapping[str, object]
    """What the path has `{name}` for; encoded, so that nothing leads to another path."""
    extra_json: Body
    """Members that are laid over those of the body."""
    timeout: float | Timeout | None
    max_retries: int
    idempotency_key: str


def request(core: Core[Any], method: str, path: str, *, is_async: bool, **stated: Any) -> Any:
    """Send a request, and give the result; of an asynchronous client what is to be awaited.

    Raises:
        TypeError: `options`, `body` or `stream_cls` is nothing that a request can have.
        ValueError: The path leads away from the origin of the API, or lacks one of its parameters.
    """
    options = _checked(stated["options"])
    call_options: CallOptions = {
        "extra_headers": options.get("headers"),
        "extra_query": options.get("params"),
        "extra_body": options.get("extra_json"),
        "timeout": options.get("timeout", omit),
        "max_retries": options.get("max_retries", omit),
        "idempotency_key": options.get("idempotency_key", omit),
    }
    body = omit if stated["body"] is None else stated["body"]
    parameters = options.get("path_params", {})
    arguments = Arguments(path=parameters, body=body)
    own = Core(core.settings, core.lazy_transport, core.clock)  # with routes that are not kept
    path = _at_home(own, path)
    strict = own.settings.validation == "strict"
    description: dict[str, Any] = {
        "name": f"{method} {path.partition('?')[0]}",
        "method": method,
        "path": _encoded(path, parameters),
        "parameters": tuple(Parameter(name, "path") for name in parameters),
        "body": RequestBody(_media_type(body), lambda: Any, required=False),
        "replies": (Reply("default", type=lambda: bytes),),
    }
    if stated["stream"]:
        stream_cls, info = _stream(stated["stream_cls"])
        if stream_cls.is_async is not is_async:
            raise TypeError(f"stream_cls is for the other kind of client: {stream_cls.__name__}")
        streaming: StreamOperation[Any, Any] = StreamOperation(**description, stream=info)
        return stream_cls.of_operation(own, streaming, arguments, call_options)
    cast_to = stated["cast_to"]
    accept = Parameter("Accept", "header", default=_accepted(cast_to))
    description["parameters"] += (accept,)
    read = partial(_read, cast_to, strict)
    operation: Operation[Any] = Operation(**description, unwrap=read)
    kind = AsyncResource if is_async else SyncResource
    return kind(own)._call(operation, arguments, call_options)  # pyright: ignore


def _checked(options: RequestOptions) -> RequestOptions:
    known = RequestOptions.__annotations__
    for name in options:
        if name not in known:
            raise TypeError(f"no option of a request is called {name!r}: use {', '.join(known)}")
    return options


def _at_home(core: Core[Any], path: str) -> str:
    """Give what follows the base URL; that of a URL of the same origin becomes the core's own."""
    if _ABSOLUTE.match(path) is None:
        return "/" + path.lstrip("/")
    settings: Settings = core.settings
    home = settings.url()
    target = core.lazy_transport.open().resolve(home, path)
    if not target.is_home:
        raise ValueError(
            f"the credentials of this client are not for {target.origin}: ask for a path, or use"
            " a client with another base_url"
        )
    prefixed = {each.name for each in settings.api.options if each.path_prefix}
    extras = {name: value for name, value in settings.extras.items() if name not in prefixed}
    userinfo, _ = split_userinfo(settings.base_url or "")
    base_url = target.origin.replace("://", f"://{userinfo}@" if userinfo else "://", 1)
    core.settings = replace(settings, base_url=base_url, extras=extras)
    return target.url.removeprefix(target.origin) or "/"


def _encoded(path: str, parameters: Mapping[str, object]) -> str:
    """Give a path as it is sent, but for the places of its parameters."""
    path, question_mark, query = path.partition("#")[0].partition("?")
    pieces = _PLACE.split(path) if parameters else [path]
    wrong = set(pieces[1::2]) ^ parameters.keys()
    if wrong:
        raise ValueError(f"path and path_params don't agree on {', '.join(sorted(wrong))}")
    pieces[0::2] = [quote(piece, safe=_SAFE) for piece in pieces[0::2]]
    pieces[1::2] = [f"{{{name}}}" for name in pieces[1::2]]
    return f"{''.join(pieces)}{question_mark}{quote(query, safe=_SAFE + '?')}"


def _media_type(body: object) -> str:
    return "application/octet-stream" if isinstance(body, bytes) else "application/json"


def _accepted(cast_to: Any) -> str:
    return "*/*" if cast_to in (bytes, str) or _is_response(cast_to) else "application/json"


def _is_response(cast_to: object) -> bool:
    """Whether an answer is asked for as the HTTP library (this one or another) has it."""
    return isinstance(cast_to, type) and hasattr(cast_to, "raise_for_status")


def _read(cast_to: Any, strict: bool, _: object, response: Response) -> Any:
    if _is_response(cast_to):
        return response
    if cast_to is bytes:
        return response.content
    if cast_to is str:
        return as_text(response)
    if cast_to in (None, type(None)):
        return None
    return decode(Any if cast_to is object else cast_to, response.content, strict=strict)


def _stream(stream_cls: Any) -> tuple[Any, StreamInfo]:
    """Give the class of a stream, and how its events are read."""
    kind = get_origin(stream_cls) or stream_cls
    if not hasattr(kind, "of_operation"):
        raise TypeError("stream_cls must be Stream[...], or AsyncStream[...], of this package")
    (item,) = get_args(stream_cls) or (Any,)
    event = Event("", lambda: item, form="text" if item is str else "json")
    return kind, StreamInfo(events=(event,), error=Event("error", lambda: Any))
