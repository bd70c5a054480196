"""The type `WithUnion`."""

from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.open_unions import OpenUnion
from .._runtime.unions import UnknownVariant
from .with_union_by_mail import WithUnionByMail
from .with_union_by_phone import WithUnionByPhone


class UnknownWithUnion(UnknownVariant):
    """A `WithUnion` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    id: Any = None


WithUnion: TypeAlias = Annotated[
    WithUnionByMail | WithUnionByPhone | UnknownWithUnion,
    OpenUnion(WithUnionByMail, WithUnionByPhone, unknown=UnknownWithUnion),
]
