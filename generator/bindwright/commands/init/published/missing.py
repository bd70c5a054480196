"""What a package knows and its document does not: how a credential is sent, what events are."""

from __future__ import annotations

from typing import Any

from bindwright.commands.init.carried import Outcome
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.published.calls import At
from bindwright.http.media_types import EVENT_STREAM
from bindwright.load.bundle import Node
from bindwright.packages.options import SentOption
from bindwright.packages.surface import Published
from bindwright.plan.source import python as py

_STREAM = "Stream"


def add_credential(draft: Draft, node: Node, option: str, sent: SentOption) -> None:
    """A security scheme for a credential, where the document has none at all."""
    name = "".join(word.capitalize() for word in option.split("_"))
    scheme: dict[str, Any] = {"type": "apiKey", "in": sent.place, "name": sent.name}
    if (sent.name.lower(), sent.prefix) == ("authorization", "Bearer "):
        scheme = {"type": "http", "scheme": "bearer"}
    elif sent.prefix:
        scheme["x-bindwright-prefix"] = sent.prefix.strip()
    needs = [{name: list[str]()}] if sent.required else [{}, {name: list[str]()}]
    root = draft.document.bundle.document.origin
    draft.replace(node, root, {"security": needs})
    draft.update(node, "$", {"components": {"securitySchemes": {name: scheme}}})
    draft.set(node, "names", f"#/components/securitySchemes/{name}", value=option)
    draft.notes.carried(node, "overlay")


def add_streams(draft: Draft, found: Published, at: At) -> None:
    """The events of streams that the document describes as if the whole were one of them."""
    methods = dict(found.surface.methods())
    for path, call in found.calls.items():
        there = draft.document.find(call.operation)
        if event_of(methods[path].returns) is None or there is None:
            continue
        node = at("resources", path, "stream")
        media = _stream(draft, there[1])
        if media is None:
            told = "it streams; the document has no answer that is a stream of events"
            draft.notes.tell(node.origin, Outcome.MISSING, told)
        elif media.get("itemSchema") is None and (schema := media.get("schema")) is not None:
            whole = draft.document.bundle.follow(schema)
            if whole.text("type") != "string":
                draft.update(node, draft.target(media.origin), {"itemSchema": schema.value})
                draft.notes.carried(node, "overlay")


def event_of(returns: py.PyType) -> py.PyType | None:
    """What the events of a stream are, where a method may give one."""
    for one in py.members(returns):
        if isinstance(one, py.Subscript) and one.base.name == _STREAM:
            return next((each for each in one.arguments if py.is_type(each)), None)
    return None


def _stream(draft: Draft, operation: Node) -> Node | None:
    """The media type of a stream, among the answers with success."""
    bundle = draft.document.bundle
    for status, response in operation.members("responses"):
        if status[:1] == "2":
            answer = bundle.follow(response)
            media = dict(answer.members("content")).get(EVENT_STREAM)
            if media is not None and media.origin.source == bundle.root.name:
                return media
    return None
