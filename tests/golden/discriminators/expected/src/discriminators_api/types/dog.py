from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Dog(ApiModel):
    kind: str

    bark: Annotated[str | None, NotNull] = None
