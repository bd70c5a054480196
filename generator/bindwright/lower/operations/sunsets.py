"""The lives of operations as their answers describe them: `Deprecation` and `Sunset` headers."""

from __future__ import annotations

from typing import Any

from bindwright.ir.types import Lifecycle
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions.annotations import read_day


def described_lifecycle(bundle: Bundle, node: Node) -> Lifecycle | None:
    """What the successes of an operation say of its life (RFC 9745, RFC 8594).

    A header that is described without a value may be sent of anything, and says nothing.
    """
    stated: dict[str, str] = {}
    for status, response in node.members("responses"):
        if status[:1] != "2":
            continue
        for name, header in bundle.follow(response).members("headers"):
            value = _value(bundle, bundle.follow(header))
            if name.lower() in ("deprecation", "sunset") and isinstance(value, str | int):
                stated.setdefault(name.lower(), str(value))
    if not stated or stated.get("deprecation", "").lower() == "false":
        return None
    return Lifecycle(
        status="deprecated",
        deprecated_on=read_day(stated.get("deprecation", "")),
        end_of_life=read_day(stated.get("sunset", "")),
    )


def _value(bundle: Bundle, header: Node) -> Any:
    """The one value that a header has, or an example of it."""
    schema = header.get("schema")
    holders = [header, *([bundle.follow(schema)] if schema is not None else [])]
    for holder in holders:
        words: dict[str, Any] = holder.value if isinstance(holder.value, dict) else {}
        for key in ("const", "example", "default"):
            if key in words:
                return words[key]
        examples = words.get("examples")
        if isinstance(examples, list) and examples:
            return examples[0]
        if isinstance(examples, dict) and examples:
            first = next(iter(examples.values()))
            return first.get("value") if isinstance(first, dict) else None
    return None
