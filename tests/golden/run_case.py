"""Imports every module of a package, then runs the `use.py` of its case; warnings are errors."""

import importlib
import pkgutil
import runpy
import sys
import warnings


def main(package: str, use: str) -> None:
    """Do both, in this process."""
    top = importlib.import_module(package)
    for module in pkgutil.walk_packages(top.__path__, f"{package}."):
        importlib.import_module(module.name)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"\S+ is deprecated: it is called \S+ now\.$")
        for name in top.__all__:
            getattr(top, name)
    runpy.run_path(use, run_name="__main__")


if __name__ == "__main__":
    main(*sys.argv[1:])
