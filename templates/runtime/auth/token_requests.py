"""Access tokens that are fetched, kept, and fetched again (RFC 6749)."""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import quote_plus, urlencode, urlsplit

from ..calls.call import Invoke, Response, Send, Steps
from ..client.retries import Clock
from ..client.settings import split_userinfo
from ..errors import APIConnectionError, CallError, redact
from ..requests.request import HeaderMap, Request, Route, merge_headers
from .oauth import ClientAuthentication
from .token_providers import HEADER, set_bearer

if TYPE_CHECKING:
    from anyio import Lock as TaskLock

_EARLY = 30.0
"""Seconds before its end in which a token is not used any more; a tenth of a short life."""
_MOST_CACHES = 256


class TokenError(CallError):
    """The token endpoint gave no access token (RFC 6749 §5.2)."""

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        error: str | None = None,
        error_description: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status_code = status_code
        """What the token endpoint answered with."""
        self.error = error
        """Its code for what is wrong, such as `invalid_client`."""
        self.error_description = error_description
        """Its words for what is wrong."""


class Grant(NamedTuple):
    """What the client may ask a token endpoint for. Equal grants share their tokens."""

    url: str
    metadata_url: str
    client_id: str
    client_secret: str
    refresh_token: str
    token: str
    methods: tuple[ClientAuthentication, ...]
    parameters: tuple[tuple[str, str], ...]

    def __repr__(self) -> str:
        return f"<Grant of {urlsplit(self.url or self.metadata_url).hostname}>"


@dataclass(frozen=True, slots=True)
class Token:
    """An access token, what it allows as far as that was said, and when it should be replaced."""

    text: str = field(repr=False)
    scopes: frozenset[str] | None
    until: float | None


class TokenCache:
    """The tokens of one grant, for all clients that share a transport; fetched one at a time."""

    def __init__(self, grant: Grant) -> None:
        self.grant = grant
        self.url = grant.url
        self.methods = grant.methods
        self.refresh_token = grant.refresh_token
        self.tokens = [Token(grant.token, None, None)] if grant.token else []
        """The newest first."""
        self._threads: dict[int, Lock] = {}
        """One a process: a fork leaves a lock held that another thread held."""

    def find(self, alternatives: tuple[tuple[str, ...], ...], clock: Clock) -> str | None:
        """Give a token that allows one of these and is still good."""
        now = clock.monotonic()
        good = (each for each in self.tokens if each.until is None or now < each.until)
        fitting = (
            each.text
            for each in good
            if each.scopes is None or any(map(each.scopes.issuperset, alternatives))
        )
        return next(fitting, None)

    def store(self, token: Token, clock: Clock) -> None:
        """Add a token, and forget those that are over."""
        now = clock.monotonic()
        good = (each for each in self.tokens if each.until is None or now < each.until)
        self.tokens = [token, *good]

    def drop(self, sent: tuple[bytes, bytes] | None) -> None:
        """Forget a token that was refused, and those that are older."""
        refused = sent[1].decode().removeprefix("Bearer ") if sent else ""
        texts = [each.text for each in self.tokens]
        if refused in texts:
            self.tokens = self.tokens[: texts.index(refused)]

    def acquire(self) -> Lock:
        """Wait for the other threads, and give what lets the next one in."""
        lock = self._threads.setdefault(os.getpid(), Lock())
        lock.acquire()
        return lock

    async def acquire_async(self) -> TaskLock:
        """Wait for the other tasks of this event loop."""
        import anyio
        from anyio.lowlevel import RunVar

        tasks: RunVar[TaskLock] = self.__dict__.setdefault("_tasks", RunVar("fetching"))
        lock = tasks.get(None) or anyio.Lock()
        tasks.set(lock)
        await lock.acquire()
        return lock


def token_cache_of(grant: Grant, caches: dict[Any, Any]) -> TokenCache:
    """Give the cache of a grant, made when it is first asked for."""
    if grant not in caches and len(caches) >= _MOST_CACHES:
        caches.clear()  # those in use are kept by their users
    cache: TokenCache = caches.setdefault(grant, TokenCache(grant))
    return cache


class FetchedTokenSigner:
    """Signs with a token from the cache."""

    header = HEADER

    def __init__(
        self, cache: TokenCache, alternatives: tuple[tuple[str, ...], ...], route: Route
    ) -> None:
        from ..calls.transport import AsyncTransport

        self._cache = cache
        self._alternatives = alternatives
        self._acquire = (
            cache.acquire_async if isinstance(route.transport, AsyncTransport) else cache.acquire
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """Give what no message may quote."""
        cache = self._cache
        return (cache.refresh_token, *(each.text for each in cache.tokens))

    def sign(self, request: Request, clock: Clock, *, refused: bool = False) -> Steps[bool]:
        """Sign with a token that is good; whoever comes first fetches it for all."""
        cache = self._cache
        if refused:
            cache.drop(request.headers.get(HEADER))
        token = cache.find(self._alternatives, clock)
        if token is None:
            lock = yield Invoke(self._acquire)
            try:
                token = cache.find(self._alternatives, clock)
                if token is None:
                    token = yield from _fetch_any(cache, self._alternatives, request, clock)
            finally:
                lock.release()
        return set_bearer(request.headers, token)


def _fetch_any(
    cache: TokenCache, alternatives: tuple[tuple[str, ...], ...], request: Request, clock: Clock
) -> Steps[str]:
    """Ask for the first scopes that the client may have (RFC 6749 §5.2)."""
    for scopes in alternatives[:-1]:
        try:
            return (yield from _fetch(cache, scopes, request, clock))
        except TokenError as error:
            if error.error != "invalid_scope":
                raise
    return (yield from _fetch(cache, alternatives[-1], request, clock))


def _fetch(
    cache: TokenCache, scopes: tuple[str, ...], request: Request, clock: Clock
) -> Steps[str]:
    """Ask the token endpoint."""
    if not cache.url:
        yield from _discover(cache, request)
    form = {"grant_type": "refresh_token", "refresh_token": cache.refresh_token}
    if not cache.refresh_token:
        form = {"grant_type": "client_credentials"}
    if scopes:
        form["scope"] = " ".join(scopes)
    form.update(cache.grant.parameters)
    methods = cache.methods if cache.grant.client_secret else cache.methods[:1]
    for method in methods:
        asked = _request(cache.url, request, *_with_client(form, cache.grant, method))
        response: Response = yield Send(asked, False)
        answer = _json(response)
        if isinstance(answer.get("access_token"), str) and response.status_code < 300:
            cache.methods = (method,)
            token = _token(answer, scopes, clock)
            cache.store(token, clock)
            fresh = answer.get("refresh_token")
            if cache.refresh_token and isinstance(fresh, str):
                cache.refresh_token = fresh
            return token.text
        unknown = response.status_code in (400, 401) and answer.get("error") == "invalid_client"
        if method == methods[-1] or not (unknown or response.status_code == 401):
            raise _refusal(cache, response, answer)
    raise AssertionError("unreachable")


def _with_client(
    form: Mapping[str, str], grant: Grant, method: ClientAuthentication
) -> tuple[dict[str, str], dict[str, str]]:
    """Say who asks: in a header, in the form, or, without a secret, by name alone."""
    if not grant.client_secret:
        return {**form, "client_id": grant.client_id}, {}
    if method == "post":
        named = {"client_id": grant.client_id, "client_secret": grant.client_secret}
        return {**form, **named}, {}
    pair = f"{quote_plus(grant.client_id)}:{quote_plus(grant.client_secret)}"
    return dict(form), {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _request(
    url: str, call: Request, form: Mapping[str, str] | None, headers: Mapping[str, str]
) -> Request:
    """Make a request that carries nothing which is meant for the API."""
    said: HeaderMap = {}
    merge_headers(said, {"Accept": "application/json", **headers})
    if call.headers.get(b"user-agent") is not None:
        said[b"user-agent"] = call.headers[b"user-agent"]
    if form is not None:
        merge_headers(said, {"Content-Type": "application/x-www-form-urlencoded"})
    return Request(
        method="GET" if form is None else "POST",
        url=split_userinfo(url)[1],
        headers=said,
        content=None if form is None else urlencode(form).encode(),
        timeout=call.timeout,
        stream=False,
        deadline=call.deadline,
        limit=call.limit,
        cross_origin=True,
    )


def _discover(cache: TokenCache, request: Request) -> Steps[None]:
    """Find the token endpoint, and what it lets clients name themselves with."""
    address = cache.grant.metadata_url
    response: Response = yield Send(_request(address, request, None, {}), False)
    answer = _json(response)
    url = answer.get("token_endpoint")
    if response.status_code != 200 or not isinstance(url, str):
        raise _refusal(cache, response, answer, "named no token endpoint")
    if url.partition("://")[0].lower() not in ("https", urlsplit(address).scheme):
        raise TokenError("the token endpoint is not one of https", status_code=200)
    cache.url = url
    known = answer.get("token_endpoint_auth_methods_supported")
    if isinstance(known, list):
        supported: tuple[ClientAuthentication, ...] = tuple(
            one for one in cache.methods if f"client_secret_{one}" in known
        )
        cache.methods = supported or cache.methods


def _json(response: Response) -> dict[str, Any]:
    try:
        answer = json.loads(response.content)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", answer) if isinstance(answer, dict) else {}


def _token(answer: Mapping[str, Any], scopes: tuple[str, ...], clock: Clock) -> Token:
    """Read the answer of a token endpoint (RFC 6749 §5.1)."""
    granted = answer.get("scope")
    known = granted.split() if isinstance(granted, str) else []
    try:
        life = float(answer.get("expires_in") or 0)
    except (ValueError, TypeError):
        life = 0.0
    until = clock.monotonic() + life - min(_EARLY, life / 10) if life > 0 else None
    return Token(answer["access_token"].strip(), frozenset((*scopes, *known)), until)


def _refusal(
    cache: TokenCache, response: Response, answer: Mapping[str, Any], what: str = "gave no token"
) -> TokenError | APIConnectionError:
    """Make the exception; a passing failure is one of the connection, and tried again."""
    error, description = (
        redact(one, tuple(filter(None, (cache.grant.client_secret, cache.refresh_token))))
        if isinstance(one, str)
        else None
        for one in (answer.get("error"), answer.get("error_description"))
    )
    status = response.status_code
    said = ": ".join(filter(None, (error, description))) or "no details"
    host = urlsplit(cache.url or cache.grant.metadata_url).hostname
    message = f"{host} {what}: {' '.join(said.split())} (status {status})"
    if status == 429 or status >= 500:
        return APIConnectionError(message)
    return TokenError(message, status_code=status, error=error, error_description=description)
