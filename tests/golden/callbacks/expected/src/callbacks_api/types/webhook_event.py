"""The type `WebhookEvent`, and those that only it needs."""

from typing import Annotated, TypeAlias

from pydantic import Field

from .._runtime.types.models import ApiModel
from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import UnknownVariant
from .job import Job


class JobMovedEvent(ApiModel):
    from_: Annotated[str, Field(alias="from")]


class UnknownWebhookEvent(UnknownVariant):
    """A `WebhookEvent` that the document does not list; its fields are there all the same."""


WebhookEvent: TypeAlias = Annotated[
    Job | JobMovedEvent | UnknownWebhookEvent,
    OpenUnion(Job, JobMovedEvent, unknown=UnknownWebhookEvent),
]
"""Any of the webhooks that the API sends."""
