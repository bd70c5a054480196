"""Bindwright: a schema-first generator of Python SDKs."""

__version__ = "0.1.0"
