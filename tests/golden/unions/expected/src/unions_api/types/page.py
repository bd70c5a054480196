"""The type `Page`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .change import Change
from .implicit import Implicit
from .item import Item
from .mapped import Mapped
from .page_inline import PageInline
from .plain import Plain
from .shape import Shape
from .step import Step
from .value import Value


class Page(ApiModel):
    """The type `Page`."""

    shape: Annotated[Shape | None, NotNull] = None
    """Explicit, with a mapping."""

    implicit: Annotated[Implicit | None, NotNull] = None
    """The schema names are the tags."""

    changes: Annotated[list[Change] | None, NotNull] = None

    step: Annotated[Step | None, NotNull] = None
    """With a variant for everything else."""

    mapped: Annotated[Mapped | None, NotNull] = None

    plain: Annotated[Plain | None, NotNull] = None
    """Nothing tells them apart but their shape."""

    value: Annotated[Value | None, NotNull] = None

    item: Annotated[Item | None, NotNull] = None

    inline: Annotated[PageInline | None, NotNull] = None

    inline_scalar: Annotated[bool | float | None, NotNull] = None
