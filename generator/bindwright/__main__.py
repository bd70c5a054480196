"""Where the program starts and ends: exit codes, interruption, and bugs of ours."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from bindwright.signals import ending_signal, exit_code, handled, unwind
from bindwright.standard_streams import ReportLost, give_up, guard

BUG = 70
"""The exit code of a mistake of ours (EX_SOFTWARE): neither a finding nor wrong usage."""


def run() -> None:
    """Runs the command line and ends the process.

    At once, as soon as all that was printed is out: taking a run's values apart one by one takes
    as long as a stage of it.
    """
    guard()
    with handled(unwind):
        code = main()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives the exit code (DESIGN section 6).

    `arguments` stand in for those of the process.
    """
    _never_fail_to_print()
    try:
        code = _command(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
        return code
    except ReportLost as error:
        give_up(error)
        return 2
    except KeyboardInterrupt as error:
        return exit_code(ending_signal(error))
    except Exception as error:
        return _bug(error)
    finally:
        # What a run has kept to its end may be garbage from here on, where a process goes on.
        gc.unfreeze()


def _command(arguments: Sequence[str] | None) -> int:
    import click

    from bindwright.cli import cli

    try:
        result = cli.main(
            args=None if arguments is None else list(arguments),
            prog_name="bindwright",
            standalone_mode=False,
        )
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort as error:  # what click makes of an interruption
        raise error.__cause__ or KeyboardInterrupt from None


def _never_fail_to_print() -> None:
    """A terminal that can't show a character gets its escape instead of a traceback of ours."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _bug(error: Exception) -> int:
    """Whatever no rule foresaw is a mistake of ours, and is reported as one."""
    import traceback

    from bindwright.diagnostics.blame import blamed_origin

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}, line {frames[-1].lineno}" if frames else "an unknown place"
    module = frames[-1].filename.replace("\\", "/").rpartition("/bindwright/")[2] if frames else ""
    origin = blamed_origin(error)
    rows = traceback.format_exception(error)
    rows.append(f"this is a bug in bindwright, at {module} ({place}): {error}\n")
    if origin is not None:
        rows.append(f"while working on {origin}\n")
    rows.append("please report it together with the lines above\n")
    with suppress(ReportLost):
        print("".join(rows), end="", file=sys.stderr)
    return BUG


if __name__ == "__main__":
    run()
