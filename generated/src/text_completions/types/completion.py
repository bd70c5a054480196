from typing import Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel
from .model import Model
from .stop_reason import StopReason


class Completion(WithSchema, ApiModel):
    """What a model wrote after a prompt."""

    id: str
    """Unique object identifier.

    The format and length of IDs may change over time.

    Example: `"compl_018CKm6gsux7P8yMcwZbeCPw"`.
    """

    completion: str
    """The resulting completion up to and excluding the stop sequences.

    Example: `" Hello! My name is Claude."`.
    """

    model: Model
    """The model that will complete your prompt.

    See [models](https://docs.anthropic.com/en/docs/models-overview) for additional details
    and options.

    Example: `"claude-sonnet-4-6"`.
    """

    stop_reason: StopReason | None
    """The reason that we stopped.

    This may be one the following values:

    * `"stop_sequence"`: we reached a stop sequence — either provided by you via the
      `stop_sequences` parameter, or a stop sequence built into the model
    * `"max_tokens"`: we exceeded `max_tokens_to_sample` or the model's maximum

    Examples: `"stop_sequence"`, `"max_tokens"`.
    """

    type: Literal["completion"]
    """Object type.

    For Text Completions, this is always `"completion"`.
    """
