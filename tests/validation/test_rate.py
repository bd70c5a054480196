"""The bar appears on terminals only, after a while, and goes away."""

import io

import pytest
from bindwright.commands.validate import rate as module
from bindwright.commands.validate.rate import rate


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _terminal(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """A standard error that says it is a terminal."""
    stream = _Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return stream


def test_a_bar_with_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0)
    with rate(2_000_000) as shown:
        shown(1_000_000)
        shown(2_000_000)
    assert "MB" in terminal.getvalue()


def test_nothing_where_it_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 1e9)
    with rate(100) as shown:
        shown(50)
    assert terminal.getvalue() == ""


def test_nothing_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0)
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    with rate(100) as shown:
        shown(50)
    assert stream.getvalue() == ""
