"""What the generated package costs its users, beside a bare HTTP client with pydantic.

Everything is measured in processes of its own, with an in-process transport: no network.
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["measure"]

ANSWER = (
    b'{"id": "compl_1", "type": "completion", "completion": " Hello", '
    b'"stop_reason": "stop_sequence", "stop": "\\n\\nHuman:", "model": "claude-sonnet-4-6"}'
)
REQUEST: dict[str, Any] = {
    "model": "claude-sonnet-4-6",
    "prompt": "\n\nHuman: Hello\n\nAssistant:",
    "max_tokens_to_sample": 256,
}

_BARE = """
import httpx2, pydantic
class Completion(pydantic.BaseModel):
    id: str
    type: str
    completion: str
    stop_reason: str | None
    stop: str | None = None
    model: str
transport = httpx2.MockTransport(lambda request: httpx2.Response(200, content=ANSWER,
    headers={"content-type": "application/json"}))
client = httpx2.Client(transport=transport, base_url="https://api.example")
call = lambda: client.post("/v1/complete", json=REQUEST).json()
typed = lambda: Completion.model_validate_json(client.post("/v1/complete", json=REQUEST).content)
"""

_OURS = """
import httpx2
from text_completions import Client
transport = httpx2.MockTransport(lambda request: httpx2.Response(200, content=ANSWER,
    headers={"content-type": "application/json"}))
client = Client(api_key="k", http_client=httpx2.Client(transport=transport))
call = typed = lambda: client.completions.create(**REQUEST)
"""

_HEAD = f"ANSWER = {ANSWER!r}\nREQUEST = {REQUEST!r}\n"
# Not `ru_maxrss`, which a process has from the one that started it, however large that was.
_MEMORY = (
    "print(int(next(x for x in open('/proc/self/status') if x[:5] == 'VmHWM').split()[1]) / 1024)"
)
_TIMED = """
import statistics, time
def per_call(call, times=300, rounds=9):
    for _ in range(50):
        call()
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(times):
            call()
        found.append((time.perf_counter() - start) / times * 1e6)
    return statistics.median(found)
print(per_call(call))
"""
_EVENTS = """
import statistics, time, json
COUNT = 2000
event = b'event: completion\\ndata: ' + ANSWER.replace(b'"stop_sequence"', b'null') + b'\\n\\n'
last = b'event: completion\\ndata: ' + ANSWER + b'\\n\\n'
body = event * (COUNT - 1) + last
def answer(request):
    return httpx2.Response(200, content=body, headers={"content-type": "text/event-stream"})
"""
_OUR_EVENTS = """
client = Client(api_key="k", http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
def once():
    start = time.perf_counter()
    assert sum(1 for _ in client.completions.create(stream=True, **REQUEST)) == COUNT
    return (time.perf_counter() - start) / COUNT * 1e6
"""
_BARE_EVENTS = """
client = httpx2.Client(transport=httpx2.MockTransport(answer), base_url="https://api.example")
def once():
    start = time.perf_counter()
    count = 0
    with client.stream("POST", "/v1/complete", json=REQUEST) as response:
        for line in response.iter_lines():
            if line.startswith("data:"):
                Completion.model_validate_json(line[5:])
                count += 1
    assert count == COUNT
    return (time.perf_counter() - start) / COUNT * 1e6
"""
_EVENTS_END = "once(); print(statistics.median(once() for _ in range(9)))"


def measure(source: Path, rounds: int) -> dict[str, float]:
    """Milliseconds, microseconds and MiB, by name; `source` is the `src` of the package.

    Whole processes alternate, and the first of each is not counted, so that byte code is there.
    """
    processes = {
        "start python": "pass",
        "import package": "import text_completions",
        "import bare": "import httpx2, pydantic",
        "first call": f"{_HEAD}{_OURS}typed()",
        "first call bare": f"{_HEAD}{_BARE}typed()",
    }
    found: dict[str, list[float]] = {name: [] for name in processes}
    for number in range(rounds + 1):
        for name, code in processes.items():
            milliseconds = _wall(code, source)
            if number:
                found[name].append(milliseconds)
    medians = {f"{name} (ms)": statistics.median(values) for name, values in found.items()}
    return medians | {
        "memory (MiB)": _number(f"{_HEAD}{_OURS}typed()\n{_MEMORY}", source),
        "memory bare (MiB)": _number(f"{_HEAD}{_BARE}typed()\n{_MEMORY}", source),
        "call (µs)": _number(f"{_HEAD}{_OURS}{_TIMED}", source),
        "call bare post().json() (µs)": _number(f"{_HEAD}{_BARE}{_TIMED}", source),
        "call bare validated (µs)": _number(f"{_HEAD}{_BARE}call = typed\n{_TIMED}", source),
        "event (µs)": _number(f"{_HEAD}{_OURS}{_EVENTS}{_OUR_EVENTS}{_EVENTS_END}", source),
        "event bare (µs)": _number(f"{_HEAD}{_BARE}{_EVENTS}{_BARE_EVENTS}{_EVENTS_END}", source),
    }


def _wall(code: str, source: Path) -> float:
    import time

    started = time.perf_counter()
    _run(code, source)
    return (time.perf_counter() - started) * 1000


def _number(code: str, source: Path) -> float:
    return float(json.loads(_run(code, source)))


def _run(code: str, source: Path) -> str:
    import os

    environment = {**os.environ, "PYTHONPATH": str(source)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return done.stdout
