from typing import Annotated, TypeAlias

from pydantic import Field

Short: TypeAlias = Annotated[str, Field(max_length=3)]
