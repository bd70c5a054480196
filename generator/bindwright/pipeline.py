"""The flow: load → lower → plan → render → write. Start reading here.

Every stage is a pure function from one frozen value to the next. A stage goes on after a mistake
and adds it to the report; between two stages the run ends if there was one. What comes before
(`bindwright.load`) and after (`bindwright.write`) touches the disk; nothing here does.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from bindwright.config import PackageConfig, PaginationConfig
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_config import SELECTION_UNUSED
from bindwright.diagnostics.rules_plan import NAME_UNUSED
from bindwright.http.key_prefixes import set_apart
from bindwright.ir.operations import Api, Operation
from bindwright.ir.select import leaves_out, select, unused_globs
from bindwright.load.bundle import Bundle
from bindwright.load.references.reached import Reached
from bindwright.lower import lower
from bindwright.lower.operations.resources import Naming
from bindwright.lower.paging.fitting import PagingRule
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import Package
from bindwright.render import render
from bindwright.render.file import File


def build(
    bundle: Bundle, config: PackageConfig, lock: NamesLock, report: Report
) -> tuple[tuple[File, ...], NamesLock]:
    """The files of a package, still in memory, and the names that it gave out.

    `config` has all its names (`PackageConfig.named_after`); `lock` holds the names of earlier
    runs and is empty without a configuration file.

    Raises:
        Stopped: a stage found errors; the report says which.
    """
    api = understand(bundle, config, report)
    package, names = plan(api, config, lock, report)
    report.stop_on_errors()
    files = render(package, report)
    report.stop_on_errors()
    files += tuple(_licenses(config))
    if package.carried:
        files += (_schemas(bundle, package),)
    return files, names


def _licenses(config: PackageConfig) -> Iterator[File]:
    """The texts of licences, at the top of the package; one that is there already is the user's."""
    for one in config.metadata.license_files:
        if not one.is_at(f"{config.output}/{one.name}"):
            yield File(path=one.name, text=one.text)


def _schemas(bundle: Bundle, package: Package) -> File:
    """The file of JSON Schemas that a package carries: no template sees them."""
    from bindwright.payloads.packaged import packaged_schemas

    schemas = packaged_schemas(bundle, package.carried)
    # ASCII: what hides or turns text in an editor is spelled out.
    text = json.dumps(schemas, indent=1) + "\n"
    return File(path=f"src/{package.import_name}/schemas.json", text=text)


def understand(bundle: Bundle, config: PackageConfig, report: Report) -> Api:
    """The part of an API that the configuration selects; what is wrong elsewhere does not matter.

    Raises:
        Stopped: the document is wrong; the report says where.
    """
    header = config.client.idempotency_header
    rules, naming = paging_rules_of(config), naming_of(config)
    api = lower(bundle, report, rules, header, naming, config.text_formats)
    paths = [path for path, _ in bundle.document.members("paths")]
    for keys, globs in _globs(config):
        for glob in unused_globs(api, globs):
            if any(leaves_out(path, (), (glob,)) for path in paths):
                continue  # nothing is known of what stands at the path
            message = f"{glob!r} matches no operation"
            report.add(SELECTION_UNUSED, config.place(*keys, str(globs.index(glob))), message)
    selected = _with_prefixes(select_part(bundle, api, config, report), config, report)
    report.stop_on_errors()
    return selected


def select_part(bundle: Bundle, api: Api, config: PackageConfig, report: Report) -> Api:
    """The part of an API that the configuration selects; what was found elsewhere is forgotten."""
    selected = select(api, config.include, config.exclude, config.names)
    if selected is not api:
        report.keep(Reached(bundle, _left_out(bundle, api, selected, config)).matters)
    return selected


def _left_out(bundle: Bundle, api: Api, selected: Api, config: PackageConfig) -> Iterator[Origin]:
    """Where the operations stand that are not selected, and the paths that have no others."""

    def operations(one: Api) -> tuple[Operation, ...]:
        return (*one.operations, *(hook.operation for hook in one.webhooks))

    kept = {one.origin for one in operations(selected)}
    yield from (one.origin for one in operations(api) if one.origin not in kept)
    paths = {one.path for one in selected.operations}
    known = {one.path for one in api.operations} - paths
    for path, item in bundle.document.members("paths"):
        if path in known or (
            path not in paths and leaves_out(path, config.include, config.exclude)
        ):
            yield item.origin


def naming_of(config: PackageConfig) -> Naming:
    """What methods and resources are named by, as far as a configuration says so."""
    return Naming(methods=config.naming, groups=config.grouping)


def _with_prefixes(api: Api, config: PackageConfig, report: Report) -> Api:
    """The API with what the configuration says of its keys."""
    chosen = config.client.key_prefixes
    for name in chosen.keys() - {one.name for one in api.schemes}:
        place = config.place("client", "key_prefixes", name)
        report.add(NAME_UNUSED, place, f"the document has no security scheme {name!r}")
    schemes = (
        replace(one, prefix=set_apart(chosen[one.name])) if one.name in chosen else one
        for one in api.schemes
    )
    return replace(api, schemes=tuple(schemes)) if chosen else api


def _globs(config: PackageConfig) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield ("include",), config.include
    yield ("exclude",), config.exclude
    for stated in config.pagination:
        yield ("pagination", stated.name, "operations"), stated.operations


def paging_rules_of(config: PackageConfig) -> tuple[PagingRule, ...]:
    """The ways to page that a configuration states."""

    def rule(stated: PaginationConfig) -> PagingRule:
        return PagingRule(
            words=stated.words,
            place=lambda key: config.place("pagination", stated.name, key.replace("-", "_")),
            operations=stated.operations,
            name=stated.name,
        )

    return tuple(map(rule, config.pagination))
