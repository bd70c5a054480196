"""Null is a value of its own: it can be sent, it can come back, and it is not "absent"."""

from nullable_api import Author, Client, Note, Tone
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

answer = {
    "text": None, "author": None, "tone": None, "count": None, "tags": ["a", None], "extra": None,
    "either": 3, "place": None,
}  # fmt: skip
wire.give(answer)
note = client.notes.create(text=None, author=None, tone=None, tags=None, extra={"a": 1}, place=None)
assert wire.sent == {
    "text": None, "author": None, "tone": None, "tags": None, "extra": {"a": 1}, "place": None
}  # fmt: skip
assert note.to_dict() == answer and note.validation_errors == ()
assert note.tags == ["a", None] and note.either == 3
assert "editor" not in note.model_fields_set and note.editor is None

wire.give({"text": "t", "author": {"name": None}, "tone": "calm", "editor": None, "count": 0})
note = client.notes.create(text="t", author={"name": None}, either="x", place={"town": "Ulm"})
assert wire.sent == {
    "text": "t", "author": {"name": None}, "either": "x", "place": {"town": "Ulm"}
}  # fmt: skip
assert note.author == Author(name=None) and note.tone is Tone.CALM
assert [one.pointer for one in note.validation_errors] == ["/editor", "/count"]
assert Note(text=None, author=None).to_dict() == {"text": None, "author": None}
