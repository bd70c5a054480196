from typing import Literal, Required, TypeAlias, TypedDict


class ClientChatParamsBase(TypedDict, total=False):
    """The arguments of `chat`, as a `dict`."""

    text: Required[str]
    """The property `text`."""


class ClientChatParamsNonStreaming(ClientChatParamsBase, total=False):
    """The arguments of `chat`, as a `dict` without a stream."""

    stream: Literal[False]
    """The property `stream`."""


class ClientChatParamsStreaming(ClientChatParamsBase, total=False):
    """The arguments of `chat`, as a `dict` for a stream."""

    stream: Required[Literal[True]]
    """The property `stream`."""


ClientChatParams: TypeAlias = ClientChatParamsNonStreaming | ClientChatParamsStreaming
"""The arguments of `chat`, as a `dict`."""
