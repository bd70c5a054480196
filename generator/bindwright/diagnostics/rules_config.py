"""Rules of bindwright.toml."""

from bindwright.diagnostics.rule import broken, error, note, warning

CONFIG_UNREADABLE = broken("config-unreadable")
CONFIG_SYNTAX = broken("config-syntax")
CONFIG_UNKNOWN_KEY = broken("config-unknown-key")
CONFIG_VALUE = broken("config-value")
LOCK_UNREADABLE = broken("ledger-unreadable")
LOCK_CONFLICT = broken("names-lock-conflict")
LOCK_OLD = note("names-lock-old")
SELECTION_UNUSED = warning("selection-unused")
BASELINE_UNREADABLE = broken("baseline-unreadable")

# What was recorded of releases, and what stands in the way of the next one

RELEASE_UNREADABLE = broken("release-unreadable")
BUMP_TOO_SMALL = error("bump-too-small")
RELEASE_REFUSED = error("release-refused")
