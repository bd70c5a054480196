from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .foo_bar import FooBar


class PagePet(ApiModel):
    items: Annotated[list[FooBar] | None, NotNull] = None

    next: Annotated[str | None, NotNull] = None
