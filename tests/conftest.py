"""What holds for all tests: those that install wheels run only when asked for, and that is said."""

import pytest


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Names what was not run."""
    if config.option.markexpr == "not install":
        terminalreporter.write_line(
            "tests/install was left out: 'make test-install' builds the wheels and uses them "
            "(it needs the registry)"
        )
