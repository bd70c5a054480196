"""A document as an application, and calls to it without a network."""

from __future__ import annotations

import asyncio
import datetime
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import jsonschema
from bindwright.commands.mock.app import create_app
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api, Operation
from bindwright.load import load
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas, Side

from tests.payload_schemas import schema_of

COMPLETIONS = Path(__file__).parents[3] / "schema" / "completions.yaml"


@dataclass
class Served:
    """An application, and what it was made from."""

    api: Api
    payloads: PayloadSchemas
    app: Any
    log: list[str] = field(default_factory=list)

    def call(self, method: str, path: str, **options: Any) -> httpx2.Response:
        """One request; options are those of the HTTP client."""

        async def send() -> httpx2.Response:
            transport = httpx2.ASGITransport(self.app)
            async with httpx2.AsyncClient(
                transport=transport, base_url="http://localhost"
            ) as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())

    def operation(self, id: str) -> Operation:
        """An operation by `METHOD /path`."""
        return next(one for one in self.api.operations if one.id == id)

    def judge(self, id: str, response: httpx2.Response, side: Side = "response") -> None:
        """Fails where a reply does not fit the document: `jsonschema` decides, not our engine."""
        schema = schema_of(self.payloads, self.operation(id), side, response.status_code)
        assert schema is not None, "the document says nothing about this reply"
        jsonschema.Draft202012Validator(schema).validate(response.json())


def serve(
    source: Path | dict[str, Any], folder: Path, *, seed: int = 0,
    as_of: datetime.date | None = None,
) -> Served:  # fmt: skip
    """The application for a document."""
    if isinstance(source, dict):
        path = folder / "openapi.json"
        path.write_text(json.dumps({"info": {"title": "T", "version": "1"}, **source}))
    else:
        path = source
    report = Report()
    bundle = load(str(path), report)
    api = lower(bundle, report)
    report.stop_on_errors()
    payloads = PayloadSchemas(bundle)
    log: list[str] = []
    app = create_app(api, payloads, seed=seed, as_of=as_of, log=log.append)
    return Served(api, payloads, app, log)


def frames(text: str) -> list[tuple[str, Any]]:
    """The events of a stream as (name, decoded data)."""
    found: list[tuple[str, Any]] = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if line)
        if "data" in fields:
            data = fields["data"]
            value = data if data == "[DONE]" else json.loads(data)
            found.append((fields.get("event", ""), value))
    return found
