"""The reference page, the document, and whether they say the same."""
