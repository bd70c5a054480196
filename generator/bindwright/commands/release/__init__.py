"""`release`: from what changed since the last release to the next version and its changelog."""
