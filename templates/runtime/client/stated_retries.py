"""Retries as the API's document states them."""

from __future__ import annotations

from .retries import Retries


class StatedRetries(Retries):
    """Rules of a document: `statuses` are such as `429` or `5XX`, times are seconds."""

    def __init__(
        self,
        *,
        most: int | None = None,
        statuses: tuple[str, ...] | None = None,
        first: float | None = None,
        longest: float | None = None,
        connection: bool = True,
    ) -> None:
        self.most = most
        self.connection = connection
        self.longest = Retries.longest if longest is None else longest
        self.first = min(Retries.first if first is None else first, self.longest)
        self._statuses = statuses

    def includes(self, status: int) -> bool:
        """Tell whether an answer with this status may be another one the next time."""
        if self._statuses is None:
            return super().includes(status)
        return str(status) in self._statuses or f"{status // 100}XX" in self._statuses
