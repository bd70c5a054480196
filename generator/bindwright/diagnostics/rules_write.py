"""Rules of the last stage: what stands in the way of writing, what is out of step."""

from bindwright.diagnostics.rule import error, warning

# Files of others

OUTPUT_NOT_OURS = error("output-not-ours")
OUTPUT_OF_ANOTHER = error("output-of-another")
FILE_EDITED = error("file-edited")
FILE_NOT_OURS = error("file-not-ours")
PATH_BLOCKED = error("path-blocked")
SYMLINK = error("symlink")

# Out of step

PACKAGE_MISSING = error("package-missing")
FILE_DIFFERS = error("file-differs")
FILE_MISSING = error("file-missing")
FILE_STALE = error("file-stale")
FILE_UNKNOWN = error("file-unknown")
FILE_CHANGES_BUILD = error("file-changes-build")

# The state of the output

MANIFEST_CORRUPTED = error("manifest-corrupted")
MANIFEST_NEWER = error("manifest-newer")
JOURNAL_CORRUPTED = error("journal-corrupted")
JOURNAL_NOT_OURS = error("journal-not-ours")
JOURNAL_FOUND = warning("journal-found")
LOCKED = error("locked")
NOTHING_GENERATED = error("nothing-generated")

# The machine

DISK_FULL = error("disk-full")
PERMISSION_DENIED = error("permission-denied")
WRITE_FAILED = error("write-failed")
INTERRUPTED = error("interrupted")
INVALID_TARGET = error("invalid-target")
FORMATTER_MISSING = error("formatter-missing")
TEMPLATE_OUTPUT = error("template-output")
FORMATTER_FAILED = error("formatter-failed")
BUILD_FAILED = error("build-failed")
BUILD_REFUSED = error("build-refused")
PACKAGE_NOT_IMPORTED = error("package-not-imported")
PACKAGE_OVER_LIMIT = error("package-over-limit")
PUBLISH_FAILED = error("publish-failed")
