"""`bindwright models`: models alone, without a client, in the flavour that is asked for."""
