"""Calls compared: operations, webhooks and callbacks, and all that travels in them.

A webhook is a call that the API makes: what stands there as the request it produces itself, and the
answer is the client's. So one comparison does both, with the sides exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bindwright.comparison import kinds
from bindwright.comparison.changes import Findings, Found, Node, Root, Shown, Spot
from bindwright.comparison.kinds import Kind, Level, Side
from bindwright.comparison.lifecycles import compare_lifecycles, end_of_life, last_words, removed
from bindwright.comparison.paging import LikelyPaging
from bindwright.comparison.shapes import is_scalar, shape
from bindwright.comparison.types import Place, TypeComparison, compare_defaults
from bindwright.diagnostics.origin import Origin
from bindwright.http.media_types import content_name
from bindwright.http.path_templates import variables_of, without_names
from bindwright.ir import types as ir
from bindwright.ir.operations import Api, Body, Content, Hook, Operation, Parameter, Response, Where
from bindwright.ir.security import SecurityScheme

_VERSION = re.compile(r"/v\d+(?:[._-]?\w+)?(?=/|$)", re.IGNORECASE)


class CallComparison:
    """Compares the operations, webhooks and callbacks of two APIs."""

    def __init__(self, old: Api, new: Api, types: TypeComparison, findings: Findings) -> None:
        self._old, self._new = old, new
        self._types = types
        self._findings = findings
        self._paging = LikelyPaging(self._old, self._new)
        self.same: dict[str, str] = {}
        """The ids of operations that are there in both documents, old to new."""

    def compare(self) -> None:
        """Compares all of them."""
        gone, more = dict(_by_shape(self._old)), dict(_by_shape(self._new))
        for key in [key for key in gone if key in more]:
            self._compare_operations(gone.pop(key), more.pop(key))
        arrived = {_unversioned(one): key for key, one in more.items() if one.operation_id}
        for key, operation in tuple(gone.items()):
            other = arrived.pop(_unversioned(operation), None)
            if other is not None:
                del gone[key]
                moved = more.pop(other)
                message = f"{operation.id} is now {moved.id}"
                self._say(kinds.OPERATION_MOVED, message, operation, moved,
                          example=_call(operation))  # fmt: skip
                self._compare_operations(operation, moved)
        for operation in gone.values():
            self._removed(operation)
        for operation in more.values():
            self._say(kinds.OPERATION_ADDED, f"{operation.id} is new", None, operation)
        self._compare_hooks(self._old.webhooks, self._new.webhooks)
        self._paging.say(self._findings)

    def _removed(self, operation: Operation) -> None:
        day, end = self._types.day, end_of_life(operation)
        message = f"{operation.id} is gone{last_words(operation, day)}"
        if end is not None and end <= day:
            self._say(kinds.OPERATION_RETIRED, message, operation, None)
            return
        kind = removed(kinds.OPERATION_REMOVED, operation, day)
        self._say(kind, message, operation, None, example=_call(operation))

    # One call

    def _compare_operations(
        self, old: Operation, new: Operation, name: str = "", sent: Side = Side.REQUEST
    ) -> None:
        """Compares a call; `sent` is who produces its request."""
        name = name or new.id
        if not name.startswith("#"):
            self.same[old.id] = new.id
        call = _Call(self, old, new, name, sent)
        self._words(old, new)
        compare_lifecycles(old, new, call.place("", None))
        self._compare_parameters(call)
        self._compare_bodies(call)
        self._compare_responses(call)
        self._compare_streams(call)
        self._compare_paging(call)
        self._compare_servers(call)
        self._compare_hooks(old.callbacks, new.callbacks, f"{name} ")

    def _words(self, old: Operation, new: Operation) -> None:
        def words(one: Operation) -> dict[object, object]:
            said: dict[object, object] = {
                "": (one.docs.title, one.docs.description, tuple(sorted(one.tags)))
            }
            said |= {each.status_range: each.docs.description for each in one.responses}
            return said | {key: each.docs.description for key, each in _parameters(one).items()}

        before, after = words(old), words(new)
        self._findings.words += any(before[key] != after[key] for key in before.keys() & after)

    def _compare_parameters(self, call: _Call) -> None:
        old, new = (_parameters(one) for one in (call.old, call.new))
        for key in dict.fromkeys((*old, *new)):
            before, after = old.get(key), new.get(key)
            if before is not None and after is not None:
                self._compare_parameter(call, before, after)
            elif after is not None:
                required = after.required
                kind = kinds.PARAMETER_ADDED_REQUIRED if required else kinds.PARAMETER_ADDED
                label = f"{after.where} parameter {after.wire_name!r}"
                what = f"is a new {'required' if required else 'optional'} parameter"
                call.say(kind, label, what, None, after.origin, example=call.without(kind))
            elif before is not None and before.where is not Where.PATH:
                required = before.required
                kind = kinds.PARAMETER_REMOVED_REQUIRED if required else kinds.PARAMETER_REMOVED
                label = f"{before.where} parameter {before.wire_name!r}"
                what = f"is gone{last_words(before, self._types.day)}"
                example = call.without(kind)
                call.say(removed(kind, before, self._types.day), label, what, before.origin, None,
                         example=example)  # fmt: skip

    def _compare_parameter(self, call: _Call, old: Parameter, new: Parameter) -> None:
        label = f"{new.where} parameter {new.wire_name!r}"
        place = call.place(label, (old, new))
        if old.required != new.required:
            kind = kinds.PARAMETER_REQUIRED if new.required else kinds.PARAMETER_OPTIONAL
            what = "has to be sent now" if new.required else "need not be sent any more"
            call.say(kind, label, what, old.origin, new.origin, example=call.without(kind))
        compare_defaults(old.default, new.default, new.required, place)
        compare_lifecycles(old, new, place)
        if self._compare_several(old, new, place):
            return
        if _serialization(old, self._old) != _serialization(new, self._new):
            call.say(kinds.SERIALIZATION_CHANGED, label, "is written in another way",
                     old.origin, new.origin)  # fmt: skip
        self._types.compare(old.type, new.type, place.spot)

    def _compare_several(self, old: Parameter, new: Parameter, place: Place) -> bool:
        """Whether one of both is a list of what the other is alone: a list of one is written like
        its item, so what is said then is that there may be more of them.
        """
        items = _item_of(old, self._old), _item_of(new, self._new)
        alone = _is_alone(old, self._old), _is_alone(new, self._new)
        first, second = items[0] or old.type, items[1] or new.type
        if not ((items[0] and alone[1]) or (items[1] and alone[0])):
            return False
        kind = kinds.TYPE_WIDENED if items[1] else kinds.TYPE_NARROWED
        what = "may have several values now" if items[1] else "has one value alone now"
        place.say(kind, what, shown=Shown(items=2))
        self._types.compare(first, second, place.spot)
        return True

    def _compare_bodies(self, call: _Call) -> None:
        old, new = call.old.body, call.new.body
        if old is None and new is None:
            return
        if old is None or new is None:
            if new is not None:
                kind = kinds.BODY_ADDED_REQUIRED if new.required else kinds.BODY_ADDED
                example = call.without_body(kind)
                call.say(kind, "body", "is new", None, new.origin, example=example)
            elif old is not None:
                call.say(kinds.BODY_REMOVED, "body", "is not read any more", old.origin, None)
            return
        if old.required != new.required:
            kind = kinds.BODY_REQUIRED if new.required else kinds.BODY_OPTIONAL
            what = "has to be sent now" if new.required else "may be left out now"
            example = call.without_body(kind)
            call.say(kind, "body", what, old.origin, new.origin, example=example)
        self._compare_contents(call, old, new, "body", call.sent)

    def _compare_responses(self, call: _Call) -> None:
        statuses = dict.fromkeys(
            one.status_range for each in (call.old, call.new) for one in each.responses
        )
        for status in statuses:
            before, after = (one.response_for(status) for one in (call.old, call.new))
            if before is not None and after is not None:
                self._compare_answers(call, before, after, status)
                continue
            known = before or after
            assert known is not None
            success = status.startswith("2")
            if after is None:
                kind = kinds.SUCCESS_REMOVED if success else kinds.ERROR_REMOVED
                said = _other_answer(call.old, call.new) if success else None
                call.answer(kind, status, "is not answered any more", known.origin, None, said)
            else:
                kind = kinds.SUCCESS_ADDED if success else kinds.ERROR_ADDED
                call.answer(kind, status, "is a new answer", None, known.origin)

    def _compare_answers(self, call: _Call, old: Response, new: Response, status: str) -> None:
        self._compare_headers(call, old, new, status)
        if old.contents and not new.contents:
            call.answer(kinds.ANSWER_BODY_REMOVED, status, "has no body any more",
                        old.origin, new.origin)  # fmt: skip
        elif new.contents and not old.contents:
            call.answer(kinds.ANSWER_BODY_ADDED, status, "has a body now", old.origin, new.origin)
        else:
            self._compare_contents(call, old, new, status, call.answered)

    def _compare_headers(self, call: _Call, old: Response, new: Response, status: str) -> None:
        was, now = ({one.wire_name.lower(): one for one in each.headers} for each in (old, new))
        for name in dict.fromkeys((*was, *now)):
            before, after = was.get(name), now.get(name)
            known = after or before
            assert known is not None
            label = f"{status} header {known.wire_name!r}"
            if before is None:
                call.answer(kinds.HEADER_ADDED, label, "is described", None, known.origin)
            elif after is None:
                kind = kinds.HEADER_REMOVED_REQUIRED if before.required else kinds.HEADER_REMOVED
                missing = {"status": status, "headers": {}} if before.required else None
                call.answer(kind, label, "is not described any more", known.origin, None, missing)
            else:
                if before.required != after.required:
                    kind = kinds.HEADER_REQUIRED if after.required else kinds.HEADER_OPTIONAL
                    what = "is always there now" if after.required else "may be missing now"
                    missing = None if after.required else {"status": status, "headers": {}}
                    call.answer(kind, label, what, before.origin, after.origin, missing)
                root = call.root(label, before, after, call.answered, status)
                self._types.compare(before.type, after.type, root)

    def _compare_contents(
        self, call: _Call, old: Body | Response, new: Body | Response, label: str, side: Side
    ) -> None:
        was, now = ({_content_key(one): one for one in each.contents} for each in (old, new))
        several = len(was) > 1 or len(now) > 1
        for key in dict.fromkeys((*was, *now)):
            before, after = was.get(key), now.get(key)
            known = after or before
            assert known is not None
            where = f"{label} {known.media_type}" if several else label
            if before is None or after is None:
                kind = kinds.MEDIA_TYPE_ADDED if before is None else kinds.MEDIA_TYPE_REMOVED
                what = f"can be {known.media_type}" + (" now" if before is None else " no more")
                origins = (None, known.origin) if before is None else (known.origin, None)
                call.say(kind, label, what, *origins, side=side, subject=known.media_type)
                continue
            self._compare_content(call, before, after, where, side)

    def _compare_content(
        self, call: _Call, old: Content, new: Content, label: str, side: Side
    ) -> None:
        status = None if label.startswith("body") else label.partition(" ")[0]
        if _has_value(old, new):
            first, second = (_type_of(one, None) for one in (old, new))
            self._types.compare(first, second, call.root(label, old, new, side, status))
        if old.item is not None and new.item is not None:
            root = call.root(f"{label} event", old, new, side, status, event="")
            self._types.compare(old.item, new.item, root)
        was, now = ({one.name: one for one in each.events} for each in (old, new))
        for name in dict.fromkeys((*was, *now)):
            before, after = was.get(name), now.get(name)
            where = f"{label} event {name!r}"
            if before is not None and after is not None:
                root = call.root(where, old, new, side, status, event=name,
                                 types=(before.data, after.data))  # fmt: skip
                self._types.compare(before.data, after.data, root)
            elif after is not None:
                call.say(kinds.EVENT_ADDED, where, "is new", None, after.origin, side=side)
            elif before is not None:
                call.say(kinds.EVENT_REMOVED, where, "does not come any more", before.origin, None,
                         side=side)  # fmt: skip
        encodings = [
            {(one.name, one.content_type, one.style, one.explode) for one in each.encoding}
            for each in (old, new)
        ]
        if encodings[0] != encodings[1]:
            what = "is written in another way"
            call.say(kinds.SERIALIZATION_CHANGED, label, what, old.origin, new.origin, side=side)

    def _compare_streams(self, call: _Call) -> None:
        old, new = call.old.streaming, call.new.streaming
        origins = (old.origin if old else None, new.origin if new else None)
        if old is None and new is not None:
            call.say(kinds.STREAM_ADDED, "answer", "can be had as a stream", *origins)
        elif old is not None and new is None:
            call.say(kinds.STREAM_REMOVED, "answer", "is no stream any more", *origins)
        elif old is not None and new is not None:
            ends = [(one.selector, one.end, one.error, one.yields, one.ignore)
                    for one in (old, new)]  # fmt: skip
            if ends[0] != ends[1]:
                what = "is asked for, is read, or ends in another way"
                call.say(kinds.STREAM_CHANGED, "stream", what, *origins)

    def _compare_paging(self, call: _Call) -> None:
        old, new = call.old.paging, call.new.paging
        origins = (old.origin if old else None, new.origin if new else None)
        if old is None and new is not None:
            call.say(kinds.PAGING_ADDED, "list", "comes in pages", *origins)
        elif old is not None and new is None:
            call.say(kinds.PAGING_REMOVED, "list", "does not come in pages any more", *origins)
        elif old is not None and new is not None and _pages(old) != _pages(new):
            what = f"pages by {new.style} and paged by {old.style}"
            call.say(kinds.PAGING_CHANGED, "list", what, *origins)
        elif old is None and new is None and call.sent is Side.REQUEST:
            self._paging.note(call.old, call.new)

    def _compare_servers(self, call: _Call) -> None:
        if call.old.servers == self._old.servers and call.new.servers == self._new.servers:
            return
        compare_servers(call.old.servers, call.new.servers, call.say)

    # Calls that the API makes

    def _compare_hooks(self, old: Iterable[Hook], new: Iterable[Hook], owner: str = "") -> None:
        was, now = (_hooks(one) for one in (old, new))
        for key in dict.fromkeys((*was, *now)):
            before, after = was.get(key), now.get(key)
            name = f"{owner}{key[1]}"
            if before is not None and after is not None:
                label = f"#{'callback' if owner else 'webhook'} {name}"
                self._compare_operations(before.operation, after.operation, label, Side.RESPONSE)
            elif after is not None:
                message = f"{name} is new"
                self._say(kinds.HOOK_ADDED, message, None, after.operation, side=Side.RESPONSE)
            elif before is not None:
                message = f"{name} is not sent any more"
                self._say(kinds.HOOK_REMOVED, message, before.operation, None, side=Side.RESPONSE)

    def _say(
        self,
        kind: Kind,
        message: str,
        old: Operation | None,
        new: Operation | None,
        *,
        side: Side = Side.REQUEST,
        example: Any = None,
    ) -> None:
        known = old or new
        assert known is not None
        self._findings.add(
            Found(
                kind=kind,
                side=side,
                place=known.id,
                message=message,
                example=example,
                old=old.origin if old else None,
                new=new.origin if new else None,
                operations=(known.id,),
            )
        )


class _Call:
    """One call that both documents have, and how a change of it is said."""

    def __init__(
        self, owner: CallComparison, old: Operation, new: Operation, name: str, sent: Side
    ) -> None:
        self._owner = owner
        self.old, self.new, self.name, self.sent = old, new, name.removeprefix("#"), sent
        self.answered = Side.RESPONSE if sent is Side.REQUEST else Side.REQUEST

    def root(
        self,
        label: str,
        old: Content | Parameter,
        new: Content | Parameter,
        side: Side,
        status: str | None = None,
        event: str | None = None,
        types: tuple[ir.TypeExpr, ir.TypeExpr] | None = None,
    ) -> Spot:
        """A value that travels as a whole."""
        if types is None:
            first, second = (_type_of(one, event) for one in (old, new))
        else:
            first, second = types
        label = f"{self.name} {label}"
        operation = self.new if side is Side.RESPONSE else self.old
        root = Root(operation=operation, side=side, label=label, old=first, new=second,
                    holders=(old, new), status=status, event=event)  # fmt: skip
        schemas = (old.origin.child("schema"), new.origin.child("schema"))
        return Spot(node=Node(side, label, root), old=old.origin, new=new.origin,
                    schemas=schemas if event is None else (None, None))  # fmt: skip

    def place(self, label: str, both: tuple[Parameter, Parameter] | None) -> Place:
        """A place of the call itself, or a parameter."""
        if both is None:
            spot = Spot(node=Node(self.sent, self.name))
            return Place(self._owner._types, spot, self.old.origin, self.new.origin)
        spot = self.root(label, *both, self.sent)
        return Place(self._owner._types, spot, both[0].origin, both[1].origin)

    def say(
        self,
        kind: Kind,
        label: str,
        what: str,
        old: Origin | None,
        new: Origin | None,
        *,
        side: Side | None = None,
        subject: str = "",
        example: Any = None,
    ) -> None:
        """Adds a change of the call."""
        shared = f"{label} {what}"
        label = f"{self.name} {label}".strip()
        self._owner._findings.add(
            Found(
                kind=kind,
                side=side or self.sent,
                place=f"{label} {subject}".strip(),
                message=f"{label} {what}",
                old=old or self.old.origin,
                new=new or self.new.origin,
                example=example,
                operations=(self.new.id,),
                shared=shared,
            )
        )

    def without(self, kind: Kind) -> Any:
        """The example of a parameter that is missing; None where that does not break."""
        return {"parameters": {}} if kind.level(self.sent) is Level.BREAKING else None

    def without_body(self, kind: Kind) -> Any:
        """The example of a call that has no body; None where that does not break."""
        breaks = kind.level(self.sent) is Level.BREAKING
        return _call(self.old) if breaks and self.sent is Side.REQUEST else None

    def answer(
        self,
        kind: Kind,
        label: str,
        what: str,
        old: Origin | None,
        new: Origin | None,
        example: Any = None,
    ) -> None:
        """Adds a change of an answer."""
        self.say(kind, label, what, old, new, side=self.answered, example=example)


def compare_servers(old: Any, new: Any, say: Callable[..., None]) -> None:
    """Where calls go by default, and where they may go."""
    was, now = ([one.url.rstrip("/") for one in each] for each in (old, new))
    origins = (old[0].origin if old else None, new[0].origin if new else None)
    if was[:1] != now[:1] and was and now:
        message = f"is {now[0]} and was {was[0]}"
        say(kinds.SERVER_CHANGED, "server", message, *origins)
    for one, url in zip(new, now, strict=True):
        if url not in was and url != now[0]:
            say(kinds.SERVER_ADDED, "server", f"{url} is new", None, one.origin)
    for one, url in zip(old, was, strict=True):
        if url not in now and url != was[0]:
            say(kinds.SERVER_REMOVED, "server", f"{url} is gone", one.origin, None)


# What belongs together


def _by_shape(api: Api) -> Iterable[tuple[tuple[str, str], Operation]]:
    """Operations by method and path, in which the names of variables don't matter."""
    for one in api.operations:
        yield (one.method, without_names(one.path)), one


def _unversioned(one: Operation) -> tuple[str, ...]:
    """What stays of an operation that moves to another version of the API's paths."""
    return one.method, one.operation_id or "", without_names(_VERSION.sub("", one.path))


def _other_answer(old: Operation, new: Operation) -> dict[str, str] | None:
    """A success that was not described before."""
    known = {one.status_range for one in old.responses}
    found = (one.status_range for one in new.successes if one.status_range not in known)
    return next(({"status": status} for status in found), None)


def _call(operation: Operation) -> dict[str, str]:
    return {"method": operation.method, "url": operation.path}


def _parameters(operation: Operation) -> dict[tuple[str, str], Parameter]:
    """Parameters by place and name; those of a path by where they stand in it."""
    order = [one.strip("{}+") for one in variables_of(operation.path)]
    found: dict[tuple[str, str], Parameter] = {}
    for one in operation.parameters:
        name = one.wire_name
        if one.where is Where.PATH and name in order:
            name = str(order.index(name))
        elif one.where is Where.HEADER:
            name = name.lower()
        found[one.where, name] = one
    return found


def _serialization(one: Parameter, api: Api) -> tuple[object, ...]:
    """How a value is written; what makes no difference for its type is left out."""
    content = content_name(one.content) if one.content is not None else None
    branches = shape(one.type, api.types).branches
    if all(branch.family not in ("object", "array") for branch in branches):
        style = one.style if one.style in ("label", "matrix") else ""
        return content, style, one.is_whole
    return content, one.style, one.explode, one.is_whole


def _item_of(one: Parameter, api: Api) -> ir.TypeExpr | None:
    """What a list consists of that may have one item and is written like that item then."""
    found = shape(one.type, api.types)
    if one.content is not None or one.style not in ("form", "simple") or found.null:
        return None
    if found.anything or len(found.branches) != 1:
        return None
    (branch,) = found.branches
    is_small = (branch.constraints.min_items or 0) <= 1 and branch.constraints.max_items != 0
    return branch.type.item if isinstance(branch.type, ir.ListOf) and is_small else None


def _is_alone(one: Parameter, api: Api) -> bool:
    """Whether a parameter is one scalar, written as it is."""
    found = shape(one.type, api.types)
    is_plain = one.content is None and one.style in ("form", "simple") and not found.anything
    return is_plain and bool(found.branches) and all(map(is_scalar, found.branches))


def _content_key(one: Content) -> str:
    return content_name(one.media_type)


def _has_value(old: Content, new: Content) -> bool:
    """Whether both are a value as a whole. JSON without a schema is any value; of other bytes a
    schema says no more than their media type does.
    """
    stated = [one.type is not None for one in (old, new)]
    if stated[0] != stated[1]:
        return all(one.is_json and one.item is None and not one.events for one in (old, new))
    return all(stated)


def _type_of(one: Content | Parameter, event: str | None) -> ir.TypeExpr:
    found = one.item if isinstance(one, Content) and event is not None else one.type
    return found if found is not None else ir.Anything()


def _hooks(hooks: Iterable[Hook]) -> dict[tuple[str, str], Hook]:
    return {(one.operation.method, one.name): one for one in hooks}


def _pages(one: Any) -> tuple[object, ...]:
    return (one.style, one.items, one.parameter, one.next, one.last_item, one.has_more, one.total,
            one.start)  # fmt: skip


def compare_security(old: Api, new: Api, same: Mapping[str, str], findings: Findings) -> None:
    """Who may call: schemes by themselves, and what each operation asks for."""
    schemes = {one.name: one for one in new.schemes}
    for one in old.schemes:
        after = schemes.get(one.name)
        if after is None:
            continue
        facts = [_scheme(each) for each in (one, after)]
        urls = [{(flow.kind, flow.token_url, flow.authorization_url) for flow in each.flows}
                for each in (one, after)]  # fmt: skip
        for kind, differs in (
            (kinds.SCHEME_CHANGED, facts[0] != facts[1]),
            (kinds.SCHEME_MOVED, facts[0] == facts[1] and urls[0] != urls[1]),
        ):
            if differs:
                message = f"{one.name}: {kind.summary[0].lower()}{kind.summary[1:-1]}"
                findings.add(Found(kind=kind, side=Side.REQUEST, place=f"scheme {one.name}",
                                   message=message, old=one.origin, new=after.origin))  # fmt: skip
    operations = {one.id: one for one in new.operations}
    for before in old.operations:
        found = operations.get(same.get(before.id, ""))
        if found is not None:
            _compare_needs(before, found, findings)


def _scheme(one: SecurityScheme) -> tuple[str | None, ...]:
    """How credentials are sent; names of headers and of schemes have no case."""
    name = one.wire_name.lower() if one.wire_name and one.where == "header" else one.wire_name
    return one.kind, one.where, name, (one.scheme or "").lower(), one.prefix


def _compare_needs(old: Operation, new: Operation, findings: Findings) -> None:
    was, now = (_alternatives(one) for one in (old, new))
    if was == now:
        return

    def say(kind: Kind, what: str, subject: str = "", example: Any = None) -> None:
        found = Found(kind=kind, side=Side.REQUEST, place=f"{new.id} security {subject}".strip(),
                      message=f"{new.id} {what}", old=old.origin, new=new.origin,
                      operations=(new.id,), example=example)  # fmt: skip
        findings.add(found)

    nothing: _Alternative = frozenset()
    if nothing in was and nothing not in now:
        say(kinds.SECURITY_ADDED, "needs credentials now", example={**_call(old), "headers": {}})
        return
    if nothing in now and nothing not in was:
        say(kinds.SECURITY_REMOVED, "needs no credentials any more")
        return
    for one in was - now:
        if any(_fulfils(one, other) for other in now):
            continue
        schemes = {name for name, _ in one}
        kind, what = kinds.ALTERNATIVE_REMOVED, "does not accept {} any more"
        if any({name for name, _ in other} == schemes for other in now):
            kind, what = kinds.SCOPE_ADDED, "asks for more scopes of {}"
        say(kind, what.format(_named(one)), _named(one))
    for one in now - was:
        if any(_fulfils(other, one) for other in was):
            if not any(_fulfils(one, other) for other in was):
                say(kinds.SCOPE_REMOVED, f"asks for less: {_named(one)} is enough", _named(one))
            continue
        schemes = {name for name, _ in one}
        if not any({name for name, _ in other} == schemes for other in was):
            say(kinds.ALTERNATIVE_ADDED, f"accepts {_named(one)} as well", _named(one))


_Alternative = frozenset[tuple[str, frozenset[str]]]


def _alternatives(operation: Operation) -> frozenset[_Alternative]:
    """What is enough for a call; no alternative is the empty one."""
    found = frozenset(
        frozenset((need.scheme, frozenset(need.scopes)) for need in one)
        for one in operation.security
    )
    return found or frozenset({frozenset()})


def _fulfils(given: _Alternative, asked: _Alternative) -> bool:
    """Whether who has what one alternative says can call by another."""
    have = dict(given)
    return all(name in have and scopes <= have[name] for name, scopes in asked)


def _named(one: _Alternative) -> str:
    return " and ".join(
        name + (f" ({', '.join(sorted(scopes))})" if scopes else "") for name, scopes in sorted(
            one, key=lambda each: each[0])
    )  # fmt: skip
