"""Where the program starts and ends: exit codes, interruption, and bugs of ours."""

import os
import sys
from collections.abc import Sequence

__all__ = ["main", "run"]


def run() -> None:
    """Runs the command line and ends the process.

    At once, as soon as all that was printed is out: taking a run's values apart one by one takes
    as long as a stage of it.
    """
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives the exit code (DESIGN section 6).

    `arguments` stand in for those of the process.
    """
    _never_fail_to_print()
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
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        return _quiet_end()
    except Exception as error:
        return _bug(error)


def _never_fail_to_print() -> None:
    """A terminal that can't show a character gets its escape instead of a traceback of ours."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _quiet_end() -> int:
    """The reader of our output has gone (`bindwright lint | head`): end without a word."""
    # Python flushes standard output at exit and would complain then.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _bug(error: Exception) -> int:
    """Whatever no rule foresaw is a mistake of ours, and is reported as one."""
    import traceback

    from bindwright.diagnostics.blame import blamed_origin

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}, line {frames[-1].lineno}" if frames else "an unknown place"
    module = frames[-1].filename.replace("\\", "/").rpartition("/bindwright/")[2] if frames else ""
    origin = blamed_origin(error)
    traceback.print_exception(error)
    print(f"this is a bug in bindwright, at {module} ({place}): {error}", file=sys.stderr)
    if origin is not None:
        print(f"while working on {origin}", file=sys.stderr)
    print("please report it together with the lines above", file=sys.stderr)
    return 1


if __name__ == "__main__":
    run()
