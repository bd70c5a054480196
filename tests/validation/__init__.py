"""Validation: what is said of payloads, and where."""
