"""Whether a record is valid."""
