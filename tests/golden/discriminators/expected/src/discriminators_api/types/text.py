from typing import Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel


class Text(WithDefaults, ApiModel):
    type: Literal["text"] = default("text")

    text: str


class TextParam(TypedDict, total=False):
    """A `dict` in place of a `Text`."""

    type: Required[Literal["text"]]

    text: Required[str]
