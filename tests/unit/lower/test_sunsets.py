"""The lives of operations and values as others say them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api
from bindwright.ir.types import Enum, Lifecycle
from bindwright.load import load
from bindwright.lower import lower

DAY = datetime.date(2026, 4, 20)


def _lowered(folder: Path, headers: Any, schema: Any = True, **words: Any) -> Api:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Kind"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/a": {
                "get": {
                    "responses": {"200": {"description": "A", "headers": headers,
                                          "content": content}},
                    **words,
                }
            }
        },
        "components": {"schemas": {"Kind": schema}},
    }  # fmt: skip
    path = folder / "openapi.json"
    path.write_text(json.dumps(document))
    return lower(load(str(path), Report()), Report())


@pytest.mark.parametrize(
    ("headers", "since", "end"),
    [
        ({"Sunset": {"example": "Mon, 20 Apr 2026 00:00:00 GMT"}}, None, DAY),
        ({"sunset": {"schema": {"const": "2026-04-20"}}}, None, DAY),
        ({"Deprecation": {"schema": {"type": "string", "default": "@1776643200"}}}, DAY, None),
        ({"Deprecation": {"examples": {"a": {"value": "true"}}}}, None, None),
        ({"Sunset": {"example": "soon"}}, None, None),
        ({"Deprecation": {"example": "@99999999999"}}, datetime.date(5138, 11, 16), None),
    ],
)
def test_headers_that_are_described_with_a_value(
    tmp_path: Path, headers: Any, since: datetime.date | None, end: datetime.date | None
) -> None:
    (operation,) = _lowered(tmp_path, headers).operations
    assert operation.deprecated
    assert operation.lifecycle == Lifecycle(
        status="deprecated", deprecated_on=since, end_of_life=end
    )


@pytest.mark.parametrize(
    "headers",
    [
        {}, {"Sunset": {"schema": {"type": "string"}}}, {"Deprecation": {"example": "false"}},
        {"Deprecation": {"example": [1]}}, {"X-Sunset": {"example": "2026-04-20"}}, 1,
    ],
)  # fmt: skip
def test_headers_that_say_nothing(tmp_path: Path, headers: Any) -> None:
    (operation,) = _lowered(tmp_path, headers).operations
    assert not operation.deprecated
    assert operation.lifecycle is None


def test_a_date_of_others(tmp_path: Path) -> None:
    (operation,) = _lowered(tmp_path, {}, **{"x-sunset": "2026-04-20"}).operations
    assert operation.deprecated
    assert operation.lifecycle == Lifecycle(status="deprecated", end_of_life=DAY)


def test_our_own_word_comes_first(tmp_path: Path) -> None:
    words = {"x-sunset": "2020-01-01", "x-bindwright-lifecycle": {"status": "active"}}
    (operation,) = _lowered(tmp_path, {}, **words).operations
    assert not operation.deprecated


@pytest.mark.parametrize("key", ["x-enum-deprecated", "x-deprecated-enum-members"])
def test_old_members_of_others(tmp_path: Path, key: str) -> None:
    api = _lowered(tmp_path, {}, {"enum": ["a", "b"], key: ["b"]})
    (kind,) = (one for one in api.types.values() if isinstance(one, Enum))
    assert [one.deprecated for one in kind.members] == [False, True]
