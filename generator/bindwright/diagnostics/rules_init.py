"""Rules of what others made: configurations of other generators, and Python packages."""

from bindwright.diagnostics.rule import broken, error, note, warning

FOREIGN_CONFIG = broken("foreign-config")
FOREIGN_DOCUMENT = error("foreign-document")
FOREIGN_KEY = warning("foreign-key")
FOREIGN_VALUE = warning("foreign-value")
PACKAGE_UNREADABLE = broken("package-unreadable")
PACKAGE_PART_UNREAD = warning("package-part-unread")
PACKAGE_UNTOLD = note("package-untold")
