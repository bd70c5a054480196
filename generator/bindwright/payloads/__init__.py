"""Payload schemas: what values are judged by, as JSON Schema 2020-12."""
