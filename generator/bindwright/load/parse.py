"""Bytes to JSON values: JSON by the standard library, YAML 1.2 by `yaml-rs`.

`yaml-rs` is fast but loses how a key was spelled and knows no position inside mappings; whatever
looks unusual (and every error) is therefore parsed again by `compose`, slowly and exactly.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

import orjson

from bindwright.diagnostics import rules_load as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report, Stopped
from bindwright.diagnostics.rule import Severity
from bindwright.load.source import Source, SourceText
from bindwright.schema.values import is_nested

try:
    import yaml_rs
except ImportError:  # no build for this platform: the exact parser does the whole job, slower
    yaml_rs = None  # type: ignore[assignment]


MAX_DIGITS = 4000
"""A whole number of more digits is read as a string: Python bounds what it converts."""

MAX_DEPTH = 200
"""Nesting deeper than this is refused: it is far beyond any real document, and far below what
the parsers' recursion can take."""

# What yaml-rs reads otherwise than YAML 1.2 says: numbers with underscores or in base 2, anchors
# that may contain themselves, directives, several documents, tags.
_UNUSUAL = re.compile(
    r"(?:[:-][ \t]+|[\[,{][ \t]*|^[ \t]*)[-+]?(?:0b|0[xo][\da-fA-F]*_|\d[\d.]*_)"
    r"[\da-fA-F_.+-]*[ \t]*(?:[,\]}#\r\n]|\Z)"
    r"|(?:^|[ \[,:{-])&[^\s,\[\]{}]+(?:\s|$)"
    r"|^(?:%|---(?:\s|$)|\.\.\.)"
    r"|(?:^|[\[,:{?-])[ \t]*![\w!<% \t\r\n,\]}-]"
)
# What each of them has, looked for in a fiftieth of the time.
_SIGNS = ("&", "!", "0b", "0o", "0x", "\n%", "\n---", "\n...")
_UNDERSCORED = re.compile(r"\d_")


# More digits than Python converts at once.
_ENDLESS = re.compile(rf"\d{{{MAX_DIGITS + 1}}}")


# Nobody looks for a place in a text that is nested too deep.
_START = Position(1, 1)


class _DuplicateKey(ValueError):
    pass


def parse(source: SourceText, report: Report) -> Source:
    """Parses a document; keys are always strings, spelled as in the source.

    Raises:
        Stopped: the text is not UTF-8, JSON or YAML, or repeats a key; the report says where.
    """
    text = _decode(source, report)
    is_json = looks_like_json(source.name, text)
    try:
        data = _parse_json(text) if is_json else _parse_yaml(text, source.name, report)
    except json.JSONDecodeError as error:
        position = Position(error.lineno, error.colno)
        report.add(rules.JSON_SYNTAX, Origin(source.name), f"{error.msg}", position=position)
        raise Stopped from None
    except RecursionError:
        report.add(
            rules.NESTED_TOO_DEEP,
            Origin(source.name),
            f"nested deeper than {MAX_DEPTH} levels",
            position=_START,
        )
        raise Stopped from None
    except _DuplicateKey:
        # The fast reader saw that a key is repeated; the exact one knows where, and reports it.
        _construct(text, source.name, report)
        raise Stopped from None
    check_depth(data, source.name, report)
    if _SURROGATE.search(text) is not None:
        _refuse_surrogates(data, Origin(source.name), is_json, report)
        report.stop_on_errors()
    return Source(
        name=source.name,
        path=source.path,
        text=text,
        is_json=is_json,
        data=data,
        digest=source.digest,
        url=source.url,
    )


def parse_beside(source: SourceText, report: Report) -> Source:
    """Parses a file that a document or a configuration names, and not the user.

    Such a name can lead to any file: what turns out to be no document is named, and nothing of
    its text is shown or told, neither its lines nor what a parser says of them.

    Raises:
        Stopped: as `parse`.
    """
    report.texts.pop(source.name, None)
    aside = Report(texts={})
    try:
        parsed = parse(source, aside)
    except Stopped:
        found = next(one for one in aside if one.severity is Severity.ERROR)
        summary = found.rule.prose.summary
        message = f"the file is no document: {summary[:1].lower()}{summary[1:]}"
        report.add(found.rule, Origin(source.name), message, position=found.position)
        raise
    if isinstance(parsed.data, dict):
        report.texts[source.name] = source.content
        for one in aside:
            report.add(one.rule, one.origin, one.message, at=one.at, position=one.position)
    return parsed


def _decode(source: SourceText, report: Report) -> str:
    try:
        return source.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source.content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before) - before.rfind(b"\n")
        report.add(
            rules.NOT_UTF8,
            Origin(source.name),
            f"byte 0x{source.content[error.start]:02X} at offset {error.start} is not UTF-8",
            position=Position(line, column),
        )
        raise Stopped from None


_SURROGATE = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]")


def _refuse_surrogates(data: Any, origin: Origin, is_json: bool, report: Report) -> None:
    """Half of a character, which an escape can spell and no file can hold (RFC 8259, 8.2)."""
    if isinstance(data, str):
        if not _is_encodable(data):
            rule = rules.JSON_SYNTAX if is_json else rules.YAML_SYNTAX
            report.add(rule, origin, "a surrogate without its other half is no character")
    elif isinstance(data, list):
        for index, one in enumerate(data):
            _refuse_surrogates(one, origin.child(index), is_json, report)
    elif isinstance(data, dict):
        for key, one in cast("dict[str, Any]", data).items():
            _refuse_surrogates(key, origin, is_json, report)
            _refuse_surrogates(one, origin.child(key), is_json, report)


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def looks_like_json(name: str, text: str) -> bool:
    """By the ending of the name; without one, by the first character."""
    if name.endswith(".json"):
        return True
    if name.endswith((".yaml", ".yml")):
        return False
    return text.lstrip()[:1] == "{"


def _parse_json(text: str) -> Any:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise _DuplicateKey
        return found

    try:
        return json.loads(text, object_pairs_hook=unique)
    except ValueError as error:
        if type(error) is not ValueError:
            raise
        # A number of thousands of digits, which Python refuses to read: no more than a text.
        return json.loads(text, object_pairs_hook=unique, parse_int=_bounded_int)


def _bounded_int(text: str) -> int | str:
    return int(text) if len(text) <= MAX_DIGITS else text


def _parse_yaml(text: str, name: str, report: Report) -> Any:
    if yaml_rs is None or _is_unusual(text) or _has_endless_number(text):
        return _construct(text, name, report)
    try:
        data: Any = yaml_rs.loads(text, parse_datetime=False)
    except TypeError:  # a mapping as a key
        return _construct(text, name, report)
    except yaml_rs.YAMLDecodeError as error:
        data = _construct(text, name, report)
        _note_second_opinion(str(error), name, report)
        return data
    if _stringify_keys(data, merges="<<" in text):
        return data
    return _construct(text, name, report)


def _is_unusual(text: str) -> bool:
    """Whether a line needs the exact reader; only lines with a sign of that are looked at."""
    if _ends_in_block_scalar(text):
        return True
    seen = -1
    for place in _signs(text):
        start = text.rfind("\n", 0, place) + 1
        if start == seen:
            continue
        seen, end = start, text.find("\n", place)
        if _UNUSUAL.search(text[start : end if end >= 0 else len(text)]):
            return True
    return False


def _ends_in_block_scalar(text: str) -> bool:
    """Whether the last line may be one of a block scalar, and has no line break: yaml-rs adds one.

    What is read upwards are the lines that the last one stands in, each indented less. Lines end
    with line feeds here: looking back for a carriage return that is nowhere reads the whole text.
    """
    if text.endswith(("\n", "\r")):
        return False
    if _SCALAR_DOCUMENT.match(text):
        return True
    end, least = len(text), None
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        end = start - 1
        indentation = len(line) - len(line.lstrip(" "))
        if not line.strip() or (least is not None and indentation >= least):
            continue
        if _BLOCK_HEADER.search(line):
            return True
        if indentation == 0:
            break
        least = indentation
    return False


_SCALAR_DOCUMENT = re.compile(r"\s*[|>]")
# The end of a line that begins a block scalar (YAML 1.2, section 8.1).
_BLOCK_HEADER = re.compile(r"(?:^|[\s:?-])[|>][-+0-9]{0,2}[ \t]*(?:#[^\r]*)?(?:\r|$)")


def _signs(text: str) -> Iterator[int]:
    if text.startswith(("%", "---", "...")):
        yield 0
    for sign in _SIGNS:
        place = text.find(sign)
        while place >= 0:
            yield place + len(sign) - 1  # the line after a line feed
            place = text.find(sign, place + 1)
    for found in _UNDERSCORED.finditer(text):
        yield found.start()


def _has_endless_number(text: str) -> bool:
    longest = max(map(len, text.split("\n")))
    return longest > MAX_DIGITS and _ENDLESS.search(text) is not None


def _construct(text: str, name: str, report: Report) -> Any:
    """The exact reader; loading PyYAML takes longer than reading most documents without it."""
    from bindwright.load.compose import construct

    return construct(text, name, report)


def _note_second_opinion(message: str, name: str, report: Report) -> None:
    """The exact reader took what the fast one refuses: for keys it may, elsewhere it is lenient."""
    found = _YAML_RS_PLACE.match(message)
    if found is not None:
        reason = message.rstrip().rpartition("\n")[2]
        position = Position(int(found[1]), int(found[2]))
        report.add(rules.YAML_DOUBTFUL, Origin(name), reason, position=position)


_YAML_RS_PLACE = re.compile(r"YAML parse error at line (\d+), column (\d+)")


def _stringify_keys(data: Any, *, merges: bool) -> bool:
    """Makes whole-number keys strings, in place; False where a key's spelling is lost for good.

    Status codes are why this is needed: `200:` is a number to YAML and a name to OpenAPI. A merge
    key is left to the exact parser as well.
    """
    if not merges and _has_plain_keys(data):
        return True
    stack = [data]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(value)
            continue
        if not isinstance(value, dict):
            continue
        mapping = value
        stack.extend(mapping.values())
        if merges and "<<" in mapping:
            return False
        if all(type(key) is str for key in mapping):
            continue
        if any(type(key) is not str and not _is_plain_number(key) for key in mapping):
            return False
        items = [(str(key), item) for key, item in mapping.items()]
        if len({key for key, _ in items}) != len(items):
            return False
        mapping.clear()
        mapping.update(items)
    return True


def _has_plain_keys(data: Any) -> bool:
    """Whether all keys are strings, asked of a compiled walk that refuses any others."""
    try:
        orjson.dumps(data)
    except TypeError:  # also for what else it does not take; then the slow walk knows more
        return False
    return True


def _is_plain_number(key: object) -> bool:
    """Three digits are spelled one way only; anything else might have been `0404` or `0x1F`."""
    return type(key) is int and 100 <= key <= 999


def check_depth(data: Any, name: str, report: Report) -> None:
    """Refuses nesting that later stages, which recurse, could not take.

    Raises:
        Stopped: it is deeper than `MAX_DEPTH`.
    """
    if not is_nested(data, MAX_DEPTH):
        return
    report.add(
        rules.NESTED_TOO_DEEP,
        Origin(name),
        f"nested deeper than {MAX_DEPTH} levels",
        position=_START,
    )
    raise Stopped
