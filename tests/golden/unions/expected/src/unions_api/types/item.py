from typing import Annotated, ClassVar, TypeAlias

from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import UnknownVariant
from .added import Added


class UnknownItem(UnknownVariant):
    """A `Item` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True


Item: TypeAlias = Annotated[str | Added | UnknownItem, OpenUnion(str, Added, unknown=UnknownItem)]
