"""Webhooks: one function each, one for any of them; what is not listed survives."""

import json
import pickle
from datetime import UTC, datetime
from typing import assert_type

from webhooks_api import (
    Order, OrderCancelled, OrderCreated, APIResponseValidationError, UnknownWebhookEvent,
    WebhookEvent, WebhookValidationError, types, webhooks,
)  # fmt: skip

created = {
    "type": "order.created",
    "order": {"id": "o1"},
    "at": "2026-11-25T08:00:00Z",
    "more": [1],
}
one = webhooks.parse_order_created(json.dumps(created))
assert_type(one, OrderCreated)
assert type(one) is OrderCreated and type(one.order) is Order and one.order.id == "o1"
assert one.at == datetime(2026, 11, 25, 8, tzinfo=UTC)
assert one.to_dict() == created, "what the document does not list is still there"

# Any webhook: the body says which one it is.
found = webhooks.parse_webhook(json.dumps(created).encode())
assert_type(found, WebhookEvent | str | None)
assert found == one
found = webhooks.parse_webhook('{"type": "order.cancelled", "id": "o1", "by": "robot"}')
assert type(found) is OrderCancelled and found.by == "robot", "the list of values may grow"
found = webhooks.parse_webhook('{"type": "stock.fell", "left": 0}')
assert type(found) is types.StockChangedEvent and found.left == 0
for body in ({"type": "order.lost", "id": "o1"}, {"id": "o1"}):
    found = webhooks.parse_webhook(json.dumps(body), validation="strict")
    assert type(found) is UnknownWebhookEvent and found.to_dict() == body

# Or its name is known, and decides.
cancelled = webhooks.parse_webhook(b'{"type": "x", "id": "o2"}', "order.cancelled")
assert_type(cancelled, OrderCancelled)
assert type(cancelled) is OrderCancelled and cancelled.id == "o2"
assert cancelled.validation_errors, "but it says something else of itself"
assert_type(webhooks.parse_webhook("still here", "ping"), str)
assert webhooks.parse_webhook("still here", "ping") == "still here"
assert webhooks.parse_ping_post(b"\xc3\xa9") == "é"
webhooks.parse_ping_put("")
found = webhooks.parse_webhook('{"type": "order.cancelled", "id": "o3"}', "order.forgotten")
assert type(found) is OrderCancelled and found.id == "o3"

# Broken ones: lenient keeps what fits, strict raises.
broken = '{"type": "order.created", "order": {"id": 5}}'
one = webhooks.parse_order_created(broken)
assert [violation.pointer for violation in one.validation_errors] == ["/order/id"]
assert one.to_dict()["order"] == {"id": 5}
for parse in (webhooks.parse_order_created, webhooks.parse_webhook):
    try:
        parse(broken, validation="strict")
        raise SystemExit("no error")
    except WebhookValidationError as error:
        assert error.pointers == ("/order/id",)
        assert str(error).startswith("the webhook does not fit")
        assert isinstance(error, APIResponseValidationError)
        copy = pickle.loads(pickle.dumps(error))
        assert type(copy) is WebhookValidationError and copy.pointers == error.pointers
for text in ("no JSON", b"\xff", "[]", "5"):
    try:
        webhooks.parse_order_created(text)
        raise SystemExit("no error")
    except WebhookValidationError:
        pass
try:
    webhooks.parse_webhook("{}", validation="loose")  # type: ignore[call-overload]
    raise SystemExit("no error")
except ValueError as error:
    assert "loose" in str(error)

# Sides: a webhook arrives, so it has no write-only fields; the answer to one is sent.
assert "secret" not in Order.model_fields
answer: types.RefusalParam = {"until": "2026-12-01"}  # type: ignore[typeddict-item]
assert types.Refusal.model_validate_json(json.dumps(answer)).until.year == 2026
