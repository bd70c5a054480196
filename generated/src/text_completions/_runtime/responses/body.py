"""What answers mean: bodies become the types that the document gives them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NoReturn

from ..calls.call import CallResult, Response
from ..client.descriptions import Reply, find_reply, is_json
from ..errors import APIResponseValidationError
from ..json_values import Violation
from ..requests.request import Route, media_type_of
from ..types.models import set_request_id
from ..types.validation import decode

_CHARSET = re.compile(r';\s*charset="?([\w.:-]+)', re.IGNORECASE)


def read_body(route: Route, answer: CallResult) -> Any:
    """Give the body as its documented type.

    Raises:
        APIResponseValidationError: It is not what the API documents; how much that takes is up to
            the client's `validation`.
    """
    response = answer.response
    media_type = media_type_of(response.headers)
    key = (response.status_code, media_type)
    reader = route.readers.get(key)
    if reader is None:
        reader = route.readers[key] = _reader(route, *key)
    request_id = route.request_id(answer)
    try:
        value = reader(response)
    except APIResponseValidationError as error:
        error.request_id = request_id
        raise
    set_request_id(value, request_id)
    return value


def _reader(route: Route, status: int, media_type: str) -> Callable[[Response], Any]:
    replies = route.operation.replies
    reply = find_reply(replies, status, media_type)
    if reply is None and not any(each.status == str(status) for each in replies):
        # An undocumented success that looks like a documented one is read as such.
        alike = [each for each in replies if each.media_type == (media_type or None)]
        reply = alike[0] if alike else None
    if reply is None:
        return lambda response: _refuse(replies, status, media_type, response.content)
    return _typed_reader(reply, media_type, strict=route.strict)


def _refuse(replies: tuple[Reply, ...], status: int, media_type: str, data: bytes) -> NoReturn:
    documented = (f"{each.status} with {each.media_type or 'no body'}" for each in replies)
    raise mismatch(" or ".join(documented), f"{status} with {media_type or 'no type'}", data)


def _typed_reader(reply: Reply, media_type: str, *, strict: bool) -> Callable[[Response], Any]:
    if reply.media_type is None:
        return _nothing
    type_ = reply.type() if reply.type is not None else Any
    if is_json(media_type) or (not media_type and is_json(reply.media_type)):
        if type_ is Any:
            return lambda response: json.loads(response.content)
        return lambda response: decode(type_, response.content, strict=strict)
    return _as_text if type_ is str else lambda response: response.content


def _nothing(response: Response) -> None:
    """Give what an answer without a body is."""


def _as_text(response: Response) -> str:
    """Give the body in the character set that it says it is in, or UTF-8."""
    charset = _CHARSET.search(response.headers.get("content-type", ""))
    try:
        return response.content.decode(charset[1] if charset else "utf-8", "replace")
    except LookupError:
        return response.content.decode("utf-8", "replace")


def mismatch(expected: str, got: str, data: bytes | None) -> APIResponseValidationError:
    """Make the exception for an answer of another kind than documented."""
    violation = Violation("", f"expected {expected or 'no answer'}, got {got or 'no content type'}")
    return APIResponseValidationError((violation,), body=data)
