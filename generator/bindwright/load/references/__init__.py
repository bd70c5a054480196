"""References: what each leads to, and which files may be read for it."""
