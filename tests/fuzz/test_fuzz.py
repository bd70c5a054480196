"""Hundreds of mutated documents, always the same, and thousands in `make test-full`.

`make fuzz RUNS=…` goes on from there.
"""

import json
import os
from pathlib import Path

import pytest

from .batch import Batch
from .target import Failure, attempt, input_of, minimised

CHUNKS = 12
RUNS = 2000 if os.environ.get("BINDWRIGHT_FULL") else 60


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_only_findings_or_files_that_import(chunk: int, tmp_path: Path) -> None:
    batch = Batch(tmp_path)
    made = 0
    for number in range(chunk * RUNS, (chunk + 1) * RUNS):
        run = input_of(number)
        try:
            files = attempt(run, tmp_path, f"fuzz_{number}")
        except Failure as failure:
            small = minimised(run, failure.signature, tmp_path) if run.document else run.content
            shown = json.dumps(small) if run.document else repr(small)
            pytest.fail(f"run {number} (make fuzz RUNS=1 SEED={number}): {failure}\n{shown}")
        if files:
            made += 1
            if made % 4 == 0:
                batch.add(number, files)
    assert made > RUNS // 10, "the mutations break too much to find anything"
    batch.check()
