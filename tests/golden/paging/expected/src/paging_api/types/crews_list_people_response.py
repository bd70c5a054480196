from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class CrewsListPeopleResponse(ApiModel):
    people: list[dict[str, int]] | None = None

    pages: Annotated[int | None, NotNull] = None
