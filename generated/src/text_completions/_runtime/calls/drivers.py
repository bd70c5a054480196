"""The two drivers of the call loop: they do what it asks for, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..client.retries import Clock
from ..errors import APIConnectionError, APITimeoutError
from ..requests.request import Request
from .call import Invoke, R, Read, Send, Steps

if TYPE_CHECKING:
    from .transport import AsyncTransport, SyncTransport


def _remaining(request: Request, clock: Clock) -> float | None:
    """Give the seconds that are left of the whole call; `None` is for ever."""
    if request.deadline is None:
        return None
    left = request.deadline - clock.monotonic()
    if left <= 0:
        raise APITimeoutError("timed out (total)")
    return left


def run(steps: Steps[R], transport: SyncTransport, clock: Clock) -> R:
    """Drive a call to its end."""
    result: object = None
    failure: APIConnectionError | None = None
    try:
        while True:
            step = steps.send(result) if failure is None else steps.throw(failure)
            result = failure = None
            try:
                if isinstance(step, Send):
                    result = transport.send(*step, _remaining(step.request, clock))
                elif isinstance(step, Read):
                    transport.read(*step, _remaining(step.request, clock))
                elif isinstance(step, Invoke):
                    result = step.function()
                else:
                    clock.sleep(step.seconds)
            except APIConnectionError as error:
                failure = error
    except StopIteration as done:
        value: R = done.value
        return value
    finally:
        steps.close()  # whoever was interrupted holds on to no lock


async def arun(steps: Steps[R], transport: AsyncTransport, clock: Clock) -> R:
    """Drive a call to its end."""
    result: object = None
    failure: APIConnectionError | None = None
    try:
        while True:
            step = steps.send(result) if failure is None else steps.throw(failure)
            result = failure = None
            try:
                if isinstance(step, Send):
                    result = await transport.send(*step, _remaining(step.request, clock))
                elif isinstance(step, Read):
                    await transport.read(*step, _remaining(step.request, clock))
                elif isinstance(step, Invoke):
                    answer: Any = step.function()
                    result = await answer if hasattr(answer, "__await__") else answer
                else:
                    await clock.asleep(step.seconds)
            except APIConnectionError as error:
                failure = error
    except StopIteration as done:
        value: R = done.value
        return value
    finally:
        steps.close()  # whoever was interrupted holds on to no lock
