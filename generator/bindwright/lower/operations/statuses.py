"""The keys of `responses`, which documents spell in more ways than OpenAPI has."""

import re
from collections.abc import Iterator

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import RESPONSE_STATUS
from bindwright.load.bundle import Node

_STATUS = re.compile(r"([1-9](?:\d\d|xx|\*\*))(?:\s.*)?", re.ASCII | re.IGNORECASE | re.DOTALL)


def by_status(operation: Node, report: Report) -> Iterator[tuple[str, Node]]:
    """The responses of an operation by status (`200`), class (`4XX`), or `default`.

    `5xx`, `200 OK` and `Default` are understood; what is no status at all is the default, if the
    operation has none.
    """
    stated = [one for one in operation.members("responses") if not one[0].startswith("x-")]
    seen = {key for key, _ in stated if _meant(key) == key}
    for key, response in stated:
        status = _meant(key)
        if status != key.upper() and status != key:
            wrong = f"{key!r} is no status (OpenAPI 3.2, section 4.16)"
            told = f"it is left out beside {status!r}" if status in seen else f"{status!r} is taken"
            report.add(RESPONSE_STATUS, response.origin, f"{wrong}: {told}", at="key")
        if status == key or status not in seen:
            seen.add(status)
            yield status, response


def _meant(key: str) -> str:
    found = _STATUS.fullmatch(key)
    return found[1].upper().replace("*", "X") if found is not None else "default"
