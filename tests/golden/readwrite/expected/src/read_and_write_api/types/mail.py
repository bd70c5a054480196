from typing import Annotated, Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class Mail(ApiModel):
    kind: Literal["mail"]

    checked: Annotated[bool | None, NotNull] = None


class MailRequest(WithDefaults, ApiModel):
    kind: Literal["mail"] = default("mail")


class MailParam(TypedDict, total=False):
    """A `dict` in place of a `MailRequest`."""

    kind: Required[Literal["mail"]]
