"""The methods of requests that OpenAPI has words for."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The operations of a Path Item Object (OpenAPI 3.2, section 4.9.1), in its order."""
