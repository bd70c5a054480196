"""The type `WithUnion`, and those that only it needs."""

from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.models import ApiModel
from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import UnknownVariant


class WithUnionByMail(ApiModel):
    """ByMail"""

    mail: str

    id: str


class WithUnionByPhone(ApiModel):
    """ByPhone"""

    phone: str

    id: str


class UnknownWithUnion(UnknownVariant):
    """A `WithUnion` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    id: Any = None


WithUnion: TypeAlias = Annotated[
    WithUnionByMail | WithUnionByPhone | UnknownWithUnion,
    OpenUnion(WithUnionByMail, WithUnionByPhone, unknown=UnknownWithUnion),
]
