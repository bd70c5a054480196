"""Retries and idempotency headers as the document states them."""

import inspect

import httpx2
from retries_api import APIConnectionError, APIStatusError, Client
from wire import Wire

wire = Wire()
client = Client(base_url="https://retries.example", http_client=wire.client)


def attempts(method: str, *statuses: int, max_retries: int | None = None) -> int:
    """How many requests a call takes; the last status is that of all that follow."""
    wire.requests.clear()
    for status in statuses:
        wire.give(None, status=status, media_type="")
    resource, _, name = method.rpartition(".")
    call = getattr(getattr(client, resource), name)
    try:
        call() if max_retries is None else call(max_retries=max_retries)
    except APIStatusError as error:
        assert error.status_code == statuses[-1]
    else:
        assert statuses[-1] == 204
    assert len(wire.requests) == len(statuses)
    return len(wire.requests)


assert inspect.signature(Client).parameters["max_retries"].default == 1
assert attempts("plain.retrieve", 503, 503) == 2
assert attempts("plain.retrieve", 500) == 1
assert attempts("plain.retrieve", 503, 503, 204, max_retries=5) == 3
assert attempts("often.retrieve", 429, 500, 599, 502) == 4
assert attempts("often.retrieve", 409) == 1
assert attempts("often.retrieve", 429, 500, max_retries=1) == 2
assert attempts("never.create", 503) == 1
assert attempts("never.create", 503, 204, max_retries=1) == 2
assert attempts("backoff.update", 404, 204) == 2
assert attempts("backoff.update", 503) == 1


tried: list[str] = []


def refuse(request: httpx2.Request) -> httpx2.Response:
    tried.append(request.url.path)
    raise httpx2.ConnectError("no", request=request)


http = httpx2.Client(transport=httpx2.MockTransport(refuse))
with Client(base_url="https://retries.example", http_client=http) as other:
    for call in (other.plain.retrieve, other.backoff.update):
        try:
            call()
            raise SystemExit("no error")
        except APIConnectionError:
            pass
assert tried == ["/plain", "/plain", "/backoff"], tried


def keys(method: str, name: str = "idempotency-key", **arguments: str) -> list[str]:
    wire.requests.clear()
    for status in (503, 204) if not method.startswith("never") else (204,):
        wire.give(None, status=status, media_type="")
    resource, _, call = method.rpartition(".")
    getattr(getattr(client, resource), call)(**arguments)
    found = [one.headers.get_list(name) for one in wire.requests]
    assert all(one == found[0] for one in found)
    return found[0]


(made,) = keys("plain.create")
assert len(made) == 36 and keys("plain.create") != [made]
assert keys("plain.create", idempotency_key="mine") == ["mine"]
assert keys("plain.retrieve") == keys("plain.update") == []
assert len(keys("never.create", "x-once")) == 1 and keys("never.create") == []
assert keys("documented.create", idempotency_key="own") == ["own"]
assert len(keys("documented.create")) == 1
