"""Which place of a document was being worked on when a bug of ours showed."""

from types import TracebackType

from bindwright.diagnostics.origin import Origin


class Blame:
    """Puts an origin on an exception that passes; the innermost one stays.

    A class and not a generator: it stands around every schema and operation.
    """

    __slots__ = ("_origin",)

    def __init__(self, origin: Origin) -> None:
        self._origin = origin

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is not None and blamed_origin(error) is None:
            error.__dict__["bindwright_origin"] = self._origin


def blamed_origin(error: BaseException) -> Origin | None:
    """The place that an exception carries, if any."""
    found = error.__dict__.get("bindwright_origin")
    return found if isinstance(found, Origin) else None
