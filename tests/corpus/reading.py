"""What a document says of a request, read from the raw document: nothing here is the generator's.

A request is taken apart along the path template, the styles of the parameters and the media type
of the body (OpenAPI 3.2, sections 4.12 and 4.15), and compared with what was to be sent.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, unquote_plus

from bindwright.load.bundle import Bundle, Node

from .canonical import difference, same

__all__ = [
    "Parameter",
    "differs_from_parts",
    "parameters",
    "part_styles",
    "path_values",
    "read_form",
    "read_multipart",
    "read_parameter",
    "server_of",
]  # fmt: skip

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_IGNORED = ("accept", "content-type", "authorization")


@dataclass(frozen=True)
class Parameter:
    """A parameter as the document has it."""

    name: str
    where: str
    style: str
    explode: bool
    is_json: bool
    required: bool
    schema: Node | None


def parameters(bundle: Bundle, path: str, item: Node, operation: Node) -> Iterator[Parameter]:
    """The parameters of an operation; its own come before those of its path.

    What stands in the path and is not described is a required string.
    """
    found: dict[tuple[str, str], Parameter] = {
        ("path", name): Parameter(name, "path", "simple", False, False, True, None)
        for name in re.findall(r"\{([^{}]+)\}", path)
    }
    for stated in [*item.list("parameters"), *operation.list("parameters")]:
        node = bundle.follow(stated)
        name, where = node.value.get("name"), node.value.get("in")
        if where not in _STYLES or (where == "header" and name.lower() in _IGNORED):
            continue
        schema, whole = node.get("schema"), False
        for media_type, media in node.members("content"):
            schema, whole = media.get("schema"), "json" in media_type
        style = node.value.get("style", _STYLES[where])
        explode = node.value.get("explode", style in ("form", "cookie"))
        required = node.value.get("required") is True or where == "path"
        found[where, name] = Parameter(name, where, style, explode, whole, required, schema)
    yield from found.values()


def server_of(bundle: Bundle, item: Node, operation: Node) -> str:
    """The base URL of an operation, variables by their defaults; empty where none is stated."""
    for holder in (operation, item, bundle.document):
        for server in holder.list("servers"):
            url = str(server.value.get("url", ""))
            for name, variable in server.members("variables"):
                url = url.replace(f"{{{name}}}", str(variable.value.get("default", "")))
            return url.rstrip("/")
    return ""


def path_values(template: str, path: str) -> dict[str, str] | None:
    """The raw texts of a template's variables in a path; None where it is another path."""
    parts = re.split(r"\{([^{}]+)\}", re.split("[?#]", template)[0])
    pattern = "".join(
        "([^/]*)" if index % 2 else _loosely(part) for index, part in enumerate(parts)
    )
    found = re.fullmatch(pattern, path)
    return dict(zip(parts[1::2], found.groups(), strict=True)) if found else None


def _loosely(text: str) -> str:
    """A pattern for literal text of a template, which may arrive percent-encoded."""
    return "".join(
        re.escape(one) if one.isascii() and (one.isalnum() or one in "/-._~")
        else "(?:" + re.escape(one) + "|" + "".join(f"%{b:02X}" for b in one.encode()) + ")"
        for one in text
    )  # fmt: skip


def read_parameter(parameter: Parameter, sent: Any, texts: Any) -> str | None:
    """What is wrong with how a value arrived; `texts` is the raw text of its place.

    That is the segment of the path, the pairs of the query or the cookies, the header's value.
    """
    if parameter.where == "path":
        arrived = _from_segment(parameter, sent, texts)
    elif parameter.where == "header":
        return _header_differs(sent, texts, parameter)
    else:
        arrived = _from_pairs(parameter, sent, texts)
    if parameter.is_json:
        return difference(sent, json.loads(arrived))
    return _differs(sent, arrived, parameter.name)


def _from_segment(parameter: Parameter, sent: Any, text: str) -> Any:
    split = ","
    if parameter.style == "label":
        assert text.startswith("."), f"{text} does not begin as a label does"
        text, split = text[1:], "." if parameter.explode else ","
    elif parameter.style == "matrix":
        assert text.startswith(";"), f"{text} does not begin as a matrix does"
        pairs = [one.partition("=")[::2] for one in text[1:].split(";")]
        if isinstance(sent, dict) and parameter.explode:
            return {unquote(key): unquote(value) for key, value in pairs}
        assert all(unquote(key) == parameter.name for key, _ in pairs), text
        if isinstance(sent, list) and parameter.explode:
            return [unquote(value) for _, value in pairs]
        text = pairs[0][1]
    return _split(text, sent, split, parameter.explode)


def _split(text: str, sent: Any, split: str, explode: bool) -> Any:
    if isinstance(sent, list):
        return [unquote(one) for one in text.split(split)] if text else []
    if isinstance(sent, dict):
        parts = text.split(split) if text else []
        if explode:
            return {unquote(k): unquote(v) for k, _, v in (one.partition("=") for one in parts)}
        return {unquote(k): unquote(v) for k, v in zip(parts[::2], parts[1::2], strict=True)}
    return unquote(text)


def _from_pairs(parameter: Parameter, sent: Any, pairs: list[tuple[str, str]]) -> Any:
    """From the raw pairs of a query, or from cookies."""
    name = parameter.name
    own = [value for key, value in pairs if unquote(key) == name]
    if parameter.is_json:
        assert len(own) == 1, f"{len(own)} times {name}"
        return unquote(own[0])
    if parameter.style == "deepObject" and isinstance(sent, dict):
        return _deep(name, [(unquote(key), unquote_plus(value)) for key, value in pairs])
    if isinstance(sent, dict) and parameter.explode:
        read = {unquote(key): unquote(value) for key, value in pairs}
        return {key: read[key] for key in sent if key in read}
    if isinstance(sent, list) and parameter.explode:
        return [unquote(one) for one in own]
    if not own and sent in ([], {}):
        return sent
    assert len(own) == 1, f"{len(own)} times {name}"
    split = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(parameter.style, ",")
    return _split(own[0], sent, split, False)


def _deep(name: str, pairs: Iterable[tuple[str, str]]) -> Any:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if not key.startswith(name + "["):
            continue
        keys = re.findall(r"\[([^\]]*)\]", key[len(name) :])
        holder = found
        for one in keys[:-1]:
            holder = holder.setdefault(one, {})
        if keys[-1] == "":
            raise AssertionError(f"an item of {key} has no place")
        if keys[-1] in holder:
            known = holder[keys[-1]]
            holder[keys[-1]] = [*(known if isinstance(known, list) else [known]), value]
        else:
            holder[keys[-1]] = value
    return found


def _header_differs(sent: Any, text: str, parameter: Parameter) -> str | None:
    if parameter.is_json:
        return difference(sent, json.loads(text))
    if isinstance(sent, list):
        wanted = ",".join(_as_text(one) for one in sent)
    elif isinstance(sent, dict):
        mark = "=" if parameter.explode else ","
        wanted = ",".join(f"{key}{mark}{_as_text(one)}" for key, one in sent.items())
    else:
        return _differs(sent, text, parameter.name)
    return None if wanted == text else f"{wanted!r} is not {text!r}"


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def _differs(sent: Any, arrived: Any, at: str) -> str | None:
    """Where what arrived as texts is not what was sent."""
    if isinstance(sent, dict) and isinstance(arrived, dict):
        if sent.keys() != arrived.keys():
            # An empty list has nothing that could be sent.
            full = {key: one for key, one in sent.items() if one not in ([], {})}
            if full.keys() != arrived.keys():
                return f"{at}: {list(sent)} became {list(arrived)}"
            sent = full
        found = (_differs(one, arrived[key], f"{at}/{key}") for key, one in sent.items())
        return next((one for one in found if one), None)
    if isinstance(sent, list) and not isinstance(arrived, list):
        if isinstance(arrived, dict):
            arrived = [arrived[key] for key in sorted(arrived, key=int)]
        elif len(sent) == 1:
            arrived = [arrived]
        elif "," in arrived and isinstance(arrived, str):
            arrived = arrived.split(",")
    if isinstance(sent, list) and isinstance(arrived, list):
        if len(sent) != len(arrived):
            return f"{at}: {sent} became {arrived}"
        pairs = zip(sent, arrived, strict=True)
        return next((one for one in (_differs(*pair, at) for pair in pairs) if one), None)
    if isinstance(sent, str):
        return None if same(sent, arrived) else f"{at}: {sent!r} became {arrived!r}"
    try:
        return difference(sent, json.loads(arrived), at)
    except (ValueError, TypeError):
        return f"{at}: {sent!r} became {arrived!r}"


def read_form(sent: Any, text: str) -> str | None:
    """What is wrong with how a form arrived (`application/x-www-form-urlencoded`)."""
    pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text))
    names = {re.split(r"[\[]", key, maxsplit=1)[0] for key, _ in pairs}
    full = {key: one for key, one in sent.items() if one not in ([], {})}
    if not names <= sent.keys() or not names >= full.keys():
        return f"{sorted(sent)} became {sorted(names)}"
    for name, value in full.items():
        own = [one for key, one in pairs if key == name]
        listed = [one for key, one in pairs if key == f"{name}[]"]
        arrived: Any = own if isinstance(value, list) and len(own) != 1 else own and own[0]
        if listed:
            arrived = listed
        if not own and not listed:
            arrived = _deep(name, pairs)
        elif isinstance(value, list | dict) and len(own) == 1 and _is_json(own[0], type(value)):
            arrived = json.loads(own[0])
            found = difference(value, arrived, name)
            if found is None:
                continue
            arrived = own
        found = _differs(value, arrived, name)
        if found:
            return found
    return None


def _is_json(text: str, kind: type) -> bool:
    try:
        return isinstance(json.loads(text), kind)
    except ValueError:
        return False


def read_multipart(content: bytes, content_type: str) -> list[tuple[str, str | None, str, bytes]]:
    """The parts of a `multipart/form-data` body: name, file name, media type, content."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + content)
    assert message.is_multipart() and not message.defects, message.defects
    found: list[tuple[str, str | None, str, bytes]] = []
    for part in message.get_payload():
        assert isinstance(part, Message)
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        assert isinstance(name, str) and isinstance(payload, bytes)
        found.append((name, part.get_filename(), part.get_content_type(), payload))
    return found


def part_styles(media: Node, *, old: bool) -> list[Parameter]:
    """The properties of a `multipart/form-data` that are written as in a query.

    An Encoding Object says so with `style`, `explode` or `allowReserved`; before OpenAPI 3.1 these
    hold for the other kind of form only.
    """
    found: list[Parameter] = []
    for name, stated in () if old else media.members("encoding"):
        words = stated.value
        if words.keys() & {"style", "explode", "allowReserved"}:
            style = words.get("style", "form")
            explode = words.get("explode", style == "form")
            found.append(Parameter(name, "query", style, explode, False, False, None))
    return found


def _styled_differs(
    sent: Any, parts: list[tuple[str, str | None, str, bytes]], styles: list[Parameter]
) -> tuple[str | None, set[str]]:
    """What is wrong with the parts that are written as in a query, and their names."""
    pairs = [(quote(one[0]), quote(one[3].decode(errors="replace"), safe=",")) for one in parts]
    names: set[str] = set()
    for one in styles:
        if one.name not in sent or one.style == "deepObject":
            continue
        value = sent[one.name]
        names |= {one.name, *(value if isinstance(value, dict) and one.explode else ())}
        found = _differs(value, _from_pairs(one, value, pairs), one.name)
        if found:
            return found, names
    return None, names


def differs_from_parts(
    sent: Any, parts: list[tuple[str, str | None, str, bytes]], styles: list[Parameter]
) -> str | None:
    """Where the parts of a form are not its properties: a list has a part for each item."""
    found, done = _styled_differs(sent, parts, styles)
    if found:
        return found
    sent = {name: one for name, one in sent.items() if name not in done}
    parts = [one for one in parts if one[0] not in done]
    for name in sent.keys() | {one[0] for one in parts}:
        own = [one for one in parts if one[0] == name]
        deep = [one for one in parts if one[0].startswith(f"{name}[")]
        value = sent.get(name, "")
        if deep and not own:
            pairs = [(one[0], one[3].decode()) for one in deep]
            found = _differs(value, _deep(name, pairs), name)
        elif name not in sent:
            found = None if "[" in name else f"{name} was not given"
        elif isinstance(value, list):
            found = None if len(own) == len(value) else f"{name}: {len(own)} parts"
            for one, part in zip(value, own, strict=False):
                found = found or _part_differs(one, part)
        else:
            found = _part_differs(value, own[0]) if len(own) == 1 else f"{name}: {len(own)} parts"
        if found:
            return found
    return None


def _part_differs(value: Any, part: tuple[str, str | None, str, bytes]) -> str | None:
    name, filename, media_type, content = part
    if isinstance(value, bytes):
        if filename is None:
            return f"{name}: a file without a name"
        return None if content == value else f"{name}: {value!r} became {content!r}"
    if filename is not None:
        return f"{name}: {value!r} became a file"
    if isinstance(value, dict | list):
        if "json" not in media_type:
            return f"{name}: JSON as {media_type}"
        return difference(value, json.loads(content), name)
    return _differs(value, content.decode(), name)
