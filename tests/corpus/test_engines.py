"""Both engines of `bindwright validate` say the same of what documents show, and of the like of it.

Where a document shows little, values are made for its schemas.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.samples.values import NoValue, make_value

from tests.validation.differential import Both, mutated
from tests.validation.test_engines import WAIVERS

from .examples import examples, schemas
from .sources import FULL, documents, sample

_Place = tuple[Origin, Side]

_NAMED = 30
_OTHERS = 60 if FULL else 30
_LIKE = 12 if FULL else 4
_WAIVED_FORMATS = [schema["format"] for schema, _, _ in WAIVERS if "format" in schema]


@pytest.mark.parametrize("document", documents(large=True))
def test_engines_agree(document: Path) -> None:
    bundle = load(str(document), Report())
    payloads = PayloadSchemas(bundle)
    shown: dict[_Place, list[Any]] = defaultdict(list)
    for example in examples(bundle):
        for side in example.sides:
            shown[example.schema.origin, side.value].append(example.value)
    stated = ((node.origin, side.value) for node, sides in schemas(bundle) for side in sides)
    unshown = [one for one in dict.fromkeys(stated) if one not in shown]
    named = [one for one in unshown if one[0].pointer.startswith("/components/schemas/")]
    others = [one for one in unshown if one not in named]
    # Of what has no name a full run takes some as well: much of it is alike, and one is slow.
    some = Random(document.name).sample(others, min(len(others), _OTHERS))
    for place in [*sample(named, _NAMED, document.name), *some]:
        shown[place] = []
    failures: list[str] = []
    count = 0
    for (origin, side), values in shown.items():
        schema = _comparable(payloads.joined([origin], side))
        both = Both(schema)
        for value in _values(schema, f"{origin.pointer}/{side}", values):
            count += 1
            if found := both.differences(value):
                failures.append(f"{origin.pointer} ({side}): {value!r:.200}: {found!r:.400}")
    read = json.dumps([source.data for source in bundle.sources.values()], default=str)
    assert count or '"schema"' not in read, "no values"
    assert not failures, f"{len(failures)} of {count}\n" + "\n".join(failures[:20])


def _comparable(schema: Any) -> Any:
    """Without formats that only one of the engines knows."""
    match schema:
        case dict():
            return {
                key: _comparable(value)
                for key, value in schema.items()
                if key != "format" or value not in _WAIVED_FORMATS
            }
        case list():
            return [_comparable(one) for one in schema]
        case _:
            return schema


def _values(schema: dict[str, Any], seed: str, shown: list[Any]) -> Iterator[Any]:
    if not shown:
        try:
            shown = [make_value(schema, seed, dynamic=True)]
        except NoValue:
            shown = [{}]
    for number, value in enumerate(shown):
        yield value
        yield from mutated(value, f"{seed}/{number}", _LIKE)
