from typing import Annotated, TypeAlias

from pydantic import Field

Currency: TypeAlias = Annotated[str, Field(pattern="^[A-Z]{3}$")]
