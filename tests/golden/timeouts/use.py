"""Servers, timeouts, and what the configuration changes."""

import importlib.metadata
import inspect
import os
import tomllib
from pathlib import Path

import patience
from patience import Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)


def call(method: str) -> tuple[str, dict[str, float]]:
    wire.give(None, status=204, media_type="")
    getattr(client.elsewhere if method == "retrieve" else client.slow, method)()
    return str(wire.last.url), wire.last.extensions["timeout"]


url, waits = call("quick")
assert url == "https://eu.timeouts.example:8443/v2/quick"
assert waits["connect"] == 4.0
for phase in ("read", "write", "pool"):
    assert 29 < waits[phase] <= 30, waits
url, waits = call("wait")
assert url == "https://eu.timeouts.example:8443/v2/slow"
assert 599 < waits["read"] <= 600
url, _ = call("retrieve")
assert url == "https://elsewhere.example/api/elsewhere"
assert wire.last.headers["user-agent"].startswith("patience/3.2.1 ")

os.environ["WAIT_BASE_URL"] = "https://mine.example/x/"
client = Client(http_client=wire.client)
assert call("wait")[0] == "https://mine.example/x/slow"
assert call("retrieve")[0] == "https://mine.example/x/elsewhere"

assert patience.__version__ == "3.2.1"
project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
assert project["name"] == "patience" and project["version"] == "3.2.1"
assert {one.partition(">")[0] for one in project["dependencies"]} == {"httpx2", "pydantic"}
assert importlib.metadata.version("pydantic")

default = inspect.signature(Client).parameters["max_retries"].default
assert default == 5
