"""How hard to try: a fixed, small and repeatable number of examples, or with BINDWRIGHT_FULL many.

The full run is not repeatable on purpose: each looks somewhere else.
"""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import providers

FULL = bool(os.environ.get("BINDWRIGHT_FULL"))

if not FULL:
    # Hypothesis mixes the constants of all modules that were imported by then into its examples:
    # what is tried would depend on the tests that ran before.
    providers._get_local_constants = lambda: providers._local_constants


def effort(few: int, many: int) -> Callable[[Any], Any]:
    """The settings of a property: so many examples in CI, so many in a full run."""
    return settings(
        max_examples=many if FULL else few,
        derandomize=not FULL,
        database=None,
        deadline=None,
        print_blob=FULL,
        # Explaining traces every line, which made the interpreter crash, and names none of ours.
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
