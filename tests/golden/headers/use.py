"""Parameters in headers and cookies."""

from headers_api import ArgumentValidationError, Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)


def sent(name: str) -> str | None:
    value: str | None = wire.last.headers.get(name)
    return value


wire.give(None, status=204, media_type="")
client.pings.list(x_betas=["one", "two"])
assert sent("x-betas") == "one,two" and sent("x-version") == "2.0"
for name in ("x-tags", "x-count", "x-flag", "x-optional", "x-map", "cookie", "authorization"):
    assert sent(name) is None, name

wire.give(None, status=204, media_type="")
client.pings.list(
    x_betas=["b"], x_tags=["a", "b"], x_version="3", x_count=7, x_flag=True, x_optional="o",
    x_map={"a": 1, "b": 2}, x_exploded={"a": 1, "b": 2}, session="s",
)  # fmt: skip
assert sent("x-tags") == "a,b" and sent("x-version") == "3" and sent("x-count") == "7"
assert sent("x-flag") == "true" and sent("x-optional") == "o" and sent("cookie") == "session=s"
assert sent("x-map") == "a,1,b,2" and sent("x-exploded") == "a=1,b=2"

wire.give(None, status=204, media_type="")
client.with_options(default_headers={"X-Version": "9"}).pings.list(x_betas=["b"])
assert sent("x-version") == "9"

try:
    client.pings.list(x_betas=["b"], x_tags=["a\nInjected: yes"])
    raise SystemExit("no error")
except ValueError as error:
    assert "X-Tags" in str(error) and "Injected" not in str(error)
try:
    client.with_options(validation="strict").pings.list(x_betas=["b"], x_count=True)
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/X-Count",)
