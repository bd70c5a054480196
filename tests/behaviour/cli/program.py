"""The program with all that its commands import, to fork from: see `tests/forking.py`."""

import pkgutil
import sys
from importlib import import_module

import bindwright
from bindwright import __main__
from bindwright.render import user_templates

_OPTIONAL = ("bindwright.commands.mock", "bindwright.commands.models", "bindwright.validation")

for one in pkgutil.walk_packages(bindwright.__path__, "bindwright."):
    if not one.name.startswith(_OPTIONAL) and not one.name.endswith(("spark", "sandbox")):
        import_module(one.name)


def run(*arguments: str) -> None:
    """Runs the command line to the end of the process.

    `hurried` as the first argument: templates of the user get a second in place of five.
    """
    if arguments[0] == "hurried":
        setattr(user_templates, "seconds_for", lambda files: 1)  # noqa: B010
        arguments = arguments[1:]
    sys.argv = ["bindwright", *arguments]
    __main__.run()
