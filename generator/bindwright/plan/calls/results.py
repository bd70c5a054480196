"""What the good answers of an operation are."""

from collections.abc import Iterable, Iterator

from bindwright.http.media_types import MediaKind
from bindwright.ir.operations import Content, Operation, Response
from bindwright.ir.types import Ref


def results_of(operation: Operation) -> Iterator[tuple[Response, Content | None]]:
    """The successful answers that are no streams; None stands for an answer without a body.

    Where one structured schema is offered in several media types, JSON is what is asked for.
    """
    for response in operation.successes:
        empty = operation.method == "HEAD" or response.status_range in ("204", "205")
        if empty or not response.contents:
            yield response, None
            continue
        contents = [one for one in response.contents if not one.kind.is_sequential]
        shared = [one.type for one in contents if one.is_json and isinstance(one.type, Ref)]
        for content in contents:
            if content.is_json or content.type not in shared:
                yield response, content


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
