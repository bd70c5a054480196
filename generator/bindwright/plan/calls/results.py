"""What the good answers of an operation are."""

from collections.abc import Iterable, Iterator

from bindwright.http.media_types import MediaKind
from bindwright.ir.operations import Content, Operation, Response
from bindwright.ir.types import Ref

_CONDITIONS = frozenset({"if-none-match", "if-modified-since"})


def results_of(operation: Operation) -> Iterator[tuple[Response, Content | None]]:
    """The successful answers that are no streams; None stands for an answer without a body.

    Where one structured schema is offered in several media types, JSON is what is asked for.
    """
    for response in (*operation.successes, *_expected(operation)):
        if operation.has_no_body(response) or not response.contents:
            yield response, None
            continue
        contents = [one for one in response.contents if not one.kind.is_sequential]
        shared = [one.type for one in contents if one.is_json and isinstance(one.type, Ref)]
        for content in contents:
            if content.is_json or content.type not in shared:
                yield response, content


def unexpected_of(operation: Operation) -> Iterator[Response]:
    """Documented redirects and the like that are no failure, but no part of what is returned.

    What leads elsewhere is followed, and nobody gets a 304 who did not ask for it.
    """
    expected = _expected(operation)
    if operation.streaming is None and operation.paging is None:
        yield from (one for one in _redirects(operation) if one not in expected)


def _expected(operation: Operation) -> tuple[Response, ...]:
    """The documented 3xx that a caller has to reckon with."""
    if operation.streaming is not None or operation.paging is not None:
        return ()
    asks = any(one.wire_name.lower() in _CONDITIONS for one in operation.parameters)
    stays = () if operation.method in ("GET", "HEAD") else ("301", "302", "303")
    wanted = ("300", *stays, *(("304",) if asks else ()))
    return tuple(one for one in _redirects(operation) if one.status_range in wanted)


def _redirects(operation: Operation) -> list[Response]:
    return [one for one in operation.responses if one.status_range[0] == "3"]


def downloads_of(operation: Operation) -> list[Content]:
    """The good answers that are handed out before they have arrived: whatever is just bytes.

    Beside a stream of events, or in pages, they are read as a whole.
    """
    if operation.streaming is not None or operation.paging is not None:
        return []
    return [content for _, content in results_of(operation) if content and _is_bytes(content)]


def headers_of(responses: Iterable[Response]) -> list[tuple[str, str]]:
    """The documented headers of responses, with the first sentence on each."""
    found: dict[str, str] = {}
    for response in responses:
        for header in response.headers:
            text = " ".join((header.docs.description or "").split("\n\n")[0].split())
            found.setdefault(header.wire_name, text)
    return list(found.items())


def _is_bytes(content: Content) -> bool:
    return content.kind in (MediaKind.BINARY, MediaKind.MULTIPART, MediaKind.FORM)
