"""The module `_client.py`: what the runtime is told of the API, and the two clients."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bindwright.config import PackageConfig
from bindwright.ir.operations import Api, Retries, Timeouts
from bindwright.plan.calls.descriptors import retries_expression, timeout_expression
from bindwright.plan.calls.resources import children_of
from bindwright.plan.client.credentials import (
    credential_options,
    credentials_of,
    scopes_expression,
    security_expression,
)
from bindwright.plan.client.options import OptionView
from bindwright.plan.client.servers import base_url, server_expression, server_options
from bindwright.plan.names.table import Names, OptionNames
from bindwright.plan.package import ClientView
from bindwright.plan.source.expressions import tuple_of
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import sections

_DEFAULT_TIMEOUTS = Timeouts(total=60.0, connect=5.0)
"""Seconds; what a client waits where neither the document nor the configuration says."""

_MAX_RETRIES = 2


def view_client(
    api: Api, config: PackageConfig, names: Names, docs: Mapping[tuple[str, ...], str]
) -> ClientView:
    """The clients of an API."""
    options, prefix = names.options, config.env_prefix
    servers = server_options(api, options, f"{prefix}_ENVIRONMENT")
    aliases = tuple((one.annotation, one.literal) for one in servers if one.literal)
    imports = _imports({name for name, _ in aliases})
    if aliases:
        imports.use("typing", "Literal", checking=True)
        imports.use("typing", "TypeAlias", checking=True)
    credentials = credential_options(api, options, prefix, imports)
    resources = children_of((), names, docs)
    timeouts = _timeouts(api, config)
    info = tuple(_info(api, config, options, timeouts, imports))
    for one in resources:
        imports.use("functools", "cached_property")
        imports.use(f".resources.{one.module}", one.class_name, checking=True)
        imports.use(f".resources.{one.module}", "Async" + one.class_name, checking=True)
    return ClientView(
        imports=imports.lines(),
        checking_imports=imports.checking_lines(),
        info=info,
        aliases=aliases,
        credential_options=credentials,
        server_options=servers,
        module_doc=f"The clients of the {api.title}.",
        client_doc=(
            f"The client of the {api.title}.\n\n"
            "Close it, or use it in a `with` statement. It may be shared between threads."
        ),
        async_doc=(
            f"The asynchronous client of the {api.title}.\n\n"
            "Close it with `aclose`, or use it in an `async with` statement."
        ),
        init_doc=_init_doc(api, timeouts, (*credentials, *servers), f"{prefix}_BASE_URL"),
        max_retries=_max_retries(api, config),
        resources=resources,
    )


def _max_retries(api: Api, config: PackageConfig) -> int:
    stated = api.retries.most if api.retries is not None else None
    chosen = config.client.max_retries
    return chosen if chosen is not None else stated if stated is not None else _MAX_RETRIES


def _retries(api: Api, imports: Imports) -> Iterator[tuple[str, str]]:
    """What the document says of retries, but their number: that is the client's option."""
    stated = replace(api.retries, most=None) if api.retries is not None else Retries()
    if stated != Retries():
        rules = imports.use("._runtime.client.stated_retries", "StatedRetries")
        yield "retries", retries_expression(stated, rules)


def _info(
    api: Api, config: PackageConfig, options: OptionNames, timeouts: Timeouts, imports: Imports
) -> Iterator[tuple[str, str]]:
    """What the runtime is told of the API, as keyword arguments."""
    prefix = config.env_prefix
    yield "distribution", py_string(config.name)
    yield "version", py_string(config.version)
    yield "server", server_expression(api.servers, api, options, imports, "")
    yield "base_url_env", py_string(f"{prefix}_BASE_URL")
    if options.environments:
        yield "environment_env", py_string(f"{prefix}_ENVIRONMENT")
    yield "credentials", tuple_of(credentials_of(api, options, prefix, imports))
    yield "security", security_expression(api.security, options)
    scopes = scopes_expression(api.security, api, options)
    if scopes != "{}":
        yield "scopes", scopes
    yield "errors", "ERRORS"
    yield "timeout", timeout_expression(timeouts, "Timeout")
    yield "request_id_header", py_string(_request_id_header(api))
    yield from _retries(api, imports)


def _imports(taken: set[str]) -> Imports:
    """What every `_client.py` imports."""
    imports = Imports({"API_INFO", "Client", "AsyncClient", *taken})
    for module, name in (
        ("__future__", "annotations"),
        ("._errors", "ERRORS"),
        ("._runtime.client.descriptions", "ApiInfo"),
        ("._runtime.client.base", "AsyncClientBase"),
        ("._runtime.client.base", "SyncClientBase"),
        ("._runtime.omit", "Omit"),
        ("._runtime.omit", "omit"),
        ("._runtime.client.limits", "Timeout"),
        ("typing", "TYPE_CHECKING"),
    ):
        imports.use(module, name)
    for module, name in (
        ("collections.abc", "Mapping"),
        ("typing", "Self"),
        ("._runtime.client.descriptions", "Validation"),
        ("._runtime.client.limits", "SizeLimits"),
        ("._runtime.calls.transport", "AsyncHttpClient"),
        ("._runtime.calls.transport", "HttpClient"),
    ):
        imports.use(module, name, checking=True)
    return imports


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


def _init_doc(api: Api, timeouts: Timeouts, options: tuple[OptionView, ...], env: str) -> str:
    rows = [(one.name, one.doc) for one in options]
    rows += [
        (
            "base_url",
            "Where the API is, with a path prefix if it has one. Default: the environment variable "
            f"`{env}`, else `{base_url(api)}`.",
        ),
        ("timeout", _timeout_doc(api, timeouts)),
        ("max_retries", "How often a call that failed for a passing reason is sent again."),
        ("default_headers", "Sent with every call; `omit` as a value takes a header away."),
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
