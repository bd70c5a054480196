"""What holds for all tests: some run only when asked for, and that is said."""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# How long something takes depends on what else the machine does.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> Iterator[None]:
    """Hundreds of tests start the program: not each compiles the whole of it and its templates."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setattr(sys, "dont_write_bytecode", False)
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
