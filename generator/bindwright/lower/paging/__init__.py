"""Paging: what a document states, and the forms that fit an operation."""
