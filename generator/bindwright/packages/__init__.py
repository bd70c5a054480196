"""Python packages as others made them: read into the value that ours are, and never run."""
