"""Reads what the API sends by itself, webhooks and callbacks; copied where a document has such.

Signatures are not verified here: do that first, over the bytes as they came.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from .client.descriptions import LazyType, Validation
from .errors import APIResponseValidationError
from .media_types import is_json
from .types.validation import decode

T_co = TypeVar("T_co", covariant=True)


class WebhookValidationError(APIResponseValidationError):
    """A webhook or callback is something that the API's document does not describe.

    Raised under `validation="strict"`, and in any mode for a body that is no JSON or of another
    kind than documented (an array in place of an object).
    """

    _subject = "the webhook"


@dataclass(frozen=True, slots=True, eq=False)
class Hook(Generic[T_co]):
    """A webhook or callback: its name in the document, its media type and type.

    Without a media type it has no body, without a type it is whatever the media type makes of it.
    """

    name: str
    media_type: str = ""
    type: LazyType | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Webhooks(Generic[T_co]):
    """All webhooks of an API, and what a body is that may be any of them."""

    unnamed: Hook[T_co]
    by_name: Mapping[str, Hook[T_co]]
    header: str = ""
    """The header that names the event, in lower case; empty where the document pins none."""
    by_header: Mapping[str, Hook[T_co]] = field(default_factory=dict[str, "Hook[T_co]"])


def read_hook(hook: Hook[T_co], body: bytes | str, validation: Validation) -> T_co:
    """Give the body as its documented type.

    Raises:
        WebhookValidationError: It is not what the API documents; how much that takes is up to
            `validation`.
        ValueError: `validation` is neither `"lenient"` nor `"strict"`.
    """
    if validation not in ("lenient", "strict"):
        raise ValueError(f'validation is "lenient" or "strict", not {validation!r}')
    if not hook.media_type:
        return cast(T_co, None)
    type_ = Any if hook.type is None else hook.type()
    if not is_json(hook.media_type):
        return cast(T_co, _as(type_, body))
    try:
        return cast(T_co, decode(type_, body, strict=validation == "strict"))
    except APIResponseValidationError as error:
        raise WebhookValidationError(error.violations, error.type_name, error.body) from None


def read_webhook(
    webhooks: Webhooks[T_co],
    body: bytes | str,
    event: str | None,
    headers: Mapping[str, str] | None,
    validation: Validation,
) -> T_co:
    """Find out which webhook a body belongs to, and give it as its documented type.

    The name of the event decides, then the header that the document pins for each event, then
    what the body says of itself; a name that the document does not list decides nothing.
    """
    hook = webhooks.by_name.get(event) if event is not None else None
    if hook is None and headers is not None:
        values = (value for name, value in headers.items() if name.lower() == webhooks.header)
        hook = webhooks.by_header.get(next(values, ""))
    return read_hook(hook or webhooks.unnamed, body, validation)


def _as(type_: object, body: bytes | str) -> bytes | str:
    """Give a body that is no JSON as text or as bytes."""
    if type_ is str:
        return body if isinstance(body, str) else body.decode("utf-8", "replace")
    return body.encode() if isinstance(body, str) else body
