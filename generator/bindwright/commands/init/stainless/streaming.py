"""`streaming`: which methods stream, what their events are, and what ends a stream."""

from __future__ import annotations

from typing import Any

from bindwright.commands.init.carried import Outcome
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Handler, NoMeaning, NotYet, Unfit
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.origin import as_pointer
from bindwright.load.bundle import Node

_EVENTS = "text/event-stream"
_DONE = "[DONE]"


class Streaming:
    """Handlers of `streaming`, at the top and at a method; `models` are set before."""

    def __init__(self, draft: Draft, casings: Casings, root: Node) -> None:
        self._draft = draft
        self._notes = draft.notes
        self._casings = casings
        self.models: dict[str, str] = {}
        streaming = root.get("streaming")
        self._rules = streaming.list("on_event") if streaming is not None else []

    def rules(self, node: Node) -> None:
        """What is told of the rules of the decoder; each streaming method has them."""

        def each(one: Node) -> None:
            if not isinstance(one.value, list):
                raise Unfit("a list of rules is expected here")
            for rule in node.list("on_event"):
                self._notes.walk(rule, self._words(rule))

        self._notes.walk(node, {"on_event": each})

    def _words(self, rule: Node) -> dict[str, Handler]:
        handle = rule.text("handle")
        by_data = rule.text("data_starts_with")
        plain = handle == "yield" or by_data == _DONE or rule.text("event_type") is not None
        done = handle == "done"
        said: Handler = (
            (lambda _: "overlay") if plain or done else NotYet("events are told apart by name")
        )
        return {
            "data_starts_with": said,
            "event_type": said,
            "kind": NoMeaning("what no other rule is for is given to the caller"),
            "handle": said,
            "error_property": NotYet("events that are errors have a name"),
        }

    def method(self, node: Node, operation: str, place: Node | None) -> str | None:
        """How a method streams."""
        if place is None or not isinstance(node.value, dict):
            raise Unfit("an operation of the document that streams is expected here")
        stream: dict[str, Any] = self._named()
        event: list[str | None] = [None]

        def selector(one: Node) -> str | None:
            if one.value is None:
                return "the answer is always a stream"
            name = self._notes.text(one)
            if name not in self._draft.document.body_names(operation):
                raise Unfit(f"the body of {operation} has no property {name!r}")
            stream["selector"] = as_pointer([name])
            return "overlay"

        def model(one: Node) -> str:
            name = self._notes.text(one)
            event[0] = self.models.get(name)
            if event[0] is None:
                raise Unfit(f"there is no model {name[:100]!r} in the configuration")
            return "overlay"

        why = NoMeaning("the class of the request side is called after its method")
        keys: dict[str, Handler] = {
            "param_discriminator": selector, "stream_event_model": model, "params_type_name": why,
        }  # fmt: skip
        self._notes.walk(node, keys)
        self._events(
            node, operation, place, event[0], always=node.value.get("param_discriminator") is None
        )
        if stream:
            self._draft.update(
                node, self._draft.target(place.origin), {"x-bindwright-stream": stream}
            )
        return None

    def _named(self) -> dict[str, Any]:
        """The rules that are about names of events."""
        found: dict[str, Any] = {}
        for rule in self._rules:
            name, handle = rule.text("event_type"), rule.text("handle")
            if name is not None and handle == "yield":
                found.setdefault("yields", []).append(name)
            elif name is not None and handle == "error":
                found.setdefault("error", name)
        return found

    def _events(
        self, node: Node, operation: str, place: Node, event: str | None, *, always: bool
    ) -> None:
        """The media type of the stream, where the document lacks it or says otherwise."""
        bundle = self._draft.document.bundle
        answers = [(k, bundle.follow(one)) for k, one in place.members("responses") if k[:1] == "2"]
        if not answers:
            self._notes.unfit(node.origin, f"{operation} has no answer with success")
            return
        answer = answers[0][1]
        content = answer.get("content")
        known = content.get(_EVENTS) if content is not None else None
        json = content.get("application/json") if content is not None else None
        schema = {"$ref": event} if event else None
        if schema is None and known is None:
            schema = json.value.get("schema") if json is not None else {}
        media: dict[str, Any] = {"itemSchema": schema} if schema is not None else {}
        ends = [r.text("data_starts_with") for r in self._rules if r.text("handle") == "done"]
        if ends and _DONE not in ends and ends[0]:
            media["x-speakeasy-sse-sentinel"] = ends[0]
        if answer.origin.source != bundle.root.name:
            self._notes.tell(node.origin, Outcome.MISSING, "the answer stands in another file")
        elif known is not None and media:
            self._draft.replace(node, known.origin, media)
        elif known is None and content is not None:
            target = self._draft.target(content.origin)
            if always and json is not None:
                self._draft.remove(node, self._draft.target(json.origin))
            self._draft.update(node, target, {_EVENTS: media})
        elif known is None:
            self._draft.update(
                node, self._draft.target(answer.origin), {"content": {_EVENTS: media}}
            )
