"""`make fuzz RUNS=2000 SEED=0`: by hand, as long as one likes; says what failed and how often."""

import collections
import json
import sys
import tempfile
import time
from pathlib import Path

from .batch import Batch
from .seeds import seeds
from .target import Failure, attempt, input_of, minimised


def main(runs: int, first: int) -> int:
    """Runs the numbers from `first` on and prints each new kind of failure; 1 if there is one."""
    counts: collections.Counter[str] = collections.Counter()
    failures: dict[str, int] = {}
    started = time.monotonic()
    print(f"{len(seeds())} seeds, runs {first} to {first + runs - 1}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        batch = Batch(folder)
        for number in range(first, first + runs):
            try:
                files = attempt(input_of(number), folder, f"fuzz_{number}")
                counts["generated" if files else "refused"] += 1
                if files and number % 5 == 0:
                    batch.add(number, files)
                if len(batch) == 100 or number == first + runs - 1:
                    counts["imported"] += len(batch)
                    batch.check()
            except Failure as failure:
                counts["failed"] += 1
                if failure.signature not in failures:
                    failures[failure.signature] = number
                    print(f"\n--- run {number}: {failure}", flush=True)
                    run = input_of(number)
                    if run.document is not None and "import" not in failure.signature:
                        small = minimised(run, failure.signature, folder)
                        print(json.dumps(small), flush=True)
    seconds = time.monotonic() - started
    print(f"\n{dict(counts)} in {seconds:.0f} s; kinds of failures: {failures or 'none'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
