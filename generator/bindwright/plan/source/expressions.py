"""Python expressions as text: calls, tuples, dictionaries. What the templates print as they are."""

from collections.abc import Iterable


def call(name: str, /, *arguments: str, **keywords: str | None) -> str:
    """A call; keywords whose value is None are left out."""
    given = [f"{key}={value}" for key, value in keywords.items() if value is not None]
    return f"{name}({', '.join([*arguments, *given])})"


def tuple_of(items: Iterable[str]) -> str:
    """A tuple, with the comma that one of a single item needs."""
    listed = list(items)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def dictionary(rows: Iterable[tuple[str, str]]) -> str:
    """A dictionary of expressions."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in rows) + "}"


def lazily(expression: str) -> str:
    """A function that gives the value when it is first needed."""
    return f"lambda: {expression}"


def number(value: float) -> str:
    """Seconds as a float."""
    return repr(float(value))
