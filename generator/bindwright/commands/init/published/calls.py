"""The methods of a package: where each stands, what its arguments are called, how it pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from bindwright.commands.init.carried import Method as Place
from bindwright.commands.init.carried import Outcome, Scheme
from bindwright.commands.init.draft import Draft
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.http.path_templates import variables_of
from bindwright.load.bundle import Node
from bindwright.packages.calls import Call
from bindwright.packages.surface import Published
from bindwright.plan import plan
from bindwright.plan.calls.arguments import reserved_arguments
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.source import python as py
from bindwright.plan.surface import Method
from bindwright.record import record

At = Callable[..., Node]


@record
class _Match:
    """A method of the package and the operation of the document that it calls."""

    path: str
    method: Method
    call: Call
    operation: str
    variables: dict[str, str]
    """Those of the path as the package calls them, to the document's."""

    @property
    def positional(self) -> list[str]:
        """The variables of the path that are given by position."""
        given = (one.name for one in self.method.arguments if not one.keyword_only)
        sent = (self.call.wire.get(one, ("", "")) for one in given)
        found = (name for place, name in sent if place == "path")
        return [self.variables[name] for name in found if name in self.variables]


def read_calls(draft: Draft, found: Published, at: At) -> None:
    """All methods whose text tells which operation they call."""
    matches = list(_matches(draft, found, at))
    usual = _usual_positional(matches)
    if matches and usual != "path":
        draft.notes.carried(
            at("positional"), draft.set(at("positional"), "positional", value=usual)
        )
    names = own_names(draft).arguments
    reserved = reserved_arguments((), "body")
    for one in matches:
        node = at("resources", one.path)
        settings = dict(_settings(one, usual, draft))
        paged = _page_of(one.method)
        draft.methods.append(
            Place(
                path=one.path, operation=one.operation, origin=node.origin, settings=settings,
                pages=paged.name if paged is not None and paged in found.pages else "",
            )
        )  # fmt: skip
        for argument, (place, wire) in _arguments(one):
            key = f"{one.operation}::{place} {wire}"
            node = at("resources", one.path, argument)
            if argument in reserved:
                told = f"every call has an option of this name; here it is {names.get(key)}"
                draft.notes.tell(node.origin, Outcome.MISSING, told)
            elif names.get(key, argument) != argument:
                draft.notes.carried(node, draft.set(node, "names", key, value=argument))
    _schemes(draft, found, at)


def own_names(draft: Draft) -> NamesLock:
    """The names that a package of the document has without a configuration."""
    api = draft.document.api
    config = PackageConfig(spec=draft.document.spec).named_after(api.title)
    return plan(api, config, NamesLock(), Report())[1]


def _matches(draft: Draft, found: Published, at: At) -> Iterator[_Match]:
    methods = dict(found.surface.methods())
    for path, call in found.calls.items():
        there = draft.document.find(call.operation)
        if there is None:  # settling counts those that the document does not have
            origin = at("resources", path).origin
            draft.methods.append(Place(path=path, operation=call.operation, origin=origin))
            continue
        ours, theirs = (variables_of(one.partition(" ")[2]) for one in (call.operation, there[0]))
        yield _Match(
            path=path, method=methods[path], call=call, operation=there[0],
            variables=dict(zip(ours, theirs, strict=False)),
        )  # fmt: skip


def _usual_positional(matches: list[_Match]) -> str:
    """Which variables of paths most methods take by position."""
    found: Counter[str] = Counter()
    for one in matches:
        variables = list(one.variables.values())
        for word, usual in _positional(variables).items():
            found[word] += bool(variables) and one.positional == usual
    return max(("path", "last", "none"), key=lambda word: found[word])


def _positional(variables: list[str]) -> dict[str, list[str]]:
    return {"path": variables, "last": variables[-1:], "none": []}


def _settings(one: _Match, usual: str, draft: Draft) -> Iterator[tuple[str, Any]]:
    if one.positional != _positional(list(one.variables.values()))[usual]:
        yield "positional", one.positional
    whole = [name for name, told in one.call.wire.items() if told == ("body", "")]
    if whole and draft.document.body_names(one.operation):
        yield "body_argument", whole[0]
    if one.call.unwraps:
        yield "unwrap", f"/{one.call.unwraps}"


def _arguments(one: _Match) -> Iterator[tuple[str, tuple[str, str]]]:
    """The arguments whose place and name on the wire are known."""
    given = {argument.name for argument in one.method.arguments}
    for argument, (place, wire) in one.call.wire.items():
        if argument in given and (place, wire) != ("body", ""):
            yield argument, (place, one.variables.get(wire, wire) if place == "path" else wire)


# Pages


def _page_of(method: Method) -> py.Name | None:
    """The class of pages that a method gives."""
    returns = method.returns
    return returns.base if isinstance(returns, py.Subscript) else None


def _schemes(draft: Draft, found: Published, at: At) -> None:
    for name, page in found.pages.items():
        node = at("pages", name.name)
        if page.words:
            words = {**page.words, **({"items": page.items} if page.items else {})}
            draft.schemes.append(Scheme(name=name.name, words=words, origin=node.origin))
        else:
            told = "how it finds the next page: say it in [package.pagination]"
            draft.notes.tell(node.origin, Outcome.MISSING, told)
