"""What goes before an API key: `Token` in `Authorization: Token abc`."""


def is_key_prefix(text: str) -> bool:
    """Whether something can go before a key."""
    return bool(text.strip()) and text.isascii() and text.isprintable()


def set_apart(prefix: str) -> str:
    """A prefix with the blank after it that a word needs."""
    return f"{prefix} " if prefix[-1:].isalnum() else prefix
