"""The choice among the media types in which a body may be sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from ..client.descriptions import Arguments, RequestBody
from ..json_values import as_object
from ..media_types import essence_of, fit
from ..omit import Omit, omit

Fields: TypeAlias = tuple[str, ...] | None
"""The properties that are arguments; `None` where the body is passed as a whole."""


class BodyChoice:
    """Finds the body that a call means: by its media type, or by the arguments that it is given.

    `fields` are those of the first body; `ranges` tells which bodies may be of another media type.
    """

    def __init__(
        self,
        fields: Fields,
        *others: tuple[RequestBody, Fields],
        ranges: Mapping[str, int] | None = None,
    ) -> None:
        self._fields = fields
        self._others = others
        self._ranges = ranges or {}
        self._is_whole = fields is None and all(each[1] is None for each in others)

    def __call__(self, main: RequestBody, arguments: Arguments) -> tuple[RequestBody, Any]:
        """Give the body's description, and what is to be sent in it.

        Raises:
            TypeError: No media type takes these arguments together.
            ValueError: The media type is none of those that the API takes.
        """
        bodies = ((main, self._fields), *self._others)
        whole = arguments.body if self._is_whole else arguments.whole
        given = {} if self._is_whole else as_object(arguments.body) or {}
        names = {name for name, value in given.items() if value is not omit}
        wanted = arguments.content_type
        if not isinstance(wanted, Omit):
            bodies = (self._wanted(bodies, wanted),)
        for body, fields in bodies:
            if fields is None and not names and (self._is_whole or whole is not omit):
                return body, whole
            if fields is not None and whole is omit and names <= {*fields}:
                return body, {name: given[name] for name in fields}
        kinds = " or ".join(body.media_type for body, _ in bodies)
        text = ", ".join([*sorted(names), *([] if whole is omit else ["body"])]) or "no body"
        raise TypeError(f"a body of {kinds} does not take {text}")

    def _wanted(
        self, bodies: tuple[tuple[RequestBody, Fields], ...], media_type: str
    ) -> tuple[RequestBody, Fields]:
        known = [(body.media_type, index) for index, (body, _) in enumerate(bodies)]
        known += self._ranges.items()
        best = max(known, key=lambda each: fit(each[0], media_type))
        if fit(best[0], media_type):
            body, fields = bodies[best[1]]
            # What the document says of it is not lost where the caller says less.
            same = media_type == essence_of(body.media_type)
            return body if same else replace(body, media_type=media_type), fields
        names = ", ".join(dict.fromkeys(name for name, _ in known))
        raise ValueError(f"content_type must be one of {names}, not {media_type!r}")
