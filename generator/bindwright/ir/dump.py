"""The IR as JSON: for debugging, and as a golden format.

Nothing is left out but fields that hold what they hold by default, so that a new field changes
no dump. The same document gives the same bytes.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.ir.operations import Api
from bindwright.ir.types import TypeId


def dump(api: Api) -> str:
    """The whole API as JSON text that ends in a line feed."""
    return json.dumps(_plain(api), indent=2, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    """JSON for a value of the IR; a dataclass is an object that names its class in `is`."""
    if isinstance(value, Origin | TypeId):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {"is": type(value).__name__} | {
            one.name: _plain(getattr(value, one.name))
            for one in fields(value)
            if not _is_default(one, getattr(value, one.name))
        }
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in cast("Sequence[object]", value)]
    return value.isoformat() if isinstance(value, date) else value


def _is_default(field: Field[Any], value: Any) -> bool:
    if field.default is not MISSING:
        # Equal is not enough: False is no None, and 0 is no False.
        return type(value) is type(field.default) and value == field.default
    return field.default_factory is not MISSING and value == field.default_factory()
