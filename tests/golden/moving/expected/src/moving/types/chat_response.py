"""The type `ChatResponse`."""

from .._runtime.types.models import ApiModel


class ChatResponse(ApiModel):
    text: str
