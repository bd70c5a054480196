"""The type `UnknownErrorDetail`."""

from typing import Annotated, Any

from .._runtime.models import ApiModel, NotNull


class UnknownErrorDetail(ApiModel):
    """A kind of error that this document does not know yet."""

    type: str
    """Which kind of error it is; none of the kinds above."""

    message: Annotated[str | None, NotNull] = None
    """What went wrong. Written for people; the wording may change."""

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
