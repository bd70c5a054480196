from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, ClassVar, Required, TypedDict

from pydantic import Field

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull
from .metadata import Metadata, MetadataParam
from .model import Model, ModelName


class CompletionRequest(WithSchema, ApiModel):
    """What `POST /v1/complete` takes."""

    _closed: ClassVar[bool] = True

    model: Model
    """The model that will complete your prompt.

    See [models](https://docs.anthropic.com/en/docs/models-overview) for additional details
    and options.

    Example: `"claude-sonnet-4-6"`.
    """

    prompt: Annotated[str, Field(min_length=1)]
    """The text to complete.

    It is a conversation written as text. Turns of the human, which begin with
    `\\n\\nHuman:`, and turns of the assistant, which begin with `\\n\\nAssistant:`, follow
    each other; the first is the human's, the last is the assistant's and is left open for
    the model to fill:

    ```
    "\\n\\nHuman: {question}\\n\\nAssistant:"
    ```

    The server tidies small slips, such as spaces at the end or missing line breaks at the
    start, and refuses a prompt that still has another form.
    [Prompt validation](https://docs.anthropic.com/en/api/prompt-validation) has the rules.

    At least 1 character. Example: `"\\n\\nHuman: Hello, world!\\n\\nAssistant:"`.
    """

    max_tokens_to_sample: Annotated[int, Field(ge=1)]
    """The largest number of tokens that the model may write.

    It is a bound and no goal: the model stops sooner when it has finished, and does not
    know of the bound while it writes.

    At least 1. Example: `256`.
    """

    metadata: Annotated[Metadata | None, NotNull] = None
    """What the caller says about the request. It does not change the answer.

    Example: `{"user_id": "13803d75-b4b5-4c3e-b2a2-6f21399b021b"}`.
    """

    stop_sequences: Annotated[list[str] | None, NotNull] = None
    """Strings at which the model stops writing, in addition to those that every model has
    built in, such as `"\\n\\nHuman:"`.

    Example: `["\\n\\nRivers:", "END"]`.
    """

    stream: Annotated[bool | None, NotNull] = None
    """Whether the answer arrives piece by piece, as server-sent events, in place of one JSON
    object at the end. [Streaming](https://docs.anthropic.com/en/api/streaming) tells more.
    """

    temperature: Annotated[float | None, NotNull, Field(ge=0, le=1)] = None
    """How much chance there is in the choice of each token, from `0.0` to `1.0`; the server
    takes `1.0` where nothing is said.

    Low values suit analysis and multiple choice, high ones suit creative work. Two answers
    may differ even at `0.0`.

    0 to 1. Examples: `1`, `0.2`.
    """

    top_k: Annotated[int | None, NotNull, Field(ge=0)] = None
    """Choose each token among the `top_k` most likely ones only, which cuts off the long tail
    of unlikely ones.

    For special cases; `temperature` is nearly always enough.

    At least 0. Example: `5`.
    """

    top_p: Annotated[float | None, NotNull, Field(ge=0, le=1)] = None
    """Choose each token among the most likely ones only: the smallest set of them whose
    likelihoods add up to `top_p` (nucleus sampling).

    For special cases; `temperature` is nearly always enough, and only one of the two should
    be changed.

    0 to 1. Example: `0.7`.
    """


class CompletionRequestParam(TypedDict, total=False):
    """What `POST /v1/complete` takes."""

    model: Required[Model | ModelName | str]
    """The model that will complete your prompt.

    See [models](https://docs.anthropic.com/en/docs/models-overview) for additional details
    and options.

    Example: `"claude-sonnet-4-6"`.
    """

    prompt: Required[str]
    """The text to complete.

    It is a conversation written as text. Turns of the human, which begin with
    `\\n\\nHuman:`, and turns of the assistant, which begin with `\\n\\nAssistant:`, follow
    each other; the first is the human's, the last is the assistant's and is left open for
    the model to fill:

    ```
    "\\n\\nHuman: {question}\\n\\nAssistant:"
    ```

    The server tidies small slips, such as spaces at the end or missing line breaks at the
    start, and refuses a prompt that still has another form.
    [Prompt validation](https://docs.anthropic.com/en/api/prompt-validation) has the rules.

    At least 1 character. Example: `"\\n\\nHuman: Hello, world!\\n\\nAssistant:"`.
    """

    max_tokens_to_sample: Required[int]
    """The largest number of tokens that the model may write.

    It is a bound and no goal: the model stops sooner when it has finished, and does not
    know of the bound while it writes.

    At least 1. Example: `256`.
    """

    metadata: Metadata | MetadataParam
    """What the caller says about the request. It does not change the answer.

    Example: `{"user_id": "13803d75-b4b5-4c3e-b2a2-6f21399b021b"}`.
    """

    stop_sequences: Sequence[str]
    """Strings at which the model stops writing, in addition to those that every model has
    built in, such as `"\\n\\nHuman:"`.

    Example: `["\\n\\nRivers:", "END"]`.
    """

    stream: bool
    """Whether the answer arrives piece by piece, as server-sent events, in place of one JSON
    object at the end. [Streaming](https://docs.anthropic.com/en/api/streaming) tells more.
    """

    temperature: float | Decimal
    """How much chance there is in the choice of each token, from `0.0` to `1.0`; the server
    takes `1.0` where nothing is said.

    Low values suit analysis and multiple choice, high ones suit creative work. Two answers
    may differ even at `0.0`.

    0 to 1. Examples: `1`, `0.2`.
    """

    top_k: int
    """Choose each token among the `top_k` most likely ones only, which cuts off the long tail
    of unlikely ones.

    For special cases; `temperature` is nearly always enough.

    At least 0. Example: `5`.
    """

    top_p: float | Decimal
    """Choose each token among the most likely ones only: the smallest set of them whose
    likelihoods add up to `top_p` (nucleus sampling).

    For special cases; `temperature` is nearly always enough, and only one of the two should
    be changed.

    0 to 1. Example: `0.7`.
    """
