"""The type `Batch`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .accounts import Accounts


class Batch(ApiModel):
    """The type `Batch`."""

    accounts: Annotated[Accounts | None, NotNull] = None
