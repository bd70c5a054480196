"""The webhooks and callbacks of the Callbacks API: what it sends by itself.

These functions turn the body of such a request into its type. They do not verify signatures: do
that first, over the bytes as they came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from . import types
from ._runtime.webhooks import Hook, Webhooks, read_hook, read_webhook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from ._runtime.client.descriptions import Validation
    from .types.job import Job
    from .types.jobs_retry_on_progress_event import JobsRetryOnProgressEvent
    from .types.on_end_post_event import OnEndPostEvent
    from .types.progress import Progress
    from .types.webhook_event import JobMovedEvent, WebhookEvent

_JOB_STARTED: Hook[Job] = Hook("jobStarted", "application/json", lambda: types.Job)

_JOB_MOVED: Hook[JobMovedEvent] = Hook("job moved", "application/json", lambda: types.JobMovedEvent)

_JOBS_CREATE_ON_PROGRESS: Hook[Progress] = Hook(
    "onProgress", "application/json", lambda: types.Progress
)

_ON_END_PUT: Hook[bytes] = Hook("onEnd", "application/octet-stream", lambda: bytes)

_ON_END_POST: Hook[OnEndPostEvent] = Hook("onEnd", "application/json", lambda: types.OnEndPostEvent)

_JOBS_RETRY_ON_PROGRESS: Hook[JobsRetryOnProgressEvent] = Hook(
    "onProgress", "application/json", lambda: types.JobsRetryOnProgressEvent
)

_WEBHOOKS: Webhooks[WebhookEvent] = Webhooks(
    unnamed=Hook("", "application/json", lambda: types.WebhookEvent),
    by_name={"jobStarted": _JOB_STARTED, "job moved": _JOB_MOVED},
    header="x-event",
    by_header={"started": _JOB_STARTED, "moved": _JOB_MOVED},
)


def parse_job_started(body: bytes | str, *, validation: Validation = "lenient") -> Job:
    """Read the webhook `jobStarted`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Comes with:
        `X-Event`: Not described.

    Answer with:
        `200`: Taken.
    """
    return read_hook(_JOB_STARTED, body, validation)


def parse_job_moved(body: bytes | str, *, validation: Validation = "lenient") -> JobMovedEvent:
    """Read the webhook `job moved`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Comes with:
        `X-Event`: Not described.

    Answer with:
        `200`: Taken.
    """
    return read_hook(_JOB_MOVED, body, validation)


def parse_jobs_create_on_progress(
    body: bytes | str, *, validation: Validation = "lenient"
) -> Progress:
    """The job got on.

    Reads the callback `onProgress` of `POST /jobs`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `200`: Go on.
    """
    return read_hook(_JOBS_CREATE_ON_PROGRESS, body, validation)


def parse_on_end_put(body: bytes | str, *, validation: Validation = "lenient") -> bytes:
    """Read the callback `onEnd` of `POST /jobs`, `POST /jobs/{id}/retry`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `204`: Thanks.
    """
    return read_hook(_ON_END_PUT, body, validation)


def parse_on_end_post(body: bytes | str, *, validation: Validation = "lenient") -> OnEndPostEvent:
    """Read the callback `onEnd` of `POST /jobs`, `POST /jobs/{id}/retry`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `204`: Thanks.
    """
    return read_hook(_ON_END_POST, body, validation)


def parse_jobs_retry_on_progress(
    body: bytes | str, *, validation: Validation = "lenient"
) -> JobsRetryOnProgressEvent:
    """Read the callback `onProgress` of `POST /jobs/{id}/retry`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `200`: Go on.
    """
    return read_hook(_JOBS_RETRY_ON_PROGRESS, body, validation)


@overload
def parse_webhook(
    body: bytes | str,
    event: Literal["jobStarted"],
    *,
    headers: Mapping[str, str] | None = None,
    validation: Validation = "lenient",
) -> Job: ...


@overload
def parse_webhook(
    body: bytes | str,
    event: Literal["job moved"],
    *,
    headers: Mapping[str, str] | None = None,
    validation: Validation = "lenient",
) -> JobMovedEvent: ...


@overload
def parse_webhook(
    body: bytes | str,
    event: str | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    validation: Validation = "lenient",
) -> WebhookEvent: ...


def parse_webhook(
    body: bytes | str,
    event: str | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    validation: Validation = "lenient",
) -> WebhookEvent:
    """Read a webhook that may be any of those that the document lists.

    Args:
        body: The body as it came. Check its signature first, this does not.
        event: The name of the webhook, where you know it from elsewhere; one that the document does
            not list is looked for in the body.
        headers: The headers that came with the body; `X-Event` tells which webhook it is.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body. One that the document does not list survives as it came, in the type for unknown
        ones where there is such a type.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.
    """
    return read_webhook(_WEBHOOKS, body, event, headers, validation)
