"""What a request holds, and what is wrong with it."""
