"""Where symbolic links lead: they can have come with the files around them."""

import os


def leading_out(base: str, path: str) -> tuple[str, str] | None:
    """The folder that a path is bound to and the place outside that a link leads to; else None.

    `base` is the folder that `path` was given for ("" is the working directory). A path may name
    another place (`../sdk`), but then in its own words.
    """
    here, there = os.path.abspath(base), os.path.abspath(path)
    try:
        common = os.path.commonpath([here, there])
    except ValueError:  # another drive
        return None
    real, bound = os.path.realpath(there), os.path.realpath(common)
    inside = real == bound or real.startswith(f"{bound.rstrip(os.sep)}{os.sep}")
    return None if inside else (common, real)
