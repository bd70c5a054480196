"""Payloads against a schema: one value, a stream of records, or more than one machine holds.

`Validator(spec).operation("createThing").request.check(payload)` says what is wrong with one.
"""

from bindwright.validation.faults import Fault as Fault
from bindwright.validation.validator import CannotValidate as CannotValidate
from bindwright.validation.validator import Validator as Validator
