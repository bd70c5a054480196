"""The type `ClientChatEventStreamResponse`."""

from .._runtime.types.models import ApiModel


class ClientChatEventStreamResponse(ApiModel):
    piece: str
