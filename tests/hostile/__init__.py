"""Documents below one megabyte that ask for far more work than they have bytes."""
