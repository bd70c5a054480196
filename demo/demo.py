"""Starts the mock on a free port of this machine and lets the generated client call it.

Run it with `make demo`. Nothing leaves the machine.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "generated" / "src"))

from text_completions import AsyncClient, Client, Model, OverloadedError  # noqa: E402

PROMPT = "\n\nHuman: Hello, world!\n\nAssistant:"


@contextmanager
def mock() -> Iterator[str]:
    """The base URL of a running mock."""
    command = [sys.executable, "-m", "bindwright", "mock", "schema/completions.yaml"]
    process = subprocess.Popen(
        [*command, "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        if "http://" not in line:
            raise SystemExit(f"the mock did not start: {line!r}")
        yield line[line.index("http://") :].split()[0]
    finally:
        process.terminate()
        process.wait()


def say(title: str) -> None:
    print(f"\n\033[1m{title}\033[0m" if sys.stdout.isatty() else f"\n{title}")


def plain(client: Client) -> None:
    say("A call")
    completion = client.completions.create(
        model=Model.CLAUDE_SONNET_4_6, prompt=PROMPT, max_tokens_to_sample=256
    )
    print(f"  {completion.completion!r}")
    print(f"  model {completion.model.value}, stopped by {completion.stop_reason}")
    if completion.model.is_known:
        print(f"  the model: {completion.model.description}")


async def asynchronous(base_url: str) -> None:
    say("The same, asynchronously, three at a time")
    async with AsyncClient(api_key="demo", base_url=base_url) as client:
        calls = (
            client.completions.create(model=model, prompt=PROMPT, max_tokens_to_sample=64)
            for model in (Model.CLAUDE_HAIKU_4_5, Model.CLAUDE_OPUS_4_6, "a-model-of-tomorrow")
        )
        for completion in await asyncio.gather(*calls):
            known = "known" if completion.model.is_known else "not in the document, and fine"
            print(f"  {completion.model.value} ({known}): {completion.completion!r}")


def streaming(client: Client) -> None:
    say("A stream")
    print("  ", end="")
    with client.completions.create(
        model=Model.CLAUDE_HAIKU_4_5, prompt=PROMPT, max_tokens_to_sample=64, stream=True
    ) as events:
        for event in events:
            print(f"[{event.completion}]", end="", flush=True)
    print()


def deprecated(client: Client) -> None:
    say("A deprecated model")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.completions.create(
            model="claude-3-haiku-20240307", prompt=PROMPT, max_tokens_to_sample=64
        )
    for warning in caught:
        print(f"  {warning.category.__name__}: {warning.message}")


def retried(client: Client) -> None:
    say("A rate limit: 429, then sent again")
    answer = client.completions.with_raw_response.create(
        model=Model.CLAUDE_SONNET_4_6,
        prompt=PROMPT,
        max_tokens_to_sample=64,
        extra_headers={"Prefer": "fault=once-429"},
    )
    print(f"  {answer.status_code} after {answer.retries_taken} retry, {answer.request_id}")


def failing(client: Client) -> None:
    say("An error in the middle of a stream")
    events = client.completions.create(
        model=Model.CLAUDE_SONNET_4_6,
        prompt=PROMPT,
        max_tokens_to_sample=64,
        stream=True,
        extra_headers={"Prefer": "fault=error-event"},
    )
    received = 0
    try:
        for _ in events:
            received += 1
    except OverloadedError as error:
        print(f"  after {received} events: {type(error).__name__}: {error}")


def main() -> None:
    with mock() as base_url:
        print(f"The mock listens on {base_url}.")
        with Client(api_key="demo", base_url=base_url) as client:
            plain(client)
            asyncio.run(asynchronous(base_url))
            streaming(client)
            deprecated(client)
            retried(client)
            failing(client)


if __name__ == "__main__":
    main()
