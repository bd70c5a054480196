from typing import Annotated

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .thing import Thing


class AzureThingsListResponse(ApiModel):
    next_link: Annotated[str | None, NotNull, Field(alias="nextLink")] = None

    value: Annotated[list[Thing] | None, NotNull] = None
