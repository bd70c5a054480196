from typing import Annotated, Any, Literal

from .._runtime.types.checks import JsonLiteral
from .._runtime.types.models import ApiModel, NotNull
from .version import Version


class Thing(ApiModel):
    kind: Literal["thing"]

    version: Version

    nothing: None = None

    half: Annotated[Annotated[float, JsonLiteral(0.5)] | None, NotNull] = None

    empty: Annotated[Literal[""] | None, NotNull] = None

    shape: Annotated[Annotated[dict[str, Any], JsonLiteral({"a": 1})] | None, NotNull] = None

    quote: Annotated[Literal['"\\\n'] | None, NotNull] = None
