"""The type `FieldsObject`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class FieldsObject(ApiModel):
    """The type `FieldsObject`."""

    property: Annotated[str | None, NotNull] = None
