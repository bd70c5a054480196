"""What a schema asks of a value beyond its type; copied where a document has such assertions."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from ..encoding import UnsendableError, jsonable
from ..json_values import whole_numbers
from .validation import checking_arguments

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from ..json_values import Violation

_CONFIG = ConfigDict(strict=True, allow_inf_nan=False)


class _Check:
    """Marks a type with a test: `Annotated[list[str], UniqueItems()]`."""

    message = ""

    def passes(self, value: Any) -> bool:
        """Tell whether a value of the type is fine."""
        raise NotImplementedError

    def problem(self, value: Any) -> str | None:
        """Say what is wrong with a value of the type."""
        return None if self.passes(value) else self.message

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import PydanticCustomError
        from pydantic_core import core_schema as core

        def check(value: Any) -> Any:
            problem = self.problem(value)
            if problem is None:
                return value
            raise PydanticCustomError("check", "{message}", {"message": problem})

        return core.no_info_after_validator_function(check, handler(source))


class Pattern(_Check):
    """A string that matches a regular expression in the words of Python's `re`."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._search: Callable[[str], object] | None = None
        self.message = f"String should match pattern '{pattern}'"

    def passes(self, value: str) -> bool:
        """Tell whether the pattern is found; it is compiled when it is first needed."""
        if self._search is None:
            self._search = re.compile(self._pattern, re.ASCII).search
        return self._search(value) is not None


class JsonLiteral(_Check):
    """One of some values that no `Literal` can hold: numbers with a fraction, arrays, or none."""

    def __init__(self, *values: Any) -> None:
        # These are JSON already, but for infinity and NaN, which no value that travels equals.
        self._texts = {_canonical(value) for value in values}
        listed = " or ".join(map(repr, values))
        self.message = (
            f"Input should be {listed}" if values else "The document allows no value here"
        )

    def passes(self, value: Any) -> bool:
        """Tell whether it is the same JSON value as one of them."""
        return _text(value) in self._texts


class UniqueItems(_Check):
    """An array whose items all differ."""

    message = "Items should differ from each other"

    def passes(self, value: Sequence[Any]) -> bool:
        """Tell whether no two items are the same JSON value."""
        try:
            if len(set(value)) == len(value):
                return True
        except TypeError:
            pass
        return len(set(map(_text, value))) == len(value)


class Contains(_Check):
    """An array with a number of items of another type."""

    def __init__(self, type_: Callable[[], Any], least: int = 1, most: int | None = None) -> None:
        self._type = _Type(type_)
        self._least = least
        self._most = most
        several = f"{least}" if most is None else f"{least} to {most}"
        self.message = f"Array should contain {several} of a certain item"

    def passes(self, value: Sequence[Any]) -> bool:
        """Tell whether there are enough such items, and not too many."""
        found = sum(map(self._type.accepts_strictly, value))
        return self._least <= found and (self._most is None or found <= self._most)


class PrefixItems(_Check):
    """An array with types of their own for its first places, which may be missing."""

    def __init__(
        self, *first: Callable[[], Any] | None, rest: Callable[[], Any] | None = None
    ) -> None:
        self._first = tuple(_Type(one) if one is not None else None for one in first)
        self._rest = _Type(rest) if rest is not None else None

    def problem(self, value: Sequence[Any]) -> str | None:
        """Name the first place whose item is of another type."""
        for place, item in enumerate(value):
            type_ = self._first[place] if place < len(self._first) else self._rest
            if type_ is not None and not type_.accepts(item):
                return f"The item at {place} is not of the type that the document gives its place"
        return None


class Members:
    """What an object asks of its members: `_members` of a model, or a mark of a dictionary."""

    def __init__(
        self,
        *,
        least: int = 0,
        most: int | None = None,
        required: Sequence[str] = (),
        dependent: Mapping[str, Sequence[str]] | None = None,
        alternatives: Sequence[Sequence[Sequence[str]]] = (),
        names: Callable[[], Any] | None = None,
        patterns: Mapping[str, Callable[[], Any]] | None = None,
        closed: bool = False,
    ) -> None:
        """Set up the tests.

        Args:
            least: How many members there must be.
            most: How many there may be.
            required: Members that must be there.
            dependent: Members that must be there if another one is.
            alternatives: Of each entry, one list of members must be there.
            names: Gives the type that all names must be of.
            patterns: Give the types of the members whose name matches.
            closed: Whether each member that is no field must match a pattern.
        """
        self._least = least
        self._most = most
        self._required = required
        self._dependent = dependent or {}
        self._alternatives = alternatives
        self._names = _Type(names) if names is not None else None
        self._patterns = {
            re.compile(pattern, re.ASCII): _Type(type_)
            for pattern, type_ in (patterns or {}).items()
        }
        self._closed = closed

    def problems(
        self, value: Mapping[str, Any], extra: Mapping[str, Any]
    ) -> Iterator[tuple[str, str]]:
        """Give what is wrong, as a member (or the empty string) and a sentence.

        Args:
            value: All members by their names on the wire.
            extra: Those that are no fields.
        """
        if len(value) < self._least:
            yield "", f"Object should have at least {self._least} members"
        if self._most is not None and len(value) > self._most:
            yield "", f"Object should have at most {self._most} members"
        for name in self._required:
            if name not in value:
                yield name, "Field required"
        for name, asked in self._dependent.items():
            missing = [one for one in asked if name in value and one not in value]
            for one in missing:
                yield one, f"Field required beside {name!r}"
        for choice in self._alternatives:
            if not any(all(name in value for name in names) for names in choice):
                spelled = " or ".join(" and ".join(map(repr, names)) for names in choice)
                yield "", f"Object should have {spelled}"
        if self._names is not None:
            for name in value:
                if not self._names.accepts(name):
                    yield name, "The document allows no such name"
        if self._patterns:
            yield from self._unmatched(extra)

    def _unmatched(self, extra: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for name, item in extra.items():
            types = [type_ for one, type_ in self._patterns.items() if one.search(name)]
            if not types and self._closed:
                yield name, "The document has no such field"
            elif not all(type_.accepts(item) for type_ in types):
                yield name, "The value is not of the type that the document gives such names"

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import PydanticCustomError
        from pydantic_core import core_schema as core

        def check(value: dict[str, Any]) -> Any:
            for name, sentence in self.problems(value, value):
                text = f"{sentence}: {name}" if name else sentence
                raise PydanticCustomError("members", "{text}", {"text": text})
            return value

        return core.no_info_after_validator_function(check, handler(source))


def _text(value: Any) -> str:
    """Give a JSON value as a text that is the same for all values that are equal."""
    return _canonical(jsonable(value))


def _canonical(value: Any) -> str:
    return json.dumps(whole_numbers(value), sort_keys=True)


class _Type:
    """A type to hold values against; it is asked for late, for it may be defined later."""

    def __init__(self, type_: Callable[[], Any]) -> None:
        self._type = type_
        self._adapter: TypeAdapter[Any] | None = None

    def accepts_strictly(self, value: object) -> bool:
        """Tell whether a value is of the type as the document has it, without room for more."""
        from .strict_arguments import find_violations

        violations: list[Violation] = []
        try:
            built = self._built(value)
        except (ValidationError, UnsendableError):
            return False
        find_violations(built, jsonable(value), "", violations)
        return not violations

    def accepts(self, value: object) -> bool:
        """Tell whether a value, as it travels, is of the type; an argument's has to be listed."""
        if checking_arguments.get():
            return self.accepts_strictly(value)
        try:
            self._built(value)
        except (ValidationError, UnsendableError):
            return False
        return True

    def _built(self, value: object) -> Any:
        if self._adapter is None:
            type_ = self._type()
            is_model = isinstance(type_, type) and hasattr(type_, "model_config")
            self._adapter = TypeAdapter(type_, config=None if is_model else _CONFIG)
        return self._adapter.validate_json(_text(value))
