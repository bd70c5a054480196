from typing import Literal

from .._runtime.types.models import ApiModel


class Post(ApiModel):
    kind: Literal["post"]

    street: str
