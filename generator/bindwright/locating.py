"""From findings to what is shown: each with its position and the text of its line."""

from collections.abc import Iterable, Mapping
from typing import Literal

from bindwright.config.toml_positions import locate_toml
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.show import Located

_Place = tuple[str, Literal["key", "value"]]


def located(findings: Iterable[Finding], texts: Mapping[str, bytes]) -> list[Located]:
    """Each finding with its place; `texts` are the bytes of the files that were read, by name.

    A finding about a file that was not read (or about none) has no position.
    """
    by_source: dict[str, list[Finding]] = {}
    for finding in findings:
        by_source.setdefault(finding.origin.source, []).append(finding)
    found: list[Located] = []
    for source, group in by_source.items():
        content = texts.get(source)
        if content is None:
            found += [(finding, finding.position, None) for finding in group]
        else:
            found += _in_text(source, content.decode("utf-8-sig", "replace"), group)
    return found


def positions(
    origins: Iterable[Origin], texts: Mapping[str, bytes], at: Literal["key", "value"] = "key"
) -> dict[Origin, Position]:
    """Where keys of documents stand, or values; those of files that were not read are left out."""
    by_source: dict[str, set[_Place]] = {}
    for origin in origins:
        by_source.setdefault(origin.source, set()).add((origin.pointer, at))
    return {
        Origin(source, pointer): position
        for source, places in by_source.items()
        if source in texts
        for (pointer, _), position in _positions(
            source, texts[source].decode("utf-8-sig", "replace"), places
        ).items()
    }


def _in_text(source: str, text: str, findings: list[Finding]) -> list[Located]:
    unknown: set[_Place] = {
        (finding.origin.pointer, finding.at) for finding in findings if finding.position is None
    }
    found_places = _positions(source, text, unknown)
    # Only line feeds end a line: the parsers count so.
    lines = text.split("\n")
    found: list[Located] = []
    for finding in findings:
        position = finding.position or found_places[finding.origin.pointer, finding.at]
        known = position.line <= len(lines)
        found.append((finding, position, lines[position.line - 1].rstrip("\r") if known else None))
    return found


def _positions(source: str, text: str, places: set[_Place]) -> Mapping[_Place, Position]:
    if not places:
        return {}
    if source.endswith(".toml"):
        return {place: locate_toml(text, *place) for place in places}
    from pathlib import Path

    from bindwright.load.locate import locate
    from bindwright.load.parse import looks_like_json
    from bindwright.load.source import Source
    from bindwright.load.swagger import is_swagger, original_pointer

    is_json = looks_like_json(source, text)
    original = original_pointer if is_swagger(text) else str
    whole = Source(
        name=source, path=Path(source), text=text, is_json=is_json, data=None, digest=""
    )  # fmt: skip
    found = locate(whole, {(original(pointer), at) for pointer, at in places})
    return {(pointer, at): found[original(pointer), at] for pointer, at in places}
