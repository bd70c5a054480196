"""Compiled payload schemas, and what is wrong with a payload in words for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from bindwright.diagnostics.origin import Origin, as_pointer
from bindwright.ir.operations import Operation
from bindwright.lower.payloads import PayloadSchemas, Side
from bindwright.schema.bounds import with_bounds
from bindwright.schema.formats import READERS, EncodingKeyword

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

__all__ = ["Problem", "Validators", "compile_schema", "problems"]

MAX_PROBLEMS = 20
"""More problems of one payload than this help nobody."""

_WIDEST = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """Where in a payload something is wrong (JSON pointer), what, and by which keyword."""

    pointer: str
    message: str
    schema_path: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        """With the member's name in front: `max_tokens: 0 is less than the minimum of 1`."""
        where = self.pointer[1:].replace("/", ".").replace("~1", "/").replace("~0", "~")
        return f"{where}: {self.message}" if where else self.message


def compile_schema(
    schema: dict[str, Any], *, formats: bool | dict[str, Callable[..., bool]] = False
) -> Draft202012Validator:
    """A validator; `format` is an annotation (JSON Schema 2020-12, section 7.2.1) unless asked.

    `formats` may say itself what is of some formats.
    """
    import jsonschema_rs

    own = formats if isinstance(formats, dict) else None
    return jsonschema_rs.Draft202012Validator(
        with_bounds(schema) if formats else schema,
        validate_formats=bool(formats),
        formats=own,
        keywords={"contentEncoding": EncodingKeyword} if formats else None,
        offline=True,
    )


def problems(
    validator: Draft202012Validator, value: Any, *, limit: int = MAX_PROBLEMS
) -> list[Problem]:
    """What is wrong with a value, at most `limit` problems; an empty list if nothing is."""
    if validator.is_valid(value):
        return []
    found = [_problem(one) for one in islice(validator.iter_errors(value), limit)]
    return list(dict.fromkeys(found))


class Validators:
    """Compiles each payload schema when it is first asked for.

    With `formats` they assert the formats of values that have a type of their own.
    """

    def __init__(self, payloads: PayloadSchemas, *, formats: bool = False) -> None:
        self.payloads = payloads
        self._formats = READERS if formats else False
        self._at: dict[tuple[Origin, Side], Draft202012Validator] = {}
        self._events: dict[str, dict[str, Draft202012Validator]] = {}

    def at(self, origin: Origin, side: Side) -> Draft202012Validator:
        """The validator of the Schema Object at an origin.

        Raises:
            LookupError: nothing stands there.
        """
        key = (origin, side)
        if key not in self._at:
            schema = self.payloads.schema_at(origin, side)
            self._at[key] = compile_schema(schema, formats=self._formats)
        return self._at[key]

    def events(self, operation: Operation) -> dict[str, Draft202012Validator]:
        """The validators of the decoded data of an operation's events, by event name."""
        if operation.id not in self._events:
            schemas = self.payloads.event_schemas(operation)
            self._events[operation.id] = {
                name: compile_schema(schema, formats=self._formats)
                for name, schema in schemas.items()
            }
        return self._events[operation.id]

    def check_event(self, operation: Operation, name: str | None, data: str) -> list[Problem]:
        """What is wrong with one event of a stream, `data` as it stands in it.

        An event that the document does not know is not wrong; nor is `[DONE]`, with which many
        streams end. An event without a name is checked as the one that its `type` names.
        """
        known = self.events(operation)
        if data == "[DONE]":
            return []
        try:
            value = json.loads(data)
        except ValueError as error:
            return [Problem("", f"the data is not JSON: {error}")] if (name or "") in known else []
        tag = cast("dict[str, Any]", value).get("type") if isinstance(value, dict) else None
        validator = known.get(name or "") or (known.get(str(tag)) if not name else None)
        return problems(validator, value) if validator is not None else []


def _problem(error: ValidationError) -> Problem:
    telling = _most_telling(error)
    pointer = as_pointer(telling.instance_path)
    message = str(telling.message)
    if len(message) > _WIDEST:
        message = message[:80] + " … " + message[-110:]
    return Problem(pointer, message, tuple(telling.schema_path))


def _most_telling(error: ValidationError) -> ValidationError:
    """Of a choice that nothing fits: the first failure of the branch that came farthest.

    A branch whose tag (a `const` or `enum`) the value does not carry is no candidate. Where
    no branch looks into the value, a wrong type says most, if all agree on the right one.
    """
    while branches := _branches(error):
        depth = len(error.instance_path)
        meant = [one for one in branches if not any(_is_tag(fault, depth) for fault in one)]
        deeper = [one for one in meant if any(len(f.instance_path) > depth for f in one)]
        chosen = deeper or meant
        if len(chosen) == 1 or deeper:
            error = max(chosen[0], key=lambda fault: len(fault.instance_path))
            continue
        types = [one for branch in branches for one in branch if one.kind.name == "type"]
        if len({one.message for one in types}) != 1 or meant:
            break
        return types[0]
    return error


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    found: Iterable[Iterable[ValidationError]] = getattr(error.kind, "context", None) or ()
    return [list(one) for one in found if one]


def _is_tag(fault: ValidationError, depth: int) -> bool:
    """Whether a failure says that the value is of another variant altogether."""
    return fault.kind.name in ("const", "enum", "type") and len(fault.instance_path) <= depth + 1
