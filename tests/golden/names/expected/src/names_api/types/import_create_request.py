from builtins import int as int_
from typing import Annotated, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull


class ImportCreateRequest(ApiModel):
    id: Annotated[int_ | None, NotNull] = None

    body: Annotated[str | None, NotNull] = None

    from_: Annotated[str | None, NotNull, Field(alias="from")] = None

    idempotency_key: Annotated[str | None, NotNull] = None

    int: Annotated[int_ | None, NotNull] = None


ImportCreateRequestParam = TypedDict(
    "ImportCreateRequestParam",
    {
        "id": "int_",
        "body": "str",
        "from": "str",
        "idempotency_key": "str",
        "int": "int_",
    },
    total=False,
)
"""A `dict` in place of a `ImportCreateRequest`."""
