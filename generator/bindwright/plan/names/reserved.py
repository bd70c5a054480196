"""What a generated package offers beside its types, and the names that this takes."""

from collections.abc import Iterator

from bindwright.config import PackageConfig
from bindwright.diagnostics.origin import Origin

RUNTIME_EXPORTS: dict[str, tuple[str, ...]] = {
    "deprecations": ("DeprecatedCallWarning",),
    "types.enums": ("DeprecatedValueWarning",),
    "errors": (
        "APIConnectionError", "APIError", "APIStatusError", "APITimeoutError",
        "ArgumentValidationError", "AuthenticationError", "BadRequestError", "ConflictError",
        "InternalServerError", "MissingCredentialsError", "NotFoundError", "PermissionDeniedError",
        "RateLimitError", "RequestTimeoutError", "RequestTooLargeError",
        "ResponseTooLargeError", "APIResponseValidationError", "APIStreamInterruptedError",
        "UnprocessableEntityError",
    ),
    "calls.log_calls": ("log_calls",),
    "calls.middleware": ("Attempt", "Middleware"),
    "calls.telemetry": ("OpenTelemetryMiddleware",),
    "client.limits": ("SizeLimits", "Timeout"),
    "client.preload": ("preload",),
    "omit": ("NOT_GIVEN", "NotGiven", "Omit", "not_given", "omit"),
    "responses.raw": ("APIResponse", "AsyncAPIResponse"),
}  # fmt: skip
"""Names that every package offers, by the runtime module that defines them."""

TESTING = ("MockApi", "MockCall", "mock_api")
"""What the folder `testing` of every package offers."""

STREAM_EXPORTS: dict[str, tuple[str, ...]] = {
    "streams.stream": ("AsyncStream", "Stream", "StreamedEvent")
}
"""What a package with a streaming operation offers as well."""

FOLD_EXPORTS: dict[str, tuple[str, ...]] = {
    "streams.folding": ("AsyncFoldedStream", "AsyncTextStream", "FoldedStream", "TextStream")
}
"""What a package offers as well with a stream whose events add up to one object."""

PAGE_EXPORTS: dict[str, tuple[str, ...]] = {
    "pages.page": ("AsyncPage", "AsyncPager", "SyncPage"),
    "pages.paging": ("PaginationError",),
}
"""What a package with an operation that pages offers as well."""

DOWNLOAD_EXPORTS: dict[str, tuple[str, ...]] = {
    "responses.downloads": ("AsyncBinaryResponse", "BinaryResponse")
}
"""What a package with an operation that answers bytes offers as well."""

UPLOAD_EXPORTS: dict[str, tuple[str, ...]] = {"requests.files": ("FileInput",)}
"""What a package with a form that takes files offers as well."""

WEBHOOK_EXPORTS: dict[str, tuple[str, ...]] = {"webhooks": ("WebhookValidationError",)}
"""What a package with webhooks or callbacks offers as well."""

SCHEMA_EXPORTS: dict[str, tuple[str, ...]] = {"types.json_schemas": ("SchemaError", "validate")}
"""What a package that carries JSON Schemas offers as well."""

OAUTH_EXPORTS: dict[str, tuple[str, ...]] = {"auth.token_requests": ("TokenError",)}
"""What a package that fetches tokens offers as well."""

AIOHTTP_EXPORTS: dict[str, tuple[str, ...]] = {
    "calls.aiohttp_transport": ("AioHttpTransport", "DefaultAioHttpClient")
}
"""What a package offers as well that is to have a transport on `aiohttp`."""

FAMILIAR_EXPORTS: dict[str, tuple[str, ...]] = {
    "client.familiar": (
        "BaseModel", "DEFAULT_CONNECTION_LIMITS", "DefaultAsyncHttpxClient", "DefaultHttpxClient",
        "NoneType", "ProxiesTypes", "RequestOptions", "Transport", "file_from_path",
    ),
    **AIOHTTP_EXPORTS,
    **STREAM_EXPORTS,
}  # fmt: skip
"""What a package offers as well that keeps the names of other generators' packages."""

CLIENT_CONSTANTS = ("DEFAULT_MAX_RETRIES", "DEFAULT_TIMEOUT")
"""What the module of the clients defines for these."""

STANDARD_STATUSES: dict[int, str] = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    408: "RequestTimeoutError",
    409: "ConflictError",
    413: "RequestTooLargeError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
}
"""The runtime's exception for a status; any other from 500 on is an `InternalServerError` too."""

RESERVED_TYPES = frozenset(
    {
        "Client", "AsyncClient", "ApiModel", "types", "resources", "testing", "webhooks",
        "pagination",
        *(name for names in RUNTIME_EXPORTS.values() for name in names),
        *(name for names in STREAM_EXPORTS.values() for name in names),
        *(name for names in FOLD_EXPORTS.values() for name in names),
        *(name for names in PAGE_EXPORTS.values() for name in names),
        *(name for names in DOWNLOAD_EXPORTS.values() for name in names),
        *(name for names in UPLOAD_EXPORTS.values() for name in names),
        *(name for names in WEBHOOK_EXPORTS.values() for name in names),
        *(name for names in SCHEMA_EXPORTS.values() for name in names),
        *(name for names in OAUTH_EXPORTS.values() for name in names),
    }
)  # fmt: skip
"""Names at the top of every package, which no type can have."""


def chosen_exports(config: PackageConfig) -> Iterator[tuple[str, Origin]]:
    """What a configuration has the top of the package offer, and where it says so."""
    client = config.client
    if client.class_name:
        yield client.class_name, config.place("client", "class")
        yield f"Async{client.class_name}", config.place("client", "class")
    if client.base_error:
        yield client.base_error, config.place("client", "base_error")
    if config.exports == "full":
        for name in (*FAMILIAR_EXPORTS["client.familiar"], *CLIENT_CONSTANTS):
            yield name, config.place("exports")
    for name in AIOHTTP_EXPORTS["calls.aiohttp_transport"] if config.has_aiohttp else ():
        yield name, config.place("client", "aiohttp")
    for module, names in config.additional_exports.items():
        for name in names:
            yield name, config.place("additional_exports", module)


RESERVED_MODELS = frozenset({"ApiModel", "types", *SCHEMA_EXPORTS["types.json_schemas"]})
"""Names at the top of a package that has nothing but types."""
