"""Properties: what holds for every document, payload and name, tried on made-up ones."""
