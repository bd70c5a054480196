"""The imports of one module: asked for by whoever writes an annotation, collected here."""

from collections.abc import Collection
from functools import lru_cache

_STANDARD = frozenset(
    {
        "__future__",
        "builtins",
        "collections.abc",
        "datetime",
        "decimal",
        "functools",
        "ipaddress",
        "typing",
        "uuid",
    }
)


class Imports:
    """What a module imports. A name that the module uses otherwise is imported under another.

    `module` is its path in the package (`.types.pet`), and modules of the package are asked for by
    such paths. `taken` holds the names that the module defines and the fields of its classes: a
    field called `date` would hide an imported `date` from the annotations below it.
    """

    def __init__(self, module: str, taken: Collection[str] = ()) -> None:
        self._folder, dot, _ = module.rpartition(".")
        self._folder += dot
        self._taken = set(taken)
        self._symbols: dict[tuple[str, str], str] = {}
        self._checking: set[tuple[str, str]] = set()

    def use(self, module: str, name: str, *, checking: bool = False) -> str:
        """The local name of a symbol; `checking` where only type checkers need it."""
        key = (module, name)
        if module == "builtins" and name not in self._taken:
            return name
        if key not in self._symbols:
            local = name
            while local in self._taken:
                local += "_"
            self._taken.add(local)
            self._symbols[key] = local
            if checking:
                self._checking.add(key)
        if not checking:
            self._checking.discard(key)
        return self._symbols[key]

    def _spelled(self, module: str) -> str:
        """A module as this one imports it: by the dots that lead up, and the way from there."""
        if not module.startswith("."):
            return module
        if len(self._folder) > 1 and module.startswith(self._folder):
            return "." + module.removeprefix(self._folder)
        return "." * self._folder.count(".") + module.removeprefix(".")

    def lines(self) -> tuple[str, ...]:
        """The import statements that run, in the order that formatters sort them."""
        return self._render([key for key in self._symbols if key not in self._checking])

    def checking_lines(self) -> tuple[str, ...]:
        """The import statements for type checkers alone."""
        return self._render(list(self._checking))

    def _render(self, keys: list[tuple[str, str]]) -> tuple[str, ...]:
        modules: dict[str, list[str]] = {}
        for module, name in keys:
            local = self._symbols[module, name]
            spelled = name if local == name else f"{name} as {local}"
            modules.setdefault(self._spelled(module), []).append(spelled)
        lines: list[str] = []
        last: int | None = None
        for (group, *_), module in sorted((_module_order(one), one) for one in modules):
            if last not in (None, group):
                lines.append("")
            last = group
            names = sorted(modules[module], key=_name_order)
            lines.append(f"from {module} import {', '.join(names)}")
        return tuple(lines)


@lru_cache(maxsize=4096)
def _module_order(module: str) -> tuple[int, int, str]:
    """Standard library, then packages, then relative imports from the farthest to the nearest."""
    if module.startswith("."):
        dots = len(module) - len(module.lstrip("."))
        return 2, -dots, module.lower()
    if module == "__future__":
        return -1, 0, module
    return (0 if module in _STANDARD else 1), 0, module


@lru_cache(maxsize=4096)
def _name_order(name: str) -> tuple[int, str, str]:
    """Constants, classes, functions: as import sorters do."""
    bare = name.partition(" ")[0]
    kind = 0 if bare.isupper() and len(bare) > 1 else 1 if bare[:1].isupper() else 2
    return kind, bare.lower(), bare
