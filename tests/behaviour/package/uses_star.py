"""A star import, for the type checkers: all public names are there, with their types."""

# ruff: noqa: F403, F405
from typing import assert_type

from text_completions import *

assert_type(Client().completions.create(model="m", prompt="p", max_tokens_to_sample=1), Completion)
assert_type(types.Model("m"), Model)
answer = Client().with_raw_response.completions.create(
    model="m", prompt="p", max_tokens_to_sample=1
)
assert_type(answer, APIResponse[Completion])
Cleint()  # wrong
