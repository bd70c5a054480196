"""Gets the bytes of a document: from a path, from standard input, from a URL."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import DOCUMENT_TOO_LARGE, DOCUMENT_UNREADABLE
from bindwright.diagnostics.suggestions import nearest
from bindwright.load.references.access import AllowedSources
from bindwright.load.source import SourceText

MAX_BYTES = 64 * 1024 * 1024
"""A document larger than this is refused: the largest public ones are below 20 MB."""

_URL_TIMEOUT_SECONDS = 30


def is_url(spec: str) -> bool:
    """Whether `spec` names something on the network and not a file."""
    return urlsplit(spec).scheme in {"http", "https"}


def read_source(spec: str, report: Report, *, regular: bool = False) -> SourceText:
    """Reads a whole document.

    `regular`: only a regular file is read. What the user names may be a pipe; what a file of the
    work tree names would be waited for without an end.

    Raises:
        Stopped: it can't be read; the report says why.
    """
    try:
        if spec == "-":
            return _bounded(SourceText(name="-", path=None, content=_read_stdin()), report)
        if is_url(spec):
            content, url = _fetch(spec, _may_be_named_after(spec))
            return _bounded(SourceText(name=spec, path=None, content=content, url=url), report)
        path = Path(spec)
        if regular and path.exists() and not path.is_file():
            raise ValueError("it is no regular file")
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


def _may_be_named_after(spec: str) -> Callable[[str], bool]:
    """What the user may name, and be redirected to: https, and http that stays on this machine."""
    here = _is_loopback(spec)
    return lambda url: urlsplit(url).scheme == "https" or (here and _is_loopback(url))


def _is_loopback(url: str) -> bool:
    """Whether a URL is http and leads to the machine itself, as a server in development does."""
    from ipaddress import ip_address

    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    try:
        own = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        own = False
    return parts.scheme == "http" and own


def _read_stdin() -> bytes:
    # Piece by piece: a signal that comes between two reads is then seen before the next one.
    file: Any = getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
    content = bytearray()
    while len(content) <= MAX_BYTES and (piece := file.read(1 << 16)):
        content += piece
    return bytes(content)


def fetch_allowed(url: str, allowed: AllowedSources, report: Report) -> SourceText:
    """Reads a document that another one refers to.

    Raises:
        Stopped: it can't be read, or a redirect leads where nothing may be; the report says why.
    """
    if url in allowed.recorded:
        return _bounded(allowed.recorded[url], report)
    try:
        content, final = _fetch(url, allowed.allows_host)
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
        report.add(DOCUMENT_UNREADABLE, Origin(url), f"can't read {url!r}: {reason}")
        raise Stopped from None
    return _bounded(SourceText(name=url, path=None, content=content, url=final), report)


def _fetch(url: str, allows: Callable[[str], bool]) -> tuple[bytes, str]:
    """The body behind a URL, and the URL that it came from in the end.

    Every step of the way has to be one that `allows` allows. The time is bounded as a whole: an
    answer that trickles in does not hold the run up for ever.
    """
    from urllib.request import (
        HTTPDefaultErrorHandler,
        HTTPErrorProcessor,
        HTTPHandler,
        HTTPRedirectHandler,
        HTTPSHandler,
        OpenerDirector,
        ProxyHandler,
        Request,
    )

    class Redirects(HTTPRedirectHandler):
        max_redirections = 5

        def redirect_request(
            self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
        ) -> Any:
            if not allows(newurl):
                raise ValueError(f"redirected to {newurl!r}, which may not be read")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    if not allows(url):
        raise ValueError("only https URLs are read, and http ones of this machine")
    opener = OpenerDirector()
    # Nothing that opens files or other schemes, whatever an answer says.
    for one in (ProxyHandler({} if _is_loopback(url) else None), HTTPHandler(), HTTPSHandler(),
                Redirects(), HTTPDefaultErrorHandler(), HTTPErrorProcessor()):  # fmt: skip
        opener.add_handler(one)
    request = Request(url, headers={"Accept": "application/json, application/yaml, */*"})
    deadline = time.monotonic() + _URL_TIMEOUT_SECONDS
    body = bytearray()
    with opener.open(request, timeout=_URL_TIMEOUT_SECONDS) as response:
        while chunk := response.read1(1 << 16):
            body += chunk
            if len(body) > MAX_BYTES:
                break
            if time.monotonic() > deadline:
                raise TimeoutError(f"no whole answer within {_URL_TIMEOUT_SECONDS} seconds")
        return bytes(body), str(response.geturl())


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
    path = Path(spec)
    try:
        files = [one for one in path.parent.iterdir() if one.is_file()]
    except OSError:
        return None
    close = nearest(path.name, (one.name for one in files))
    return f"did you mean '{(path.parent / close).as_posix()}'?" if close else None
