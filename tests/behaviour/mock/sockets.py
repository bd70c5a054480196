"""A mock in a process of its own, and requests as bytes: what a client would not send is sent."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SECONDS = 10
"""What takes longer fails."""

MOST_MEMORY = 1024 * 1024
"""Kilobytes that a mock may have had at most."""


@dataclass
class Answer:
    """A status, the header fields (names in lower case), and the body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def value(self) -> Any:
        return json.loads(self.body)


@dataclass
class Process:
    """A running mock."""

    popen: subprocess.Popen[str]
    host: str
    port: int
    log: Path

    def connect(self) -> socket.socket:
        return socket.create_connection((self.host, self.port), timeout=SECONDS)

    def talk(self, sent: bytes) -> bytes:
        """Everything that comes back until the mock closes the connection."""
        with self.connect() as connection:
            # Refused before all was sent, it has its answer all the same.
            with suppress(ConnectionError):
                connection.sendall(sent)
            return receive(connection)

    def ask(self, line: str, *head: str, body: bytes = b"", host: str = "localhost") -> Answer:
        """One request; `line` is the method and the target."""
        fields = [f"Host: {host}", "Connection: close", *head]
        if body and not any(one.lower().startswith("transfer-encoding") for one in head):
            fields.append(f"Content-Length: {len(body)}")
        top = "\r\n".join([f"{line} HTTP/1.1", *fields, "", ""])
        return parse(self.talk(top.encode("latin-1") + body))

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Ends the mock; its exit code and what it printed."""
        self.popen.send_signal(number)
        out, _ = self.popen.communicate(timeout=SECONDS)
        return self.popen.returncode, out, self.log.read_text()

    def check_memory(self) -> None:
        """Fails where the mock has taken more than it may (only Linux tells)."""
        status = Path(f"/proc/{self.popen.pid}/status")
        if status.exists():
            words = dict(line.split(":", 1) for line in status.read_text().splitlines())
            assert int(words["VmHWM"].split()[0]) < MOST_MEMORY


def receive(connection: socket.socket) -> bytes:
    """What comes until the other side closes, also where it does so by a reset."""
    pieces: list[bytes] = []
    try:
        while piece := connection.recv(65536):
            pieces.append(piece)
    except ConnectionError:
        pass
    return b"".join(pieces)


def parse(received: bytes) -> Answer:
    """The first answer of what came back."""
    top, mark, body = received.partition(b"\r\n\r\n")
    assert mark, received
    line, *fields = top.decode("latin-1").split("\r\n")
    pairs = (field.split(": ", 1) for field in fields)
    headers = {name.lower(): value for name, value in pairs}
    length = headers.get("content-length")
    return Answer(int(line.split()[1]), headers, body[: int(length)] if length else body)


@contextmanager
def running(document: dict[str, Any] | Path, folder: Path, *options: str) -> Iterator[Process]:
    """A mock of a document, on a free port."""
    path = document if isinstance(document, Path) else folder / "openapi.json"
    if not isinstance(document, Path):
        path.write_text(json.dumps({"info": {"title": "T", "version": "1"}, **document}))
    command = [sys.executable, "-m", "bindwright", "mock", str(path), "--port", "0", *options]
    log = folder / "log.txt"
    with log.open("w") as errors:
        popen = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    try:
        assert popen.stdout is not None
        line = popen.stdout.readline()
        assert line.startswith("listening on http://"), (line, log.read_text())
        host, _, port = line.strip().removeprefix("listening on http://").rpartition(":")
        yield Process(popen, host.strip("[]"), int(port), log)
    finally:
        if popen.poll() is None:
            popen.kill()
        popen.communicate()
