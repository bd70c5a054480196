"""What the plan decides about webhooks and callbacks, as values (see `plan/package.py`)."""

from bindwright.record import record


@record
class WebhookView:
    """A function that reads a webhook or a callback; `value` describes it to the runtime."""

    name: str
    constant: str
    value: str
    returns: str
    doc: str


@record
class WebhookEventView:
    """The function that reads any webhook; `overloads` are literals of names and their types."""

    descriptor: tuple[tuple[str, str], ...]
    overloads: tuple[tuple[str, str], ...]
    by_header: bool
    returns: str
    doc: str


@record
class WebhooksView:
    """The module `webhooks.py`; the single words are what the names of the runtime are here."""

    doc: str
    imports: tuple[str, ...]
    checking_imports: tuple[str, ...]
    hook: str
    webhooks: str
    read_hook: str
    read_webhook: str
    validation: str
    hooks: tuple[WebhookView, ...]
    event: WebhookEventView | None


@record
class WebhookRowView:
    """A function that reads a webhook or a callback, and what it gives."""

    name: str
    returns: str
    doc: str
