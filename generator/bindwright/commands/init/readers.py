"""Who reads which configuration: by what stands in it, never by its name."""

from __future__ import annotations

from collections.abc import Callable

from bindwright.commands.init import (
    fern,
    openapi_generator,
    openapi_python_client,
    published,
    speakeasy,
    stainless,
)
from bindwright.commands.init.carried import Carried
from bindwright.commands.init.document import Document
from bindwright.commands.init.foreign import Foreign, Notes
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG
from bindwright.record import record


@record
class Reader:
    """A reader of one generator's configurations.

    `recognises` says whether a file, folder or package is one of them. `follow` gives the file
    that has the configuration where what was named only leads to it. `document` gives the path or
    URL of the document where the configuration names it, usable as it stands, and `overlays` the
    files that are applied to it. `read` reads it.
    """

    generator: str
    recognises: Callable[[Foreign], bool]
    read: Callable[[Foreign, Document, Notes], Carried]
    document: Callable[[Foreign], str | None] = lambda _: None
    overlays: Callable[[Foreign], tuple[str, ...]] = lambda _: ()
    follow: Callable[[Foreign, Report], Foreign] = lambda foreign, _: foreign


READERS = (
    Reader(
        generator="Stainless",
        recognises=stainless.recognises,
        read=stainless.read,
        document=stainless.document,
        follow=stainless.follow,
    ),
    Reader(
        generator="Fern",
        recognises=fern.recognises,
        read=fern.read,
        document=fern.document,
        overlays=fern.overlays,
        follow=fern.follow,
    ),
    Reader(
        generator="Speakeasy",
        recognises=speakeasy.recognises,
        read=speakeasy.read,
        document=speakeasy.document,
        overlays=speakeasy.overlays,
        follow=speakeasy.follow,
    ),
    Reader(
        generator="openapi-generator",
        recognises=openapi_generator.recognises,
        read=openapi_generator.read,
        document=openapi_generator.document,
    ),
    Reader(
        generator="openapi-python-client",
        recognises=openapi_python_client.recognises,
        read=openapi_python_client.read,
    ),
    Reader(generator="a Python package", recognises=published.recognises, read=published.read),
)
"""Asked in this order."""


def reader_for(foreign: Foreign, report: Report) -> Reader:
    """The reader of what the user named.

    Raises:
        Stopped: there is none.
    """
    for reader in READERS:
        if reader.recognises(foreign):
            return reader
    known = ", ".join(dict.fromkeys(one.generator for one in READERS))
    there = foreign.source is not None
    message = f"{foreign.given} is no configuration that is known" if there else (
        f"there is no file {foreign.given!r}"
    )  # fmt: skip
    hint = f"what can be read are those of {known}"
    report.add(FOREIGN_CONFIG, Origin(foreign.given), message, hint=hint)
    raise Stopped
