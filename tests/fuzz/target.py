"""One run: a text in, findings or files out; anything else is a failure."""

import json
import random
import signal
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from bindwright.config import PackageConfig
from bindwright.diagnostics.blame import blamed_origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.show import show
from bindwright.load import load
from bindwright.locating import located
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock
from bindwright.render.file import File

from .mutate import mutated, mutated_bytes
from .seeds import Seed, seeds

__all__ = ["Failure", "Run", "attempt", "input_of", "minimised"]

SECONDS = 60
"""A document of a few kilobytes that takes more time of the processor hangs."""

DEEP = 60
"""Documents of fewer levels are no reason to run out of the stack: their references go round."""


class Failure(AssertionError):
    """Something but findings or files came out. `signature` tells kinds of failures apart."""

    def __init__(self, signature: str, detail: str) -> None:
        super().__init__(f"{signature}\n{detail}")
        self.signature = signature


@dataclass(frozen=True)
class Run:
    """What a number stands for: the document, as it is written to disk."""

    name: str
    content: bytes
    document: Any  # None where the bytes were changed


def input_of(number: int) -> Run:
    """The document of a number; the same on every machine that has the same seeds."""
    chance = random.Random(number)
    seed: Seed = chance.choice(seeds())
    if chance.random() < 0.2:
        content = mutated_bytes(seed.text.encode(), chance)
        return Run(name=seed.name, content=content, document=None)
    document = mutated(seed.document, chance)
    return Run(name="openapi.json", content=_json(document), document=document)


def _json(document: Any) -> bytes:
    return json.dumps(document).encode()


def attempt(run: Run, folder: Path, package: str) -> tuple[File, ...]:
    """The files of a document; none where it was refused with findings.

    Raises:
        Failure: a traceback, no finding, a hang, or a file that Python can't parse.
    """
    spec = folder / run.name
    spec.write_bytes(run.content)
    report = Report()
    files: tuple[File, ...] = ()
    previous = signal.signal(signal.SIGVTALRM, _late)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        try:
            bundle = load(str(spec), report)
            config = PackageConfig(spec=str(spec), package=package).named_after("Fuzz")
            files, _ = build(bundle, config, NamesLock(), report)
        except Stopped:
            if not report.has_errors:
                raise Failure("stopped without an error", "") from None
        show(located(report.findings, report.texts), "text")
        for file in files:
            if file.path.endswith(".py"):
                compile(file.text, file.path, "exec", dont_inherit=True)
    except Failure:
        raise
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        deep = run.document is None or _depth(run.document) > DEEP
        if deep and isinstance(error, RecursionError) and blamed_origin(error) is not None:
            return ()  # commands say that the document is nested too deep
        raise Failure(_signature(error), _shortened(error)) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, previous)
    return files


def _depth(value: Any) -> int:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, below), default=0)


def _late(_: int, __: FrameType | None) -> None:
    raise TimeoutError(f"not done within {SECONDS} seconds")


def _shortened(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    places = [f"  {one.filename}:{one.lineno} {one.name}: {one.line}" for one in frames]
    return "\n".join((*places, f"{type(error).__name__}: {error}"[:1000]))


def _signature(error: BaseException) -> str:
    """The kind of the error and the innermost place of ours."""
    frames = [
        one for one in traceback.extract_tb(error.__traceback__) if "bindwright" in one.filename
    ]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].name}" if frames else "?"
    if isinstance(error, RecursionError | TimeoutError):
        place = Path(frames[-1].filename).name if frames else "?"
    return f"{type(error).__name__} in {place}"


def minimised(run: Run, signature: str, folder: Path, rounds: int = 400) -> Any:
    """A smaller document that fails in the same way, by leaving out what is not needed."""
    document = json.loads(_json(run.document))
    tried = 0

    def fails() -> bool:
        nonlocal tried
        tried += 1
        try:
            attempt(Run(run.name, _json(document), document), folder, "fuzz_min")
        except Failure as failure:
            return failure.signature == signature
        return False

    def shrink(value: Any) -> None:
        keys = list(value) if isinstance(value, dict) else list(reversed(range(len(value))))
        for key in keys:
            if tried > rounds:
                return
            kept = value[key]
            before = list(value.items()) if isinstance(value, dict) else None
            del value[key]
            if fails():
                continue
            if before is not None:
                value.clear()
                value.update(before)
            else:
                value.insert(key, kept)
            if isinstance(kept, dict | list):
                shrink(kept)

    shrink(document)
    return document
