from typing import Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel


class Bank(WithDefaults, ApiModel):
    type: Literal["iban"] = default("iban")

    iban: str


class BankParam(TypedDict, total=False):
    """A `dict` in place of a `Bank`."""

    type: Required[Literal["iban"]]

    iban: Required[str]
