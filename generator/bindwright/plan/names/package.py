"""What is said of the names of a package: its import name, and the one on package indexes."""

from bindwright.config import PackageConfig, plain_package_name
from bindwright.diagnostics import rules_plan as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.reserved_names import distribution_conflict, package_conflict, unwise_package


def check_package_names(
    config: PackageConfig, named: PackageConfig, title: str, place: Origin, report: Report
) -> None:
    """Reports names that somebody has already.

    `named` is `config` with the names that come from the title, which stands at `place`. A chosen
    name is an error where the package would not work, or else a warning; in place of a derived
    one another was taken, which is a warning.
    """
    plain = plain_package_name(title)
    reason = package_conflict(plain) or unwise_package(plain)
    if not config.package and reason is not None:
        report.add(
            rules.PACKAGE_NAME_DERIVED,
            place,
            f"{plain!r} {reason}, so the package is called {named.package!r}",
            hint=f'choose a name in bindwright.toml: package = "{named.package}"',
        )
    chosen = [("package", config.package, package_conflict)]
    if config.name != config.package.replace("_", "-").strip("-"):  # it is not derived from that
        chosen.append(("name", config.name, distribution_conflict))
    for key, name, conflict in chosen:
        reason = conflict(name)
        rule = rules.PACKAGE_NAME_TAKEN if reason else rules.PACKAGE_NAME_COMMON
        reason = reason or unwise_package(name)
        if reason is not None:
            report.add(rule, config.place(key), f"{name!r} {reason}")


def class_path(path: str) -> tuple[str, str]:
    """`lib.jobs:Jobs` as the module of the package, `.lib.jobs`, and the name in it."""
    module, _, name = path.partition(":")
    return f".{module}", name
