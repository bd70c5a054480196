"""The webhooks of the Webhooks API: what it sends by itself.

These functions turn the body of such a request into its type. They do not verify signatures: do
that first, over the bytes as they came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from . import types
from ._runtime.webhooks import Hook, Webhooks, read_hook, read_webhook

if TYPE_CHECKING:
    from typing import Literal

    from ._runtime.client.descriptions import Validation
    from .types.order_cancelled import OrderCancelled
    from .types.order_created import OrderCreated
    from .types.webhook_event import StockChangedEvent, WebhookEvent

_ORDER_CREATED: Hook[OrderCreated] = Hook(
    "order.created", "application/json", lambda: types.OrderCreated
)

_ORDER_CANCELLED: Hook[OrderCancelled] = Hook(
    "order.cancelled", "application/json", lambda: types.OrderCancelled
)

_STOCK_CHANGED: Hook[StockChangedEvent] = Hook(
    "stock.changed", "application/json", lambda: types.StockChangedEvent
)

_PING_PUT: Hook[None] = Hook("ping")

_PING_POST: Hook[str] = Hook("ping", "text/plain", lambda: str)

_WEBHOOKS: Webhooks[WebhookEvent | str | None] = Webhooks(
    unnamed=Hook("", "application/json", lambda: types.WebhookEvent),
    by_name={
        "order.created": _ORDER_CREATED,
        "order.cancelled": _ORDER_CANCELLED,
        "stock.changed": _STOCK_CHANGED,
        "ping": _PING_POST,
    },
)


def parse_order_created(body: bytes | str, *, validation: Validation = "lenient") -> OrderCreated:
    """An order was made.

    Sent within a second.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        What was ordered.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Comes with:
        `X-Signature`: Signs the body.

    Answer with:
        `200`: Taken.
        `410`: Send no more of these.
    """
    return read_hook(_ORDER_CREATED, body, validation)


def parse_order_cancelled(
    body: bytes | str, *, validation: Validation = "lenient"
) -> OrderCancelled:
    """Read the webhook `order.cancelled`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `200`: Taken.
    """
    return read_hook(_ORDER_CANCELLED, body, validation)


def parse_stock_changed(
    body: bytes | str, *, validation: Validation = "lenient"
) -> StockChangedEvent:
    """Read the webhook `stock.changed`.

    Deprecated.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `default`: Anything.
    """
    return read_hook(_STOCK_CHANGED, body, validation)


def parse_ping_put(body: bytes | str, *, validation: Validation = "lenient") -> None:
    """Read the webhook `ping`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `204`: Alive.
    """
    return read_hook(_PING_PUT, body, validation)


def parse_ping_post(body: bytes | str, *, validation: Validation = "lenient") -> str:
    """Read the webhook `ping`.

    Args:
        body: The body as it came. Check its signature first, this does not.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.

    Answer with:
        `204`: Alive.
    """
    return read_hook(_PING_POST, body, validation)


@overload
def parse_webhook(
    body: bytes | str,
    event: Literal["order.created"],
    *,
    validation: Validation = "lenient",
) -> OrderCreated: ...


@overload
def parse_webhook(
    body: bytes | str,
    event: Literal["order.cancelled"],
    *,
    validation: Validation = "lenient",
) -> OrderCancelled: ...


@overload
def parse_webhook(
    body: bytes | str,
    event: Literal["stock.changed"],
    *,
    validation: Validation = "lenient",
) -> StockChangedEvent: ...


@overload
def parse_webhook(
    body: bytes | str,
    event: Literal["ping"],
    *,
    validation: Validation = "lenient",
) -> str: ...


@overload
def parse_webhook(
    body: bytes | str,
    event: str | None = None,
    *,
    validation: Validation = "lenient",
) -> WebhookEvent | str | None: ...


def parse_webhook(
    body: bytes | str,
    event: str | None = None,
    *,
    validation: Validation = "lenient",
) -> WebhookEvent | str | None:
    """Read a webhook that may be any of those that the document lists.

    Args:
        body: The body as it came. Check its signature first, this does not.
        event: The name of the webhook, where you know it from elsewhere; one that the document does
            not list is looked for in the body.
        validation: `"lenient"` keeps whatever came, `"strict"` raises where it breaks the schema.

    Returns:
        The body. One that the document does not list survives as it came, in the type for unknown
        ones where there is such a type.

    Raises:
        WebhookValidationError: The body is not what the API documents.
        ValueError: `validation` has an impossible value.
    """
    return read_webhook(_WEBHOOKS, body, event, None, validation)
