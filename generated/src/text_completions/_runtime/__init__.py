"""The part of this package that is the same for every API; nothing in here is public by itself."""
