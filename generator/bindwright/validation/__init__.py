"""Payloads against a schema: one value, a stream of records, or more than one machine holds."""
