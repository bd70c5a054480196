"""Findings about documents, configuration and payloads: what they are and how they are shown."""
