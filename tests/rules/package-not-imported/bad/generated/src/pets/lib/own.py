"""Methods of our own."""

import no_such_module


class Own:
    """Nothing yet."""
