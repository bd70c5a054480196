"""The fourth stage: Jinja. It talks text; nothing is on disk yet."""

from typing import TYPE_CHECKING

from bindwright.diagnostics.report import Report
from bindwright.plan.package import FilePlan, Package
from bindwright.render.environment import environment, runtime_files
from bindwright.render.file import File

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]


def render(package: Package, report: Report) -> tuple[File, ...]:
    """The files of a package: what the plan decided, printed, and the runtime as it is.

    Of the runtime only those modules are copied that a printed file names, and what these need.
    Templates of the user that fail are reported; the files that they would make are missing.
    """
    jinja = environment(package.templates)
    if package.templates:
        printed = _with_own_templates(jinja, package, package.templates, report)
    else:
        printed = [File(path=one.path, text=_text(jinja, one)) for one in package.files]
    folder = f"src/{package.import_name}/_runtime"
    copied = [
        File(path=f"{folder}/{name}.py", text=text, verbatim=True)
        for name, text in runtime_files([one.text for one in printed]).items()
    ]
    return (*printed, *copied)


def _text(jinja: "Environment", plan: FilePlan) -> str:
    return jinja.get_template(plan.template).render(view=plan.view)


def _with_own_templates(
    jinja: "Environment", package: Package, folder: str, report: Report
) -> list[File]:
    """The printed files where some templates are the user's, whose mistakes are no bugs of ours."""
    from bindwright.render.own import OwnTemplates

    own = OwnTemplates(folder, report)
    printed: list[File] = []
    for one in package.files:
        with own.blamed():
            printed.append(File(path=one.path, text=_text(jinja, one), template=own.path(one)))
    return printed
