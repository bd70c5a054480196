"""What a document shows: right examples go through the types unchanged, wrong ones are reported."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.lower.examples import check_examples
from bindwright.lower.validators import Validators
from bindwright.plan.views import Side

from .canonical import difference
from .examples import Example, TypesByPlace, examples
from .made import Made, make
from .sources import documents, sample

_MOST = 400


@pytest.mark.parametrize("document", documents(large=True))
def test_examples(document: Path) -> None:
    made = make(document)
    report = Report()
    check_examples(made.bundle, made.payloads, report)
    warned = {one.origin for one in report}
    validators = Validators(made.payloads, formats=True)
    types = TypesByPlace(made)
    failures: list[str] = []
    unreached: list[str] = []
    shown = sample(list(examples(made.bundle)), _MOST, document.name)
    for example in shown:
        right = [side for side in example.sides if _is_right(validators, example, side)]
        if not right and example.origin not in warned:
            failures.append(f"{example.origin.pointer}: is wrong, and no finding says so")
        if right and example.origin in warned:
            failures.append(f"{example.origin.pointer}: is right, and a finding says it is wrong")
        for side in right:
            try:
                type_, lists = types.of(example.schema, side)
            except LookupError:
                if not _has_no_type(example.schema.origin.pointer):
                    unreached.append(f"{example.schema.origin.pointer} ({side})")
                continue
            value = example.value
            for _ in range(lists):
                value = [value]
            found = _round_trip(made, type_, value)
            if found:
                failures.append(f"{example.origin.pointer} ({side}): {found}")
    assert not failures, f"{len(failures)} of {len(shown)}\n" + "\n".join(failures[:40])
    assert not unreached, "\n".join(unreached)


def _is_right(validators: Validators, example: Example, side: Side) -> bool:
    return validators.at(example.schema.origin, side.value).is_valid(example.value)


def _round_trip(made: Made, type_: Any, value: Any) -> str | None:
    """What is wrong with what comes of an example that is read strictly and written again."""
    validation = made.module("_runtime.validation")
    try:
        read = validation.decode(type_, json.dumps(value), strict=True)
    except made.module("_runtime.errors").ResponseValidationError as error:
        return f"refused: {error}"
    back = json.loads(validation.encode(read))
    found = difference(value, back)
    return f"came back different: {found}" if found else None


def _has_no_type(pointer: str) -> bool:
    """Whether no value is ever read with a schema alone.

    It is that of a header, a part of others, or of the body of a status that has none.
    """
    return any(one in pointer for one in ("/headers/", "/allOf/", "/responses/204/"))
