"""Both engines on one value, and values that are slightly wrong."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from bindwright.validation.engines import Compile
from bindwright.validation.engines.reference import ReferenceEngine
from bindwright.validation.engines.rust import rust_engine
from bindwright.validation.explaining.nodes import Schemas
from bindwright.validation.explaining.walk import Failure, Step, Walk

Said = tuple[Any, ...]

ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**40, 1.0, 0.5, -3.25, "", "a", "error", "2026-01-31", "é" * 300,
    [], [None], ["a", "a"], {}, {"type": "error"}, {"": None},
)  # fmt: skip


class Both:
    """A schema in both engines."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.rust, self.reference = rust_engine(schema), ReferenceEngine(schema)
        self._schemas = {name: Schemas(schema, compile_) for name, compile_ in _ENGINES.items()}

    def differences(self, value: Any) -> dict[str, set[Said]]:
        """What only one of them says of a value.

        What is found step by step is what each says as a whole, whether the value is taken for a
        small or for a large one.
        """
        said: dict[str, set[Said]] = {}
        for name, engine in (("rust", self.rust), ("reference", self.reference)):
            walk = Walk(self._schemas[name], value)
            said[name] = set(_said(walk, walk.start))
            large = Walk(self._schemas[name], value, small=0)
            assert set(_said(large, large.start)) == said[name]
            if engine.is_valid(value) is bool(said[name]):
                said[name].add(("as a whole", engine.is_valid(value)))
        assert self.rust.is_valid(value) is (not said["rust"])
        left, right = said["rust"], said["reference"]
        found = {"rust": left - right, "reference": right - left}
        return {name: one for name, one in found.items() if one}


_ENGINES: dict[str, Compile] = {"rust": rust_engine, "reference": ReferenceEngine}


def _said(walk: Walk, step: Step, *branch: int) -> Iterator[Said]:
    """By place in the value, keyword, place in the schema, and what the sentences need."""
    waiting, seen = [step], set[Any]()
    while waiting:
        one = waiting.pop()
        key = (id(one.node), one.path, one.name)
        if key in seen or walk.fits(one.node, one.value):
            continue
        seen.add(key)
        for failure in walk.assertions(one):
            yield (branch, *_described(failure))
            if failure.keyword in ("anyOf", "oneOf"):
                for index, part in enumerate(one.node.several(failure.keyword)):
                    yield from _said(walk, one._replace(node=part), *branch, index)
        waiting.extend(walk.steps(one))


def _described(failure: Failure) -> Said:
    place = failure.place.path
    return failure.path, failure.name, failure.keyword, place, failure.unexpected, failure.fitting


def mutated(value: Any, seed: str, count: int) -> Iterator[Any]:
    """Values like one, each with one to three changes; the same ones for the same seed."""
    for number in range(count):
        random = Random(f"{seed}/{number}")
        changed = [copy.deepcopy(value)]
        for _ in range(random.randint(1, 3)):
            _mutate(changed, random)
        yield changed[0]


def _mutate(holder: list[Any], random: Random) -> None:
    places = list(_places(holder))
    inside, key = random.choice(places)
    match random.randrange(5):
        case 0 if inside is not holder:
            del inside[key]
        case 1 if isinstance(inside, dict):
            inside[str(key) + random.choice(["s", "_", "X"])] = inside.pop(key)
        case 2 if isinstance(inside[key], str) and inside[key]:
            text = inside[key]
            cut = random.randrange(len(text))
            inside[key] = text[:cut] + random.choice(["", "z", "\n", "é"]) + text[cut + 1 :]
        case 3 if isinstance(inside[key], int | float):
            inside[key] = random.choice([-1, 0.5, 10**6, 10**20, inside[key] + 0.5])
        case _:
            inside[key] = copy.deepcopy(random.choice(ODD))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        items: Iterable[tuple[Any, Any]] = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    else:
        return
    for key, one in items:
        yield value, key
        yield from _places(one)
