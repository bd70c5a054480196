"""`bindwright init`: a first configuration, and one that is carried over from another generator."""
