"""Requests, made of a client's settings, an operation's description and one call's arguments."""

from __future__ import annotations

import re
import sys
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast
from urllib.parse import quote

from ..auth.choice import choose_credentials, missing_credentials
from ..auth.credentials import Credential
from ..base_errors import APIError, attach
from ..client.descriptions import (
    Arguments,
    BasicCallOptions,
    CallOptions,
    Content,
    Headers,
    LazyType,
    Operation,
    Parameter,
    RequestBody,
    StreamOperation,
    find_reply,
    replies_to,
)
from ..client.limits import Timeout, as_timeout
from ..client.settings import Settings
from ..deprecations import warn_once
from ..encoding import encode, jsonable
from ..errors import APIStatusError
from ..json_values import as_items, as_object, value_at
from ..media_types import essence_of, in_charset, is_json
from ..omit import Omit, omit
from ..types.enums import warn_deprecated
from .cookies import cookie_name
from .paths import PathTemplate

if TYPE_CHECKING:
    from ..calls.call import CallResult, Response, Signer
    from ..calls.transport import AsyncTransport, SyncTransport

HeaderMap: TypeAlias = dict[bytes, "tuple[bytes, bytes] | None"]
"""Lower-case names to (name, value) as they are sent; `None` takes a header away."""

_OPTIONS = CallOptions.__optional_keys__
_UNSENDABLE = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]|\xed[\xa0-\xbf]")  # and lone surrogates
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass(slots=True, repr=False)
class Request:
    """A request that is ready to be sent."""

    method: str
    url: str
    headers: HeaderMap
    content: bytes | Content | None
    timeout: Timeout
    stream: bool
    """Whether a good answer is left unread, for whoever called."""
    unread: bool = False
    """Whether every good answer is left unread, of whatever kind."""
    wants_stream: Callable[[Response], bool] | None = None
    """Which of the good answers, where not all."""
    deadline: float | None = None
    """When the whole call has to be over, by the clock of the client, where it has a limit."""
    limit: int | None = None
    """The bytes of an answer that are taken in, where it is read whole."""
    redirected: bool = False
    """Aimed at a URL of the API's choice."""
    cross_origin: bool = False
    """Sent to another origin, which must see nothing that the HTTP client adds."""
    retries_taken: int = 0
    """How often it was sent before."""
    secret_query: bool = False
    """Whether the query holds a secret, and must not be logged."""

    @property
    def is_replayable(self) -> bool:
        """Whether it can be sent: its body is untouched, or can be had again."""
        return self.content is None or isinstance(self.content, bytes) or self.content.is_replayable

    def leaves_unread(self, response: Response) -> bool:
        """Whether this answer's body is left unread."""
        good = self.stream and 200 <= response.status_code < 300
        wanted = self.unread or self.wants_stream is None
        return good and (wanted or bool(self.wants_stream and self.wants_stream(response)))

    def redirect(self, url: str, headers: HeaderMap, *, cross_origin: bool) -> Request:
        """Give the same request for a redirect's target."""
        return replace(self, url=url, headers=headers, cross_origin=cross_origin, redirected=True)


class Route:
    """One operation on one client: what is the same for all of its calls."""

    def __init__(
        self,
        settings: Settings,
        operation: Operation[Any],
        transport: SyncTransport | AsyncTransport,
    ) -> None:
        self.settings = settings
        self.operation = operation
        self.strict = settings.validation == "strict"
        self.readers: dict[tuple[int, str], Callable[[Response], Any]] = {}
        """What reads an answer's body, by status and media type."""
        self.transport = transport
        # Some documents tell operations on one path apart by a query or a fragment in its key.
        path, _, own_query = operation.path.partition("#")[0].partition("?")
        self._url = settings.url(operation.server)
        self._extra_headers: dict[str, str] = {}
        self._extra_query = {
            name: plain(Parameter(name, "query"), value)
            for name, value in settings.query.items()
            if value is not omit
        }
        self._take_options()
        self._path = PathTemplate(path)
        self._query = [own_query] if own_query else []
        told = settings.timeout or transport.timeout or operation.timeout
        self._timeout = told or settings.api.timeout
        self.retries = operation.retries or settings.api.retries
        self._redirects = tuple(each for each in operation.replies if each.status[0] == "3")
        own = operation.security
        self._security = settings.api.security if own is None else own
        self.signers: list[Signer] = []
        """What writes credentials that change from call to call."""
        self._fixed: list[tuple[Credential, str]] = []
        self._complete = self._take_credentials()
        self._secret_query = any(each.where == "query" for each, _ in self._fixed)
        self._headers = self._make_headers()
        if isinstance(operation, StreamOperation):
            wanted = f"{operation.stream.media_type}, application/json"
            self._stream_accept = b"Accept", wanted.encode()
        watched = tuple(each for each in operation.parameters if each.deprecated or each.lifecycle)
        self._deprecated = watched or operation.deprecated
        self._by_place: dict[str, list[Parameter]] = {}
        for each in operation.parameters:
            self._by_place.setdefault(each.where, []).append(each)

    def request(self, arguments: Arguments, options: BasicCallOptions) -> Request:
        """Make the request of one call.

        Raises:
            MissingCredentialsError: The client has no credentials for this operation.
            ArgumentValidationError: An argument breaks the schema, under strict validation.
            TypeError: There is no such option.
            ValueError: An argument cannot be sent as it is.
        """
        for option in options:
            if option not in _OPTIONS:
                what = f"{self.operation.name}() got an unexpected keyword argument {option!r}"
                raise TypeError(what)
        if self._deprecated:
            self._warn(arguments)
        if self.strict:
            self._check_parameters(arguments)
        headers = dict(self._headers)
        for each, written in self._written("header", arguments.header):
            headers[each.name.lower().encode()] = header_pair(each.name, written[0])
        cookies = [pair for _, pairs in self._written("cookie", arguments.cookie) for pair in pairs]
        cookies += self._credential_pairs("cookie")
        if cookies:
            headers[b"cookie"] = header_pair("Cookie", "; ".join(cookies))
        content, stream = self._body(arguments, options, headers)
        key = cast("CallOptions", options).get("idempotency_key", omit)
        name = self.operation.idempotency_header
        if not isinstance(key, Omit):
            merge_headers(headers, {name or "Idempotency-Key": key})
        elif name is not None and name.lower().encode() not in headers:
            merge_headers(headers, {name: str(uuid.uuid4())})
        extra_headers = options.get("extra_headers")
        if extra_headers:
            merge_headers(headers, extra_headers)
        if not self._complete:
            self._require_credentials(headers)
        wait = options.get("timeout", omit)
        timeout = self._timeout if isinstance(wait, Omit) else as_timeout(wait)
        url = self._address(arguments, options)
        request = Request(self.operation.method, url, headers, content, timeout, stream)
        request.limit = self.settings.size_limits.response
        request.secret_query = self._secret_query
        return request

    def scopes_of(self, option: str) -> tuple[tuple[str, ...], ...]:
        """Give what a token has to allow, in each alternative that the client can keep to."""
        api, own = self.settings.api, self.operation.scopes
        stated = (api.scopes if own is None else own).get(option, ())
        known = {each.option: each for each in api.credentials}
        found = [
            scopes
            for row, scopes in zip(self._security, stated, strict=False)
            if option in row and all(known[each].ready(self.settings.credentials) for each in row)
        ]
        return tuple(dict.fromkeys(found)) or ((),)

    def is_good(self, status: int) -> bool:
        """Whether a status is no failure: a success, or a documented one that leads nowhere."""
        return 200 <= status < 300 or bool(self._redirects and replies_to(self._redirects, status))

    def failure(
        self, response: Response, content: bytes, lazy_type: LazyType | None = None
    ) -> APIStatusError:
        """Make the exception for an answer, or an event of this type, that reports an error."""
        api, documented = self.settings.api, None
        status, headers = response.status_code, response.headers
        if lazy_type is None:
            reply = find_reply(self.operation.errors, status, headers.get("content-type", ""))
            lazy_type = reply.type if reply is not None else None
            read = self.operation.read_headers
            documented = read(status, headers, False) if read else None

        def parse(data: bytes) -> Any:
            from ..types.validation import decode

            return None if lazy_type is None else decode(lazy_type(), data, strict=True)

        request_id = headers.get(api.request_id_header)
        secrets = self.secrets()
        shown = self.transport.shown_response(response, secrets)
        return api.errors.make(shown, content, parse, request_id, secrets, documented)

    def attach(self, error: APIError, about: Request | CallResult, retries_taken: int = 0) -> None:
        """Say of an error which request, or which answer, it is about."""
        secrets = self.secrets()
        if isinstance(about, Request):
            if not isinstance(error, APIStatusError):
                attach(error, request=self.transport.shown_request(about, secrets))
            error.retries_taken = retries_taken
            return
        attach(
            error,
            response=self.transport.shown_response(about.response, secrets),
            request_id=self.request_id(about),
            retries_taken=about.retries_taken,
        )

    def secrets(self) -> tuple[str, ...]:
        """Give what no message may quote."""
        fresh = (secret for each in self.signers for secret in each.secrets)
        return (*self.settings.secrets, *fresh)

    def request_id(self, answer: CallResult) -> str | None:
        """Give the id that the API gave the request."""
        return answer.response.headers.get(self.settings.api.request_id_header)

    def documented_headers(self, answer: CallResult) -> Mapping[str, Any]:
        """Give the documented headers of a good answer as values of their types."""
        read, response = self.operation.read_headers, answer.response
        return read(response.status_code, response.headers, self.strict) if read else {}

    def _make_headers(self) -> HeaderMap:
        """Lay the client's headers over those of the operation."""
        operation, api = self.operation, self.settings.api
        accepted = [each.media_type for each in operation.replies if each.media_type is not None]
        headers: HeaderMap = {}
        merge_headers(headers, {"Accept": ", ".join(dict.fromkeys(accepted)) or "*/*"})
        if self.transport.user_agent is None:
            python = f"python/{sys.version_info.major}.{sys.version_info.minor}"
            merge_headers(headers, {"User-Agent": f"{api.distribution}/{api.version} {python}"})
        if operation.body is not None:
            merge_headers(headers, {"Content-Type": operation.body.media_type})
        for each in operation.parameters:
            if each.where == "header" and each.default is not omit:
                merge_headers(headers, {each.name: (each.write or plain)(each, each.default)[0]})
        for credential, text in self._fixed:
            if credential.where == "header":
                merge_headers(headers, {credential.name: text})
        merge_headers(headers, self._extra_headers)
        user = self.settings.authorization(operation.server)
        if user is not None:
            merge_headers(headers, {"Authorization": user})
        merge_headers(headers, self.settings.headers)
        return headers

    def _written(self, place: str, values: Mapping[str, Any]) -> list[tuple[Parameter, list[str]]]:
        """Give the pieces of each argument in one place that is there and not empty."""
        written: list[tuple[Parameter, list[str]]] = []
        for each in self._by_place.get(place, ()):
            value = values.get(each.name, omit)
            if value is omit and place != "header":
                value = each.default
            if value is not omit:
                pieces = (each.write or plain)(each, value)
                if pieces:
                    written.append((each, pieces))
        return written

    def _warn(self, arguments: Arguments) -> None:
        """Warn of a deprecated operation, and of deprecated arguments that are given."""
        operation = self.operation
        if operation.deprecated is not None:
            warn_once(operation.name, operation.deprecated)
        places = {"path": arguments.path, "query": arguments.query}
        places |= {"header": arguments.header, "cookie": arguments.cookie}
        for each in operation.parameters:
            value = places[each.where].get(each.name, omit)
            if value is not omit and each.deprecated is not None:
                warn_once(f"{each.name!r} of {operation.name}", each.deprecated)
            if value is not omit and each.lifecycle is not None:
                warn_deprecated(value, each.lifecycle())

    def _check_parameters(self, arguments: Arguments) -> None:
        from ..types.validation import check_arguments

        places = {"path": arguments.path, "query": arguments.query}
        places |= {"header": arguments.header, "cookie": arguments.cookie}
        for each in self.operation.parameters:
            value = places[each.where].get(each.name, omit)
            if each.type is not None and value is not omit:
                check_arguments(each.type(), value, at=f"/{each.name}")

    def _body(
        self, arguments: Arguments, options: BasicCallOptions, headers: HeaderMap
    ) -> tuple[bytes | Content | None, bool]:
        """Give what is to be sent, and whether it asks for a stream."""
        operation, body, value = self.operation, self.operation.body, arguments.body
        if body is not None and body.choose is not None:
            body, value = body.choose(body, arguments)
            merge_headers(headers, {"Content-Type": body.media_type})
        payload: Any = value
        given = as_object(value)
        extra = options.get("extra_body") or {}
        if body is not None and given is not None:
            payload = self._members(body, given, extra)
        elif body is not None and body.is_watched and hasattr(value, "__pydantic_fields_set__"):
            self._warn_of_members(body, jsonable(value))
        if body is not None and body.apply_defaults is not None and payload is not omit:
            payload = body.apply_defaults(body.type(), payload)
        write = body.write if body is not None else None
        if self.strict and body and not write and not isinstance(payload, bytes | Omit):
            from ..types.validation import check_body

            check_body(body.type(), payload, extra)
        if extra:
            known = as_object(payload if given is not None else jsonable(payload or {}))
            if known is None:
                raise TypeError("extra_body needs a body that is an object")
            merged = {**known, **extra}
            payload = {name: item for name, item in merged.items() if item is not omit}
        stream = False
        if isinstance(operation, StreamOperation):
            selector = operation.stream.selector
            asked = {**arguments.query, **(options.get("extra_query") or {})}
            word = value_at(payload, selector) if selector[:1] == "/" else asked.get(selector)
            stream = not selector or word is True
            if stream and headers.get(b"accept") == self._headers.get(b"accept"):
                headers[b"accept"] = self._stream_accept
        if isinstance(payload, Omit):
            headers.pop(b"content-type", None)
            return None, stream
        if body is None or write is None:
            return body_bytes(body, payload), stream
        content = write(body, payload, self.strict)
        if not isinstance(content, bytes) and content.media_type is not None:
            headers[b"content-type"] = header_pair("Content-Type", content.media_type)
        return content, stream

    def _members(
        self, body: RequestBody, given: Mapping[str, Any], extra: Mapping[str, Any]
    ) -> dict[str, Any] | Omit:
        """Give the members of a body that is an object, or nothing if it may be left out."""
        payload = {name: item for name, item in given.items() if item is not omit}
        if not (payload or body.required or extra):
            return omit
        name = self.operation.name
        missing = [each for each in body.needs if each not in payload and each not in extra]
        if missing:
            raise TypeError(f"the body of {name} lacks {', '.join(missing)}")
        self._warn_of_members(body, payload)
        for each, default in body.defaults.items():
            payload.setdefault(each, default)
        return payload

    def _warn_of_members(self, body: RequestBody, given: Mapping[str, Any]) -> None:
        """Warn of deprecated members of a body, and of members with deprecated values."""
        for each, deprecated in body.deprecated.items():
            if each in given:
                warn_once(f"{each!r} of {self.operation.name}", deprecated)
        for each, enum in body.lifecycle.items():
            if each in given:
                warn_deprecated(given[each], enum())

    def _address(self, arguments: Arguments, options: BasicCallOptions) -> str:
        variables = self._written("path", arguments.path)
        url = self._url + self._path.fill({each.name: texts[0] for each, texts in variables})
        pieces = dict(self._extra_query)
        pieces |= {each.name: pairs for each, pairs in self._written("query", arguments.query)}
        for name, value in (options.get("extra_query") or {}).items():
            pieces[name] = [] if value is omit else plain(Parameter(name, "query"), value)
        query = self._query + [pair for pairs in pieces.values() for pair in pairs]
        query += self._credential_pairs("query")
        return f"{url}?{'&'.join(query)}" if query else url

    def _credential_pairs(self, place: str) -> list[str]:
        given = [(each.name, text) for each, text in self._fixed if each.where == place]
        if place == "cookie":  # checked when it was given
            return [f"{cookie_name(name)}={text}" for name, text in given]
        return [f"{quote(name, safe='')}={quote(text, safe='')}" for name, text in given]

    def _require_credentials(self, headers: HeaderMap) -> None:
        """Count what the caller sends past the client's options, before giving up."""
        known = {each.option: each for each in self.settings.api.credentials}
        for alternative in self._security:
            if all(self._is_there(known[option], headers) for option in alternative):
                return
        raise missing_credentials(self.operation.name, self._security, known)

    def _is_there(self, credential: Credential, headers: HeaderMap) -> bool:
        if credential.ready(self.settings.credentials):
            return True
        # Sent by the caller, or left out on purpose: then a gateway on the way adds it.
        stated = credential.where == "header" and credential.name.lower().encode() in headers
        return stated or self.transport.carries(credential.name)

    def _take_options(self) -> None:
        """Take what goes with every call, of the options that only this API has."""
        for option in self.settings.api.options:
            text = self.settings.extras.get(option.name)
            if text is None:
                continue
            hole = f"{{{option.name}}}"
            self._url += option.path_prefix.replace(hole, quote(text, safe=""))
            if option.header:
                self._extra_headers[option.header] = text
            if option.query:
                self._extra_query[option.query] = plain(Parameter(option.query, "query"), text)

    def _take_credentials(self) -> bool:
        """Take what is there, and tell whether one of the alternatives is complete.

        Beside the chosen one others are sent as well, unless their place is taken or they must be
        fetched.
        """
        given = self.settings.credentials
        best, others, complete = choose_credentials(self.settings, self._security)
        places: set[tuple[str, str]] = set()
        for each in (*best, *others):
            place = each.where, each.name.lower()
            signer = None if place in places else each.signer(self)
            if signer is not None and (each in best or not best):
                self.signers.append(signer)
                places.add(place)
            elif signer is None and place not in places:
                self._fixed.append((each, each.text(given)))
                places.add(place)
        return complete


def plain(parameter: Parameter, value: Any) -> list[str]:
    """Write a scalar or an array in the default style of its place; an empty array is nothing.

    Raises:
        ValueError: Nothing would be left of a segment of the path.
    """
    value = jsonable(value)
    texts = [scalar(item) for item in as_items(value)]
    if parameter.where == "header":
        return [",".join(texts)] if texts else []
    quoted = [quote(text, safe="~") for text in texts]
    if parameter.where == "path":
        segment = ",".join(quoted)
        if not segment:
            raise empty_segment(parameter, value)
        return [segment]
    return [f"{quote(parameter.name, safe='~')}={text}" for text in quoted]


def empty_segment(parameter: Parameter, value: object) -> ValueError:
    """Make the error for a segment of the path that would be lost: it would be another path."""
    name = parameter.argument or parameter.name
    return ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")


def scalar(value: Any) -> str:
    """Spell a JSON value; strings without quotes."""
    return value if isinstance(value, str) else encode(value).decode()


def header_pair(name: str, value: str) -> tuple[bytes, bytes]:
    """Encode a header.

    Raises:
        ValueError: It would not be one header. The message names it and does not quote its value.
    """
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"the header {name!r} must be a string, not {type(value).__name__}")
    raw_name = name.encode("ascii", "replace")
    raw = value.strip().encode("utf-8", "surrogatepass")
    if _NAME.fullmatch(raw_name) is None or _UNSENDABLE.search(raw) is not None:
        raise ValueError(f"the header {name!r} holds a character that no header can carry")
    return raw_name, raw


def merge_headers(headers: HeaderMap, more: Headers) -> None:
    """Set and remove headers, whatever the case of their names."""
    for name, value in more.items():
        key = name.lower().encode()
        headers[key] = None if isinstance(value, Omit) else header_pair(name, value)


def body_bytes(body: RequestBody | None, payload: Any) -> bytes:
    """Encode a body for its media type; one that no document describes is JSON."""
    if isinstance(payload, bytes):
        return payload
    media_type = body.media_type if body else "application/json"
    if is_json(media_type):
        data = encode(payload, body.type if body else None)
    elif isinstance(payload, str):
        data = payload.encode()
    else:
        raise TypeError(f"a body of the type {media_type} must be given as bytes")
    return in_charset(data, media_type) if ";" in media_type else data


def media_type_of(headers: Mapping[str, str]) -> str:
    """Give the media type of an answer, without its parameters; empty if it says none."""
    return essence_of(headers.get("content-type", ""))
