"""The mock server as its callers see it."""
