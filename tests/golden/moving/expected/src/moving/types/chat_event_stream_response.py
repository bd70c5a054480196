"""The type `ChatEventStreamResponse`."""

from .._runtime.types.models import ApiModel


class ChatEventStreamResponse(ApiModel):
    piece: str
