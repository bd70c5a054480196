"""The fourth stage: Jinja. It talks text; nothing is on disk yet."""

from bindwright.diagnostics.report import Report
from bindwright.plan.package import Package
from bindwright.render.environment import environment, runtime_files
from bindwright.render.file import File


def render(package: Package, report: Report) -> tuple[File, ...]:
    """The files of a package: what the plan decided, printed, and the runtime as it is.

    Of the runtime only those modules are copied that a printed file names, and what these need.
    Templates of the user that fail are reported; the files that they would make are missing.
    """
    if package.templates:
        from bindwright.render.own import print_with

        printed = print_with(package.templates, package.files, report)
    else:
        jinja = environment()
        printed = [
            File(path=one.path, text=jinja.get_template(one.template).render(view=one.view))
            for one in package.files
        ]
    folder = f"src/{package.import_name}/_runtime"
    copied = [
        File(path=f"{folder}/{path}", text=text, verbatim=True)
        for path, text in runtime_files([one.text for one in printed]).items()
    ]
    return (*printed, *copied)
