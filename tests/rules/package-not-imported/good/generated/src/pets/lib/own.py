"""Methods of our own."""


class Own:
    """Nothing yet."""
