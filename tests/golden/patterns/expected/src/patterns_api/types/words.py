"""The type `Words`."""

from builtins import list as list_
from collections.abc import Mapping, Sequence
from typing import Annotated, TypedDict

from pydantic import Field

from .._runtime.types.checks import Pattern
from .._runtime.types.models import ApiModel, NotNull
from .password import Password


class Words(ApiModel):
    """The type `Words`."""

    plain: Annotated[str | None, NotNull, Field(pattern="^\\d+$")] = None

    password: Annotated[Password | None, NotNull] = None

    behind: Annotated[str | None, NotNull, Pattern("(?<=a)b")] = None

    twice: Annotated[str | None, NotNull, Pattern("^(\\w)\\1\\Z")] = None

    named: Annotated[str | None, NotNull, Pattern("^(?P<first>[a-z])-(?P=first)\\Z")] = None

    bracket: Annotated[str | None, NotNull, Pattern("^[\\[a]\\Z")] = None

    control: Annotated[str | None, NotNull, Pattern("^\\x0a\\Z")] = None

    unicode: Annotated[str | None, NotNull, Pattern("^😀(?!x)")] = None

    letters: Annotated[str | None, NotNull, Field(pattern="^\\p{Lu}$")] = None

    slash: Annotated[str | None, NotNull, Pattern("^\\/(?!\\/)")] = None

    endless: Annotated[str | None, NotNull] = None

    both: Annotated[str | None, NotNull, Pattern("^(?=[\\s\\S]*?(?:^a))[\\s\\S]*?(?:z\\Z)")] = None

    list: Annotated[list_[Annotated[str, Pattern("^(?!no)")]] | None, NotNull] = None

    map: Annotated[dict[str, Annotated[str, Pattern("^(?!no)")]] | None, NotNull] = None

    choice: Annotated[
        Annotated[str, Field(min_length=3), Pattern("^(?!no)")] | int | None, NotNull
    ] = None


class WordsParam(TypedDict, total=False):
    """A `dict` in place of a `Words`."""

    plain: str

    password: str

    behind: str

    twice: str

    named: str

    bracket: str

    control: str

    unicode: str

    letters: str

    slash: str

    endless: str

    both: str

    list: Sequence[str]

    map: Mapping[str, str]

    choice: str | int
