"""Rules of `validate`: what payloads can't be checked against."""

from bindwright.diagnostics.rule import broken

UNKNOWN_TYPE = broken("type-not-found")
UNKNOWN_OPERATION = broken("operation-not-found")
NO_SUCH_BODY = broken("body-not-found")
SCHEMA_MALFORMED = broken("schema-malformed")
