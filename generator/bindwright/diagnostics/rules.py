"""Every rule of the product, in the order of the pipeline."""

from functools import cache
from importlib import import_module

from bindwright.diagnostics.rule import Rule

_ROOMS = ("config", "load", "lower", "plan", "render", "write", "models", "validate", "payloads",
          "init")  # fmt: skip


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule of the product by its code, in the order of the pipeline."""
    modules = [import_module(f"bindwright.diagnostics.rules_{room}") for room in _ROOMS]
    found = [rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)]
    return {rule.code: rule for rule in found}
