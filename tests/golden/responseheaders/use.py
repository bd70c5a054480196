"""Documented headers of answers as values; others as the text that they are."""

import inspect
import pickle
from datetime import UTC, datetime

from response_headers_api import (
    Client,
    InternalServerError,
    Kind,
    Limits,
    NotFoundError,
    RateLimitError,
    APIResponseValidationError,
)
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)

SENT = {
    "x-total": "3", "X-IDS": "1, 2", "X-Names": "1,b", "X-Limits": "left=4,until=noon",
    "X-Flat": "a,1,b,2", "X-When": "2026-01-02T03:04:05Z", "X-Kind": "big", "X-Good": "true",
    "X-Json": '{"left": 5}', "X-Text": "12", "X-Other": "o",
}  # fmt: skip
wire.give(["a"], headers=SENT)
raw = client.things.with_raw_response.list()
assert raw.parsed_headers == {
    "X-Total": 3, "X-Ids": [1, 2], "X-Names": ["1", "b"], "X-Limits": Limits(left=4, until="noon"),
    "X-Flat": {"a": 1, "b": 2}, "X-When": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    "X-Kind": Kind.BIG, "X-Good": True, "X-Json": Limits(left=5), "X-Text": "12",
}  # fmt: skip
assert raw.headers["x-other"] == "o" and raw.parse() == ["a"]

# What does not fit stays text, or is said.
wire.give(["a"], headers={"X-Total": "many", "X-Kind": "huge", "X-Ids": ""})
assert client.things.with_raw_response.list().parsed_headers == {
    "X-Total": "many", "X-Kind": "huge", "X-Ids": []
}  # fmt: skip
wire.give(["a"], headers={"X-Total": "many"})
strict = client.with_options(validation="strict").things.with_raw_response.list()
try:
    _ = strict.parsed_headers
    raise SystemExit("no error")
except APIResponseValidationError as error:
    assert error.pointers == ("/X-Total",)

# Errors have theirs, which never raise; an answer that is documented without any has none.
careful = client.with_options(validation="strict")
wire.give({"no": 1}, status=429, headers={"x-left": "0", "X-Limits": "left=many", "X-When": "now"})
try:
    careful.things.list()
    raise SystemExit("no error")
except RateLimitError as error:
    assert error.parsed_headers == {"X-Left": 0, "X-Limits": "left=many"}
    assert error.headers["X-When"] == "now" and pickle.loads(pickle.dumps(error)).parsed_headers
wire.give({"no": 1}, status=500, headers={"X-When": "2026-01-02T03:04:05Z", "X-Left": "0"})
try:
    client.things.list()
    raise SystemExit("no error")
except InternalServerError as error:
    when = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert error.parsed_headers == {"X-Left": 0, "X-When": when}
wire.give({"no": 1}, status=404, headers={"X-Left": "0"})
try:
    client.plain.retrieve()
    raise SystemExit("no error")
except NotFoundError as error:
    assert error.parsed_headers == {}
wire.give({"no": 1}, status=500, headers={"X-Left": "0"})
try:
    client.plain.retrieve()
    raise SystemExit("no error")
except InternalServerError as error:
    assert error.parsed_headers == {"X-Left": 0}

# By status, and none.
wire.give(None, status=204, media_type="", headers={"X-Total": "3"})
assert client.things.with_raw_response.list().parsed_headers == {"X-Total": "3"}
wire.give(None, media_type="", headers={"X-Total": "3"})
assert client.plain.with_raw_response.retrieve().parsed_headers == {}
assert "`X-Total`: How many there are." in (inspect.getdoc(client.things.list) or "")
