"""Rules of the third stage: names."""

from bindwright.diagnostics.rule import error, note, warning

NAME_COLLISION = error("name-collision")
NAME_DERIVED = warning("name-derived")
ARGUMENT_DERIVED = note("argument-name-derived")
NAME_INVALID = error("name-invalid")
PACKAGE_NAME_DERIVED = warning("package-name-derived")
PACKAGE_NAME_TAKEN = error("package-name-taken")
PACKAGE_NAME_COMMON = warning("package-name-common")
UNWRAP_MISMATCH = error("unwrap-mismatch")
NAME_UNUSED = warning("name-unused")
