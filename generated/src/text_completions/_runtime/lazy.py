"""Packages whose names load on first use, so that importing one costs nothing."""

from importlib import import_module

TYPE_CHECKING = False  # both type checkers know the bare name; importing `typing` takes 10 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy(
    package: str,
    homes: "Mapping[str, str]",
    *parts: str,
    renamed: "Mapping[str, str] | None" = None,
) -> "tuple[list[str], Callable[[str], object], Callable[[], list[str]]]":
    """Give the `__all__`, the `__getattr__` and the `__dir__` of a package (PEP 562).

    Args:
        package: The package's `__name__`.
        homes: Relative module name to the names it defines, separated by blanks.
        parts: Submodules that are offered as well.
        renamed: Names of old to what they are called now; who uses one is warned.
    """
    old_names = renamed or {}
    home_of = {name: home for home, names in homes.items() for name in names.split()}
    offered = sorted([*home_of, *parts, *old_names])

    def load(name: str) -> object:
        namespace = vars(import_module(package))
        now = old_names.get(name)
        if now is not None:
            import sys
            import warnings

            own = __name__.removesuffix("_runtime.lazy")
            above = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
            caller = above.f_globals.get("__name__", "")
            if not f"{caller}.".startswith(own):  # the package itself only looks through its names
                text = f"{package}.{name} is deprecated: it is called {now} now."
                warnings.warn(text, DeprecationWarning, stacklevel=2)
            return namespace[now] if now in namespace else load(now)
        home = home_of.get(name)
        if home is not None:
            value: object = getattr(import_module(home, package), name)
        elif name in parts or (not name.startswith("_") and f".{name}" in homes):
            value = import_module(f".{name}", package)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)
        namespace[name] = value
        return value

    def names() -> list[str]:
        return sorted({*vars(import_module(package)), *offered})

    return offered, load, names
