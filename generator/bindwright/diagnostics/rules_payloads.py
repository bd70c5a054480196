"""Rules of `bindwright validate` about files and the records in them."""

from bindwright.diagnostics.rule import broken, error, warning

INPUT_UNREADABLE = broken("input-unreadable")
INPUT_MISSING = broken("input-missing")
INPUT_EMPTY = error("input-empty")
INPUT_MISMATCH = broken("input-mismatch")
EXTRA_MISSING = broken("extra-missing")
RESUME_MISMATCH = broken("resume-mismatch")
STATE_NOT_KEPT = broken("state-not-kept")
WORKER_LOST = broken("worker-lost")
PAYLOAD_INVALID = error("payload-invalid")
PAYLOAD_UNREADABLE = error("payload-unreadable")
PAYLOAD_DEPRECATED = warning("payload-deprecated")
PAYLOAD_UNDOCUMENTED = warning("payload-undocumented")
PAYLOAD_BROKEN = error("payload-broken")
