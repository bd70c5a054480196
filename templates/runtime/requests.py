"""Requests, made of a client's settings, an operation's description and one call's arguments."""

from __future__ import annotations

import re
import sys
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeAlias

from .api import Credential
from .encoding import encode, jsonable
from .enums import warn_deprecated
from .errors import ApiStatusError, MissingCredentialsError, at
from .omit import Omit, omit
from .operations import (
    CallOptions,
    Headers,
    LazyType,
    Operation,
    Parameter,
    RequestBody,
    StreamOperation,
    find_reply,
    is_json,
)
from .parameters import cookie_pairs, header_value, path_segment, query_pairs
from .settings import Settings
from .timeouts import Timeout, as_timeout

HeaderMap: TypeAlias = dict[bytes, "tuple[bytes, bytes] | None"]
"""Lower-case names to (name, value) as they are sent; `None` takes a header away."""

_UNSENDABLE = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Carrier(Protocol):
    """What a route asks of the transport."""

    @property
    def timeout(self) -> Timeout | None:
        """The timeout that the caller's own HTTP client was given, if any."""
        ...

    @property
    def user_agent(self) -> str | None:
        """How the caller's own HTTP client calls itself, if it was told to."""
        ...

    def carries(self, name: str) -> bool:
        """Tell whether the caller's own HTTP client sends such a header, or authenticates."""
        ...


@dataclass(slots=True)
class Request:
    """A request that is ready to be sent."""

    method: str
    url: str
    headers: HeaderMap
    content: bytes | None
    timeout: Timeout
    stream: bool
    remaining: float | None = None
    """Seconds that are left for the whole call, where it has a limit and this is a retry."""
    redirected: bool = False
    abroad: bool = False
    """Redirected to another origin, which must see nothing that the HTTP client adds."""

    def aim(self, url: str, headers: HeaderMap, *, abroad: bool) -> Request:
        """Give the same request for a redirect's target."""
        return replace(self, url=url, headers=headers, abroad=abroad, redirected=True)


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call, by their names on the wire."""

    path: Mapping[str, Any]
    query: Mapping[str, Any]
    header: Mapping[str, Any]
    cookie: Mapping[str, Any]
    body: Any


class Route:
    """One operation on one client: what is the same for all of its calls."""

    def __init__(self, settings: Settings, operation: Operation[Any], carrier: Carrier) -> None:
        self.settings = settings
        self.operation = operation
        self.strict = settings.validation == "strict"
        self.documented_headers = frozenset(
            each.name.lower().encode() for each in operation.parameters if each.where == "header"
        )
        self.readers: dict[tuple[int, str], Callable[[bytes], Any]] = {}
        """What reads an answer's body, by status and media type."""
        self._carrier = carrier
        self._url = (
            settings.base_url or (operation.server or settings.api.servers[0]).rstrip("/")
        ) + operation.path
        own = settings.timeout or carrier.timeout or operation.timeout
        self._timeout = own or settings.api.timeout
        self._credentials, self._complete = _choose_credentials(settings, operation)
        self._headers = self._make_headers()
        body = operation.body
        self._lifecycle = [(n, t()) for n, t in body.lifecycle.items()] if body else []
        self._by_place: dict[str, list[Parameter]] = {}
        for each in operation.parameters:
            self._by_place.setdefault(each.where, []).append(each)

    def request(self, arguments: Arguments, options: CallOptions) -> Request:
        """Make the request of one call.

        Raises:
            MissingCredentialsError: The client has no credentials for this operation.
            ArgumentValidationError: An argument breaks the schema, under strict validation.
            ValueError: An argument cannot be sent as it is.
        """
        if self.strict:
            self._check_parameters(arguments)
        headers = dict(self._headers)
        for each in self._by_place.get("header", ()):
            value = arguments.header.get(each.name, omit)
            if value is not omit:
                text = value if type(value) is str else header_value(each, value)
                headers[each.name.lower().encode()] = header_pair(each.name, text)
        self._add_cookies(headers, arguments)
        if options.extra_headers:
            lay_over(headers, options.extra_headers)
        if not self._complete:
            self._require_credentials(headers)
        content, stream = self._body(arguments, options, headers)
        self._add_idempotency_key(headers, options)
        timeout = options.timeout
        return Request(
            self.operation.method,
            self._address(arguments, options),
            headers,
            content,
            self._timeout if isinstance(timeout, Omit) else as_timeout(timeout),
            stream,
        )

    def failure(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        lazy_type: LazyType | None = None,
    ) -> ApiStatusError:
        """Make the exception for an answer, or an event of this type, that reports an error."""
        api = self.settings.api
        if lazy_type is None:
            reply = find_reply(self.operation.errors, status, media_type_of(headers))
            lazy_type = reply.type if reply is not None else None

        def parse(data: bytes) -> Any:
            from .validation import decode

            return None if lazy_type is None else decode(lazy_type(), data, strict=True)

        return api.errors.make(
            content,
            parse,
            status=status,
            headers=headers,
            request_id=headers.get(api.request_id_header),
            secrets=self.settings.secrets,
        )

    def _make_headers(self) -> HeaderMap:
        """Lay the client's headers over those of the operation."""
        operation, api = self.operation, self.settings.api
        accepted = [each.media_type for each in operation.replies if each.media_type is not None]
        python = f"python/{sys.version_info.major}.{sys.version_info.minor}"
        headers: HeaderMap = {}
        plain: dict[str, str | Omit] = {
            "Accept": ", ".join(dict.fromkeys(accepted)) or "*/*",
        }
        if self._carrier.user_agent is None:
            plain["User-Agent"] = f"{api.distribution}/{api.version} {python}"
        if operation.body is not None:
            plain["Content-Type"] = operation.body.media_type
        for each in operation.parameters:
            if each.where == "header" and each.default is not omit:
                plain[each.name] = header_value(each, each.default)
        for credential, secret in self._credentials:
            if credential.where == "header":
                plain[credential.name] = credential.text(secret)
        lay_over(headers, plain)
        lay_over(headers, self.settings.headers)
        return headers

    def _check_parameters(self, arguments: Arguments) -> None:
        from .validation import check_arguments

        given = (arguments.path, arguments.query, arguments.header, arguments.cookie)
        values = {name: value for some in given for name, value in some.items()}
        for each in self.operation.parameters:
            value = values.get(each.name, omit)
            if each.type is not None and value is not omit:
                check_arguments(each.type(), value, at=f"/{each.name}")

    def _body(
        self, arguments: Arguments, options: CallOptions, headers: HeaderMap
    ) -> tuple[bytes | None, bool]:
        """Give the bytes to send, and whether they ask for a stream."""
        operation, body = self.operation, self.operation.body
        value = arguments.body
        payload: Any = value if isinstance(value, bytes | Omit) else jsonable(value)
        if body is not None and isinstance(payload, dict):
            for name, default in body.defaults.items():
                payload.setdefault(name, default)
            if self.strict:
                _check_body(body, payload)
            for name, enum in self._lifecycle:
                if name in payload:
                    warn_deprecated(payload[name], enum)
        if options.extra_body:
            added = options.extra_body
            payload = {**(payload or {}), **jsonable(added)}
            payload = {k: v for k, v in payload.items() if added.get(k) is not omit}
        stream = False
        if isinstance(operation, StreamOperation):
            selector = operation.stream.selector
            stream = not selector or at(payload, selector) is True
            if stream:
                accept = "text/event-stream, application/json"
                if headers.get(b"accept") is self._headers.get(b"accept"):
                    headers[b"accept"] = (b"Accept", accept.encode())
        if isinstance(payload, Omit):
            if body is not None:
                headers.pop(b"content-type", None)
            return None, stream
        return body_bytes(body, payload), stream

    def _address(self, arguments: Arguments, options: CallOptions) -> str:
        url = self._url
        for each in self._by_place.get("path", ()):
            url = url.replace(f"{{{each.name}}}", path_segment(each, arguments.path[each.name]))
        pieces: dict[str, list[str]] = {}
        for each in self._by_place.get("query", ()):
            value = arguments.query.get(each.name, each.default)
            if value is not omit:
                pieces[each.name] = query_pairs(each, value)
        for name, value in (options.extra_query or {}).items():
            pieces[name] = [] if value is omit else query_pairs(Parameter(name, "query"), value)
        for credential, secret in self._credentials:
            if credential.where == "query":
                parameter = Parameter(credential.name, "query")
                pieces[credential.name] = query_pairs(parameter, credential.text(secret))
        if not pieces:
            return url
        query = "&".join(piece for some in pieces.values() for piece in some)
        return f"{url}?{query}" if query else url

    def _add_cookies(self, headers: HeaderMap, arguments: Arguments) -> None:
        pairs: list[str] = []
        for each in self._by_place.get("cookie", ()):
            value = arguments.cookie.get(each.name, each.default)
            if value is not omit:
                pairs += cookie_pairs(each, value)
        for credential, secret in self._credentials:
            if credential.where == "cookie":
                pairs.append(f"{credential.name}={credential.text(secret)}")
        if pairs:
            headers[b"cookie"] = header_pair("Cookie", "; ".join(pairs))

    def _add_idempotency_key(self, headers: HeaderMap, options: CallOptions) -> None:
        name = self.operation.idempotency_header
        key = options.idempotency_key
        if isinstance(key, str):
            lay_over(headers, {name or "Idempotency-Key": key})
        elif name is not None and name.lower().encode() not in headers:
            lay_over(headers, {name: str(uuid.uuid4())})

    def _require_credentials(self, headers: HeaderMap) -> None:
        api = self.settings.api
        for each in api.credentials:
            if headers.get(each.name.lower().encode()) or self._carrier.carries(each.name):
                return
        options = " or ".join(each.option for each in api.credentials)
        names = " or ".join(each.env for each in api.credentials)
        raise MissingCredentialsError(
            f"{self.operation.name} needs credentials: give the client {options},"
            f" or set the environment variable {names}"
        )


def _check_body(body: RequestBody, payload: Any) -> None:
    from .validation import check_arguments

    check_arguments(body.type(), payload)


def _choose_credentials(
    settings: Settings, operation: Operation[Any]
) -> tuple[list[tuple[Credential, str]], bool]:
    """Give all credentials that the operation takes, and whether one alternative is complete."""
    security = settings.api.security if operation.security is None else operation.security
    wanted = {option for alternative in security for option in alternative}
    present = settings.credentials
    chosen = [
        (each, present[each.option])
        for each in settings.api.credentials
        if each.option in wanted and each.option in present
    ]
    complete = not security or any(all(o in present for o in each) for each in security)
    return chosen, complete


def header_pair(name: str, value: str) -> tuple[bytes, bytes]:
    """Encode a header.

    Raises:
        ValueError: It would not be one header. The message names it and does not quote its value.
    """
    if not isinstance(value, str):  # type: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"the header {name!r} must be a string, not {type(value).__name__}")
    raw_name, raw = name.encode(), value.strip().encode()
    if _NAME.fullmatch(raw_name) is None:
        raise ValueError(f"{name!r} is no name for a header")
    if _UNSENDABLE.search(raw) is not None:
        raise ValueError(f"the header {name!r} has a value with a character that no header has")
    return raw_name, raw


def lay_over(headers: HeaderMap, more: Headers) -> None:
    """Set and remove headers, whatever the case of their names."""
    for name, value in more.items():
        key = name.lower().encode()
        headers[key] = None if isinstance(value, Omit) else header_pair(name, value)


def body_bytes(body: RequestBody | None, payload: Any) -> bytes:
    """Encode a body for its media type."""
    media_type = body.media_type if body is not None else "application/json"
    if isinstance(payload, bytes):
        return payload
    if is_json(media_type):
        return encode(payload)
    if media_type == "application/x-www-form-urlencoded" and isinstance(payload, dict):
        fields: Iterable[tuple[str, Any]] = payload.items()  # type: ignore[assignment]
        pairs = [query_pairs(Parameter(name, "query"), value) for name, value in fields]
        return "&".join(pair for some in pairs for pair in some).encode()
    if isinstance(payload, str):
        return payload.encode()
    raise TypeError(f"a body of the type {media_type} must be given as bytes")


def media_type_of(headers: Mapping[str, str]) -> str:
    """Give the media type of an answer, without its parameters; empty if it says none."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()
