"""Loading ahead what the first calls load."""

import subprocess
import sys
from pathlib import Path

_SOURCE = Path(__file__).parents[3] / "generated" / "src"

_CODE = """
import asyncio, sys
import text_completions
text_completions.preload()
before = set(sys.modules)
import httpx2
BODY = {"id": "c", "type": "completion", "completion": "x", "model": "m", "stop_reason": None}
mock = httpx2.MockTransport(lambda request: httpx2.Response(200, json=BODY))
ask = {"model": "m", "prompt": "p", "max_tokens_to_sample": 1}
http = httpx2.Client(transport=mock)
client = text_completions.Client(api_key="k", http_client=http)
assert client.completions.create(**ask).id == "c"
async def run():
    http = httpx2.AsyncClient(transport=mock)
    client = text_completions.AsyncClient(api_key="k", http_client=http)
    assert (await client.completions.create(**ask)).id == "c"
asyncio.run(run())
loaded = {one for one in set(sys.modules) - before if one.startswith(("text_completions", "pydantic", "httpx2"))}
assert not loaded, loaded
assert text_completions.Completion.__pydantic_complete__
print("fine")
"""  # noqa: E501


def test_the_first_calls_load_nothing_more() -> None:
    code = f"import sys; sys.path.insert(0, {str(_SOURCE)!r})\n{_CODE}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "fine\n"), done.stderr
