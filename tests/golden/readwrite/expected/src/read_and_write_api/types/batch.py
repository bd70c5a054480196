from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .accounts import Accounts


class Batch(ApiModel):
    accounts: Annotated[Accounts | None, NotNull] = None
