"""The type `Mail`."""

from typing import Annotated, Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class Mail(ApiModel):
    """The type `Mail`."""

    kind: Literal["mail"]

    checked: Annotated[bool | None, NotNull] = None


class MailRequest(WithDefaults, ApiModel):
    """The type `MailRequest`."""

    kind: Literal["mail"] = default("mail")


class MailParam(TypedDict, total=False):
    """A `dict` in place of a `MailRequest`."""

    kind: Required[Literal["mail"]]
