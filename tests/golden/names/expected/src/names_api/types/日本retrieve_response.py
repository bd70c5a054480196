"""The type `日本RetrieveResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class 日本RetrieveResponse種類(ApiModel):
    a: Annotated[int | None, NotNull] = None


class 日本RetrieveResponse(ApiModel):
    名前: Annotated[str | None, NotNull] = None

    é: Annotated[str | None, NotNull] = None

    種類: Annotated[日本RetrieveResponse種類 | None, NotNull] = None
