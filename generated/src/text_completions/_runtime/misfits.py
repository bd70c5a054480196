"""Where JSON broke its schema, and the exceptions that say so; needs no other library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Misfit:
    """One place at which JSON is not what the API documents."""

    pointer: str
    """Where, as a JSON pointer (RFC 6901); empty for the whole text."""

    message: str
    """What was expected there."""

    def __str__(self) -> str:
        return f"{self.pointer or '(root)'}: {self.message}"


class ApiError(Exception):
    """The base of every error that this package raises about a call."""


class _MisfitError(ApiError):
    """What the two errors about misfits share."""

    _subject = "the value"

    request_id: str | None = None
    """The id that the API gave the request, if there was one."""

    def __init__(self, misfits: tuple[Misfit, ...], *, type_name: str = "", body: Any = None):
        self.misfits = misfits
        self.type_name = type_name
        self.body = body
        super().__init__(misfits, type_name, body)

    @property
    def pointers(self) -> tuple[str, ...]:
        """The JSON pointers of all misfits, in the order of the schema."""
        return tuple(misfit.pointer for misfit in self.misfits)

    def __str__(self) -> str:
        shown = "; ".join(str(misfit) for misfit in self.misfits[:10])
        more = f"; and {len(self.misfits) - 10} more" if len(self.misfits) > 10 else ""
        about = f" {self.type_name}" if self.type_name else ""
        request = f" (request {self.request_id})" if self.request_id else ""
        return f"{self._subject} is no valid{about}: {shown}{more}{request}"

    def __reduce__(self) -> Any:
        return _restore, (type(self), self.misfits, self.type_name, self.body), self.__dict__


class ResponseValidationError(_MisfitError):
    """The API answered with something that its document does not describe.

    Raised under `validation="strict"`, and in any mode for a body that is no JSON or of another
    kind than documented (an array in place of an object).
    """

    _subject = "the answer"


class ArgumentValidationError(_MisfitError, ValueError):
    """An argument breaks the schema; only under `validation="strict"`, before anything is sent."""

    _subject = "the argument"


def _restore(
    kind: type[_MisfitError], misfits: tuple[Misfit, ...], type_name: str, body: Any
) -> _MisfitError:
    return kind(misfits, type_name=type_name, body=body)
