from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .and_ import Filter
from .chosen import Chosen
from .inner import Inner
from .itself import Itself
from .nested import Nested
from .person import Person
from .table import Table
from .tree import Tree
from .value import Value


class World(ApiModel):
    tree: Annotated[Tree | None, NotNull] = None

    person: Annotated[Person | None, NotNull] = None

    value: Annotated[Value | None, NotNull] = None
    """Like JSON."""

    nested: Annotated[Nested | None, NotNull] = None

    table: Annotated[Table | None, NotNull] = None

    filter: Annotated[Filter | None, NotNull] = None

    itself: Annotated[Itself | None, NotNull] = None

    chosen: Annotated[Chosen | None, NotNull] = None

    inner: Annotated[Inner | None, NotNull] = None
