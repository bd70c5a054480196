"""Bindwright: a schema-first generator of Python SDKs."""
