from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Odd(ClosedStrEnum):
    """The values of `Odd`."""

    EMPTY = member("")

    PLUS_1 = member("+1")

    MINUS_1 = member("-1")

    N_404 = member("404")

    ASC = member("asc")

    ASC_UPPER = member("ASC")

    UPPER = member("upper")

    TITLE = member("title")

    NAME = member("name")

    VALUE = member("value")

    MRO = member("mro")

    X = member("_x")

    A_B = member("a b")

    A_MINUS_B = member("a-b")

    A_DOT_B = member("a.b")

    STAR = member("*")

    U = member("ü")

    猫 = member("猫")

    CLASS = member("class")

    UNDERSCORE_UNDERSCORE_CLASS_UNDERSCORE_UNDERSCORE = member("__class__")

    NONE = member("None")

    N_1_5 = member("1.5")

    NEWLINE = member("\n")


OddName: TypeAlias = Literal[
    "",
    "+1",
    "-1",
    "404",
    "asc",
    "ASC",
    "upper",
    "title",
    "name",
    "value",
    "mro",
    "_x",
    "a b",
    "a-b",
    "a.b",
    "*",
    "ü",
    "猫",
    "class",
    "__class__",
    "None",
    "1.5",
    "\n",
]
"""The values of `Odd` as plain strings."""
