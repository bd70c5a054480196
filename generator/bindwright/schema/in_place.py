"""In how many ways the schemas that one value has to fit lead to each other.

Engines go every one of these ways: `D0: {anyOf: [D1, D1]}`, sixty times over, is a page of text and
more ways than can be gone in a lifetime.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from bindwright.schema.vocabulary import DEFS, IN_PLACE, subschemas

MOST_WAYS = 1_000_000
"""So many ways are gone in moments; no schema that describes something needs as many."""


def ways_in_place(definitions: Mapping[str, Any]) -> int:
    """The most ways from a definition to others for the same value, counted up to `MOST_WAYS`.

    A way that leads back to where it came from is none: engines remember where they are.
    """
    ways: dict[str, int] = {}
    for start in definitions:
        above: set[str] = set()
        waiting = [] if start in ways else [start]
        while waiting:
            name = waiting[-1]
            targets = list(_targets(definitions[name])) if name in definitions else []
            unknown = [one for one in targets if one not in ways and one not in above]
            if unknown and name not in ways:
                above.add(name)
                waiting += dict.fromkeys(unknown)
                continue
            waiting.pop()
            above.discard(name)
            ways[name] = min(MOST_WAYS + 1, 1 + sum(ways.get(one, 0) for one in targets))
    return max(ways.values(), default=0)


def leading_nowhere(definitions: Mapping[str, Any]) -> list[str]:
    """The definitions that are nothing but references which come back to themselves.

    They say nothing, and must not be made (JSON Schema 2020-12, section 9.4.1).
    """
    found: list[str] = []
    settled: set[str] = set()
    for start in definitions:
        path: dict[str, None] = {}
        name: str | None = start
        while name is not None and name not in settled and name not in path:
            path[name] = None
            words: Any = definitions.get(name)
            only = isinstance(words, dict) and words.keys() == {"$ref"}
            name = str(words["$ref"]).removeprefix(DEFS) if only else None
        if name in path:
            names = list(path)
            found += names[names.index(name) :]
        settled.update(path)
    return found


def _targets(schema: Any) -> Iterator[str]:
    """The definitions that a schema leads to for the same value, each as often as it does."""
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, dict):
            continue
        words = cast("dict[str, Any]", one)
        if isinstance(ref := words.get("$ref"), str):
            yield ref.removeprefix(DEFS)
        waiting += subschemas(words, IN_PLACE)
