"""What is deprecated is told in headers; what has ended is refused from the day that is given."""

from __future__ import annotations

import copy
import datetime
from pathlib import Path
from typing import Any

import pytest

from .served import Served, serve

OLD = {
    "status": "deprecated", "deprecated-on": "2026-01-15", "end-of-life": "2026-04-20",
    "replacement": "new", "link": "https://docs.example/old",
}  # fmt: skip
TOLD = {
    "deprecation": "@1768435200",
    "sunset": "Mon, 20 Apr 2026 00:00:00 GMT",
    "link": '<https://docs.example/old>; rel="deprecation"',
}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Old", "version": "1"},
    "paths": {
        "/old": {
            "get": {
                "deprecated": True,
                "x-bindwright-lifecycle": OLD,
                "responses": {"204": {"description": "Done."}},
            }
        },
        "/plain": {
            "get": {"deprecated": True, "responses": {"204": {"description": "Done."}}},
        },
        "/things": {
            "post": {
                "parameters": [
                    {"name": "mode", "in": "query", "x-bindwright-lifecycle": OLD,
                     "deprecated": True, "schema": {"type": "string"}},
                    {"name": "kind", "in": "query",
                     "schema": {"enum": ["a", "b"], "x-enum-deprecated": ["b"]}},
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "model": {
                                        "anyOf": [
                                            {"const": "new"},
                                            {"const": "old", "x-bindwright-lifecycle": OLD},
                                            {"const": "gone", "x-bindwright-lifecycle":
                                             {"status": "retired", "end-of-life": "2025-01-01"}},
                                            {"type": "string"},
                                        ]
                                    },
                                    "size": {"type": "integer", "x-bindwright-lifecycle": OLD},
                                },
                            }
                        }
                    }
                },
                "responses": {"204": {"description": "Done."}},
            }
        },
    },
}  # fmt: skip


def _served(folder: Path, day: str | None = None, **responses: Any) -> Served:
    document = copy.deepcopy(DOCUMENT)
    document["paths"]["/old"]["get"]["responses"] |= responses
    as_of = datetime.date.fromisoformat(day) if day is not None else None
    return serve(document, folder, as_of=as_of)


def _told(response: Any) -> dict[str, str]:
    return {name: response.headers[name] for name in TOLD if name in response.headers}


def test_an_operation_says_that_it_is_deprecated(tmp_path: Path) -> None:
    response = _served(tmp_path).call("GET", "/old")
    assert (response.status_code, _told(response)) == (204, TOLD)


def test_a_day_that_nobody_said_is_the_first(tmp_path: Path) -> None:
    assert _told(_served(tmp_path).call("GET", "/plain")) == {"deprecation": "@0"}


@pytest.mark.parametrize(
    ("body", "query", "told"),
    [
        ({"model": "new"}, "", {}),
        ({"model": "another"}, "?kind=a", {}),
        ({"model": "old"}, "", TOLD),
        ({"size": 1}, "", TOLD),
        ({}, "?mode=x", TOLD),
        ({}, "?kind=b", {"deprecation": "@0"}),
        ({"model": "gone"}, "", {"deprecation": "@0", "sunset": "Wed, 01 Jan 2025 00:00:00 GMT"}),
    ],
)
def test_what_a_request_uses_is_told(
    tmp_path: Path, body: Any, query: str, told: dict[str, str]
) -> None:
    response = _served(tmp_path).call("POST", f"/things{query}", json=body)
    assert (response.status_code, _told(response)) == (204, told)


@pytest.mark.parametrize(
    ("declared", "status"), [((), 410), (("404",), 404), (("404", "410"), 410)]
)
def test_an_operation_that_has_ended_is_gone(
    tmp_path: Path, declared: tuple[str, ...], status: int
) -> None:
    responses = {one: {"description": "No."} for one in declared}
    before = _served(tmp_path, "2026-04-19", **responses)
    assert before.call("GET", "/old").status_code == 204
    after = _served(tmp_path, "2026-04-20", **responses)
    response = after.call("GET", "/old")
    assert response.status_code == status
    assert "reached its end of life on 2026-04-20; use new instead" in response.text


@pytest.mark.parametrize(
    ("body", "query", "what"),
    [
        ({"model": "old"}, "", "old"),
        ({"model": "gone"}, "", "gone"),
        ({"size": 1}, "", "size"),
        ({}, "?mode=x", "mode"),
    ],
)
def test_what_has_ended_is_refused(tmp_path: Path, body: Any, query: str, what: str) -> None:
    served = _served(tmp_path, "2026-04-20")
    response = served.call("POST", f"/things{query}", json=body)
    assert response.status_code == 400
    assert what in response.text
    assert served.call("POST", "/things?kind=b", json={"model": "new"}).status_code == 204


def test_nothing_is_refused_without_a_day(tmp_path: Path) -> None:
    served = _served(tmp_path)
    assert served.call("POST", "/things", json={"model": "gone"}).status_code == 204
