"""Compiled payload schemas, and what is wrong with a payload in words for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from bindwright.diagnostics.origin import Origin
from bindwright.ir.operations import Operation
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.schema.compile import Formats, compiled
from bindwright.schema.formats import SENT
from bindwright.schema.in_place import MOST_WAYS, ways_in_place
from bindwright.validation.engines.rust import with_content
from bindwright.validation.faults import REFUSED, Fault

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

    from bindwright.validation.explaining.explain import Explainer


MAX_PROBLEMS = 20
"""More problems of one payload than this help nobody."""


class PayloadValidator:
    """A compiled payload schema, which also says what is wrong with a value.

    `format` is an annotation (JSON Schema 2020-12, section 7.2.1) unless `formats` is true, or says
    itself what is of some formats.
    """

    def __init__(self, schema: Mapping[str, Any], formats: Formats = False) -> None:
        self._schema = schema
        self._formats = formats
        if ways_in_place(schema.get("$defs", {})) > MOST_WAYS:
            # Compiled code would go them all; what explains asks each schema once.
            self.is_valid: Callable[[object], bool] = self._is_explained
        else:
            self.is_valid = _compiled(schema, formats).is_valid

    def _is_explained(self, value: object) -> bool:
        return not self._explainer.faults(value)

    @cached_property
    def _explainer(self) -> Explainer:
        # Not before something is wrong, which is rare.
        from bindwright.validation.explaining.explain import Explainer

        return Explainer(self._schema, partial(PayloadValidator, formats=self._formats))

    def problems(self, value: Any) -> list[Fault]:
        """What is wrong with a value that does not fit, by path."""
        return self._explainer.faults(value) or [REFUSED]


def problems(validator: PayloadValidator, value: Any, *, limit: int = MAX_PROBLEMS) -> list[Fault]:
    """What is wrong with a value, at most `limit` problems; an empty list if nothing is."""
    return [] if validator.is_valid(value) else validator.problems(value)[:limit]


def _compiled(schema: Mapping[str, Any], formats: Formats) -> Draft202012Validator:
    # What is sent has to be good for whoever looks into strings, too.
    return with_content(schema, formats) if formats is SENT else compiled(schema, formats=formats)


class Validators:
    """Compiles each payload schema when it is first asked for. `formats` are those asserted."""

    def __init__(self, payloads: PayloadSchemas, *, formats: Formats = False) -> None:
        self.payloads = payloads
        self._formats = formats
        self._at: dict[tuple[Origin, Side], PayloadValidator] = {}
        self._events: dict[str, dict[str, PayloadValidator]] = {}

    def at(self, origin: Origin, side: Side) -> PayloadValidator:
        """The validator of the Schema Object at an origin.

        Raises:
            LookupError: nothing stands there.
        """
        key = (origin, side)
        if key not in self._at:
            schema = self.payloads.schema_at(origin, side)
            self._at[key] = PayloadValidator(schema, formats=self._formats)
        return self._at[key]

    def events(self, operation: Operation) -> dict[str, PayloadValidator]:
        """The validators of what the data of an operation's events stands for, by event name."""
        if operation.id not in self._events:
            schemas = self.payloads.event_schemas(operation)
            self._events[operation.id] = {
                name: PayloadValidator(schema, formats=self._formats)
                for name, schema in schemas.items()
            }
        return self._events[operation.id]

    def check_event(self, operation: Operation, name: str | None, data: str) -> list[Fault]:
        """What is wrong with one event of a stream, `data` as it stands in it.

        An event that the document does not know is not wrong; nor is one that only says that the
        stream is over.
        """
        kinds, text = self.payloads.kinds(operation), data.encode(errors="replace")
        if kinds.is_end(text):
            return []
        try:
            found, value = kinds.read(name or "", text, json.loads)
        except ValueError as error:
            said = "the data is not JSON"
            return [Fault(keyword="json", message=f"{said}: {error}", cause=said)]
        return [] if found is None else problems(self.events(operation)[found], value)
