from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Book(ApiModel):
    """ "Quoted from the start" to the "end" """

    triple: Annotated[str | None, NotNull] = None
    """Three quotes: \"\"" and '''."""

    backslash: Annotated[str | None, NotNull] = None
    """Ends with a backslash \\"""

    escapes: Annotated[str | None, NotNull] = None
    """\\N{DASH} \\u0041 \\x41 \\n"""

    non_ascii: Annotated[str | None, NotNull] = None
    """Grüße, 你好, مرحبا, 🎉 and a no-break space."""

    very_long_word: Annotated[str | None, NotNull] = None
    """https://docs.example/a/very/long/address/that/has/no/blank/in/it/and/is/longer/than/a/line/may/be/by/far
    """

    windows: Annotated[str | None, NotNull] = None
    """One
    two
    """

    blank: Annotated[str | None, NotNull] = None

    title_only: Annotated[str | None, NotNull] = None
    """Just a title"""

    tabs: Annotated[str | None, NotNull] = None
    """a   b
        c
    """

    trailing: Annotated[str | None, NotNull] = None
    """ends in blanks
    next
    """

    only_quote: Annotated[str | None, NotNull] = None
    """ " 
    """

    only_backslash: Annotated[str | None, NotNull] = None
    """\\"""

    quote_backslash: Annotated[str | None, NotNull] = None
    """\\" 
    """

    percent: Annotated[str | None, NotNull] = None
    """100 % {braces} {{double}} {% tag %} {# note #}"""

    exactly: Annotated[str | None, NotNull] = None
    """aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.
    """
