"""`generate` and `check`: a document becomes a package, or is compared with the one there."""
