"""Both engines of `bindwright validate` say the same of what documents show, and of the like of it.

Where a document shows little, values are made for its named schemas.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.mock.data import NoValue, make_value
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower.payloads import PayloadSchemas, Side

from tests.validation.differential import Both, mutated

from .examples import examples
from .sources import FULL, documents, sample

_Place = tuple[Origin, Side]

_NAMED = 60
_LIKE = 12 if FULL else 4


@pytest.mark.parametrize("document", documents(large=True))
def test_engines_agree(document: Path) -> None:
    payloads = PayloadSchemas(load(str(document), Report()))
    shown: dict[_Place, list[Any]] = defaultdict(list)
    for example in examples(payloads.bundle):
        for side in example.sides:
            shown[example.schema.origin, side.value].append(example.value)
    named = [one for one in _named(payloads) if one not in shown]
    for place in sample(named, _NAMED, document.name):
        shown[place] = []
    failures: list[str] = []
    count = 0
    for (origin, side), values in shown.items():
        schema = payloads.joined([origin], side)
        both = Both(schema)
        for value in _values(schema, f"{origin.pointer}/{side}", values):
            count += 1
            if found := both.differences(value):
                failures.append(f"{origin.pointer} ({side}): {value!r:.200}: {found!r:.400}")
    assert count, "no values"
    assert not failures, f"{len(failures)} of {count}\n" + "\n".join(failures[:20])


def _named(payloads: PayloadSchemas) -> Iterator[_Place]:
    sides: tuple[Side, ...] = ("request", "response")
    components = payloads.bundle.document.get("components")
    for _, node in components.members("schemas") if components else ():
        yield from ((node.origin, side) for side in sides)


def _values(schema: dict[str, Any], seed: str, shown: list[Any]) -> Iterator[Any]:
    if not shown:
        try:
            shown = [make_value(schema, seed, dynamic=True)]
        except NoValue:
            shown = [{}]
    for number, value in enumerate(shown):
        yield value
        yield from mutated(value, f"{seed}/{number}", _LIKE)
