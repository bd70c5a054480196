"""Gets the bytes of a document: from a path, from standard input, from an https URL."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import DOCUMENT_TOO_LARGE, DOCUMENT_UNREADABLE
from bindwright.load.source import SourceText

__all__ = ["MAX_BYTES", "is_url", "read_source"]

MAX_BYTES = 64 * 1024 * 1024
"""A document larger than this is refused: the largest public ones are below 20 MB."""

_URL_TIMEOUT_SECONDS = 30


def is_url(spec: str) -> bool:
    """Whether `spec` names something on the network and not a file."""
    return urlsplit(spec).scheme in {"http", "https"}


def read_source(spec: str, report: Report) -> SourceText:
    """Reads a whole document.

    Raises:
        Stopped: it can't be read; the report says why.
    """
    try:
        if spec == "-":
            return _bounded(SourceText(name="-", path=None, content=_read_stdin()), report)
        if is_url(spec):
            return _bounded(SourceText(name=spec, path=None, content=_fetch(spec)), report)
        path = Path(spec)
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        return _bounded(SourceText(name=path.as_posix(), path=path, content=content), report)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(
            DOCUMENT_UNREADABLE,
            Origin(spec),
            f"can't read {spec!r}: {reason}",
            hint=_similar_files(spec),
        )
        raise Stopped from None


def _read_stdin() -> bytes:
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _fetch(url: str) -> bytes:
    """The body behind an https URL; only https, also after a redirect."""
    from urllib.request import HTTPSHandler, Request, build_opener

    if urlsplit(url).scheme != "https":
        raise ValueError("only https URLs are read")
    request = Request(url, headers={"Accept": "application/json, application/yaml, */*"})
    with build_opener(HTTPSHandler()).open(request, timeout=_URL_TIMEOUT_SECONDS) as response:
        if urlsplit(response.geturl()).scheme != "https":
            raise ValueError("redirected to a URL that is not https")
        body: bytes = response.read(MAX_BYTES + 1)
    return body


def _bounded(source: SourceText, report: Report) -> SourceText:
    if len(source.content) > MAX_BYTES:
        report.add(
            DOCUMENT_TOO_LARGE,
            Origin(source.name),
            f"the document is larger than {MAX_BYTES // 1024 // 1024} MiB",
        )
        raise Stopped
    report.texts[source.name] = source.content
    return source


def _similar_files(spec: str) -> str | None:
    """A hint that names the file that was probably meant."""
    from difflib import get_close_matches

    path = Path(spec)
    try:
        files = [one for one in path.parent.iterdir() if one.is_file()]
    except OSError:
        return None
    close = get_close_matches(path.name, [one.name for one in files], n=1)
    return f"did you mean '{(path.parent / close[0]).as_posix()}'?" if close else None
