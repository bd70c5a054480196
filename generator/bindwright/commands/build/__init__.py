"""`build`: the archives of a package, what they are made of, and their way to an index."""
