"""Where in a text the parts of a value stand: lines, columns, bytes.

Places are looked up only for what is reported. A record of a larger file counts from its own
start; whoever knows where it starts in the file adds that.
"""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from bindwright.diagnostics.origin import as_pointer
from bindwright.load.locate import JsonText, line_starts
from bindwright.validation.faults import At, Path

if TYPE_CHECKING:
    from bindwright.load.locate_yaml import YamlText

_WIDEST_EXCERPT = 160
_BEFORE = 60


class Spot(NamedTuple):
    """A place within a text.

    `line` and `column` count from 1, columns in characters; `offset` counts bytes from 0; `length`
    is how many characters of the line are meant. `excerpt` is the line, cut where it is long, and
    `mark` the column in it, from 1.
    """

    line: int
    column: int
    offset: int
    length: int
    excerpt: str
    mark: int


class Places(Protocol):
    """Finds the parts of one value in the text that it was read from."""

    def find(self, path: Path, at: At = "value") -> Spot:
        """Where a value or its key stands; what is not there is found at its nearest ancestor."""
        ...


def spot_at(text: str, start: int, end: int) -> Spot:
    """The spot of `text[start:end]`; only line feeds end a line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    first = line_start
    if line_end - line_start > _WIDEST_EXCERPT:
        first = max(line_start, start - _BEFORE)
    excerpt = text[first : min(line_end, first + _WIDEST_EXCERPT)].rstrip("\r")
    return Spot(
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        offset=start if text.isascii() else len(text[:start].encode("utf-8", "surrogatepass")),
        length=max(1, min(end, line_end) - start),
        excerpt=excerpt,
        mark=start - first + 1,
    )


class JsonPlaces:
    """Places in a JSON text."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def _text(self) -> str:
        return self._content.decode("utf-8", "replace")

    @cached_property
    def _json(self) -> JsonText:
        return JsonText(self._text)

    def find(self, path: Path, at: At = "value") -> Spot:
        """Where a value or its key stands; what is not there is found at its nearest ancestor."""
        return spot_at(self._text, *self._json.span([str(token) for token in path], at))

    def spot(self, offset: int) -> Spot:
        """The spot of a byte, also where the text is no JSON."""
        before = self._content[:offset].decode("utf-8", "replace")
        text = before + self._content[offset:].decode("utf-8", "replace")
        found = spot_at(text, len(before), len(before) + 1)
        return found._replace(offset=offset)


class YamlPlaces:
    """Places in a YAML text."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def _text(self) -> str:
        return self._content.decode("utf-8-sig", "replace")

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self._text)

    def find(self, path: Path, at: At = "value") -> Spot:
        """Where a value or its key stands; what is not there is found at its nearest ancestor."""
        position = self._yaml.position(as_pointer(path), at)
        return self.spot(position.line, position.column, position.length)

    @cached_property
    def _yaml(self) -> "YamlText":
        from bindwright.load.locate_yaml import YamlText  # PyYAML takes long to load

        return YamlText(self._text)

    def spot(self, line: int, column: int, length: int = 1) -> Spot:
        """The spot of a line and a column."""
        start = self._starts[min(line, len(self._starts)) - 1] + column - 1
        start = min(start, len(self._text))
        found = spot_at(self._text, start, start + length)
        marks = len(self._content) - len(self._content.removeprefix(b"\xef\xbb\xbf"))
        return found._replace(offset=found.offset + marks)
