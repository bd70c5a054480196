"""What a run did."""

from bindwright.record import record


@record
class Receipt:
    """The files of one run, as sorted POSIX paths relative to the output directory.

    The manifest itself and `names.lock` are bookkeeping and not listed.
    """

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
