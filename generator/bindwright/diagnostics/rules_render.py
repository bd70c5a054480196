"""Rules of the fourth stage: templates of the user."""

from bindwright.diagnostics.rule import error, warning

TEMPLATE_FAILED = error(
    code="template-failed",
    summary="A template of yours can't be printed.",
    why="It is not Jinja, uses what its view does not have, or its folder is not there; a missing "
    "variable is never printed as nothing.",
    fix="See docs/templates.md for what each template is given.",
)
TEMPLATE_NAME_MISSING = error(
    code="template-name-missing",
    summary="A module that a template of yours takes part in needs a name that is not there.",
    why="The package would fail where it is imported or used; nothing of it is written.",
    fix="Print the definition that other modules of the package import, or import what is used.",
)
TEMPLATE_UNUSED = warning(
    code="template-unused",
    summary="A template of yours has the name of none of bindwright's.",
    why="Templates are laid over ours by name, so this one changes nothing.",
    fix="Give it the name of one of ours, or one that begins with '_' where it is imported only.",
)
