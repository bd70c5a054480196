"""The other end of the line: answers each request with the bytes that a test gives it."""

from __future__ import annotations

import json
import socket
import threading
from dataclasses import dataclass, field
from typing import Any

COMPLETION: dict[str, Any] = {
    "type": "completion",
    "id": "compl_1",
    "completion": " Hello!",
    "stop_reason": "stop_sequence",
    "model": "claude-sonnet-4-6",
}


@dataclass
class Seen:
    """A request as it came over the wire."""

    line: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> list[str]:
        """All values of a header, in the order of the wire."""
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Answer:
    """Bytes to send, and then: close, reset, hold open in silence, or serve again."""

    data: bytes
    ending: str = "close"


def answer(
    status: int = 200,
    body: Any = None,
    *,
    data: bytes | None = None,
    kind: str | None = "application/json",
    headers: dict[str, str] | None = None,
) -> Answer:
    """A whole answer."""
    if data is None:
        data = b"" if body is None else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Whatever", "connection: close"]
    if status != 204:
        lines.append(f"content-length: {len(data)}")
    if kind is not None:
        lines.append(f"content-type: {kind}")
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return Answer("\r\n".join([*lines, "", ""]).encode() + data)


def problem(status: int, kind: str, message: str = "No", **headers: str) -> Answer:
    """An error as the API words it."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = {"type": "error", "error": {"type": kind, "message": message}}
    return answer(status, body, headers={"request-id": "req_e", **named})


def stream(*pieces: bytes, whole: bool = True, kind: str = "text/event-stream") -> Answer:
    """A chunked answer, one chunk a piece; one that is not whole lacks HTTP's own end."""
    head = (
        "HTTP/1.1 200 OK\r\nconnection: close\r\nrequest-id: req_s\r\n"
        f"content-type: {kind}\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces if piece)
    return Answer(head.encode() + chunks + (b"0\r\n\r\n" if whole else b""))


def event(text: str = "", reason: str | None = None, name: str | None = "completion") -> bytes:
    """One event of a completion."""
    payload = {**COMPLETION, "completion": text, "stop_reason": reason}
    data = f"data: {json.dumps(payload, ensure_ascii=False)}\n\n"
    return (f"event: {name}\n{data}" if name else data).encode()


@dataclass
class Peer:
    """Answers requests in the order of its answers; the last one is repeated."""

    answers: list[Answer] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0

    def __enter__(self) -> Peer:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._done.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def will(self, *answers: Answer) -> None:
        """Set what comes next."""
        self.answers = list(answers)
        self.seen.clear()

    @property
    def last(self) -> Seen:
        return self.seen[-1]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                said = Answer(b"", "again")
                while said.ending == "again":
                    seen = _read(connection)
                    with self._lock:
                        self.seen.append(seen)
                        said = self.answers[min(len(self.seen), len(self.answers)) - 1]
                    connection.sendall(said.data)
                if said.ending == "hold":
                    self._done.wait(30)
                if said.ending == "reset":
                    linger = b"\1\0\0\0\0\0\0\0"
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            except OSError:
                return


def _read(connection: socket.socket) -> Seen:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            raise OSError("nothing came")
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    line, *lines = head.decode().split("\r\n")
    headers = [(k, v.strip()) for k, _, v in (one.partition(":") for one in lines)]
    length = next((int(v) for k, v in headers if k.lower() == "content-length"), 0)
    while len(body) < length:
        body += connection.recv(65536)
    return Seen(line, headers, body)
