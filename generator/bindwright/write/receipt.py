"""What a run did. Written by hand: `dataclasses` costs more to import than the fast path takes."""

from __future__ import annotations


class Receipt:
    """The files of one run, as sorted POSIX paths relative to the output directory.

    The manifest itself and `names.lock` are bookkeeping and not listed.
    """

    __slots__ = ("created", "removed", "unchanged", "updated")

    created: tuple[str, ...]
    updated: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]

    def __init__(
        self,
        created: tuple[str, ...] = (),
        updated: tuple[str, ...] = (),
        removed: tuple[str, ...] = (),
        unchanged: tuple[str, ...] = (),
    ) -> None:
        self.created = created
        self.updated = updated
        self.removed = removed
        self.unchanged = unchanged

    @property
    def changed(self) -> bool:
        """Whether any file was created, updated or removed."""
        return bool(self.created or self.updated or self.removed)

    def _key(self) -> tuple[tuple[str, ...], ...]:
        return (self.created, self.updated, self.removed, self.unchanged)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Receipt) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return (
            f"Receipt(created={self.created!r}, updated={self.updated!r}, "
            f"removed={self.removed!r}, unchanged={self.unchanged!r})"
        )
