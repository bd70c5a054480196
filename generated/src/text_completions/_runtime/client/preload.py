"""Loading at once what else is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from ..calls.transport import load_certificates
from ..types.models import ApiModel, make_ready


def preload() -> None:
    """Load all modules of this package, build what validates its types, read the certificates.

    Otherwise the first calls do so. Call it where a server starts, or before it forks.
    """
    package = __name__.rpartition("._runtime.")[0]
    top: Any = import_module(package)
    for name in top.__all__:
        value = getattr(top, name)
        if isinstance(value, type) and issubclass(value, ApiModel):
            make_ready(value)
    resources = import_module(f"{package}.resources")
    for found in iter_modules(resources.__path__, f"{package}.resources."):
        import_module(found.name)
    for name in ("anyio", "asyncio", "email.utils"):  # what waits, and what reads dates
        import_module(name)
    load_certificates()
