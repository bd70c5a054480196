"""The fourth stage: Jinja. It talks text; nothing is on disk yet."""

from collections.abc import Iterable

from bindwright.diagnostics.report import Report
from bindwright.plan.package import FilePlan, Package
from bindwright.render.environment import environment, runtime_files
from bindwright.render.file import File
from bindwright.render.press import Press


def render(package: Package, report: Report) -> tuple[File, ...]:
    """The files of a package: what the plan decided, printed, and the runtime as it is.

    Of the runtime only those modules are copied that a printed file imports, and what these need.
    Templates of the user that fail are reported; the files that they would make are missing.
    """
    if package.templates:
        from bindwright.render.user_templates import print_with

        printed, modules = print_with(package.templates, package.files, report)
    else:
        printed, modules = _printed(package.files)
    folder = f"src/{package.import_name}/_runtime"
    copied = [
        File(path=f"{folder}/{path}", text=text, verbatim=True)
        for path, text in runtime_files(modules).items()
    ]
    return (*printed, *copied)


def _printed(plans: Iterable[FilePlan]) -> tuple[list[File], set[str]]:
    """The files, and the modules of the runtime that they import."""
    press = Press(environment())
    printed: list[File] = []
    modules: set[str] = set()
    for plan in plans:
        text, needed = press.text(plan)
        printed.append(File(path=plan.path, text=text))
        modules |= needed
    return printed, modules
