"""The table of kinds is whole: what it says of one direction it says of the other, or why not.

A coordinate is an area, an action and who produces the value. One that no kind has needs a reason,
and a reason is for nothing else. That each kind has a case where it is found and one where it is
not, and shows what it breaks, is tested with the rows of `test_kinds.py` and `test_python.py`.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from bindwright.comparison.kinds import KINDS, Column, Level

from .test_kinds import NOT_HERE, ROWS, UNSHOWN

WAIVERS = {
    "schema add *": "a type is not added to a value: it gets wider or narrower",
    "schema remove *": "a type is not taken from a value: it gets wider or narrower",
    "schema none *": "another spelling of the same type is gone before types are compared",
    "values add *": "a value more makes the set wider",
    "values remove *": "a value less makes the set narrower",
    "values change *": "other values are one less and one more",
    "structure add *": "a variant more makes the set wider",
    "structure remove *": "a variant less makes the set narrower",
    "structure change *": "another variant is one less and one more",
    "structure none *": "variants that are the same are matched, however they are ordered",
    "property change *": "its type changes, which is an area of its own",
    "property none *": "the order of properties means nothing",
    "meaning widen *": "a default says what is meant, not what is valid",
    "meaning narrow *": "a default says what is meant, not what is valid",
    "meaning remove *": "no default any more is another meaning: 'default-changed'",
    "meaning none *": "1 and 1.0 are the same default",
    "lifecycle none *": "reasons and links are words",
    "operation * response": "who calls decides on a call: the API's own calls are hooks",
    "operation widen *": "what a call takes and gives are areas of their own",
    "operation narrow *": "what a call takes and gives are areas of their own",
    "operation none *": "its id and its tags name Python's methods alone",
    "parameter none *": "whether it stands at the path or at its operation is spelling",
    "body change *": "its type and its media types are areas of their own",
    "body none *": "a reference in place of a body is spelling",
    "content change *": "the type behind a media type is an area of its own",
    "content widen *": "one media type more is added",
    "content narrow *": "one media type less is removed",
    "content none *": "the case and the parameters of its name mean nothing",
    "status change *": "another status is one less and one more",
    "status widen *": "'default' and '2XX' answer for statuses that nothing else is said of",
    "status narrow *": "'default' and '2XX' answer for statuses that nothing else is said of",
    "status none *": "the order of answers means nothing",
    "header change *": "its type changes, which is an area of its own",
    "header none *": "names of headers have no case",
    "stream widen request": "only what the API sends is a stream",
    "stream narrow request": "only what the API sends is a stream",
    "stream none *": "the order of events in a document means nothing",
    "pagination widen *": "a list comes in pages, or it does not",
    "pagination narrow *": "a list comes in pages, or it does not",
    "pagination none *": "what states it, the document or a configuration, is spelling",
    "hook change *": "what travels in it are areas of their own",
    "hook widen *": "what travels in it are areas of their own",
    "hook narrow *": "what travels in it are areas of their own",
    "hook none *": "its order means nothing",
    "hook * request": "only the API sends webhooks and callbacks",
    "security * response": "only who calls has to show credentials",
    "security add *": "one more way to be let in is wider, where none was needed narrower",
    "security remove *": "one way less to be let in is narrower, where none is needed wider",
    "security none *": "the order of alternatives means nothing",
    "server * response": "only who calls chooses a server",
    "server widen *": "a server more is added",
    "server narrow *": "a server less is removed",
    "server none *": "a slash at the end means nothing",
    "python none *": "what is the same to a type checker is no change",
}
"""Coordinates that no kind has, by pattern, and why."""


def _coordinates() -> tuple[set[str], set[str]]:
    """All coordinates, and those that a kind has."""
    areas = {one.area for one in KINDS.values()}
    actions = {one.action for one in KINDS.values()}
    every = {f"{area} {action} {side}" for area in areas for action in actions
             for side in ("request", "response")}  # fmt: skip
    filled = {
        f"{one.area} {one.action} {side}"
        for one in KINDS.values()
        for side, level in (("request", one.request), ("response", one.response))
        if level is not None
    }
    return every, filled


def test_every_empty_coordinate_has_a_reason() -> None:
    every, filled = _coordinates()
    unexplained = [
        one for one in sorted(every - filled)
        if not any(fnmatchcase(one, pattern) for pattern in WAIVERS)
    ]  # fmt: skip
    assert unexplained == []


def test_every_reason_is_of_use() -> None:
    every, filled = _coordinates()
    for pattern in WAIVERS:
        assert any(fnmatchcase(one, pattern) for one in every - filled), pattern


def test_no_kind_is_at_a_coordinate_that_cannot_be() -> None:
    _, filled = _coordinates()
    for one in sorted(filled):
        found = [pattern for pattern in WAIVERS if fnmatchcase(one, pattern)]
        assert not found, (one, found)


def test_every_kind_that_breaks_on_the_wire_is_shown_or_written_down() -> None:
    """A row is tried both ways and shows a counterexample (`test_what_breaks_is_shown`)."""
    breaking = {
        one.code for one in KINDS.values()
        if one.column is Column.WIRE and Level.BREAKING in (one.request, one.response)
    }  # fmt: skip
    rows = {code for row in ROWS for code in row[2:]}
    assert breaking - rows - NOT_HERE == set()
    assert breaking >= UNSHOWN


def test_kinds_of_one_coordinate_go_both_ways() -> None:
    """Where values can get wider they can get narrower, what is added can be removed."""
    _, filled = _coordinates()
    for pair in (("widen", "narrow"), ("add", "remove")):
        for one in filled:
            area, action, side = one.split()
            if action in pair:
                other = pair[1 - pair.index(action)]
                back = f"{area} {other} {side}"
                assert back in filled or any(fnmatchcase(back, w) for w in WAIVERS), (one, back)
