"""`bindwright models`: what comes out is imported and used."""
