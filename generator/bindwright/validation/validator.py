"""Checking payloads from Python."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from typing import TypeVar

from bindwright.diagnostics.report import Finding, Report, Stopped
from bindwright.diagnostics.rule import Severity
from bindwright.http.event_streams import Form
from bindwright.load import load
from bindwright.payloads.schemas import Side
from bindwright.schema.values import is_nested
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.contracts.contract import Contract
from bindwright.validation.contracts.operation import OperationAddress
from bindwright.validation.engines import EngineName
from bindwright.validation.faults import Fault, Judge
from bindwright.validation.judging.judge import TOO_DEEP, compile_judge

_Result = TypeVar("_Result")


class CannotValidate(ValueError):
    """There is nothing to check a payload against: the document is wrong, or lacks what is asked.

    `findings` say why.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(_line, findings)))
        self.findings = findings


class Validator:
    """Checks payloads against an OpenAPI document or a JSON Schema.

    `spec` is a path, `-` for standard input, or an https URL. `engine` is `rust`, or `python` for
    the slow reference.

    Raises:
        CannotValidate: the document can't be read or is wrong.
    """

    def __init__(self, spec: str | os.PathLike[str], *, engine: EngineName = "rust") -> None:
        def read(report: Report) -> Addresses:
            bundle = load(os.fspath(spec), report)
            report.stop_on_errors()
            return Addresses(bundle)

        self._addresses = _attempt(read)
        self._engine: EngineName = engine

    def type(self, name: str | None = None, *, side: Side = "response") -> Check:
        """Checks against a named schema, as it is for a request or a response.

        A JSON Schema that describes one thing needs no name.

        Raises:
            CannotValidate: the document has no schema of that name, or it is malformed.
        """
        named = name or self._addresses.only_type() or ""
        contract = _attempt(lambda report: self._addresses.type(named, side, report))
        return _check_of(contract, self._engine)

    def operation(self, name: str) -> OperationCheck:
        """Checks against the bodies of an operation: its operationId, or `POST /path`.

        Raises:
            CannotValidate: the document has no such operation.
        """
        address = _attempt(lambda report: self._addresses.operation(name, report))
        return OperationCheck(address, self._engine)


class Check:
    """Checks payloads of one kind."""

    def __init__(self, find: Callable[[], Contract], engine: EngineName = "rust") -> None:
        self._find = find
        self._engine: EngineName = engine

    @cached_property
    def contract(self) -> Contract:
        """What payloads are checked against.

        Raises:
            CannotValidate: the document does not describe it.
        """
        return self._find()

    def check(self, payload: object) -> list[Fault]:
        """All that is wrong with a payload, by path; warnings as well (see `Fault.severity`).

        A payload in bytes is a JSON text. Anything else is a value as `json.loads` gives it; for
        JSON in a string there is `check_text`.
        """
        if isinstance(payload, bytes):
            return self.check_text(payload)
        if _is_deep(payload):
            return [TOO_DEEP]
        return self._judge.faults(payload)

    def check_text(self, text: bytes | str) -> list[Fault]:
        """The same for a JSON text. One that is no JSON, or doubtful JSON, has a single fault."""
        from bindwright.validation.reading.strict_json import Unreadable, parse

        try:
            value = parse(text.encode(errors="surrogatepass") if isinstance(text, str) else text)
        except Unreadable as error:
            message = f"{error.message} (byte {error.offset})"
            return [Fault(keyword="json", message=message, cause=error.cause)]
        return self._judge.faults(value)

    def is_valid(self, payload: object) -> bool:
        """Whether a payload has no fault that is an error."""
        return not any(fault.severity == "error" for fault in self.check(payload))

    @cached_property
    def _judge(self) -> Judge:
        return compile_judge(self.contract, self._engine)


class OperationCheck:
    """Checks the bodies of one operation."""

    def __init__(self, address: OperationAddress, engine: EngineName) -> None:
        self._address = address
        self._engine: EngineName = engine

    @cached_property
    def request(self) -> Check:
        """Checks request bodies.

        Raises:
            CannotValidate: the document describes none that holds JSON.
        """
        contract = _contract(self._address, "request")
        return _check_of(contract, self._engine)

    @cached_property
    def response(self) -> ResponseCheck:
        """Checks response bodies: of all 2xx responses together, or with `at` of one."""
        return ResponseCheck(self._address, self._engine)

    @cached_property
    def event(self) -> EventCheck:
        """Checks what the events of the stream hold.

        Raises:
            CannotValidate: the document describes no stream.
        """
        return EventCheck(self._address, self._engine)


class ResponseCheck(Check):
    """Checks the bodies of an operation's responses."""

    def __init__(
        self,
        address: OperationAddress,
        engine: EngineName,
        status: int | str | None = None,
        content_type: str | None = None,
    ) -> None:
        super().__init__(lambda: _contract(address, "response", status, content_type), engine)
        self._address = address

    def at(self, *, status: int | str | None = None, content_type: str | None = None) -> Check:
        """Checks the bodies of one response.

        Raises:
            CannotValidate: the document describes no such body.
        """
        found = ResponseCheck(self._address, self._engine, status, content_type)
        assert found.contract
        return found


class EventCheck:
    """Checks what the events of a stream hold, by their names."""

    def __init__(self, address: OperationAddress, engine: EngineName) -> None:
        contracts = _attempt(lambda report: address.checked("event", report))
        assert isinstance(contracts, Mapping)
        self._checks = {name: _check_of(one, engine) for name, one in contracts.items()}
        self._kinds = address.kinds()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the events that the document describes; `""` is that of nameless ones."""
        return tuple(self._checks)

    def check(self, payload: object, *, name: str | None = None) -> list[Fault]:
        """All that is wrong with the data of an event.

        An event without a name is told by its data. One that the document does not know has no
        faults: streams may learn more of them.
        """
        found = self._find(payload, name)
        return found[0].check(found[1]) if found is not None else []

    def is_valid(self, payload: object, *, name: str | None = None) -> bool:
        """Whether the data of an event has no fault that is an error."""
        found = self._find(payload, name)
        return found is None or found[0].is_valid(found[1])

    def _find(self, payload: object, name: str | None) -> tuple[Check, object] | None:
        def value() -> object:
            with suppress(ValueError):
                return json.loads(payload) if isinstance(payload, bytes) else payload
            return None

        found = self._kinds.which(name or "", value)
        if found is None:
            return None
        if isinstance(payload, bytes) and self._kinds.forms[found] is not Form.JSON:
            payload = self._kinds.forms[found].read(payload, json.loads)
        return self._checks[found], payload


def _check_of(contract: Contract, engine: EngineName) -> Check:
    return Check(lambda: contract, engine)


def _contract(
    address: OperationAddress,
    side: Side,
    status: int | str | None = None,
    content_type: str | None = None,
) -> Contract:
    found = _attempt(
        lambda report: address.checked(side, report, status=status, content_type=content_type)
    )
    assert isinstance(found, Contract)
    return found


def _attempt(ask: Callable[[Report], _Result]) -> _Result:
    report = Report()
    try:
        return ask(report)
    except Stopped:
        errors = [one for one in report.findings if one.severity is Severity.ERROR]
        raise CannotValidate(tuple(errors)) from None


def _is_deep(value: object) -> bool:
    """Whether a value is nested deeper than JSON texts may be: engines would crash."""
    import orjson

    try:
        orjson.dumps(value)
    except (TypeError, ValueError, RecursionError):
        pass  # deep, or otherwise odd
    else:
        return False
    from bindwright.validation.reading.strict_json import MAX_DEPTH

    return is_nested(value, MAX_DEPTH)


def _line(finding: Finding) -> str:
    hint = f"; {finding.hint}" if finding.hint else ""
    return f"{finding.severity}[{finding.code}]: {finding.message}{hint}"
