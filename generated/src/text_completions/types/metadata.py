from typing import Annotated, ClassVar, TypedDict

from pydantic import Field

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class Metadata(WithSchema, ApiModel):
    """What the caller says about a request.

    Examples: `{"user_id": "13803d75-b4b5-4c3e-b2a2-6f21399b021b"}`, `{}`.
    """

    _closed: ClassVar[bool] = True

    user_id: Annotated[str, Field(max_length=256)] | None = None
    """Who the request is made for, as an opaque id of the caller's own: a UUID, a hash. It
    helps to find abuse.

    Never a name, a mail address, a telephone number, or anything else that tells who the
    person is.

    At most 256 characters. Example: `"13803d75-b4b5-4c3e-b2a2-6f21399b021b"`.
    """


class MetadataParam(TypedDict, total=False):
    """What the caller says about a request."""

    user_id: str | None
    """Who the request is made for, as an opaque id of the caller's own: a UUID, a hash. It
    helps to find abuse.

    Never a name, a mail address, a telephone number, or anything else that tells who the
    person is.

    At most 256 characters. Example: `"13803d75-b4b5-4c3e-b2a2-6f21399b021b"`.
    """
