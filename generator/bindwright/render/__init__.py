"""The fourth stage: Jinja. It talks text; nothing is on disk yet."""

from dataclasses import replace
from pathlib import PurePath

from bindwright.diagnostics.report import Report
from bindwright.plan.package import Package
from bindwright.render.environment import environment, runtime_files, runtime_modules
from bindwright.render.file import File
from bindwright.render.filters import comments
from bindwright.render.missing_names import check_names
from bindwright.render.press import Press


def render(package: Package, report: Report) -> tuple[File, ...]:
    """The files of a package: what the plan decided, printed, and the runtime as it is.

    Of the runtime only those modules are copied that a printed file imports, and what these need.
    Templates of the user that fail are reported; the files that they would make are missing. What
    a module needs of others has to be there.

    Raises:
        RuntimeError: a template of ours fails, or a name is missing: a bug.
    """
    if package.templates:
        from bindwright.render.user_templates import print_with

        printed = print_with(package.templates, package.files, report)
    else:
        press = Press(environment())
        printed = [press.print(plan) for plan in package.files]
    modules = runtime_modules({pair for one in printed for pair in one.wanted})
    folder = f"src/{package.import_name}/_runtime"
    copied = [
        File(path=f"{folder}/{path}", text=text, verbatim=True)
        for path, text in runtime_files(modules).items()
    ]
    if not report.has_errors:
        check_names(printed, copied, package.own, report)
    header = comments(package.file_header)
    files = (
        replace(one.file, text=header + one.file.text)
        if PurePath(one.file.path).suffix == ".py"
        else one.file
        for one in printed
    )
    return (*files, *copied)
