"""Releases, through the command and by what they say."""
