"""Names of old: what they are names of now, as far as nothing else has come to have them.

Chains are followed to their end: what was renamed twice has two aliases.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace

from bindwright.ir.operations import Operation
from bindwright.ir.types import Lifecycle
from bindwright.record import record

CLIENT = "client."
"""What the names of methods begin with in names.lock; they end in parentheses."""


@record
class Renamed:
    """Deprecated aliases, the old name to the present one.

    `types` are names that can be imported, `members` those of each class, `methods` dotted paths
    from the client.
    """

    types: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    methods: Mapping[str, str] = field(default_factory=dict[str, str])


def find_renamed(
    kept: Mapping[str, str],
    types: Collection[str],
    members: Collection[str],
    methods: Collection[str],
    taken: Collection[str],
) -> Renamed:
    """What of the aliases of names.lock still leads to something.

    `types`, `members` (`Color.RED`) and `methods` (`pets.get`) are the names that are given out,
    `taken` are others at the top of the package.
    """
    calls = {
        key.removeprefix(CLIENT).removesuffix("()"): name.removeprefix(CLIENT)
        for key, name in kept.items()
        if key.endswith("()")
    }
    plain = {key: name for key, name in kept.items() if "." not in key and not key.endswith("()")}
    classes = {old: name for old, name in _ends(plain, types) if old not in taken}
    known: dict[str, str] = {}
    for key, name in kept.items():
        if "." in key and not key.endswith("()"):
            known[_in_class(key, classes)] = _in_class(name, classes)
    found: dict[str, dict[str, str]] = {}
    for old, name in _ends(known, members):
        (class_name, _, gone), (other, _, now) = old.partition("."), name.partition(".")
        if class_name == other:
            found.setdefault(class_name, {})[gone] = now
    return Renamed(types=classes, members=found, methods=dict(_ends(calls, methods)))


def _in_class(member: str, classes: Mapping[str, str]) -> str:
    """The name of a member with the class as it is called now."""
    class_name, dot, name = member.partition(".")
    return f"{classes.get(class_name, class_name)}{dot}{name}"


def _ends(kept: Mapping[str, str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each name of old that nothing has now, with what it leads to."""
    for old in kept:
        name: str | None = old
        seen = set[str]()
        while name is not None and name not in known and name not in seen:
            seen.add(name)
            name = kept.get(name)
        if name in known and name != old and name is not None:
            yield old, name


def as_renamed(operation: Operation, method: str) -> Operation:
    """An operation as a method has it whose name is another one by now."""
    known = operation.lifecycle or Lifecycle(status="deprecated")
    lifecycle = replace(
        known,
        status=known.status if known.status == "retired" else "deprecated",
        replacement=CLIENT + method,
        reason="The method has another name now.",
    )
    return replace(operation, deprecated=True, lifecycle=lifecycle)
