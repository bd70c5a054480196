"""The package as a module: what importing it costs, and what a process may do with it."""

from __future__ import annotations

import asyncio
import gc
import inspect
import json
import os
import pickle
import re
import subprocess
import sys
import threading
import warnings
from pathlib import Path
from typing import Any

import httpx2
import pytest
import text_completions as tc

from .conftest import ARGUMENTS, SOURCE, Way
from .peer import COMPLETION, Answer, Peer, answer, event, stream


def fresh(code: str, *options: str, data: bytes = b"") -> bytes:
    """Run code in a new interpreter that finds the package, with warnings as errors."""
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-W", "error", *options, "-c", code]
    done = subprocess.run(command, input=data, capture_output=True, env=env, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b"", done.stderr.decode()
    return done.stdout


def test_importing_it_loads_nearly_nothing() -> None:
    code = """
import sys
bare = set(sys.modules)
import text_completions
loaded = set(sys.modules) - bare
assert not {"pydantic", "httpx2", "typing", "asyncio", "ssl"} & loaded, loaded
mine = {name for name in loaded if name.partition(".")[0] != "text_completions"}
print(sorted(loaded - mine), len(mine))
"""
    names = fresh(code).decode()
    assert names.startswith("['text_completions', 'text_completions._runtime', ")
    assert "text_completions._runtime.lazy'] " in names


def test_making_a_client_loads_neither_pydantic_nor_the_http_library() -> None:
    code = """
import sys
from text_completions import Client, AsyncClient, OverloadedError, omit
with Client(api_key="k") as client:
    client.with_options(timeout=3)
    print(repr(client))
assert not {"pydantic", "httpx2"} & set(sys.modules)
"""
    assert fresh(code).strip() == b"<Client of api.anthropic.com>"


def test_all_names_are_there_and_are_listed() -> None:
    assert set(tc.__all__) <= set(dir(tc))
    for name in tc.__all__:
        assert getattr(tc, name) is not None
    with pytest.raises(AttributeError, match="'text_completions' has no attribute 'Cleint'"):
        getattr(tc, "Cleint")  # noqa: B009
    assert tc.types.Completion is tc.Completion
    assert set(tc.types.__all__) <= set(tc.__all__)


def test_star_import_in_a_fresh_process() -> None:
    code = """
from text_completions import *
import text_completions
assert all(name in globals() for name in text_completions.__all__)
assert Client is text_completions.Client and types is text_completions.types
print(len(text_completions.__all__))
"""
    assert int(fresh(code)) == len(tc.__all__)


def test_public_names_say_where_they_are_from() -> None:
    for name in tc.__all__:
        value = getattr(tc, name)
        if isinstance(value, type):
            assert value.__doc__, f"{name} has no documentation"
            assert value.__module__.startswith("text_completions")


@pytest.mark.parametrize("protocol", [2, pickle.HIGHEST_PROTOCOL])
def test_pickles_open_in_another_process(protocol: int) -> None:
    told = httpx2.Response(529, headers={"a": "b"})
    error = tc.OverloadedError("529: busy", response=told, body={"x": 1}, request_id="r")
    values: list[Any] = [
        tc.Completion.model_validate(COMPLETION),
        tc.Metadata(user_id="u"),
        tc.Model.CLAUDE_OPUS_4_6,
        tc.Model("claude-next"),
        tc.Timeout(3, connect=1),
        tc.omit,
        error,
        tc.MissingCredentialsError("none"),
    ]
    code = """
import pickle, sys
got = pickle.loads(sys.stdin.buffer.read())
import text_completions as tc
assert got[2] is tc.Model.CLAUDE_OPUS_4_6 and not got[3].is_known and got[5] is tc.omit
assert got[0].model is tc.Model.CLAUDE_SONNET_4_6
assert (got[6].status_code, got[6].request_id, got[6].headers["A"]) == (529, "r", "b")
sys.stdout.buffer.write(pickle.dumps(got))
"""
    back = pickle.loads(fresh(code, data=pickle.dumps(values, protocol)))
    assert back[:6] == values[:6]
    assert [type(one) for one in back] == [type(one) for one in values]
    assert str(back[6]) == "529: busy" and back[6].body == {"x": 1}
    assert back[6].response.headers == told.headers


def test_reload_gives_the_same_things() -> None:
    code = """
import importlib, text_completions as tc
client, model = tc.Client, tc.Model
importlib.reload(tc)
assert tc.Client is client and tc.Model is model and tc.types.Model is model
"""
    fresh(code)


@pytest.mark.parametrize("kind", [tc.Client, tc.AsyncClient])
def test_help_shows_the_documentation(kind: Any) -> None:
    create = kind(api_key="k").completions.create
    text = inspect.getdoc(create)
    assert text is not None and text.startswith("Create a Text Completion.")
    for name in inspect.signature(create).parameters:
        assert f"\n    {name}: " in text, f"{name} is not documented"
    assert r"\n\nHuman:" in text, "escapes are shown as they are typed"
    assert "Returns:" in text and "Raises:" in text
    assert inspect.getdoc(kind) and inspect.getdoc(kind.__init__)


def test_the_options_of_a_call_are_documented_as_they_are_taken() -> None:
    from bindwright.plan.calls.methods import OPTIONS_DOC
    from text_completions._runtime.client import descriptions

    assert [name for name, _ in OPTIONS_DOC] == list(descriptions.CallOptions.__annotations__)
    text = inspect.getsource(descriptions)
    for name, doc in OPTIONS_DOC:
        assert re.search(rf'    {name}: .*\n    """{re.escape(doc)}"""\n', text), name


def test_both_kinds_of_methods_have_the_docs() -> None:
    kinds = [type(kind(api_key="k").completions) for kind in (tc.Client, tc.AsyncClient)]
    docs = {kind.create.__doc__ for kind in kinds}
    assert len(docs) == 1 and "Create a Text Completion." in str(docs.pop())


def test_help_of_members_fields_and_modules() -> None:
    import pydoc

    shown = pydoc.render_doc(tc.Client(api_key="k").completions.create, renderer=pydoc.plaintext)
    assert "max_tokens_to_sample: 'int'," in shown
    assert tc.Model.CLAUDE_SONNET_4_6.description == "Best combination of speed and intelligence"
    assert "Text Completions API" in str(tc.__doc__)


def test_eight_threads_use_it_first_at_the_same_time(peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))
    code = f"""
import threading
import text_completions as tc
client = tc.Client(api_key="k", base_url={peer.url!r})
gate, got = threading.Barrier(8), []
def work():
    gate.wait()
    made = client.completions.create(
        model=tc.Model.CLAUDE_OPUS_4_6, prompt="p", max_tokens_to_sample=1, metadata={{}}
    )
    got.append(made.to_dict())
threads = [threading.Thread(target=work) for _ in range(8)]
[one.start() for one in threads]
[one.join() for one in threads]
client.close()
assert len(got) == 8 and all(one == got[0] for one in got), got
"""
    fresh(code)
    assert len(peer.seen) == 8


def test_tasks_are_blamed_on_the_program_and_not_on_the_event_loop(peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))
    old = {**ARGUMENTS, "model": tc.Model.CLAUDE_3_HAIKU_20240307}

    async def main() -> None:
        async with tc.AsyncClient(api_key="k", base_url=peer.url) as client:
            await asyncio.gather(client.completions.create(**old))

    with pytest.warns(tc.DeprecatedValueWarning) as caught:
        asyncio.run(main())
    assert caught[0].filename == __file__


def test_threads_share_a_client(peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))
    got: list[str] = []
    with tc.Client(api_key="k", base_url=peer.url) as client:

        def work() -> None:
            for _ in range(5):
                got.append(client.completions.create(**ARGUMENTS).completion)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    assert got == [" Hello!"] * 40


def test_many_tasks_share_a_client(peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))

    async def main() -> list[str]:
        async with tc.AsyncClient(api_key="k", base_url=peer.url) as client:
            calls = [client.completions.create(**ARGUMENTS) for _ in range(50)]
            return [made.completion for made in await asyncio.gather(*calls)]

    assert asyncio.run(main()) == [" Hello!"] * 50


@pytest.mark.parametrize("streamed", [False, True])
def test_nothing_is_left_open(way: Way, peer: Peer, streamed: bool) -> None:
    peer.will(
        stream(event("a"), event("", "stop_sequence")) if streamed else answer(200, COMPLETION)
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        way.create(stream=streamed)
        gc.collect()
    assert [str(one.message) for one in caught] == []


CLEAN = """
import asyncio
from text_completions import AsyncClient
async def main():
    client = AsyncClient(api_key="k", base_url=URL)
    made = await client.completions.create(model="m", prompt="p", max_tokens_to_sample=1)
    print(made.completion)
    CLOSE
asyncio.run(main())
"""


@pytest.mark.parametrize("close", ["await client.aclose()", "await client.close()", "pass"])
def test_an_async_client_shuts_down_quietly(peer: Peer, close: str) -> None:
    peer.will(answer(200, COMPLETION))
    code = CLEAN.replace("URL", repr(peer.url)).replace("CLOSE", close)
    assert fresh(code).strip() == b"Hello!"


@pytest.mark.filterwarnings("ignore:unclosed")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_one_async_client_in_one_loop_after_the_other(peer: Peer) -> None:
    peer.will(Answer(b"HTTP/1.1 200 OK\r\n" + _kept_open(), "again"))
    client = tc.AsyncClient(api_key="k", base_url=peer.url)

    async def main() -> list[str]:
        return [(await client.completions.create(**ARGUMENTS)).completion for _ in range(2)]

    assert [asyncio.run(main()) for _ in range(3)] == [[" Hello!"] * 2] * 3
    assert peer.connections == 3, "connections are used again within a loop, and not across"
    asyncio.run(client.aclose())


def _kept_open() -> bytes:
    data = json.dumps(COMPLETION).encode()
    head = f"content-type: application/json\r\ncontent-length: {len(data)}\r\n\r\n"
    return head.encode() + data


def test_a_closed_client_says_so(way: Way, peer: Peer) -> None:
    if way.is_async:
        aclient = tc.AsyncClient(api_key="k", base_url=peer.url)
        asyncio.run(aclient.aclose())
        with pytest.raises(RuntimeError, match="the client is closed"):
            asyncio.run(aclient.completions.create(**ARGUMENTS))
        return
    client = tc.Client(api_key="k", base_url=peer.url)
    client.close()
    client.close()
    with pytest.raises(RuntimeError, match="the client is closed"):
        client.completions.create(**ARGUMENTS)


def test_no_representation_shows_a_secret() -> None:
    client = tc.Client(api_key="sk-key", auth_token="tok-en", base_url="https://u:pass@h.test/x")
    shown = f"{client!r} {client.completions!r} {vars(client)!r} {client._core!r}"
    for secret in ("sk-key", "tok-en", "pass"):
        assert secret not in shown


def test_examples_run(peer: Peer) -> None:
    examples = sorted((Path(SOURCE).parent / "examples").glob("*.py"))
    assert len(examples) == 3
    for path in examples:
        streamed = path.name == "streaming.py"
        whole = stream(event(" Hello"), event("!", "max_tokens"))
        peer.will(whole if streamed else answer(200, COMPLETION))
        env = {"ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": peer.url}
        code = f"import os; os.environ.update({env!r})\n{path.read_text()}"
        assert b"Hello" in fresh(code)
        assert peer.last.header("x-api-key") == ["k"]
