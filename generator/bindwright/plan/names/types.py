"""Names for types and for the members of enumerations.

Operations have theirs already, because inline types are named after what they stand in.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from bindwright.diagnostics.report import Report
from bindwright.http.media_types import MediaKind, is_json, kind_of
from bindwright.ir import types as ir
from bindwright.ir.hooks import WEBHOOKS
from bindwright.ir.operations import Api, Hook
from bindwright.plan.names import words
from bindwright.plan.names.authority import Candidate, settle
from bindwright.plan.names.familiar import long_stem, spelled
from bindwright.plan.names.reserved import RESERVED_MODELS, RESERVED_TYPES
from bindwright.plan.names.table import NameOverrides, Names, config_line
from bindwright.plan.sides import Sides


class TypeNamer:
    """Names all types; the outcome is put into the table."""

    def __init__(
        self,
        api: Api,
        sides: Sides,
        reserved: frozenset[str],
        names: Names,
        chosen: NameOverrides,
        report: Report,
    ) -> None:
        self._api = api
        self._sides = sides
        self._reserved = RESERVED_MODELS if api.models_only else RESERVED_TYPES | reserved
        self._names = names
        self._chosen = chosen
        self._report = report

    # Types

    def name_types(self) -> None:
        """Names the types and what stands beside them: `…Param`, `…Request`, `Unknown…`."""
        ordered = sorted(self._api.types, key=self._depth)
        candidates = [self._type(type_id) for type_id in ordered]
        settle(candidates, self._reserved, self._report, into=self._names.types)
        for type_id in ordered:
            self._names.types.setdefault(type_id, "Unnamed")  # an error says why
        taken = self._reserved | frozenset(self._names.types.values())
        extras = [one for type_id in self._api.types for one in self._extra_names(type_id, taken)]
        by_key = {f"{type_id} {suffix}": (type_id, suffix) for type_id, suffix, _ in extras}
        settled = settle((one for _, _, one in extras), taken, self._report)
        self._names.extras = {by_key[key]: name for key, name in settled.items()}

    def _depth(self, type_id: ir.TypeId) -> tuple[bool, int]:
        """Components first, then what stands inside others, from the outside in."""
        start = type_id.source if type_id.part is None else type_id.part.path
        return type_id not in self._named, start.count("/") + len(type_id.tokens)

    @cached_property
    def _named(self) -> frozenset[ir.TypeId]:
        return frozenset(self._api.named_types)

    def _type(self, type_id: ir.TypeId) -> Candidate:
        declared = self._api.types[type_id]
        text = str(type_id)
        short = type_id.name if type_id in self._named else ""
        chosen, by = self._chosen.name(
            text,
            *([short] if short else []),
            stated=declared.chosen_name,
            kept=self._locked(type_id),
        )
        return Candidate(
            key=type_id,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: self._type_ladder(type_id),
            fine=2 if _shared_kind(type_id) else 1,
            exact=bool(short) and short == next(self._type_ladder(type_id)),
            origin=declared.origin,
            line=lambda name: config_line(short or text, name),
        )

    def _locked(self, type_id: ir.TypeId) -> str | None:
        """The name that was given out. A class keeps its own when others come to extend it."""
        known = self._chosen.lock.types
        base = type_id.below(ir.BASE)
        if str(base) in known and base not in self._api.types:
            return known[str(base)]
        if self._gave_its_name(type_id):
            return None
        parent = type_id.parent
        if parent is not None and parent.below(ir.BASE) == type_id and self._gave_its_name(parent):
            return known[str(parent)]
        return known.get(str(type_id))

    def _gave_its_name(self, type_id: ir.TypeId) -> bool:
        """Whether the class that has the name of a schema is now one of those that it may be."""
        base = type_id.below(ir.BASE)
        known = self._chosen.lock.types
        return base in self._api.types and str(type_id) in known and str(base) not in known

    def _type_ladder(self, type_id: ir.TypeId) -> Iterator[str]:
        if self._gave_its_name(type_id):
            yield words.pascal(["any", *words.split(self._chosen.lock.types[str(type_id)])])
        suggested = self._api.types[type_id].suggested_name
        if suggested:
            yield words.pascal(words.split(suggested))
        parent = self._names.types.get(type_id.parent) if type_id.parent is not None else None
        kind = _shared_kind(type_id)
        if type_id in self._named and type_id.name.isdecimal():
            yield from self._names_of_number(type_id)
        inside = parent is not None or type_id.part is not None or self._is_in_named(type_id)
        if not inside and not _has_own_name(type_id):
            if kind:
                yield from self._names_of_shared(type_id)
            yield from _names_of_place(type_id)
        name = self._proposed(type_id)
        if name not in self._reserved:
            yield name
        if parent is not None and kind:  # `Conflict` has an `error`; `ConflictError` is raised
            yield _joined(parent + kind, place_words([type_id.token], True))
        if parent is not None:
            yield words.pascal(place_words([type_id.name], True), parent)
        if name not in self._reserved:
            yield from self._names_of_kind(type_id, name)
        yield name + "Model"
        if type_id in self._named:
            yield words.pascal(words.spelled_out(type_id.name))

    def _names_of_number(self, type_id: ir.TypeId) -> Iterator[str]:
        """Names for what the document calls by a number: its title, or what a status means."""
        title = words.split(self._api.types[type_id].docs.title or "")
        if title and words.pascal(title) not in self._reserved:
            yield words.pascal(title)
        if len(type_id.name) == 3 and (phrase := _phrase(type_id.name)) not in self._reserved:
            yield phrase

    def _is_in_named(self, type_id: ir.TypeId) -> bool:
        """Whether it stands in something that has a name, however far above.

        What a reference finds by a pointer into another type has words of its own.
        """
        above = None if not _INTO.isdisjoint(type_id.tokens) else type_id.parent
        while above is not None and above not in self._names.types:
            above = above.parent
        return above is not None

    def _names_of_kind(self, type_id: ir.TypeId, name: str) -> Iterator[str]:
        """Names that say what it is, where something else has the plain one: a list of it, an item.

        `Team` and `Teams` stand in one thing: the second one's items are its `TeamsItem`.
        """
        target = getattr(self._api.types[type_id], "target", None)
        if isinstance(target, ir.ListOf | ir.MapOf):
            yield name + ("List" if isinstance(target, ir.ListOf) else "Map")
        if type_id.token == ir.ITEM and type_id.parent is not None:
            yield self._proposed(type_id.parent) + "Item"

    def _proposed(self, type_id: ir.TypeId) -> str:
        """The first name for a type: its own, or that of what it stands in and its place there."""
        if type_id == WEBHOOKS:
            return "WebhookEvent"
        if type_id.part is not None:
            base, tokens = self._part_name(type_id.part), type_id.tokens
        else:
            base, tokens = "", _defined(type_id.tokens)
            if not tokens:
                return self._of_document(type_id.source)
        parent: ir.TypeId | None = type_id
        for passed in range(1, len(tokens) + 1):
            parent = parent.parent if parent is not None else None
            if parent in self._names.types:
                base, tokens = self._names.types[parent], tokens[-passed:]
                break
        return _joined(base, place_words(tokens, bool(base)))

    def _names_of_shared(self, type_id: ir.TypeId) -> Iterator[str]:
        """Names for what stands in a shared response, body, parameter or header: that of the whole.

        Where something else is called so, its kind tells it from that: `ErrorResponse`.
        """
        kind, tokens = _shared_kind(type_id), type_id.tokens
        start = 3 if tokens[:1] == ("components",) else 0
        cut = tokens.index("schema", start) if "schema" in tokens[start:] else len(tokens)
        parts = _place_parts(type_id.source, tokens[:cut])
        if start and tokens[2].isdigit():
            parts = [_phrase(tokens[2])]
        name = words.pascal(place_words((*parts[-1:], *tokens[cut + 1 :]), False))
        yield name
        yield name + ("Body" if name.endswith(kind) else kind)
        if "content" in tokens[:cut]:
            yield name + _media_word(tokens[cut - 1])

    def _of_document(self, file: str) -> str:
        """A schema that is a whole document is called by its title, another file by its name."""
        title = file.rpartition("/")[2].partition(".")[0] if file else self._api.title
        return words.pascal(words.split(title) or ["Schema"])

    def _part_name(self, part: ir.OperationPart) -> str:
        """`JobsCreateRequest` for the body of a call, alike for what else stands directly in it."""
        operation_id, (kind, *more) = part.operation_id, part.words
        hook = self._hooks.get(operation_id)
        if hook is not None:
            base = words.pascal(words.split(self._names.hooks[hook.id].removeprefix("parse_")))
        else:
            resource = self._names.places.get(operation_id)
            method = self._names.methods.get(operation_id, "")
            names = (*(resource.path if resource else ()), method)
            config = self._chosen.config
            way = resource.path if resource else ()
            base = words.pascal(
                spelled([word for name in names for word in words.split(name)], config)
            )
            if config.exports == "full":
                base = long_stem(way, method, config)
        if kind in _PLACES:
            return words.pascal((word for name in more for word in words.split(name)), base)
        if hook is not None:  # what a webhook is answered is a response
            event = base if base.endswith("Event") else base + "Event"
            return event if kind == "request" else base + "Response"
        media_type = more[-1]
        if kind == "request":
            return base + self._among(operation_id, kind, media_type) + "Request"
        status = self._status(operation_id, kind)
        if len(more) > 1:
            return words.pascal(words.split(media_type), base + status + "Response")
        return base + status + self._among(operation_id, kind, media_type) + "Response"

    @cached_property
    def _bodies(self) -> dict[str, dict[str, dict[str, None]]]:
        """The bodies that have a type of their own: operation, side or status, media type."""
        found: dict[str, dict[str, dict[str, None]]] = {}
        for part in dict.fromkeys(one.part for one in self._api.types):
            if part is not None and len(part.words) == 2 and part.words[0] not in _PLACES:
                kind, media_type = part.words
                found.setdefault(part.operation_id, {}).setdefault(kind, {})[media_type] = None
        return found

    def _among(self, operation_id: str, kind: str, media_type: str) -> str:
        """What tells a body from those of other media types; JSON needs no word where it is one."""
        media_types = self._bodies.get(operation_id, {}).get(kind, {})
        if len(media_types) < 2 or media_type == next(filter(is_json, media_types), None):
            return ""
        return _media_word(media_type)

    def _status(self, operation_id: str, kind: str) -> str:
        """What tells an answer from others: nothing for a success, unless there are several."""
        others = [one for one in self._bodies.get(operation_id, {}) if one != "request"]
        if kind == "default":
            return "Default"
        if kind.startswith("2"):
            alone = sum(one.startswith("2") for one in others) < 2
            return "" if alone else _phrase(kind)
        errors = [one for one in others if one != "default" and not one.startswith("2")]
        return "Error" if len(errors) < 2 else _phrase(kind)

    @cached_property
    def _hooks(self) -> dict[str, Hook]:
        return {hook.id: hook for hook in self._api.hooks}

    def _extra_names(
        self, type_id: ir.TypeId, taken: frozenset[str]
    ) -> Iterator[tuple[ir.TypeId, str, Candidate]]:
        """Names beside the class: of the request view, the TypedDict, the literals, the unknown."""
        declared = self._api.types[type_id]
        name = self._names.types[type_id]
        requested = type_id in self._sides.requests
        wanted: list[tuple[str, list[str]]] = []
        if type_id in self._sides.split:
            wanted.append(
                ("Request", [words.pascal([end], name) for end in ("Request", "RequestModel")])
            )
        if isinstance(declared, ir.Object | ir.Union) and requested:
            wanted.append(("Param", [words.pascal([end], name) for end in ("Param", "Dict")]))
        if isinstance(declared, ir.Enum) and declared.base is not None:
            wanted.append(("Name", [words.pascal([end], name) for end in ("Name", "Literal")]))
        if isinstance(declared, ir.Union) and self._has_objects(declared):
            wanted.append(("Unknown", ["Unknown" + name, "Other" + name]))
        for suffix, names in wanted:
            ladder = [one for one in names if one not in taken] or names
            yield (
                type_id,
                suffix,
                Candidate(
                    key=f"{type_id} {suffix}",
                    chosen=None,
                    ladder=lambda ladder=tuple(ladder): ladder,  # type: ignore[misc]
                    origin=declared.origin,
                    line=lambda taken: config_line(str(type_id), taken),
                ),
            )

    def _has_objects(self, declared: ir.Union) -> bool:
        """Whether variants that are not listed can be objects that need a class."""
        variants = (self._api.types[one.id] for one in declared.variants if isinstance(one, ir.Ref))
        return declared.fallback is None and any(isinstance(one, ir.Object) for one in variants)

    # Members

    def name_members(self) -> None:
        """Names the members of each enumeration."""
        for type_id, declared in self._api.types.items():
            if not isinstance(declared, ir.Enum) or declared.base is None:
                continue
            told = _member_names(declared)
            candidates = [
                self._member(declared, index, told[index]) for index in range(len(declared.members))
            ]
            names = settle(candidates, frozenset(), self._report, separator="_")
            self._names.members[type_id] = tuple(
                names.get(candidate.key, "UNNAMED") for candidate in candidates
            )

    def _member(self, declared: ir.Enum, index: int, told: str) -> Candidate:
        member = declared.members[index]
        value = json.dumps(member.value)
        key = f"{declared.id}::{value}"
        kept = self._chosen.lock.members.get(key)
        chosen, by = self._chosen.name(f"{declared.id}::{member.value}", key, kept=kept)
        text = str(member.value)
        return Candidate(
            key=key,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: _member_ladder(told, text),
            exact=told.lower() == text.lower(),
            origin=member.origin,
            line=lambda name: config_line(f"{declared.id}::{member.value}", name),
        )


_PLACES = frozenset({"path", "query", "header", "cookie"})


def _phrase(status: str) -> str:
    """The words that HTTP has for a status: `404` is `NotFound`."""
    from http import HTTPStatus

    ranges = {"1XX": "Information", "2XX": "Success", "3XX": "Redirect"}
    ranges |= {"4XX": "ClientError", "5XX": "ServerError"}
    try:
        return words.pascal(words.split(HTTPStatus(int(status)).phrase))
    except ValueError:
        return ranges.get(status, words.pascal(["Status", *words.split(status)]))


_STRUCTURE = frozenset(
    {"components", "schemas", "definitions", "$defs", "properties", "items", "content", "schema",
     "responses", "requestBodies", "parameters", "headers", "paths", "allOf", "anyOf", "oneOf"}
)  # fmt: skip
"""Tokens of a pointer that say what kind of thing comes next, not what it is."""
_INTO = frozenset({"properties", "allOf", "anyOf", "oneOf"})
"""Those that only a pointer into a schema has."""


def _defined(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The way to a schema: what a document defines needs no way but its name."""
    for start in (("components", "schemas"), ("$defs",), ("definitions",)):
        if len(tokens) > len(start) and tokens[: len(start)] == start:
            return tokens[len(start) :]
    return tokens


_KINDS = {
    "responses": "Response",
    "requestBodies": "Body",
    "parameters": "Parameter",
    "headers": "Header",
}


def _shared_kind(type_id: ir.TypeId) -> str:
    """What a type stands in that operations share, by its place; "" where it stands in none."""
    if type_id.part is not None or _has_own_name(type_id):
        return ""
    tokens = type_id.tokens
    if type_id.source:
        # Folders and files are called so, too.
        return next((_KINDS[one] for one in _place_parts(type_id.source, ()) if one in _KINDS), "")
    return _KINDS.get(tokens[1], "") if tokens[:1] == ("components",) and len(tokens) > 2 else ""


def _has_own_name(type_id: ir.TypeId) -> bool:
    """Whether it is a component or a webhook, or stands in one."""
    start = () if type_id.source else type_id.tokens[:3]
    return start[:1] == ("webhooks",) or (start[:2] == ("components", "schemas") and len(start) > 2)


def _names_of_place(type_id: ir.TypeId) -> Iterator[str]:
    """Names for a schema in a file: its last name, then with the names before it.

    `parts/common.yaml#/definitions/Money` is `Money`, `CommonMoney`, `PartsCommonMoney`.
    """
    parts = _place_parts(type_id.source, type_id.tokens)
    for count in range(1, len(parts) + 1):
        yield words.pascal(word for part in parts[-count:] for word in words.split(part))


def _place_parts(source: str, tokens: tuple[str, ...]) -> list[str]:
    """What names a schema outside of the components: folders, the file, names on the way."""
    *folders, name = source.split("/")
    kept = [one for one in tokens if one not in _STRUCTURE and not one.isdigit()]
    if len(kept) < len(tokens):
        kept = [one for one in kept if "/" not in one or one.startswith("/")]
    if tokens[:1] == ("paths",):
        return ["-".join(kept)]
    stem = name.partition(".")[0]
    return [one for one in (*folders, stem, *kept) if words.split(one)]


def _joined(base: str, place: list[str]) -> str:
    """The name of what stands at a place below a base; words at which the two meet are said once.

    `BankAccount` and `account_type` make `BankAccountType`, but `User` and `user` `UserUser`.
    """
    before = [word.lower() for word in words.split(base)]
    for length in range(min(len(before), len(place) - 1), 0, -1):
        if before[-length:] == [word.lower() for word in place[:length]]:
            place = place[length:]
            break
    return words.pascal(place, base) if place else base


def _media_word(media_type: str) -> str:
    match kind_of(media_type):
        case MediaKind.JSON:
            return "Json"
        case MediaKind.FORM:
            return "Form"
        case MediaKind.MULTIPART:
            return "Multipart"
        case _:
            return words.pascal(words.split(media_type.rpartition("/")[2]))


def _member_names(declared: ir.Enum) -> list[str]:
    """What each member is called, if no other is.

    Where values differ in punctuation alone, all of them have it in words, but one that has none:
    `GMT_PLUS_1` and `GMT_MINUS_1`.
    """
    values = [str(member.value) for member in declared.members]
    names = [
        words.constant(words.split(member.name or "") or words.split(value))
        for member, value in zip(declared.members, values, strict=True)
    ]
    known = frozenset(values)
    if _are_sort_keys(known):
        return [
            _sort_key(value, value[1:] in known) if value[:1] in _ORDERS else name
            for name, value in zip(names, values, strict=True)
        ]
    alike: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        alike.setdefault(name, []).append(index)
    for same in alike.values():
        for index in same if len(same) > 1 else ():
            if not re.fullmatch(r"[\w ]+", values[index]):
                names[index] = words.constant(words.spelled_out(values[index]))
    return names


_ORDERS = {"-": "desc", "+": "asc"}


def _are_sort_keys(values: frozenset[str]) -> bool:
    """Whether values are keys to sort by: one is there with a minus and without."""
    return any(
        value[:1].isalpha() and value.lower() not in ("inf", "infinity") and "-" + value in values
        for value in (one.removeprefix("+") for one in values)
    )


def _sort_key(value: str, is_plain_there: bool) -> str:
    """`-created` is `CREATED_DESC`; `+created` is `CREATED`, unless `created` is there as well."""
    ending = [_ORDERS[value[0]]] if value[0] == "-" or is_plain_there else []
    return words.constant([*words.split(value[1:]), *ending])


def _member_ladder(told: str, value: str) -> Iterator[str]:
    if told != "EMPTY":
        yield told
    yield words.constant(words.split(value) or words.spelled_out(value))
    spelled = words.constant(words.spelled_out(value))
    yield spelled
    for test, suffix in ((str.isupper, "UPPER"), (str.islower, "LOWER"), (str.istitle, "TITLE")):
        if test(value):
            yield f"{spelled}_{suffix}"


def place_words(tokens: Iterable[str], nested: bool) -> list[str]:
    """Words for the way from a parent to an inline type: properties, items, values, variants."""
    found: list[str] = []
    for token in tokens:
        if token == ir.ITEM:
            found = [*found[:-1], words.singular(found[-1])] if found else ["Item"]
        elif token == ir.VALUE:
            found.append("Value")
        elif token.startswith("(") and token.endswith(")"):
            inner = token[1:-1]
            found.append("Variant" if inner.isdigit() else inner)
        else:
            found += _once(token) or words.spelled_out(token) or ["Value"]
    return found if found or nested else ["Value"]


def _once(token: str) -> list[str]:
    """The words of a name whose parts repeat what they belong to: `user.user_role.user_role_x`."""
    found: list[str] = []
    parts = [words.split(part) for part in token.split(".")]
    for part, following in zip(parts, [*parts[1:], []], strict=True):
        if part != following[: len(part)]:
            found += part
    return found
