"""What holds for all tests: some run only when asked for, and that is said."""

import pytest
from hypothesis import HealthCheck, settings

# How long something takes depends on what else the machine does.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


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
