"""What looks like pages and is not said to be: a note for each scheme."""

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import PAGINATION_MISMATCH, PAGINATION_POSSIBLE
from bindwright.ir.operations import Api, Operation
from bindwright.lower.paging.proposed import proposed

_NAMED = 3


def propose_pagination(api: Api, report: Report) -> None:
    """Adds a note for each scheme that fits operations which are not said to page.

    It is one scheme where nothing but the name of the items differs. Where a stated one is wrong,
    there is none: it may be the same.
    """
    if any(one.rule is PAGINATION_MISMATCH for one in report):
        return
    schemes: dict[str, list[Operation]] = {}
    for one in proposed(api.operations, api.types):
        words = (f"{word}: {value}" for word, value in one.words.items() if word != "items")
        schemes.setdefault(", ".join(words), []).extend(one.operations)
    for scheme, operations in schemes.items():
        listed = ", ".join(one.id for one in operations[:_NAMED])
        more = len(operations) - _NAMED
        report.add(
            PAGINATION_POSSIBLE,
            operations[0].origin,
            f"{listed}{f' and {more} more' * (more > 0)} may list things in pages: {scheme}",
            hint="'bindwright init' writes the tables that say so, commented out",
            at="key",
        )
