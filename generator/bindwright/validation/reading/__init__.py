"""Records of each kind of file."""
