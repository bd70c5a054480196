"""What holds for all tests: some run only when asked for, and that is said."""

import pytest


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Names what was not run."""
    if "not install" in config.option.markexpr:
        terminalreporter.write_line(
            "tests/install was left out: 'make test-install' builds the wheels and uses them "
            "(it needs the registry)"
        )
    if "not spark" in config.option.markexpr:
        terminalreporter.write_line(
            "tests/spark was left out: 'make test-spark' installs PySpark and Java, and runs it"
        )
