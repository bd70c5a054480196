"""`validate`: payloads are held against the schemas of a document."""
