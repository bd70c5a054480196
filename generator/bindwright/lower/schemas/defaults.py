"""The defaults that schemas state. One that the schema itself refuses is none."""

import json
from typing import Any

from bindwright.diagnostics.rules_lower import DEFAULT_INVALID
from bindwright.ir.types import NO_DEFAULT
from bindwright.lower.schemas.canonical import CanonicalSchemas
from bindwright.lower.schemas.enums import is_extensible
from bindwright.lower.schemas.json_values import constraint_check
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema, default_of
from bindwright.schema.values import ValueSet, types_of


def fitting_default(nodes: Nodes, schemas: CanonicalSchemas) -> Any:
    """The default of a schema, or of an intersection of several; `NO_DEFAULT` without one.

    Types, listed values and bounds decide; what stands inside the default is not looked at.
    """
    for node in nodes:
        value = default_of(node)
        if value is NO_DEFAULT:
            continue
        if not _refuses(schemas.canonical(nodes), value):
            return value
        told = json.dumps(value, ensure_ascii=False)[:60]
        message = f"the default {told} does not fit its schema: it is not used"
        schemas.report.add(DEFAULT_INVALID, node.origin.child("default"), message)
        break
    return NO_DEFAULT


def _refuses(schema: Schema, value: Any) -> bool:
    if schema.types is not None and not types_of(value) & schema.types:
        return True
    values = schema.enum if schema.const is NO_CONST else [schema.const]
    if values is not None and not is_extensible(schema) and value not in ValueSet(values):
        return True
    fits = constraint_check(schema)
    return fits is not None and not fits(value)
