from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .engine import Engine


class RunsCreateResponse(ApiModel):
    engine: Annotated[Engine | None, NotNull] = None
