from .._runtime.types.models import ApiModel


class ClientChatEventStreamResponse(ApiModel):
    piece: str
