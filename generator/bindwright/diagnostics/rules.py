"""Every rule of the product, in the order of the pipeline."""

from functools import cache

from bindwright.diagnostics import (
    rules_config,
    rules_load,
    rules_lower,
    rules_models,
    rules_payloads,
    rules_plan,
    rules_render,
    rules_validate,
    rules_write,
)
from bindwright.diagnostics.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule of the product by its code, in the order of the pipeline."""
    modules = (
        rules_config,
        rules_load,
        rules_lower,
        rules_plan,
        rules_render,
        rules_write,
        rules_models,
        rules_validate,
        rules_payloads,
    )
    found = [rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)]
    return {rule.code: rule for rule in found}
