"""The type `WebhookEvent`."""

from typing import Annotated, TypeAlias

from .._runtime.open_unions import OpenUnion
from .._runtime.unions import UnknownVariant
from .job import Job
from .job_moved_event import JobMovedEvent


class UnknownWebhookEvent(UnknownVariant):
    """A `WebhookEvent` that the document does not list; its fields are there all the same."""


WebhookEvent: TypeAlias = Annotated[
    Job | JobMovedEvent | UnknownWebhookEvent,
    OpenUnion(Job, JobMovedEvent, unknown=UnknownWebhookEvent),
]
"""Any of the webhooks that the API sends."""
