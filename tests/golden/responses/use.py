"""Several statuses and media types, and what is none of them."""

from responses_api import (
    APIStatusError, BinaryResponse, Client, ConflictError, Draft, InternalServerError, PaymentRequiredError,
    Report, APIResponseValidationError, types,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)

wire.give({"id": "r"}, headers={"X-Total": "3", "X-Report-Request-Id": "q1"})
raw = client.reports.with_raw_response.list()
assert raw.headers["x-total"] == "3" and raw.request_id == "q1" and raw.status_code == 200
assert raw.parse() == Report(id="r")
wire.give("as text", media_type="text/plain; charset=utf-8")
assert client.reports.list() == "as text"
wire.give(b"%PDF", media_type="application/pdf")
report = client.reports.list()
assert isinstance(report, BinaryResponse) and report.read() == b"%PDF"
wire.give({"draft": 1}, status=201, media_type="application/vnd.report+json")
assert client.reports.list() == Draft(draft=1)
wire.give(None, status=204, media_type="")
assert client.reports.list() is None
wire.give("<html>", media_type="text/html")
try:
    client.reports.list()
    raise SystemExit("no error")
except APIResponseValidationError:
    pass

wire.give({"message": "pay", "code": 3}, status=402)
try:
    client.reports.list()
    raise SystemExit("no error")
except PaymentRequiredError as error:
    assert error.error == types.Problem(message="pay", code=3) and error.status_code == 402
wire.give({"message": "tea", "code": 3}, status=418)
try:
    client.reports.list()
    raise SystemExit("no error")
except APIStatusError as error:
    assert type(error.error) is types.Problem and "tea" in str(error)
wire.give({"fault": "ours"}, status=503)
try:
    client.reports.list()
    raise SystemExit("no error")
except InternalServerError as error:
    assert error.error == types.Fault(fault="ours")
wire.give("plain", status=500, media_type="text/plain")
try:
    client.reports.list()
    raise SystemExit("no error")
except InternalServerError as error:
    assert error.error is None and error.body == "plain"

for status, body, kind in (
    (404, {"path": "/reports/1"}, types.Problem404), (400, {"message": "no", "code": 1}, types.Problem),
):  # fmt: skip
    wire.give(body, status=status)
    try:
        client.reports.retrieve("1")
        raise SystemExit("no error")
    except APIStatusError as error:
        assert type(error.error) is kind, error.error

wire.give(None, status=204, media_type="")
client.reports.delete_all()
for said, media_type, read in (
    ("held", "text/plain", "held"),
    ({"message": "held"}, "application/json", types.Problem(message="held")),
    ({"fault": "yours"}, "application/vnd.fault+json", types.Fault(fault="yours")),
    ({"message": "held"}, "application/problem+json", types.Problem(message="held")),
):
    wire.give(said, status=409, media_type=media_type)
    try:
        client.reports.delete_all()
        raise SystemExit("no error")
    except ConflictError as error:
        assert error.body == said
        assert error.error == (read if isinstance(said, dict) else None), media_type
wire.give(b"\x00\xff", media_type="application/octet-stream")
assert client.reports.raw.retrieve().read() == b"\x00\xff"
wire.give("wörds", media_type="text/plain")
assert client.reports.text.retrieve() == "wörds"
wire.give("more", media_type="text/markdown")
assert client.reports.text.update(body="wörds") == "more"
assert wire.last.content == "wörds".encode() and wire.last.headers["content-type"] == "text/plain"
wire.give({"a": [1]}, status=202)
assert client.reports.upload(body=b"\x01") == {"a": [1]}
assert wire.last.content == b"\x01"
