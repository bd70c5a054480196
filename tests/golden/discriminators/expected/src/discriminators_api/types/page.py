from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .group import Node
from .leaf import Leaf
from .mapped import Mapped
from .row import Row
from .sold import Sold
from .step import Step


class Page(ApiModel):
    nodes: Annotated[list[Node] | None, NotNull] = None

    steps: Annotated[list[Step] | None, NotNull] = None

    mapped: Annotated[list[Mapped] | None, NotNull] = None

    row: Annotated[Row | None, NotNull] = None
    """What stands beside the variants holds for each."""

    sold: Annotated[Sold | None, NotNull] = None
    """Only members are asked for."""

    maybe: Leaf | None = None
