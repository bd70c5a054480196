"""The module `_client.py`: what the runtime is told of the API, and the two clients."""

from collections.abc import Iterator
from dataclasses import replace

from bindwright.config import PackageConfig
from bindwright.ir.operations import Api, Retries, Timeouts
from bindwright.plan.calls.descriptors import retries_expression, timeout_expression
from bindwright.plan.calls.resources import answers_views, children_of
from bindwright.plan.client.credentials import (
    credential_options,
    credentials_of,
    scopes_expression,
    security_expression,
)
from bindwright.plan.client.extra_options import extra_options, extras_expression
from bindwright.plan.client.servers import base_url, server_expression, server_options
from bindwright.plan.context import Context
from bindwright.plan.names.client_options import ENVIRONMENT
from bindwright.plan.names.verbs import RESERVED_ATTRIBUTES, RESERVED_MEMBERS
from bindwright.plan.package import ClientView, OptionView, ResourceRefView
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope
from bindwright.plan.source.prose import sections

_DEFAULT_TIMEOUTS = Timeouts(total=60.0, connect=5.0)
"""Seconds; what a client waits where neither the document nor the configuration says."""

_MAX_RETRIES = 2


def view_client(context: Context) -> tuple[ClientView, Scope]:
    """The clients of an API."""
    api, config, options = context.api, context.config, context.names.options
    servers = server_options(api, options, config.variable(ENVIRONMENT))
    credentials = credential_options(api, options, config)
    extra = extra_options(config)
    timeouts, resources = _timeouts(api, config), children_of((), context)
    aliases = tuple((one.alias, one.literal) for one in servers if one.literal)
    class_name = config.client.class_name or "Client"
    bases = tuple(_bases(context, way) for way in ("Sync", "Async"))
    members = _members(context, resources)
    view = ClientView(
        class_name=class_name,
        bases=bases,
        info=tuple(_info(context, timeouts)),
        aliases=aliases,
        credential_options=credentials,
        extra_options=extra,
        server_options=servers,
        readable_options=tuple(one for one in (*credentials, *extra) if one.name not in members),
        module_doc=f"The clients of the {api.title}.",
        client_doc=(
            f"The client of the {api.title}.\n\n"
            "Close it, or use it in a `with` statement. It may be shared between threads."
        ),
        async_doc=(
            f"The asynchronous client of the {api.title}.\n\n"
            "Close it with `aclose`, or use it in an `async with` statement."
        ),
        init_doc=_init_doc(api, timeouts, (*credentials, *extra, *servers), config),
        max_retries=_max_retries(api, config),
        exports=_constants(api, config),
        resources=resources,
        views=answers_views(class_name, resources, context.names.resources.get(())),
    )
    return view, Scope(
        module="._client",
        taken=frozenset(
            {
                *("API_INFO", "Client", "AsyncClient", class_name, f"Async{class_name}"),
                *(*members, *(one.name for one in view.readable_options)),
                *(one.name for one in view.views),
                *(name for name, _ in view.exports),
                *(one for one, _ in aliases),
            }
        ),
        spelled=(*_SPELLED, *bases[0], *bases[1], *([py.CACHED_PROPERTY] if resources else [])),
        hinted=(*_HINTED, *([py.TYPE_ALIAS] if aliases else [])),
        deferred=True,
    )


def _members(context: Context, resources: tuple[ResourceRefView, ...]) -> frozenset[str]:
    """What a client has beside the options of its API: methods, resources, the runtime's own."""
    places = context.names.places
    own = (name for key, name in context.names.methods.items() if not places[key].path)
    return frozenset(
        (*RESERVED_ATTRIBUTES, *RESERVED_MEMBERS, *own, *(one.attribute for one in resources))
    )


def _bases(context: Context, way: str) -> tuple[py.Name, ...]:
    """The bases of a client: the runtime's, and what holds the methods of the client itself."""
    own = context.names.resources.get(())
    prefix = "Async" if way == "Async" else ""
    methods = [py.name(f".resources.{own.module}", prefix + own.class_name)] if own else []
    mixins = context.mixins(prefix + (context.config.client.class_name or "Client"))
    return *mixins, py.name("._runtime.client.base", f"{way}ClientBase"), *methods


def _max_retries(api: Api, config: PackageConfig) -> int:
    stated = api.retries.most if api.retries is not None else None
    chosen = config.client.max_retries
    return chosen if chosen is not None else stated if stated is not None else _MAX_RETRIES


def _constants(api: Api, config: PackageConfig) -> tuple[tuple[str, py.Expr], ...]:
    """The defaults of the client under the names that users of other packages know."""
    if config.exports != "full":
        return ()
    most = py.json(_max_retries(api, config))
    timeout = py.Attribute(of=_INFO, name="timeout")
    return ("DEFAULT_MAX_RETRIES", most), ("DEFAULT_TIMEOUT", timeout)


def _retries(api: Api) -> py.Call | None:
    """What the document says of retries, but their number: that is the client's option."""
    stated = replace(api.retries, most=None) if api.retries is not None else Retries()
    return retries_expression(stated) if stated != Retries() else None


def _info(context: Context, timeouts: Timeouts) -> Iterator[tuple[str, py.Expr]]:
    """What the runtime is told of the API, as keyword arguments."""
    api, config, options = context.api, context.config, context.names.options
    environment = py.string(config.variable(ENVIRONMENT)) if options.environments else None
    scopes = scopes_expression(api.security, api, options)
    found: dict[str, py.Expr | None] = {
        "distribution": py.string(config.name),
        "version": py.string(config.version),
        "server": server_expression(api.servers, api, options),
        "base_url_env": py.string(config.variable("base_url")),
        "log_env": py.string(config.variable("log")),
        "environment_env": environment,
        "credentials": credentials_of(api, options, config),
        "options": extras_expression(config) if config.client.options else None,
        "security": security_expression(api.security, api, options),
        "scopes": scopes if scopes.rows else None,
        "errors": _ERRORS,
        "timeout": timeout_expression(timeouts),
        "request_id_header": py.string(_request_id_header(api)),
        "retries": _retries(api),
    }
    return ((key, value) for key, value in found.items() if value is not None)


_ERRORS = py.name("._errors", "ERRORS")
_INFO = py.local("API_INFO")
_SPELLED = (
    py.FUTURE_ANNOTATIONS,
    _ERRORS,
    py.name("._runtime.client.descriptions", "ApiInfo"),
    py.name("._runtime.omit", "Omit"),
    py.name("._runtime.omit", "omit"),
    py.name("._runtime.client.limits", "Timeout"),
    py.TYPE_CHECKING,
)
_HINTED = (
    py.SEQUENCE,
    py.name("._runtime.calls.middleware", "Middleware"),
    py.name("typing", "Self"),
    py.name("._runtime.client.descriptions", "Headers"),
    py.name("._runtime.client.descriptions", "Query"),
    py.name("._runtime.client.descriptions", "Validation"),
    py.name("._runtime.client.limits", "SizeLimits"),
    py.name("._runtime.calls.transport", "AsyncHttpClient"),
    py.name("._runtime.calls.transport", "HttpClient"),
    py.name("._runtime.calls.transport", "HttpUrl"),
)
"""What every `_client.py` imports."""


def _timeouts(api: Api, config: PackageConfig) -> Timeouts:
    stated = api.timeouts or _DEFAULT_TIMEOUTS
    chosen = config.client
    return Timeouts(
        total=chosen.timeout if chosen.timeout is not None else stated.total,
        connect=chosen.connect_timeout if chosen.connect_timeout is not None else stated.connect,
    )


def _timeout_doc(api: Api, timeouts: Timeouts) -> str:
    own = {one.timeouts for one in api.operations}
    if len(own) == 1 and (alone := own.pop()) is not None:
        timeouts = alone
    seconds = f"{timeouts.total:g} seconds" if timeouts.total is not None else "no limit"
    connect = f", {timeouts.connect:g} to connect" if timeouts.connect is not None else ""
    more = "" if len(own) <= 1 else "; some operations have their own"
    return (
        "Seconds for a whole call with its retries, or a `Timeout`; `None` waits for ever. "
        f"Default: {seconds}{connect}{more}."
    )


def _init_doc(
    api: Api, timeouts: Timeouts, options: tuple[OptionView, ...], config: PackageConfig
) -> str:
    rows = [(one.name, one.doc) for one in options]
    known = base_url(api)
    rows += [
        (
            "base_url",
            "Where the API is, with a path prefix if it has one. Default: the environment variable "
            f"`{config.variable('base_url')}`{f', else `{known}`' if known else ''}.",
        ),
        ("timeout", _timeout_doc(api, timeouts)),
        ("max_retries", "How often a call that failed for a passing reason is sent again."),
        ("default_headers", "Sent with every call; `omit` as a value takes a header away."),
        ("default_query", "Added to the query of every call that does not say the same name."),
        ("http_client", "An HTTP client of yours; it is used as it is and never closed here."),
        (
            "validation",
            '`"lenient"` keeps whatever the API answers, `"strict"` raises where an argument or '
            "an answer breaks the schema.",
        ),
        (
            "size_limits",
            "How many bytes of an answer, or of an event, are taken in; see `SizeLimits`.",
        ),
        ("middleware", "What is put around each attempt of a call, the first outermost."),
    ]
    arguments = sections("Args", rows)
    raised = sections(
        "Raises",
        [
            ("TypeError", "An option is of the wrong type."),
            ("ValueError", "An option has an impossible value."),
        ],
    )
    return f"Make a client; nothing is sent before the first call.\n\n{arguments}\n\n{raised}"


def _request_id_header(api: Api) -> str:
    """The response header that identifies a request, as the document calls it."""
    names = {
        header.wire_name.lower(): None
        for operation in api.operations
        for response in operation.responses
        for header in response.headers
    }
    for name in ("request-id", "x-request-id"):
        if name in names:
            return name
    return next((name for name in names if name.endswith("request-id")), "x-request-id")
