"""Views of what clients take, and of how a README tells it."""

from bindwright.record import record


@record
class OptionView:
    """An option of the client that an API brings with it.

    `annotation` is what it takes beside None, `async_annotation` what it takes of the asynchronous
    client if that is more. With a `literal` the annotation is a name for it.
    """

    name: str
    annotation: str
    async_annotation: str = ""
    literal: str | None = None
    doc: str


@record
class CredentialView:
    """A way to authenticate: what it is, and the arguments of the client as Python source."""

    title: str
    text: str
    arguments: tuple[tuple[str, str], ...]
