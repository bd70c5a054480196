"""A client's options, checked once."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, cast
from urllib.parse import unquote, urljoin, urlsplit

from ..auth.credentials import Certificate
from ..omit import Omit, omit
from .descriptions import ApiInfo, ClientOption, Headers, Query, ServerChoice, Validation
from .limits import SizeLimits, Timeout, as_timeout

if TYPE_CHECKING:
    from ..calls.middleware import Middleware

_DEFAULT_LIMITS = SizeLimits()


class ClientOptions(TypedDict):
    """What constructors and `with_options` pass on; `omit`, or `None` where that can mean nothing
    else, leaves an option as it is."""

    base_url: object
    """A string, or a URL of an HTTP library."""
    timeout: float | Timeout | Omit | None
    max_retries: int | Omit
    default_headers: Headers | Omit | None
    set_default_headers: NotRequired[Headers | Omit | None]
    default_query: NotRequired[Query | Omit | None]
    set_default_query: NotRequired[Query | Omit | None]
    validation: Validation | Omit
    middleware: NotRequired[Sequence[Middleware] | Omit]
    size_limits: NotRequired[SizeLimits | Omit]
    servers: NotRequired[Mapping[str, str | Omit | None]]
    """What chooses a server, or a part of its URL."""
    extras: NotRequired[Mapping[str, str | Omit | None]]
    """What goes with every call, of the options that only this API has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a client was told. Printing it shows no secret."""

    api: ApiInfo = field(repr=False)
    credentials: Mapping[str, Any] = field(repr=False)
    latest: frozenset[str] = field(default=frozenset(), repr=False)
    """The credentials that were given last: they go before those from the environment."""
    choices: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """What chooses a server; `base_url` goes before it."""
    extras: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """What goes with every call, by the names of options."""
    base_url: str | None = field(default=None, repr=False)
    """Without a trailing slash; `None` leaves the choice to the operation."""
    timeout: Timeout | None = None
    """`None` leaves the choice to the operation."""
    max_retries: int = 2
    headers: Headers = field(default_factory=dict[str, "str | Omit"], repr=False)
    query: Query = field(default_factory=dict[str, object], repr=False)
    validation: Validation = "lenient"
    middleware: tuple[Middleware, ...] = field(default=(), repr=False)
    size_limits: SizeLimits = _DEFAULT_LIMITS

    @property
    def own_options(self) -> frozenset[str]:
        """The options that only this API has, of those that say what goes with every call."""
        credentials = (name for each in self.api.credentials for name in each.options)
        return frozenset((*credentials, *(each.name for each in self.api.options)))

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no message may quote."""
        given = self.credentials
        ready = (each for each in self.api.credentials if each.ready(given))
        secrets = [secret for each in ready for secret in each.secrets(given)]
        user, _ = split_userinfo(self._stated_url(None))
        if user:
            password = user.partition(":")[2]
            secrets += (user, password, unquote(password), _basic_code(user))
        return tuple(filter(None, secrets))

    def url(self, own: str | ServerChoice | None = None) -> str:
        """Give the base URL of operations, or of one with a server of its own.

        What a URL says of user and password is not in it: URLs are logged, and quoted.
        """
        return split_userinfo(self._stated_url(own))[1]

    def authorization(self, own: str | ServerChoice | None = None) -> str | None:
        """Give the header that stands for the user and password in the base URL."""
        user, _ = split_userinfo(self._stated_url(own))
        return None if user is None else f"Basic {_basic_code(user)}"

    def _stated_url(self, own: str | ServerChoice | None) -> str:
        server = self.base_url or own or self.api.server
        url = server.rstrip("/") if isinstance(server, str) else server.url(self.choices)
        if not url:
            raise ValueError(
                "base_url is required, for the API's document does not say where the API is: give"
                f" it to the client, or set the environment variable {self.api.base_url_env}"
            )
        # A relative one of an operation starts from the API's.
        return url if "://" in url or not own else urljoin(self._stated_url(None) + "/", url)

    @property
    def certificate(self) -> Certificate | None:
        """What proves who is connecting."""
        wanted = (each.option for each in self.api.credentials if each.where == "connection")
        return next((self.credentials[one] for one in wanted if one in self.credentials), None)

    @property
    def host(self) -> str:
        """Where the API is."""
        return urlsplit(self.url()).netloc


def first_settings(
    api: ApiInfo, credentials: Mapping[str, Any], options: ClientOptions
) -> Settings:
    """Check the options of a new client, and take from the environment what was not given.

    Raises:
        TypeError: An option is of the wrong type.
        ValueError: An option has an impossible value.
    """
    names = {name: env for each in api.credentials for name, env in each.options.items()}
    found = {name: os.environ.get(env) for name, env in names.items()}
    # An empty argument does not hide a variable, but may be a password where there is none.
    given = {n: v for n, v in credentials.items() if v or (v is not None and found[n] is None)}
    ambient = {name: value for name, value in found.items() if name not in given}
    blank = Settings(api=api, credentials=_credentials(api, ambient))
    options["base_url"] = options["base_url"] or os.environ.get(api.base_url_env) or None
    environment = os.environ.get(api.environment_env)
    if environment:
        chosen = {n: v for n, v in options.get("servers", {}).items() if v is not None}
        options["servers"] = {"environment": environment, **chosen}
    if api.options:
        told = options.get("extras", {})
        known = {each.name: _first_value(each, told.get(each.name)) for each in api.options}
        options["extras"] = {name: value for name, value in known.items() if value}
    settings = change_settings(blank, given, options)
    if os.environ.get(api.log_env):
        from ..calls.log_calls import log_as_told, log_calls

        if log_as_told(api.log_env) and log_calls not in settings.middleware:
            settings = replace(settings, middleware=(*settings.middleware, log_calls))
    return settings


def _first_value(option: ClientOption, given: str | Omit | None) -> str | Omit | None:
    """Give what an option is in a new client: what is given, else what the environment says."""
    value = given or (os.environ.get(option.env) if option.env else None) or option.default
    if option.required and not value:
        env = f", or set the environment variable {option.env}" if option.env else ""
        raise ValueError(f"{option.name} is required: give it to the client{env}")
    return value


def change_settings(
    old: Settings, credentials: Mapping[str, Any], options: ClientOptions
) -> Settings:
    """Change the options that are given and keep the others; the environment is not asked."""
    given: dict[str, Any] = {}
    changed = {name: value for name, value in credentials.items() if value is not omit}
    if changed:
        given["credentials"] = _credentials(old.api, {**old.credentials, **changed})
        given["latest"] = frozenset(name for name, value in changed.items() if value)
    chosen = {n: v for n, v in options.get("servers", {}).items() if v is not omit}
    if chosen:
        given["choices"] = {n: v for n, v in {**old.choices, **chosen}.items() if v is not None}
    extras = {n: v for n, v in options.get("extras", {}).items() if not isinstance(v, Omit)}
    if extras:
        merged = {**old.extras, **{name: _extra(name, value) for name, value in extras.items()}}
        given["extras"] = {name: value for name, value in merged.items() if value is not None}
    if options["base_url"]:  # omitted, or empty
        given["base_url"] = _base_url(options["base_url"])
    if options["timeout"] is not omit:
        given["timeout"] = as_timeout(options["timeout"])
    if options["max_retries"] is not omit:
        given["max_retries"] = check_retries(options["max_retries"])
    given["headers"] = _defaults(old.headers, options, "headers", str.lower)
    given["query"] = _defaults(old.query, options, "query", str)
    if options["validation"] is not omit:
        if options["validation"] not in ("lenient", "strict"):
            raise ValueError('validation must be "lenient" or "strict"')
        given["validation"] = options["validation"]
    watching = options.get("middleware", omit)
    if not isinstance(watching, Omit):
        given["middleware"] = _middleware(watching)
    limits = options.get("size_limits", omit)
    if not isinstance(limits, Omit):
        if not isinstance(limits, SizeLimits):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"size_limits must be SizeLimits, not {type(limits).__name__}")
        given["size_limits"] = limits
    settings = replace(old, **given)
    settings.url()  # which checks the choices
    return settings


def _middleware(given: Sequence[Middleware]) -> tuple[Middleware, ...]:
    for each in given:
        if not callable(each):
            raise TypeError(f"middleware must be generator functions, not {type(each).__name__}")
    return tuple(given)


def _defaults(
    old: Mapping[str, Any], options: ClientOptions, what: str, key: Callable[[str], str]
) -> Mapping[str, Any]:
    """Give what goes with every call: one option is laid over what there is, one replaces it."""
    stated = cast("Mapping[str, Mapping[str, Any] | Omit | None]", options)
    over, whole = (stated.get(f"{way}default_{what}", omit) for way in ("", "set_"))
    if isinstance(whole, Omit | None):
        given: Mapping[str, Any] = {} if isinstance(over, Omit | None) else over
        fresh = {key(name): (name, value) for name, value in given.items()}
        kept = {name: value for name, value in old.items() if key(name) not in fresh}
        return {**kept, **dict(fresh.values())}
    if not isinstance(over, Omit | None):
        raise ValueError(f"default_{what} and set_default_{what} can't be given together")
    return dict(whole)


def _extra(name: str, value: object) -> str | None:
    """Check what goes with every call."""
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name} must be a string, not {type(value).__name__}")
    if value is not None and not value.isprintable():
        raise ValueError(f"{name} holds a character that can't be sent")
    return value


def check_retries(value: object) -> int:
    """Check a number of retries."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"max_retries must be an int (0 for none), not {type(value).__name__}")
    if value < 0:
        raise ValueError("max_retries must not be negative")
    return value


def _credentials(api: ApiInfo, given: Mapping[str, Any]) -> dict[str, Any]:
    """Check what is there."""
    return {
        name: each.check(name, given[name])
        for each in api.credentials
        for name in each.options
        if given.get(name) is not None
    }


def _base_url(value: object) -> str:
    """Check the URL. What Python says of a bad one is not passed on: it may quote a password."""
    text = str(value).strip()
    try:
        url = urlsplit(text)
        is_good = url.scheme in ("http", "https") and url.hostname and url.port != 0
    except ValueError:
        is_good = False
    if not is_good or "?" in text or "#" in text or not text.isprintable() or " " in text:
        raise ValueError(
            "base_url must be an http:// or https:// URL, with neither a query nor a fragment;"
            " special characters of a user name or password must be percent-encoded"
        ) from None
    return text.rstrip("/")


def split_userinfo(url: str) -> tuple[str | None, str]:
    """Take user and password out of a URL (RFC 3986 §3.2.1)."""
    scheme, separator, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    user, at, host = authority.rpartition("@")
    return user if at else None, f"{scheme}{separator}{host}{slash}{path}"


def _basic_code(userinfo: str) -> str:
    """Encode a URL's user and password for basic authentication (RFC 7617)."""
    user, _, password = userinfo.partition(":")
    return b64encode(f"{unquote(user)}:{unquote(password)}".encode()).decode()
