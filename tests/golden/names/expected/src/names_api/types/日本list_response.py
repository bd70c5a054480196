"""The type `日本ListResponse`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .日本list_response種類 import 日本ListResponse種類


class 日本ListResponse(ApiModel):
    """The type `日本ListResponse`."""

    名前: Annotated[str | None, NotNull] = None

    é: Annotated[str | None, NotNull] = None

    種類: Annotated[日本ListResponse種類 | None, NotNull] = None
