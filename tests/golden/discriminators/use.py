"""Tags that are integers, that are several, in unions of unions, with strangers among them."""

from typing import Any

from discriminators_api import (
    ArgumentValidationError, Circle, Client, Group, Page, Picture, Rest, Sold, Square, Text,
    UnknownMapped, UnknownNode, UnknownStep, Walk, types,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")


def answer(body: object) -> Page:
    wire.give(body)
    page = client.nodes.create()
    assert page.to_dict() == body, page
    return page


tree: list[dict[str, Any]] = [
    {"type": "text", "text": "t"},
    {"type": "photo", "url": "u"},
    {"type": "shape", "shape": "circle", "radius": 1.5},
    {"type": "shape", "shape": "square", "side": 1.0},
    {"type": "shape", "shape": "star", "tips": 5},
    {"type": "group", "nodes": [{"type": "image", "url": "v"}, {"type": "new"}]},
    {"type": ["odd"]},
    {},
]
nodes = answer({"nodes": tree}).nodes
assert nodes is not None
assert [type(one) for one in nodes] == [
    Text, Picture, Circle, Square, types.UnknownShape, Group, UnknownNode, UnknownNode
]  # fmt: skip
group = nodes[5]
assert isinstance(group, Group) and [type(one) for one in group.nodes] == [Picture, UnknownNode]
steps = answer({"steps": [{"op": 1, "steps": 3}, {"op": 2}, {"op": 3}, {"op": "1"}]}).steps
assert steps is not None
assert [type(one) for one in steps] == [Walk, Rest, UnknownStep, UnknownStep]
mapped = answer({"mapped": [{"kind": "lion"}, {"kind": "dog"}, {"kind": "gone"}, {"kind": "Cat"}]})
assert mapped.mapped is not None
assert [type(one) for one in mapped.mapped] == [types.Cat, types.Dog, UnknownMapped, UnknownMapped]
row = answer({"row": {"id": "1", "by": "mail", "to": "me"}}).row
assert isinstance(row, types.RowMailed) and row.id == "1"
assert answer({"maybe": None}).maybe is None
assert isinstance(answer({"maybe": {"type": "text", "text": ""}}).maybe, Text)
assert isinstance(answer({"sold": {"price": 1.5}}).sold, Sold)

wire.give({})
client.nodes.create(
    node=Group(
        nodes=[Text(text="a"), Circle(radius=1), Picture(type=types.PictureType.PHOTO, url="u")]
    ),
    step=Rest(minutes=5),
    row={"id": "1", "by": "phone", "number": "2"},
)
assert wire.sent == {
    "node": {
        "nodes": [
            {"text": "a", "type": "text"},
            {"radius": 1, "type": "shape", "shape": "circle"},
            {"type": "photo", "url": "u"},
        ],
        "type": "group",
    },
    "step": {"minutes": 5, "op": 2},
    "row": {"id": "1", "by": "phone", "number": "2"},
}
refused: list[tuple[dict[str, Any], str]] = [
    ({"node": {"type": "new"}}, "/node"), ({"step": {"op": 3}}, "/step"),
    ({"node": {"type": "shape", "shape": "circle"}}, "/node/radius"),
    ({"node": {"type": "shape", "shape": "star"}}, "/node"),
    ({"row": {"by": "mail"}}, "/row/id"),
]  # fmt: skip
for arguments, pointer in refused:
    try:
        client.nodes.create(**arguments)
        raise SystemExit(f"no error: {arguments}")
    except ArgumentValidationError as error:
        assert error.pointers == (pointer,), (arguments, error.pointers)
