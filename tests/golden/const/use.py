"""What can only be one value is sent without being asked for, where it is required."""

from const_api import Client, APIResponseValidationError, Thing, Version
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

answer = {
    "kind": "thing", "version": "v1", "nothing": None, "half": 0.5, "empty": "", "shape": {"a": 1},
    "quote": '"\\\n',
}  # fmt: skip
wire.give(answer)
thing = client.things.create(name="n")
assert wire.sent == {"kind": "thing", "flag": True, "number": 7, "name": "n"}
assert wire.last.headers["Api-Version"] == "2024-01-01"
assert wire.target == "POST /things", "the optional parameter is not sent"
assert thing.to_dict() == answer and thing.validation_errors == ()
assert thing.kind == "thing" and thing.version == "v1" and thing.shape == {"a": 1}

wire.give(answer)
client.things.create(name="n", kind="thing", optional_kind="other", pinned="yes")
assert wire.sent == {
    "kind": "thing", "flag": True, "number": 7, "name": "n", "optional_kind": "other"
}  # fmt: skip
assert wire.target == "POST /things?pinned=yes"

wire.give({**answer, "kind": "another", "empty": "x"})
thing = client.things.create(name="n")
assert [one.pointer for one in thing.validation_errors] == ["/kind", "/empty"]
try:
    wire.give({**answer, "version": "v2"})
    client.with_options(validation="strict").things.create(name="n")
    raise SystemExit("no error")
except APIResponseValidationError as error:
    assert error.pointers == ("/version",)

version: Version = "v1"
assert Thing(kind="thing", version=version).to_dict() == {"kind": "thing", "version": "v1"}
