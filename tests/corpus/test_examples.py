"""What a document shows: right examples go through the types unchanged, wrong ones are reported."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.plan.sides import Side
from bindwright.schema.formats import READERS
from bindwright.validation.compiled import Validators
from bindwright.validation.examples import check_examples
from pydantic import TypeAdapter

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
    validators = Validators(made.payloads, formats=READERS)
    types = TypesByPlace(made)
    failures: list[str] = []
    unreached: list[str] = []
    every = list(examples(made.bundle))
    # One that is shown in several places may be wrong in one of them only.
    doubted = [one for one in every if one.origin in warned]
    wrong = {one.origin for one in doubted if not _right_sides(validators, one)}
    shown = sample(every, _MOST, document.name)
    for example in shown:
        right = _right_sides(validators, example)
        if not right and example.origin not in warned:
            failures.append(f"{example.origin.pointer}: is wrong, and no finding says so")
        if example.origin in warned - wrong:
            failures.append(f"{example.origin.pointer}: is right, and a finding says it is wrong")
        if _is_of_another_kind(made.bundle.follow(example.schema).value, example.value):
            continue
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


def _right_sides(validators: Validators, example: Example) -> list[Side]:
    origin, value = example.schema.origin, example.value
    return [one for one in example.sides if validators.at(origin, one.value).is_valid(value)]


def _is_of_another_kind(schema: dict[str, Any], value: Any) -> bool:
    """Whether a schema without `type` allows a value by the letter, but is not about the like."""
    if "type" in schema:
        return False
    return ("properties" in schema and not isinstance(value, dict)) or (
        "items" in schema and not isinstance(value, list)
    )


def _round_trip(made: Made, type_: Any, value: Any) -> str | None:
    """What is wrong with what comes of an example that is read strictly and written again."""
    validation = made.module("_runtime.types.validation")
    try:
        read = validation.decode(type_, json.dumps(value), strict=True)
    except made.module("_runtime.errors").APIResponseValidationError as error:
        return f"refused: {error}"
    back = json.loads(validation.encode(read))
    found = difference(value, back)
    if found:
        return f"came back different: {found}"
    dumped = TypeAdapter(type_).dump_json(read, by_alias=True, exclude_unset=True)
    found = difference(back, json.loads(dumped))
    return f"pydantic dumps something else: {found}" if found else None


def _has_no_type(pointer: str) -> bool:
    """Whether no value is ever read with a schema alone.

    It is that of a header, a part of others, or of the body of a status that has none.
    """
    return any(one in pointer for one in ("/headers/", "/allOf/", "/responses/204/"))
