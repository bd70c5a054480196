"""Answers that are wrapped in an object: what a call gives is a member of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..calls.call import Response
from .body import mismatch


@dataclass(frozen=True, slots=True)
class Member:
    """Takes a member out of an answer, along attributes of models."""

    path: tuple[str, ...]

    def __call__(self, value: Any, response: Response) -> Any:
        """Give the member; an answer without a body has none.

        Raises:
            APIResponseValidationError: It is not there.
        """
        for name in self.path:
            if value is None:
                break
            try:
                value = getattr(value, name)
            except AttributeError:
                expected = f"an answer with {'.'.join(self.path)}"
                raise mismatch(expected, "one without", response.content) from None
        return value
