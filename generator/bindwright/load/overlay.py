"""Overlays: changes to a document that one does not own (OpenAPI Overlay Specification 1.0).

Whatever an overlay changes keeps the origin that it has in the document; a place that only the
overlay made is reported at its nearest ancestor there.
"""

from copy import deepcopy
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urldefrag, urljoin

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import INVALID_OVERLAY, OVERLAY_FOREIGN, OVERLAY_UNUSED
from bindwright.load.parse import check_depth, parse_beside
from bindwright.load.read import is_url, read_source
from bindwright.load.references.access import uri_of
from bindwright.load.source import Source


def apply_overlays(root: Source, overlays: tuple[str | Source, ...], report: Report) -> Source:
    """The root document with every action of the overlays applied, in order.

    An overlay is a path, or was parsed already.

    Raises:
        Stopped: an overlay can't be read, or is none, or makes the document too deep.
    """
    if not overlays:
        return root
    data = deepcopy(root.data)
    for one in overlays:
        overlay = one
        if not isinstance(overlay, Source):
            overlay = parse_beside(read_source(overlay, report, regular=True), report)
        if not isinstance(overlay.data, dict) or "overlay" not in overlay.data:
            report.texts.pop(overlay.name, None)  # some other file, whose text is nobody's business
        actions = _actions(overlay, report)
        _check_extends(overlay, root, report)
        for index, action in enumerate(actions):
            origin = Origin(overlay.name).child("actions", index)
            data = _apply(data, action, origin, report)
    check_depth(data, root.name, report)
    return replace(root, data=data)


def _actions(overlay: Source, report: Report) -> list[dict[str, Any]]:
    document: Any = overlay.data
    actions = document.get("actions") if isinstance(document, dict) else None
    origin = Origin(overlay.name)
    if not isinstance(actions, list) or "overlay" not in cast("dict[str, Any]", document):
        report.add(
            INVALID_OVERLAY, origin, "an overlay has the keys 'overlay', 'info' and 'actions'"
        )
        raise Stopped
    if str(document["overlay"]).split(".")[0] != "1":
        report.add(
            INVALID_OVERLAY,
            origin.child("overlay"),
            f"overlays of version {str(document['overlay'])[:20]!r} are not known, only 1.x",
        )
        raise Stopped
    return cast("list[dict[str, Any]]", actions)


def _check_extends(overlay: Source, root: Source, report: Report) -> None:
    """Warns where an overlay is made for another document (section 4.4.1, `extends`).

    It is applied all the same: the config names it, and a document is often a copy under another
    name. A file and a URL can't be told apart as documents, so nothing is said of them.
    """
    stated: Any = overlay.data.get("extends")
    if stated is None:
        return
    origin = Origin(overlay.name).child("extends")
    here = uri_of(root)
    try:
        there = urljoin(uri_of(overlay), cast("str", stated))
        same = is_url(here) != is_url(there) or urldefrag(here).url == urldefrag(there).url
    except (TypeError, ValueError, AttributeError):
        report.add(INVALID_OVERLAY, origin, "'extends' takes a URI reference (RFC 3986)")
        raise Stopped from None
    if not same:
        message = f"the overlay is made for {stated[:80]!r}, but is applied to {root.name!r}"
        report.add(OVERLAY_FOREIGN, origin, message)


def _apply(data: Any, action: Any, origin: Origin, report: Report) -> Any:
    """One action (section 4.4.3): every node that `target` selects is updated or removed."""
    from jsonpath_rfc9535 import JSONPathError, find

    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        report.add(INVALID_OVERLAY, origin, "an action needs a 'target', a JSONPath expression")
        raise Stopped
    settings = cast("dict[str, Any]", action)
    try:
        nodes = find(settings["target"], data)
    except JSONPathError:
        report.add(INVALID_OVERLAY, origin.child("target"), "not a JSONPath expression (RFC 9535)")
        raise Stopped from None
    if not nodes:
        report.add(OVERLAY_UNUSED, origin.child("target"), "the target selects nothing")
    locations = [tuple(node.location) for node in nodes]
    if settings.get("remove") is True:
        # The last ones first, so that indices into a list stay right.
        for location in sorted(locations, key=_order, reverse=True):
            _remove(data, location)
        return data
    if "update" in settings:
        for location in locations:
            data = _update(data, location, deepcopy(settings["update"]))
    return data


def _order(location: tuple[Any, ...]) -> tuple[tuple[int, Any], ...]:
    return tuple((0, one) if isinstance(one, int) else (1, one) for one in location)


def _parent(data: Any, location: tuple[Any, ...]) -> Any:
    for token in location[:-1]:
        data = data[token]
    return data


def _remove(data: Any, location: tuple[Any, ...]) -> None:
    if location:
        del _parent(data, location)[location[-1]]


def _update(data: Any, location: tuple[Any, ...], update: Any) -> Any:
    if not location:
        return _merged(data, update)
    parent = _parent(data, location)
    parent[location[-1]] = _merged(parent[location[-1]], update)
    return data


def _merged(old: Any, new: Any) -> Any:
    """Mappings merge key by key, an item is appended to a list, anything else is replaced."""
    if isinstance(old, dict) and isinstance(new, dict):
        result = cast("dict[str, Any]", old)
        for key, value in cast("dict[str, Any]", new).items():
            result[key] = _merged(result[key], value) if key in result else value
        return result
    if isinstance(old, list):
        items = old
        return [*items, *new] if isinstance(new, list) else [*items, new]
    return new
