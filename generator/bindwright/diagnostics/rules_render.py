"""Rules of the fourth stage: templates of the user."""

from bindwright.diagnostics.rule import error, warning

TEMPLATE_FAILED = error("template-failed")
TEMPLATE_NAME_MISSING = error("template-name-missing")
TEMPLATE_UNUSED = warning("template-unused")
