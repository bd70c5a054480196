"""What holds for all tests: some run only when asked for, and that is said."""

import gc
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.forking import Nursery, nursery

# How long something takes depends on what else the machine does.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


LONGEST = (
    "fuzz/test_fuzz.py", "golden/test_types.py", "golden/test_golden.py", "corpus/test_types.py",
    "behaviour/package/test_typing.py", "golden/test_hostile.py",
    "validation/test_small_records.py",
    "golden/test_hostile_positions.py", "corpus/test_models.py", "corpus/test_engines.py",
    "unit/load/test_hostile.py", "hostile/test_small_documents.py", "rules/test_rules.py",
    "corpus/test_examples.py", "properties/test_views.py", "properties/test_third_opinion.py",
    "behaviour/cli/test_hostile_checkout.py", "behaviour/cli/test_own_templates.py",
    "behaviour/cli/test_hostile_links.py", "behaviour/mock/test_replies.py",
    "behaviour/mock/test_hosts.py", "behaviour/test_kill.py", "behaviour/cli/test_program.py",
    "behaviour/models/test_models.py", "validation/test_engines.py",
    "validation/test_validate_command.py", "unit/runtime_client/test_origins.py",
)  # fmt: skip
"""The files that take longest, the longest first: with one of them as the last, one worker would
go on alone."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole files are given to workers (`--dist loadfile`), in the order of the tests."""
    tests = Path(__file__).parent
    order = {tests / name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path, len(order)))


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> Iterator[None]:
    """Hundreds of tests start the program: not each compiles the whole of it and its templates."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setattr(sys, "dont_write_bytecode", False)
        yield


@pytest.fixture(scope="session")
def warm() -> Iterator[Nursery]:
    """Runs code in processes of their own, which may have bounds: `warm.run(code, argument)`."""
    with nursery("tests.warm") as found:
        yield found


@pytest.fixture(autouse=True)
def _depth_of_calls() -> Iterator[None]:
    """Whoever judges deep values lets calls go deeper, in a program of its own for good."""
    limit = sys.getrecursionlimit()
    yield
    sys.setrecursionlimit(limit)


@pytest.fixture(autouse=True, scope="module")
def _settled() -> Iterator[None]:
    """What earlier modules left, mostly packages and schemas that stay, is not searched for garbage
    again: a worker holds a gigabyte of it in the end, and a collection of that takes seconds.
    """
    with warnings.catch_warnings():
        # Nobody could say here whose it was; tests of what is left open look for themselves.
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()
    gc.freeze()
    yield


@pytest.fixture(autouse=True, scope="session")
def _state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The key of this machine's journals is made in a folder of the tests, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Names what was not run."""
    chosen = config.option.markexpr
    if "not install" in chosen and chosen != "install or not install":
        terminalreporter.write_line(
            "tests/install was left out: 'make test-install' builds the wheels and uses them "
            "(it needs the registry)"
        )
    if "not spark" in chosen:
        terminalreporter.write_line(
            "tests/spark was left out: 'make test-spark' installs PySpark and Java, and runs it"
        )
