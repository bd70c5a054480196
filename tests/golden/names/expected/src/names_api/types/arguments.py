from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .body import Body
from .headers import Headers
from .operation import Operation
from .query import Query


class Arguments(ApiModel):
    body: Annotated[Body | None, NotNull] = None

    query: Annotated[Query | None, NotNull] = None

    headers: Annotated[Headers | None, NotNull] = None

    operation: Annotated[Operation | None, NotNull] = None
