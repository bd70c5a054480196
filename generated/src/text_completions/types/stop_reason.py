from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class StopReason(OpenStrEnum):
    """Why a model stopped writing."""

    STOP_SEQUENCE = member(
        "stop_sequence",
        "we reached a stop sequence — either provided by you via the `stop_sequences` parameter,\nor a stop sequence built into the model",
    )
    """we reached a stop sequence — either provided by you via the `stop_sequences` parameter,
    or a stop sequence built into the model
    """

    MAX_TOKENS = member("max_tokens", "we exceeded `max_tokens_to_sample` or the model's maximum")
    """we exceeded `max_tokens_to_sample` or the model's maximum"""

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


StopReasonName: TypeAlias = Literal["stop_sequence", "max_tokens"]
"""The values of `StopReason` as plain strings."""
