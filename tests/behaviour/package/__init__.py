"""The generated package as its users see it."""
