"""What the index of the API says, as values (see `plan/package.py`)."""

from bindwright.plan.calls.webhook_views import WebhookRowView
from bindwright.record import record


@record
class ApiIndexView:
    """What `api.md` says."""

    title: str
    resources: tuple["ResourceIndexView", ...]
    webhooks: tuple[WebhookRowView, ...]
    types: tuple["TypeIndexView", ...]
    errors: tuple["ErrorRowView", ...]


@record
class ResourceIndexView:
    """A resource of the index; `source` is the path of its module."""

    title: str
    doc: str
    source: str
    methods: tuple["MethodIndexView", ...]


@record
class MethodIndexView:
    """A method of the index; `types` are names and the paths of their modules."""

    call: str
    name: str
    route: str
    doc: str
    positional: tuple[str, ...]
    keywords: tuple[str, ...]
    returns: str
    stream_argument: str
    stream: str
    headers: tuple[str, ...]
    types: tuple[tuple[str, str], ...]


@record
class TypeIndexView:
    """Types of one kind: name, path of the module, other names that belong to it, description."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


@record
class ErrorRowView:
    """An exception, and the statuses and error types that raise it."""

    name: str
    statuses: str
    tags: tuple[str, ...]
