"""Keys with `x-`: ours, and those of other generators."""
