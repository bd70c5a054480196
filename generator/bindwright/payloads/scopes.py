"""Dynamic scopes: where a `$dynamicRef` or `$recursiveRef` leads, by the way that led to it.

JSON Schema 2020-12, sections 7.1 and 8.2.3.2: it leads to the anchor of its name in the outermost
resource on the way. So a schema that holds one, however deep, is another schema for each way that
makes a difference; ways are the same here where they lead all such references to the same places.
"""

from __future__ import annotations

from bindwright.diagnostics.origin import Origin
from bindwright.load.bundle import Bundle, Moving

Scope = tuple[tuple[str, Origin], ...]
"""Dynamic anchors by name, each with the place that it leads to; sorted."""

NOWHERE: Scope = ()
"""The scope before anything was entered."""

_MOST = 5_000
"""So many pairs of a schema and a scope are told apart. Ways can be exponentially many."""


class Scopes:
    """The scopes of a bundle. In one without references that move there is but one."""

    def __init__(self, bundle: Bundle) -> None:
        self._resources = bundle.resources if bundle.dynamic else {}
        wanted = {one.anchor for one in bundle.dynamic.values()}
        self._anchors: dict[tuple[str, str], dict[str, Origin]] = {}
        for source, resources in self._resources.items():
            for root, named in resources.dynamic.items():
                self._anchors[source, root] = {
                    name: Origin(source, pointer)
                    for name, pointer in named.items()
                    if name in wanted
                }
        self._met: set[tuple[Origin, Scope]] = set()
        self.are_too_many = False

    def enter(self, scope: Scope, origin: Origin) -> Scope:
        """The scope in the resource that a place belongs to, come from another."""
        resources = self._resources.get(origin.source)
        if resources is None:
            return NOWHERE
        named = self._anchors.get((origin.source, resources.root_of(origin.pointer)))
        if named:
            known = dict(scope)
            if not known.keys() >= named.keys():
                scope = tuple(sorted({**named, **known}.items()))
        if (origin, scope) not in self._met:
            if len(self._met) >= _MOST:
                self.are_too_many = True
                return NOWHERE if scope else scope
            self._met.add((origin, scope))
        return scope

    def target(self, moving: Moving, scope: Scope) -> Origin:
        """Where a reference leads in a scope."""
        return dict(scope).get(moving.anchor, moving.target)
