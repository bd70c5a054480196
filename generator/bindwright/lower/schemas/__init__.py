"""Schema Objects to types."""
