"""Names for everything of an API: operations and their arguments, types and members.

Operations come first, because inline types are named after the operation that they stand in.
"""

from dataclasses import replace

from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_COLLISION
from bindwright.ir.operations import Api
from bindwright.plan.names.arguments import name_arguments
from bindwright.plan.names.calls import CallNamer
from bindwright.plan.names.client_options import name_options
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.names.renamed import find_renamed
from bindwright.plan.names.reserved import RESERVED_TYPES, chosen_exports
from bindwright.plan.names.table import NameOverrides, Names
from bindwright.plan.names.types import TypeNamer
from bindwright.plan.sides import Sides


def name_everything(
    api: Api,
    sides: Sides,
    reserved: frozenset[str],
    config: PackageConfig,
    lock: NamesLock,
    report: Report,
) -> Names:
    """Settles all names; collisions of chosen ones are reported as errors.

    `reserved` holds what shares the top of the package with the types.
    """
    names, chosen = Names(), NameOverrides(config, lock)
    reserved |= _exported(config, reserved, report)
    calls = CallNamer(api, names, chosen, report)
    calls.name_resources()
    calls.name_hooks()
    types = TypeNamer(api, sides, reserved, names, chosen, report)
    types.name_types()
    types.name_members()
    name_arguments(api, sides, names, chosen, report)
    names.options = name_options(api, config, chosen, report)
    _keep_renamed(names, lock, calls, RESERVED_TYPES | reserved)
    chosen.note_unused(api, report)
    return names


def _keep_renamed(
    names: Names, lock: NamesLock, calls: CallNamer, reserved: frozenset[str]
) -> None:
    """Gives what was renamed its old names beside the new ones."""
    names.kept = lock.renamed
    if not lock.renamed:
        return
    members = {
        f"{names.types[type_id]}.{one}" for type_id, some in names.members.items() for one in some
    }
    types = {*names.types.values(), *names.extras.values()}
    methods = set(names.method_paths.values())
    found = find_renamed(lock.renamed, types, members, methods, reserved)
    names.renamed = replace(found, methods=calls.keep_renamed(found.methods))


def _exported(config: PackageConfig, errors: frozenset[str], report: Report) -> frozenset[str]:
    """What the configuration adds to the top of the package; each name stands for one thing."""
    found: set[str] = set()
    for name, origin in chosen_exports(config):
        if name in found or name in errors or name in RESERVED_TYPES - {"Client", "AsyncClient"}:
            message = f"the name {name!r}, chosen by the configuration, is that of something else"
            report.add(NAME_COLLISION, origin, message)
        found.add(name)
    return frozenset(found)
