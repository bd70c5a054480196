"""What answers mean: bodies become the types that the document gives them."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from ..calls.call import CallResult, Response
from ..client.descriptions import Reply, find_reply, replies_to
from ..errors import APIResponseValidationError
from ..json_values import Violation
from ..media_types import essence_of, fit, is_json, parameters_of
from ..requests.request import Route
from ..types.models import ApiModel, set_request_id
from ..types.validation import decode

_MOST_READERS = 256
_PAGES = frozenset({"text/html", "application/xhtml+xml"})

_log = logging.getLogger(__name__.partition(".")[0])


def read_body(route: Route, answer: CallResult) -> Any:
    """Give the body as its documented type.

    Raises:
        APIResponseValidationError: It is not what the API documents; how much that takes is up to
            the client's `validation`.
    """
    response = answer.response
    key = (response.status_code, response.headers.get("content-type", ""))
    reader = route.readers.get(key)
    if reader is None:
        if len(route.readers) >= _MOST_READERS:
            route.readers.clear()  # no server may fill the memory
        reader = route.readers[key] = _reader(route, *key)
    unwrap = route.operation.unwrap
    try:
        value = reader(response)
        if unwrap is not None:
            value = unwrap(value, response)
    except APIResponseValidationError as error:
        route.attach(error, answer)
        raise
    set_request_id(value, route.request_id(answer))
    return value


def _reader(route: Route, status: int, media_type: str) -> Callable[[Response], Any]:
    replies = route.operation.replies
    same = replies_to(replies, status)
    reply = find_reply(replies, status, media_type)
    if reply is None and not any(each.status == str(status) for each in same):
        # An undocumented success that looks like a documented one is read as such.
        reply = next((each for each in replies if _is_alike(each, media_type)), None)
    if reply is not None:
        return _typed_reader(reply, media_type, strict=route.strict)
    refuse = partial(_refuse, replies, status, media_type)
    if route.strict:
        return refuse
    got = essence_of(media_type) or "no type"
    _log.warning("%s: an answer %s with %s is not documented", route.operation.name, status, got)
    return _guessing_reader(same or replies, media_type, refuse)


def _is_alike(reply: Reply, media_type: str) -> bool:
    known = reply.media_type
    return not media_type if known is None else bool(media_type and fit(known, media_type) > 3)


def _refuse(replies: tuple[Reply, ...], status: int, media_type: str, response: Response) -> Any:
    documented = (f"{each.status} with {each.media_type or 'no body'}" for each in replies)
    got = f"{status} with {essence_of(media_type) or 'no type'}"
    raise mismatch(" or ".join(documented), got, response.content)


def _type_of(reply: Reply) -> Any:
    """Give the type of the body; `None` where there is none."""
    if reply.type is None:
        return None if reply.media_type is None else Any
    return reply.type()


def _typed_reader(reply: Reply, media_type: str, *, strict: bool) -> Callable[[Response], Any]:
    type_ = _type_of(reply)
    says_json = is_json(media_type or reply.media_type)
    if type_ is None:
        return _nothing
    if type_ is bytes:
        return _as_bytes if reply.media_type is None else lambda response: response.content
    if type_ is str and not says_json:
        return as_text
    if type_ is Any and not says_json:
        return lambda response: response.content

    def read(response: Response) -> Any:
        try:
            if type_ is Any:
                return json.loads(response.content)
            return decode(type_, response.content, strict=strict)
        except (APIResponseValidationError, ValueError) as error:
            if not strict and not response.content:
                return _of_nothing(type_)
            if not strict and type_ is str:
                return as_text(response)
            if isinstance(error, APIResponseValidationError):
                raise
            raise mismatch("JSON", f"{error}", response.content) from None

    return read


def _guessing_reader(
    replies: tuple[Reply, ...], media_type: str, refuse: Callable[[Response], Any]
) -> Callable[[Response], Any]:
    """Read an answer whose media type or status is not documented as what is documented.

    JSON shows itself; all else has to be of one kind, and a page for people is none of them.
    """
    types = [_type_of(each) for each in replies]
    plain = [each for each in types if each is None or each is str or each is bytes]
    others = [each for each in types if each not in plain]
    if str in plain and (is_json(media_type) or any(is_json(each.media_type) for each in replies)):
        others.append(str)
    alone = plain[0] if plain and all(each is plain[0] for each in types) else ()

    def read(response: Response) -> Any:
        data = response.content
        if not data:
            return None if None in plain or not types else _of_nothing(types[0])
        for strict in (True, False):
            for type_ in others:
                with suppress(APIResponseValidationError):
                    return decode(type_, data, strict=strict)
        if alone is None or not types:
            return None
        if alone == () or essence_of(media_type) in _PAGES:
            return refuse(response)
        return data if alone is bytes else as_text(response)

    return read


def _of_nothing(type_: Any) -> Any:
    """Give what an empty answer is in place of a value: a model without its fields, or `None`."""
    kind: Any = type_
    is_model = isinstance(kind, type) and issubclass(kind, ApiModel)
    return decode(type_, b"{}", strict=False) if is_model else None


def _as_bytes(response: Response) -> bytes | None:
    """Give the body of an answer of which the document says nothing, if it has one."""
    return response.content or None


def _nothing(response: Response) -> None:
    """Give what an answer without a body is."""


def as_text(response: Response) -> str:
    """Give the body in the character set that it says it is in, or UTF-8."""
    charset = parameters_of(response.headers.get("content-type", "")).get("charset")
    try:
        return response.content.decode(charset or "utf-8", "replace")
    except LookupError:
        return response.content.decode("utf-8", "replace")


def mismatch(expected: str, got: str, data: bytes | None) -> APIResponseValidationError:
    """Make the exception for an answer of another kind than documented."""
    violation = Violation("", f"expected {expected or 'no answer'}, got {got or 'no content type'}")
    return APIResponseValidationError((violation,), body=data)
