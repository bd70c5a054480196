"""`bindwright mock`: a server that answers as a document says."""
