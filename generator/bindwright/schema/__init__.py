"""What JSON Schema is, once: the ground floor, which imports nothing of the stages."""
