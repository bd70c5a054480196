from builtins import list as list_
from collections.abc import Mapping, Sequence
from typing import Annotated, TypedDict

from pydantic import Field

from .._runtime.types.checks import Pattern
from .._runtime.types.models import ApiModel, NotNull
from .password import Password


class Words(ApiModel):
    plain: Annotated[str | None, NotNull, Field(pattern="^\\d+$")] = None
    """Matches `^\\d+$`."""

    password: Annotated[Password | None, NotNull] = None

    behind: Annotated[str | None, NotNull, Pattern("(?<=a)b")] = None
    """Matches `(?<=a)b`."""

    twice: Annotated[str | None, NotNull, Pattern("^(\\w)\\1\\Z")] = None
    """Matches `^(\\w)\\1$`."""

    named: Annotated[str | None, NotNull, Pattern("^(?P<first>[a-z])-(?P=first)\\Z")] = None
    """Matches `^(?<first>[a-z])-\\k<first>$`."""

    bracket: Annotated[str | None, NotNull, Pattern("^[\\[a]\\Z")] = None
    """Matches `^[[a]$`."""

    control: Annotated[str | None, NotNull, Pattern("^\\x0a\\Z")] = None
    """Matches `^\\cJ$`."""

    unicode: Annotated[str | None, NotNull, Pattern("^😀(?!x)")] = None
    """Matches `^\\u{1F600}(?!x)`."""

    letters: Annotated[str | None, NotNull, Field(pattern="^\\p{Lu}$")] = None
    """Matches `^\\p{Lu}$`."""

    slash: Annotated[str | None, NotNull, Pattern("^\\/(?!\\/)")] = None
    """Matches `^\\/(?!\\/)`."""

    endless: Annotated[str | None, NotNull] = None
    """Matches `^(?!b)(a+)+$`."""

    both: Annotated[str | None, NotNull, Pattern("^(?=[\\s\\S]*?(?:^a))[\\s\\S]*?(?:z\\Z)")] = None
    """Matches `^(?=[^]*?(?:^a))[^]*?(?:z$)`."""

    list: Annotated[list_[Annotated[str, Pattern("^(?!no)")]] | None, NotNull] = None

    map: Annotated[dict[str, Annotated[str, Pattern("^(?!no)")]] | None, NotNull] = None

    choice: Annotated[
        Annotated[str, Field(min_length=3), Pattern("^(?!no)")] | int | None, NotNull
    ] = None


class WordsParam(TypedDict, total=False):
    """A `dict` in place of a `Words`."""

    plain: str
    """Matches `^\\d+$`."""

    password: str

    behind: str
    """Matches `(?<=a)b`."""

    twice: str
    """Matches `^(\\w)\\1$`."""

    named: str
    """Matches `^(?<first>[a-z])-\\k<first>$`."""

    bracket: str
    """Matches `^[[a]$`."""

    control: str
    """Matches `^\\cJ$`."""

    unicode: str
    """Matches `^\\u{1F600}(?!x)`."""

    letters: str
    """Matches `^\\p{Lu}$`."""

    slash: str
    """Matches `^\\/(?!\\/)`."""

    endless: str
    """Matches `^(?!b)(a+)+$`."""

    both: str
    """Matches `^(?=[^]*?(?:^a))[^]*?(?:z$)`."""

    list: Sequence[str]

    map: Mapping[str, str]

    choice: str | int
