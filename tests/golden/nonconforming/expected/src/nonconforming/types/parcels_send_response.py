"""The type `ParcelsSendResponse`, and those that only it needs."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime.types.models import ApiModel, NotNull


class ParcelsIdPostPerson(ApiModel):
    name: Annotated[str | None, NotNull] = None

    boss: Annotated[ParcelsIdPostPerson | None, NotNull] = None


class ParcelsSendResponse(ApiModel):
    """Sent"""

    by: Annotated[ParcelsIdPostPerson | None, NotNull] = None

    weight: Any = None
