"""Types that lead back to themselves."""

from datetime import date
from typing import Any

from recursion_api import And, Client, Is, Not, Tree, Value, World
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer: dict[str, Any] = {
    "tree": {"name": "a", "children": [{"name": "b", "children": []}], "parent": {"name": "c"}},
    "person": {"name": "p", "house": {"people": [{"name": "q"}]}, "born": "2001-02-03"},
    "value": {"a": [1.0, "x", {"b": []}]},
    "nested": [[], [[]]],
    "table": {"a": {"b": {}}},
    "itself": [1],
    "chosen": "x",
    "inner": {"lists": [[], [[]]]},
    "filter": {
        "op": "and",
        "all": [{"op": "is", "value": "x"}, {"op": "not", "inner": {"op": "is", "value": "y"}}],
    },
}
wire.give(answer)
world = client.trees.create(
    name="r", children=[Tree(name="s"), {"name": "t", "children": [{"name": "u"}]}]
)
assert wire.sent == {
    "name": "r", "children": [{"name": "s"}, {"name": "t", "children": [{"name": "u"}]}]
}  # fmt: skip
assert type(world) is World and world.to_dict() == answer and world.validation_errors == ()
assert world.tree is not None and world.tree.children is not None
assert type(world.tree.children[0]) is Tree
assert world.person is not None and world.person.born == date(2001, 2, 3)
assert world.person.house is not None and world.person.house.people is not None
assert world.person.house.people[0].name == "q"
assert world.nested == [[], [[]]]
assert type(world.filter) is And
assert [type(one) for one in world.filter.all] == [Is, Not]

wire.give([1.5, {"a": "b"}])
value: Value = client.values.update(body={"list": ["x", 1.5, [{}]]})
assert value == [1.5, {"a": "b"}]
assert wire.sent == {"list": ["x", 1.5, [{}]]}

wire.give({"table": {"a": {"b": 1}}, "nested": [[1]], "value": [True]})
world = client.with_options(validation="lenient").trees.create(name="x")
assert [one.pointer for one in world.validation_errors] == ["/value", "/nested/0/0", "/table/a/b"]
