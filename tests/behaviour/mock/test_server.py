"""The command itself: a process, a socket, faults on the wire, an interrupt."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bindwright.commands.jobs import Selection
from bindwright.commands.mock import command

from .served import COMPLETIONS, frames

BODY = {"model": "m", "prompt": "¿qué?", "max_tokens_to_sample": 1}
RUN = """
import sys
from bindwright.commands.jobs import Selection
from bindwright.commands.mock.command import run
raise SystemExit(run(Selection(spec=sys.argv[1]), port=0))
"""


@dataclass
class Running:
    process: subprocess.Popen[str]
    port: int

    def ask(self, prefer: str = "", **change: object) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Content-Type": "application/json", "x-api-key": "k", "Prefer": prefer}
        connection.request("POST", "/v1/complete", json.dumps({**BODY, **change}), headers)
        return connection.getresponse()


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(COMPLETIONS)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("listening on http://127.0.0.1:"), line
    yield Running(process, int(line.rpartition(":")[2]))
    if process.poll() is None:
        process.kill()
    process.communicate()


def test_an_answer_and_a_stream(running: Running) -> None:
    response = running.ask()
    assert response.status == 200
    assert json.loads(response.read())["type"] == "completion"
    response = running.ask(stream=True)
    assert response.getheader("content-type", "").startswith("text/event-stream")
    assert frames(response.read().decode())[-1][1]["stop_reason"] == "stop_sequence"


def test_a_body_that_is_cut_off(running: Running) -> None:
    response = running.ask("fault=cut")
    assert response.getheader("preference-applied") == "fault=cut"
    with pytest.raises(http.client.IncompleteRead):
        response.read()


def test_a_stream_that_is_cut_off(running: Running) -> None:
    response = running.ask("fault=cut", stream=True)
    with pytest.raises(http.client.IncompleteRead) as caught:
        response.read()
    del caught
    whole = running.ask(stream=True).read()
    response = running.ask("fault=cut", stream=True)
    got = b""
    try:
        while piece := response.read1():
            got += piece
    except http.client.HTTPException:
        pass
    assert b"event: completion" in got
    assert whole.startswith(got) and len(got) < len(whole)


def test_split_and_slow_say_the_same(running: Running) -> None:
    whole = running.ask(model="modèle", stream=True).read()
    assert running.ask("fault=split", model="modèle", stream=True).read() == whole
    assert running.ask("fault=slow, delay=0.01", model="modèle", stream=True).read() == whole
    body = running.ask(model="modèle").read()
    assert "modèle".encode() in body
    assert running.ask("fault=split", model="modèle").read() == body


def test_an_interrupt_ends_it_well(running: Running) -> None:
    """Stands last: the other tests of this module share the process."""
    running.ask("code=429").read()
    running.process.send_signal(signal.SIGINT)
    out, err = running.process.communicate(timeout=30)
    assert running.process.returncode == 130, err
    assert out == ""
    assert "POST /v1/complete 429\n" in err
    assert "Traceback" not in err


def test_a_missing_extra_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert command.run(Selection(spec=str(COMPLETIONS))) == 2
    assert "pip install 'bindwright[mock]'" in capsys.readouterr().err


def test_a_document_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text("no: openapi\n")
    assert command.run(Selection(spec=str(path)), port=0) == 2
    assert "not-openapi" in capsys.readouterr().err


def test_a_port_that_is_taken(running_socket: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(Selection(spec=str(COMPLETIONS)), port=running_socket) == 2
    assert f"127.0.0.1:{running_socket}" in capsys.readouterr().err


@pytest.fixture
def running_socket() -> Iterator[int]:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]
