"""Which places of the documents a part of an API is made of."""

from collections.abc import Iterable, Iterator

from bindwright.diagnostics.origin import Origin, escape_token
from bindwright.load.bundle import Bundle, Node, Target
from bindwright.load.swagger import is_swagger, original_pointer
from bindwright.load.walk import mapped_names

_OLD_NAMED = ("/definitions/", "/parameters/", "/responses/")
_FOR_ALL = "/components/securitySchemes/"


class Reached:
    """The places that matter once some operations are left out.

    Those are what the document says for all, the other operations, and what references lead to from
    there; of a schema also those that extend it.
    """

    def __init__(self, bundle: Bundle, left_out: Iterable[Origin]) -> None:
        self._bundle = bundle
        self._left_out = frozenset(left_out)
        self._is_old = is_swagger(bundle.root.text)
        self._found: set[Origin] = set()
        self._follow(bundle.document)
        components = bundle.document.get("components")
        schemas = [one for _, one in components.members("schemas")] if components else []
        while more := [one for one in schemas if self._extends(one)]:
            for one in more:
                self._follow(one)
        self._places = {self._written(one) for one in self._found}

    def matters(self, place: Origin) -> bool:
        """Whether a place is one of them; what is no part of the documents is."""
        if place.source not in self._bundle.sources:
            return True
        place = self._written(place)
        while place not in self._places:
            if place in self._left_out or self._has_name(place) or not place.pointer:
                return False
            place = Origin(place.source, place.pointer.rpartition("/")[0])
        return True

    def _follow(self, start: Node) -> None:
        """Finds what can be reached from a place."""
        waiting = [start]
        self._found.add(start.origin)
        while waiting:
            node = waiting.pop()
            for target in self._targets(node):
                if target.origin not in self._found:
                    self._found.add(target.origin)
                    waiting.append(Node(target.value, target.origin))
            below = enumerate(node.value) if isinstance(node.value, list) else node.items()
            for key, one in below:
                child = one if isinstance(one, Node) else Node(one, node.origin.child(key))
                origin = child.origin
                if not (origin in self._left_out or self._has_name(self._written(origin))):
                    waiting.append(child)

    def _targets(self, node: Node) -> Iterator[Target]:
        """What a place refers to, by `$ref` or by the mapping of a discriminator."""
        found = self._bundle.reference(node)
        if found is not None:
            yield found
        tag = node.get("discriminator")
        for name in mapped_names(tag.value) if tag is not None else ():
            for ref in (name, f"#/components/schemas/{escape_token(name)}"):
                named = self._bundle.targets.get((node.origin.source, ref))
                if named is not None:
                    yield named

    def _extends(self, node: Node) -> bool:
        """Whether a schema that is not reached yet extends one that is."""
        parts = map(self._bundle.reference, node.list("allOf"))
        is_new = node.origin not in self._found
        return is_new and any(one is not None and one.origin in self._found for one in parts)

    def _written(self, place: Origin) -> Origin:
        """A place as the author of the document knows it."""
        return Origin(place.source, original_pointer(place.pointer)) if self._is_old else place

    def _has_name(self, place: Origin) -> bool:
        """Whether a component stands at a place, which matters if something leads there."""
        pointer = place.pointer
        if place.source != self._bundle.root.name:
            return False
        if self._is_old:
            return pointer.startswith(_OLD_NAMED) and pointer.count("/") == 2
        named = pointer.startswith("/components/") and pointer.count("/") == 3
        return named and not pointer.startswith(_FOR_ALL)
