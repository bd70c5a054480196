"""Tallies add up, whatever the grouping."""

from bindwright.validation.running.tally import (
    NOTHING,
    Cause,
    Found,
    Place,
    Signature,
    Tally,
    merge,
    merge_all,
)
from hypothesis import given
from hypothesis import strategies as st

CAUSES = [Cause("invalid", "error", "T", (name,), f"no {name}") for name in "abc"]


def _part(file: str, lines: int, size: int, faults: list[tuple[int, int]]) -> Tally:
    """The tally of a few lines of a file with faults at (line, which cause)."""
    found: list[Found] = []
    signatures: dict[Cause, Signature] = {}
    for line, which in faults:
        place = Place(file, line, 1, line * 3)
        cause = CAUSES[which]
        found.append(
            Found(cause=cause, place=place, pointer="", message=f"{line}", excerpt="", mark=1)
        )
        before = signatures.get(cause)
        signatures[cause] = Signature(
            count=1 + (before.count if before else 0),
            records=1,
            first=before.first if before else place,
            last=place,
            example=before.example if before else f"{line}",
        )
    return Tally(
        first_file=file, last_file=file, lines=lines, size=size, valid=lines - len(faults),
        invalid=len(faults), found=tuple(found[:4]), most=4, signatures=signatures,
    )  # fmt: skip


PARTS = st.lists(
    st.tuples(
        st.integers(0, 5), st.integers(0, 50),
        st.lists(st.tuples(st.integers(1, 5), st.integers(0, 2)), max_size=4),
    ),
    max_size=6,
)  # fmt: skip


@given(st.lists(PARTS, max_size=3), st.data())
def test_merging_is_associative(files: list[list[tuple[int, int, list[tuple[int, int]]]]],
                                data: st.DataObject) -> None:  # fmt: skip
    parts = [_part(f"{index}.jsonl", *part) for index, file in enumerate(files) for part in file]
    in_order = merge_all(parts)
    while len(parts) > 1:
        at = data.draw(st.integers(0, len(parts) - 2))
        parts[at : at + 2] = [merge(parts[at], parts[at + 1])]
    assert (parts or [NOTHING]) == [in_order]
    assert list((parts or [NOTHING])[0].signatures) == list(in_order.signatures)


def test_places_are_shifted_within_a_file_only() -> None:
    a = _part("a", 10, 100, [(2, 0)])
    whole = merge_all([a, _part("a", 10, 100, [(2, 0)]), _part("b", 10, 100, [(2, 0)]),
                       _part("b", 10, 100, [(2, 1)])])  # fmt: skip
    assert [one.place for one in whole.found] == [
        Place("a", 2, 1, 6),
        Place("a", 12, 1, 106),
        Place("b", 2, 1, 6),
        Place("b", 12, 1, 106),
    ]
    assert (whole.lines, whole.size, whole.read) == (20, 200, 40)
    assert whole.signatures[CAUSES[0]].count == 3
    assert whole.signatures[CAUSES[0]].last == Place("b", 2, 1, 6)


def test_the_first_findings_are_kept_and_all_are_counted() -> None:
    whole = merge_all([_part("a", 5, 9, [(line, 0) for line in range(1, 6)]) for _ in range(9)])
    assert len(whole.found) == 4
    assert whole.found[-1].place.line == 4
    assert (whole.count("error"), whole.count("warning")) == (45, 0)


def test_nothing_changes_nothing() -> None:
    part = _part("a", 3, 30, [(1, 0)])
    assert merge(NOTHING, part) == part == merge(part, NOTHING)
