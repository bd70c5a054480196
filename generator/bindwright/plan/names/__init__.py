"""Every Python name, and the lock that keeps it."""
