"""`lint`: what is wrong with a document."""
