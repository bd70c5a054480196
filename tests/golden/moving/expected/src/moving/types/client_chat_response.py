from .._runtime.types.models import ApiModel


class ClientChatResponse(ApiModel):
    text: str
