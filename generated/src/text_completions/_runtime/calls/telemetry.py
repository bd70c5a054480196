"""A span of OpenTelemetry for each attempt, by the conventions for HTTP clients."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .middleware import Attempt, Watching


class OpenTelemetryMiddleware:
    """Makes a span for each attempt, and sends its context along.

    Needs the extra `opentelemetry`, unless it is given a tracer.
    """

    def __init__(self, tracer: Any = None) -> None:
        """Take a `Tracer` of OpenTelemetry; by default that of the global provider.

        Raises:
            ImportError: OpenTelemetry is not installed.
        """
        self._trace: Any = import_module("opentelemetry.trace")
        self._inject: Any = import_module("opentelemetry.propagate").inject
        self._failed = self._trace.StatusCode.ERROR
        self._tracer: Any = tracer or self._trace.get_tracer(__name__.partition(".")[0])

    def __call__(self, attempt: Attempt, /) -> Watching:
        """Put a span around an attempt."""
        parts = urlsplit(attempt.url)
        attributes: dict[str, Any] = {
            "http.request.method": attempt.method,
            "url.full": attempt.url,
            "server.address": parts.hostname or "",
            "server.port": parts.port or (443 if parts.scheme == "https" else 80),
        }
        if attempt.retries_taken:
            attributes["http.request.resend_count"] = attempt.retries_taken
        name = f"{attempt.method} {attempt.operation}"
        span = self._tracer.start_span(
            name, kind=self._trace.SpanKind.CLIENT, attributes=attributes
        )
        try:
            carrier: dict[str, str] = {}
            self._inject(carrier, context=self._trace.set_span_in_context(span))
            for header, value in carrier.items():
                attempt.set_header(header, value)
            response = yield
            span.set_attribute("http.response.status_code", response.status_code)
            if response.status_code >= 400:
                span.set_attribute("error.type", str(response.status_code))
                span.set_status(self._failed)
        except Exception as error:
            span.set_attribute("error.type", type(error).__qualname__)
            span.set_status(self._failed, str(error))
            raise
        finally:
            span.end()
