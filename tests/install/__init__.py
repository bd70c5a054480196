"""Both wheels, built and used the way users use them."""
