"""Payloads against a schema: one value, a stream of records, or more than one machine holds.

`Validator(spec).operation("createThing").request.check(payload)` says what is wrong with one.
"""

from bindwright.validation.validator import CannotValidate, Validator
from bindwright.validation.values import Fault

__all__ = ["CannotValidate", "Fault", "Validator"]
