"""How hard to try: a fixed, small and repeatable number of examples, or with BINDWRIGHT_FULL many.

The full run is not repeatable on purpose: each looks somewhere else.
"""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

FULL = bool(os.environ.get("BINDWRIGHT_FULL"))


def effort(few: int, many: int) -> Callable[[Any], Any]:
    """The settings of a property: so many examples in CI, so many in a full run."""
    return settings(
        max_examples=many if FULL else few,
        derandomize=not FULL,
        database=None,
        deadline=None,
        print_blob=FULL,
        suppress_health_check=list(HealthCheck),
    )
