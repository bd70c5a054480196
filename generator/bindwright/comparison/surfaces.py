"""The second column: what changed for those who call the package.

Two surfaces are compared, not two documents: only they know what has a name. What a caller gives
may be given more room, what he gets may be given less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bindwright.comparison import kinds
from bindwright.comparison.changes import Change
from bindwright.comparison.kinds import Kind, Side
from bindwright.comparison.python_types import Known, Relation, plain, relation
from bindwright.comparison.renames import (
    Places,
    certain,
    renamed_classes,
    renamed_members,
    same_places,
)
from bindwright.diagnostics.origin import Origin
from bindwright.plan.calls.signatures import OMIT_TYPE
from bindwright.plan.source import python as py
from bindwright.plan.surface import Argument, Field, Method, Surface
from bindwright.record import record


@record
class Face:
    """A surface, and what is known of its names: where they stand, and who makes their values."""

    surface: Surface
    origins: Mapping[str, Origin]
    """Of classes by name and of operations by id."""
    sent: frozenset[str]
    received: frozenset[str]

    def side(self, name: str) -> Side:
        """Who makes the values of a class: callers, if the package never gives any."""
        if name not in self.received:
            return Side.REQUEST
        return Side.BOTH if name in self.sent else Side.RESPONSE


@dataclass(slots=True)
class _Comparison:
    """Collects the changes from one face to another; `renamed` are classes, old name to new."""

    old: Face
    new: Face
    same: Mapping[str, str]
    changes: list[Change] = field(default_factory=list[Change])
    renamed: dict[str, str] = field(default_factory=dict[str, str])
    _known: Known = field(init=False)

    def __post_init__(self) -> None:
        aliases = {**self.old.surface.aliases, **self.new.surface.aliases}
        self._known = Known(renamed=self.renamed, aliases=aliases)

    def say(
        self, kind: Kind, place: str, message: str, *, side: Side = Side.BOTH,
        names: tuple[str, str] | None = None, hint: str | None = None,
        operations: tuple[str, ...] = (), code: tuple[str, str] = ("", ""),
    ) -> None:  # fmt: skip
        """Adds a change, if it matters on that side; `names` tell where both stand.

        `code` is what a caller writes before and after.
        """
        level = kind.level(side)
        if level is None:
            return
        first, second = names or (place, place)
        self.changes.append(
            Change(
                kind=kind, level=level, side=side, place=place, message=message, hint=hint,
                old=self.old.origins.get(first), new=self.new.origins.get(second),
                operations=operations, before=code[0], after=code[1],
            )
        )  # fmt: skip

    def relation(self, old: py.PyType, new: py.PyType) -> Relation:
        """What the new type is to the old one."""
        return relation(old, new, self._known)

    def both(self, old: py.Expr, new: py.Expr) -> str:
        """Two types for people: the second one becomes of the first."""
        return f"{plain(old)} becomes {plain(new)}"


def compare_surfaces(old: Face, new: Face, same: Mapping[str, str]) -> tuple[Change, ...]:
    """Compares two surfaces; `same` are the operations that both have, old id to new."""
    found = _Comparison(old, new, same)
    found.renamed |= _find_renamed(found)[0]
    _compare_names(found)
    _compare_methods(found)
    _compare_models(found)
    _compare_enumerations(found)
    _compare_aliases(found)
    _compare_options(found)
    _compare_errors(found)
    _compare_webhooks(found)
    return tuple(found.changes)


# Names


def _names(surface: Surface) -> set[str]:
    aliases = {one for one in surface.renamed if "." not in one}
    return {name for names in surface.exports.values() for name in names} | aliases


def _find_renamed(found: _Comparison) -> tuple[dict[str, str], Places]:
    """Classes that have another name, old to new, and what their places say of them."""
    old, new = found.old.surface, found.new.surface
    methods = [(one, other) for _, one, _, other in _matched(found) if other is not None]
    places = same_places(old, new, methods, {})
    stated = {one: now for one, now in new.renamed.items() if one in _names(old)}
    renamed = renamed_classes(old, new, places) | stated
    places = same_places(old, new, methods, renamed)
    return renamed | places.inner, places


def deprecated_aliases(old: Face, new: Face, same: Mapping[str, str]) -> dict[str, str]:
    """The names of the old surface that can stay in the new one as aliases, as names.lock has them.

    These are the ones of what is certainly the same: a method of the same operation, a member of
    the same value, and a class of the same members that stands wherever the other one stood.
    """
    found = _Comparison(old, new, same)
    renamed, places = _find_renamed(found)
    renamed = {one: now for one, now in renamed.items() if one in _names(old.surface)}
    calls = any(old.surface.resources.values())
    aliases = certain(renamed, places) if calls else dict(renamed)
    found.renamed |= aliases
    enumerations = old.surface.enumerations, new.surface.enumerations
    for _, name, was, now in _pairs(found, *enumerations):
        for gone, member in renamed_members(was, now).items():
            aliases[f"{name}.{gone}"] = f"{name}.{member}"
    for place, _, other, method in _matched(found):
        if method is not None and other != place:
            aliases[f"{place}()"] = other
    known = {*old.surface.renamed, *new.surface.renamed}
    return {one: now for one, now in aliases.items() if one not in known}


def _compare_names(found: _Comparison) -> None:
    was, now = _names(found.old.surface), _names(found.new.surface)
    for name in sorted(was - now):
        other = found.renamed.get(name)
        if name in found.old.surface.renamed:
            _say_alias_removed(found, name)
        elif other is not None:
            words = f'"{other}" = "{name}" in [package.names] of bindwright.toml'
            hint = f"to keep the name: {words}" if other in found.new.origins else None
            found.say(kinds.NAME_CHANGED, name, f"{name} is called {other} now",
                      names=(name, other), hint=hint, code=(name, other))  # fmt: skip
        else:
            found.say(kinds.EXPORT_REMOVED, name, f"{name} is gone", code=(name, ""))
    for name in sorted(was & now):
        _say_deprecated(found, name)
    for name in sorted(now - was - set(found.renamed.values())):
        found.say(kinds.EXPORT_ADDED, name, f"{name} is new")


def _say_deprecated(found: _Comparison, name: str, names: tuple[str, str] = ("", "")) -> bool:
    """Whether something has become a deprecated alias; then it is said."""
    other = found.new.surface.renamed.get(name)
    if other is None or name in found.old.surface.renamed:
        return False
    called = other + "()" * name.endswith("()")
    message = f"{name} is called {called} now; the old name still works"
    found.say(kinds.NAME_DEPRECATED, name, message,
              names=names if any(names) else (name, other), code=(name, called))  # fmt: skip
    return True


def _say_alias_removed(found: _Comparison, name: str) -> None:
    other = found.old.surface.renamed[name] + "()" * name.endswith("()")
    found.say(kinds.ALIAS_REMOVED, name, f"{name}, the deprecated name of {other}, is gone",
              code=(name, other))  # fmt: skip


# Methods


def _methods(surface: Surface) -> Iterator[tuple[str, Method]]:
    for path, one in surface.methods():
        yield f"client.{path}", one


def _matched(found: _Comparison) -> Iterator[tuple[str, Method, str, Method | None]]:
    """Each method of the old surface with its place, and the place and method that it is now."""
    now = dict(_methods(found.new.surface))
    aliases = found.new.surface.renamed
    by_operation = {
        one.operation: place for place, one in now.items() if f"{place}()" not in aliases
    }
    for place, method in _methods(found.old.surface):
        operation = found.same.get(method.operation)
        by_hand = not method.operation  # such a method is known by its place alone
        is_there = place in now and (by_hand or now[place].operation == operation)
        other = place if is_there else by_operation.get(operation) if operation else None
        yield place, method, other or "", now[other] if other is not None else None


def _compare_methods(found: _Comparison) -> None:
    left = dict(_methods(found.new.surface))
    for place, method, other, new in _matched(found):
        reached = (method.operation, new.operation if new is not None else "")
        if f"{place}()" in found.old.surface.renamed:
            # What became of the method itself is said of the name that it had besides.
            if other != place:
                _say_alias_removed(found, f"{place}()")
            left.pop(other, None)
            continue
        if new is not None and _say_deprecated(found, f"{place}()", reached):
            left.pop(found.new.surface.renamed[f"{place}()"], None)
        if new is None:
            found.say(kinds.METHOD_REMOVED, place, f"{place}() is gone",
                      names=(method.operation, ""), operations=(method.operation,),
                      code=(f"{place}()", ""))  # fmt: skip
            continue
        left.pop(other, None)
        if other != place:
            # Both have a line in the lock that keeps the place.
            hint = f'to keep it: "{new.operation}" in [package.resources] and [package.names]'
            found.say(kinds.METHOD_MOVED, place, f"{place}() is {other}() now", hint=hint,
                      names=(method.operation, new.operation), operations=(new.operation,),
                      code=(f"{place}()", f"{other}()"))  # fmt: skip
        _compare_calls(found, other, method, new)
    for place, method in left.items():
        found.say(kinds.METHOD_ADDED, place, f"{place}() is new",
                  names=("", method.operation), operations=(method.operation,))  # fmt: skip


def _compare_calls(found: _Comparison, place: str, old: Method, new: Method) -> None:
    names = (old.operation, new.operation)
    reached = (new.operation,)

    def say(
        kind: Kind, subject: str, message: str, side: Side = Side.REQUEST,
        was: str = "", now: str = "",
    ) -> None:  # fmt: skip
        call = (f"{place}({was})", f"{place}({now})")
        code = (f"{was} = {place}()", f"{now} = {place}()") if side is Side.RESPONSE else call
        found.say(kind, f"{place} {subject}", f"{place}(): {message}", side=side, names=names,
                  operations=reached, code=code)  # fmt: skip

    was, now = ({one.name: one for one in each.arguments} for each in (old, new))
    renamed = _renamed_arguments(old, new)
    for one, other in renamed.items():
        say(kinds.ARGUMENT_RENAMED, one, f"the argument {one} is called {other} now",
            was=f"{one}=…", now=f"{other}=…")  # fmt: skip
    for name, argument in was.items():
        after = now.get(renamed.get(name, name))
        if after is None:
            say(kinds.ARGUMENT_REMOVED, name, f"the argument {name} is gone", was=f"{name}=…")
        else:
            _compare_arguments(found, say, argument, after)
    for name, argument in now.items():
        if name not in was and name not in renamed.values():
            kind = kinds.ARGUMENT_ADDED_REQUIRED if argument.required else kinds.ARGUMENT_ADDED
            required = "required" if argument.required else "optional"
            say(kind, name, f"the {required} argument {name} is new", now=f"{name}=…")
    positions = [[renamed.get(one.name, one.name) for one in each.arguments if not one.keyword_only]
                 for each in (old, new)]  # fmt: skip
    if positions[0] != positions[1][: len(positions[0])]:
        kept = [one for one in positions[0] if one in now]
        if kept != positions[1][: len(kept)]:
            first, second = (", ".join(one) for one in positions)
            say(kinds.ARGUMENTS_MOVED, "order", f"({first}) by position are ({second}) now",
                was=first, now=second)  # fmt: skip
    _compare_results(found, say, old.returns, new.returns)


def _renamed_arguments(old: Method, new: Method) -> dict[str, str]:
    """Arguments by position that have another name at the same place, and are of the same type."""
    was, now = ({one.name for one in each.arguments} for each in (old, new))
    return {
        one.name: other.name
        for one, other in zip(old.arguments, new.arguments, strict=False)
        if not one.keyword_only
        and not other.keyword_only
        and one.name not in now
        and other.name not in was
    }


def _compare_arguments(found: _Comparison, say: Any, old: Argument, new: Argument) -> None:
    name = new.name
    if new.required and not old.required:
        say(kinds.ARGUMENT_REQUIRED, name, f"the argument {name} has to be given", now=f"{name}=…")
    elif old.required and not new.required:
        say(kinds.ARGUMENT_OPTIONAL, name, f"the argument {name} can be left out")
    first, second = (_without_omit(one.type) for one in (old, new))
    kind = {
        Relation.NARROWED: kinds.ARGUMENT_NARROWED,
        Relation.CHANGED: kinds.ARGUMENT_NARROWED,
        Relation.WIDENED: kinds.ARGUMENT_WIDENED,
    }.get(found.relation(first, second))
    if kind is not None:
        say(kind, name, f"the argument {name}: {found.both(first, second)}",
            was=f"{name}: {plain(first)}", now=f"{name}: {plain(second)}")  # fmt: skip
    if not old.required and not new.required and old.default != new.default:
        say(kinds.ARGUMENT_DEFAULT, name, f"the default of {name}: "
            f"{found.both(old.default or py.NONE, new.default or py.NONE)}")  # fmt: skip


def _without_omit(one: py.PyType) -> py.PyType:
    kept = [each for each in py.members(one) if each != OMIT_TYPE]
    return py.union(kept) if kept else one


def _compare_results(found: _Comparison, say: Any, old: py.PyType, new: py.PyType) -> None:
    known = found.relation(old, new)
    if known is not Relation.SAME:
        kind = kinds.RESULT_NARROWED if known is Relation.NARROWED else kinds.RESULT_WIDENED
        say(kind, "result", found.both(old, new), Side.RESPONSE,
            f"result: {plain(old)}", f"result: {plain(new)}")  # fmt: skip


# Types


def _pairs(
    found: _Comparison, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[tuple[str, str, Any, Any]]:
    """What both have, with its old and its new name."""
    for name, one in old.items():
        other = found.renamed.get(name, name)
        if other in new:
            yield name, other, one, new[other]


def _compare_models(found: _Comparison) -> None:
    for _, name, old, new in _pairs(found, found.old.surface.models, found.new.surface.models):
        _compare_fields(found, name, old, new)


def _compare_fields(
    found: _Comparison, name: str, old: Iterable[Field], new: Iterable[Field]
) -> None:
    side = found.new.side(name)
    was, now = ({one.name: one for one in each} for each in (old, new))
    for key, one in was.items():
        place = f"{name}.{key}"
        after = now.get(key)
        if after is None:
            found.say(kinds.FIELD_REMOVED, place, f"{place} is gone", side=side, names=(name, name),
                      code=(place, ""))  # fmt: skip
            continue
        first, second = _whole(one), _whole(after)
        kind = {
            Relation.NARROWED: kinds.FIELD_NARROWED,
            Relation.WIDENED: kinds.FIELD_WIDENED,
            Relation.CHANGED: kinds.FIELD_CHANGED,
        }.get(found.relation(first, second))
        # Who makes a value of the class gives a field that is required.
        if kind is None and _is_asked(one) != _is_asked(after):
            kind = kinds.FIELD_NARROWED if _is_asked(after) else kinds.FIELD_WIDENED
        if kind is not None:
            texts = found.both(first, second)
            if first == second:
                texts = "has to be given" if _is_asked(after) else "can be left out"
            found.say(kind, place, f"{place}: {texts}", side=side, names=(name, name),
                      code=(f"{place}: {plain(first)}", f"{place}: {plain(second)}"))  # fmt: skip
    for key, one in now.items():
        if key not in was:
            kind = kinds.FIELD_ADDED_REQUIRED if _is_asked(one) else kinds.FIELD_ADDED
            found.say(kind, f"{name}.{key}", f"{name}.{key} is new", side=side, names=(name, name))


def _is_asked(one: Field) -> bool:
    """Whether who makes an object has to give it."""
    return one.required and one.default is None


def _whole(one: Field) -> py.PyType:
    """What a reader gets: what is missing reads as None."""
    return py.optional(one.type) if one.nullable or not one.required else one.type


_RETIRED = "a member whose lifecycle is 'retired' stays, and breaks nobody"


def _compare_enumerations(found: _Comparison) -> None:
    first, second = found.old.surface, found.new.surface
    for before, name, old, new in _pairs(found, first.enumerations, second.enumerations):
        side = found.new.side(name)
        was_closed, is_closed = before in first.closed, name in second.closed
        renamed = renamed_members(old, new)
        for key, now in renamed.items():
            place, other = f"{name}.{key}", f"{name}.{now}"
            if not _say_deprecated(found, place, (before, name)):
                found.say(kinds.NAME_CHANGED, place, f"{place} is called {other} now", side=side,
                          names=(before, name), code=(place, other))  # fmt: skip
        for key in first.renamed:
            if key.startswith(f"{before}.") and key not in second.renamed:
                _say_alias_removed(found, key)
        for key in old:
            if key not in new and key not in renamed:
                found.say(kinds.ENUM_NAME_REMOVED, f"{name}.{key}", f"{name}.{key} is gone",
                          side=side, names=(before, name), hint=_RETIRED,
                          code=(f"{name}.{key}", "" if is_closed else plain(old[key])))  # fmt: skip
        for key in new:
            if key not in old and key not in renamed.values():
                kind = kinds.ENUM_NAME_ADDED_CLOSED if was_closed else kinds.ENUM_NAME_ADDED
                found.say(kind, f"{name}.{key}", f"{name}.{key} is new", side=side,
                          names=(before, name))  # fmt: skip
        if was_closed != is_closed:
            kind = kinds.ENUM_BASE_CLOSED if is_closed else kinds.ENUM_BASE_OPENED
            what = "has no other values now" if is_closed else "may have other values now"
            found.say(kind, name, f"{name} {what}", side=side, names=(before, name))


def _compare_aliases(found: _Comparison) -> None:
    for _, name, old, new in _pairs(found, found.old.surface.aliases, found.new.surface.aliases):
        kind = {
            Relation.NARROWED: kinds.ALIAS_NARROWED,
            Relation.WIDENED: kinds.ALIAS_WIDENED,
            Relation.CHANGED: kinds.ALIAS_CHANGED,
        }.get(found.relation(old, new))
        if kind in (kinds.ALIAS_WIDENED, kinds.ALIAS_CHANGED) and _is_open(name, old):
            kind = kinds.ALIAS_OF_OPEN
        if kind is kinds.ALIAS_NARROWED and _keeps_members(found, name, old):
            kind = kinds.ALIAS_RETIRED
        if kind is not None:
            found.say(kind, name, f"{name}: {found.both(old, new)}", side=found.new.side(name),
                      code=(f"{name} = {plain(old)}", f"{name} = {plain(new)}"))  # fmt: skip


def _keeps_members(found: _Comparison, name: str, old: py.PyType) -> bool:
    """Whether all values that an alias stood for are members of its enumeration still: those that
    it does not name are retired.
    """
    members = found.new.surface.enumerations.get(name.removesuffix("Name"), {})
    if not isinstance(old, py.Subscript) or old.base.name != "Literal":
        return False
    return set(old.arguments) <= set(members.values())


def _is_open(name: str, one: py.PyType) -> bool:
    """Whether a union has a class for variants that the document does not list."""
    return any(each.name == f"Unknown{name}" for each in py.names_in(one))


# The client and its errors


def _compare_options(found: _Comparison) -> None:
    was, now = ({one.name: one for one in face.surface.options} for face in (found.old, found.new))
    for name, one in was.items():
        place = f"Client {name}"
        if name not in now:
            found.say(kinds.OPTION_REMOVED, place, f"the option {name} of the client is gone",
                      side=Side.REQUEST, code=(f"Client({name}=…)", "Client()"))  # fmt: skip
        elif found.relation(one.type, now[name].type) in (Relation.NARROWED, Relation.CHANGED):
            texts = found.both(one.type, now[name].type)
            found.say(kinds.OPTION_CHANGED, place, f"the option {name} of the client: {texts}",
                      side=Side.REQUEST)  # fmt: skip
    for name in now.keys() - was.keys():
        found.say(kinds.OPTION_ADDED, f"Client {name}", f"the option {name} of the client is new",
                  side=Side.REQUEST)  # fmt: skip


def _compare_errors(found: _Comparison) -> None:
    """Bases alone: the names of errors are exported as all others are."""
    for _, name, old, new in _pairs(found, found.old.surface.errors, found.new.surface.errors):
        if old != new:
            message = f"{name} is a {new.name} and was a {old.name}"
            found.say(kinds.ERROR_CLASS_CHANGED, name, message,
                      code=(f"except {old.name}", f"except {new.name}"))  # fmt: skip


def _compare_webhooks(found: _Comparison) -> None:
    """The functions that read what the API sends by itself; they are known by their names."""
    was, now = found.old.surface.webhooks, found.new.surface.webhooks
    for name in dict.fromkeys((*was, *now)):
        old, new, call = was.get(name), now.get(name), f"webhooks.{name}()"
        if new is None:
            found.say(kinds.METHOD_REMOVED, call[:-2], f"{call} is gone", code=(call, ""))
        elif old is None:
            found.say(kinds.METHOD_ADDED, call[:-2], f"{call} is new")
        elif (known := found.relation(old, new)) is not Relation.SAME:
            kind = kinds.RESULT_NARROWED if known is Relation.NARROWED else kinds.RESULT_WIDENED
            message = f"{call}: result: {found.both(old, new)}"
            code = (f"result: {plain(old)} = {call}", f"result: {plain(new)} = {call}")
            found.say(kind, call[:-2], message, side=Side.RESPONSE, code=code)


def behaviours(changes: Iterable[Change]) -> Iterator[Change]:
    """What the package does differently although it looks the same."""
    for one in changes:
        if one.kind.behaviour is not None:
            yield Change(
                kind=kinds.BEHAVIOUR, level=one.kind.behaviour, side=one.side, place=one.place,
                message=one.message, old=one.old, new=one.new, operations=one.operations,
            )  # fmt: skip
