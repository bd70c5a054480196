"""What a payload can be addressed by: a type, an operation and a side, a request that was made."""

from __future__ import annotations

from collections.abc import Mapping

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Bundle
from bindwright.lower.payloads import PayloadSchemas, Side
from bindwright.validation.contract import Contract

__all__ = ["Addresses", "OperationAddress"]


class Addresses:
    """The contracts of a document, each made when it is asked for.

    Picklable: workers that meet records of any operation (`find`) are given the whole of it.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.payloads = PayloadSchemas(bundle)

    def type(self, name: str, side: Side, report: Report) -> Contract:
        """The contract of a named schema.

        Raises:
            Stopped: there is none of that name; the report says so.
        """
        raise NotImplementedError

    def operation(self, word: str, report: Report) -> OperationAddress:
        """The operation with an operationId, or that `METHOD /path` states.

        Raises:
            Stopped: there is none; the report says so.
        """
        raise NotImplementedError

    def find(self, method: str, url: str) -> OperationAddress | None:
        """The operation that a request was made to: `url` with or without host and query."""
        raise NotImplementedError


class OperationAddress:
    """The contracts of one operation. None where the document states no JSON body."""

    id: str
    """`METHOD /path`."""
    label: str
    origin: Origin

    def request(self, content_type: str | None = None) -> Contract | None:
        """The contract of the request body."""
        raise NotImplementedError

    def response(
        self, status: int | str | None = None, content_type: str | None = None
    ) -> Contract | None:
        """The contract of a response; without a status of all 2xx JSON responses together."""
        raise NotImplementedError

    def events(self) -> Mapping[str, Contract]:
        """The contracts of the decoded data of the stream's events, by name.

        The name `""` is that of events without one. Empty where the operation does not stream.
        """
        raise NotImplementedError
