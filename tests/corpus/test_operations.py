"""Every operation of every document, called with made arguments and answered with made answers."""

import asyncio
import warnings
from pathlib import Path

import pytest

from .arguments import targets
from .calls import Caller
from .made import make
from .sources import FULL, documents, name_of, sample
from .waivers import WAIVED

_MOST = 25


@pytest.mark.parametrize("document", documents(large=True))
def test_operations(document: Path) -> None:
    made = make(document)
    caller = Caller(made)
    chosen = sample(list(targets(made)), _MOST, document.name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for target in chosen:
            caller.prove(target, seeds=2 if FULL else 1)
        for target in chosen[::5]:
            asyncio.run(caller.prove_async(target))
    for one in caller.passed_over:
        print(f"passed over, for no value fits the document: {one}")
    idle = {one.partition(" (")[0] for one in caller.passed_over}
    assert caller.calls > len(chosen) - len(idle) or not chosen
    called = {one.operation.id for one in chosen}
    failed = {one.partition(" (")[0] for one in caller.failures}
    waived = {one for name, one in WAIVED if name == name_of(document)} & called
    assert waived <= failed, f"these waivers are not needed: {waived - failed}"
    caller.failures = [one for one in caller.failures if one.partition(" (")[0] not in waived]
    assert not caller.failures, f"{len(caller.failures)}\n" + "\n".join(caller.failures[:60])
