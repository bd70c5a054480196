"""`streaming`: which methods stream, what their events are, and what ends a stream."""

from __future__ import annotations

from typing import Any

from bindwright.commands.init.carried import Outcome
from bindwright.commands.init.foreign import Handler, NoMeaning, NotYet, Unfit, items
from bindwright.commands.init.stainless.part import Part
from bindwright.diagnostics.origin import as_pointer
from bindwright.load.bundle import Node

_EVENTS = "text/event-stream"
_DONE = "[DONE]"


class Streaming(Part):
    """Functions for `streaming`, at the top and at a method."""

    def rules(self, node: Node) -> None:
        """What is told of the rules of the decoder; each streaming method has them."""

        def each(one: Node) -> None:
            for rule in items(one):
                self.draft.walk(rule, "streaming.rule", self._told(rule))

        self.draft.walk(node, "", {"on_event": each})

    def _told(self, rule: Node) -> dict[str, Handler]:
        handle, named = rule.text("handle"), rule.text("event_type")
        said: Handler = NotYet("events are told apart by their names")
        if handle == "yield":
            said = NoMeaning("every event that is no error is given to the caller")
        elif (handle == "done" and named is None) or (handle == "error" and named is not None):
            said = lambda _: "overlay"  # noqa: E731
        return {
            "data_starts_with": said, "event_type": said, "handle": said,
            "error_property": lambda one: self.notes.text(one) and "overlay",
        }  # fmt: skip

    def _errors(self) -> list[str]:
        """What tells an error among the events: its name, and where events have it."""
        streaming = self.root.get("streaming")
        rules = streaming.list("on_event") if streaming is not None else []
        found = (one.text("error_property") for one in rules)
        pointers = [as_pointer([one]) for one in found if one]
        return [*self._rule("error", "event_type")[:1], *pointers[:1]]

    def _rule(self, handle: str, key: str) -> list[str]:
        streaming = self.root.get("streaming")
        rules = streaming.list("on_event") if streaming is not None else []
        return [
            one.text(key) or "" for one in rules if one.text("handle") == handle and one.text(key)
        ]

    def method(
        self, node: Node, operation: str, place: Node | None, models: dict[str, str]
    ) -> None:
        """How a method streams; `models` are the schemas of the events.

        Raises:
            Unfit: the document has no such operation.
        """
        if place is None:
            raise Unfit("an operation of the document that streams is expected here")
        stream: dict[str, Any] = {}
        if errors := self._errors():
            stream["error"] = errors if len(errors) > 1 else errors[0]

        def selector(one: Node) -> str:
            if one.value is None:
                return "the answer is always a stream"
            name = self.notes.text(one)
            if name not in self.draft.document.body_names(operation):
                raise Unfit(f"the body of {operation} has no property {name!r}")
            stream["selector"] = as_pointer([name])
            return "overlay"

        event: list[str] = []

        def model(one: Node) -> str:
            name = self.notes.text(one)
            if name not in models:
                raise Unfit(f"there is no model {name[:100]!r} in the configuration")
            event.append(models[name])
            return "overlay"

        own: dict[str, Handler] = {"param_discriminator": selector, "stream_event_model": model}
        self.draft.walk(node, "streaming.method", own)
        self._events(node, operation, place, event)
        if stream:
            target = self.draft.target(place.origin)
            self.draft.update(node, target, {"x-bindwright-stream": stream})

    def _events(self, node: Node, operation: str, place: Node, event: list[str]) -> None:
        """The media type of the stream, where the document lacks it or says otherwise."""
        bundle = self.draft.document.bundle
        answers = [bundle.follow(one) for key, one in place.members("responses") if key[:1] == "2"]
        if not answers or answers[0].origin.source != bundle.root.name:
            why = f"{operation} has no answer with success in this document"
            self.notes.tell(node.origin, Outcome.MISSING, why)
            return
        answer = answers[0]
        media = dict(answer.members("content"))
        known, json = media.get(_EVENTS), media.get("application/json")
        said: dict[str, Any] = {"itemSchema": {"$ref": event[0]}} if event else {}
        if known is None and not event:
            said = {"itemSchema": json.value.get("schema", {}) if json is not None else {}}
        ends = self._rule("done", "data_starts_with")
        if ends and _DONE not in ends:
            said["x-speakeasy-sse-sentinel"] = ends[0]
        if known is not None:
            if said:
                self.draft.replace(node, known.origin, said)
            return
        if json is not None and node.value.get("param_discriminator", "") is None:
            self.draft.remove(node, self.draft.target(json.origin))
        target = self.draft.target(answer.origin)
        self.draft.update(node, target, {"content": {_EVENTS: said}})
