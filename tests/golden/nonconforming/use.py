"""A document that breaks its meta-schema in many small ways gives a package that works."""

from collections.abc import Callable

from nonconforming import (
    BadRequestError,
    Client,
    InternalServerError,
    NotFoundError,
    types,
)
from wire import Wire

wire = Wire()
client = Client(api_key="k", http_client=wire.client)

wire.give({"items": [{"name": "Rex", "kind": "dog", "猫": "Tama", "word": 1}], "next": None})
import nonconforming.types.猫_  # noqa: E402, F401  (no module hides a type)

assert types.猫 is str
page = client.pets.list(page_size=2, n_404=4, style=["a", "b"], twice=3)
assert type(page) is types.PagePet and page.next is None
assert page.items is not None and type(page.items[0]) is types.FooBar
assert page.items[0].kind is types.FooBarKind.DOG and page.items[0].猫 == "Tama"
assert wire.target == "GET /v1/pets?page%20size=2&404=4&style=a&style=b&twice=3"
assert wire.last.headers["X-Key"] == "k"

wire.give({"message": "no"}, status=400)
try:
    client.pets.list()
    raise SystemExit("no error")
except BadRequestError as error:
    assert isinstance(error.error, types.ErrorBody) and error.error.message == "no"

wire.give({"name": "Tom", "age": 3}, status=201)
assert client.pets.create(name="Tom", age=3).age == 3
assert wire.target == "POST /v1/pets" and wire.sent == {"name": "Tom", "age": 3}

wire.give({"message": "no"}, status=500)
try:
    client.with_options(max_retries=0).pets.create(name="Tom")
    raise SystemExit("no error")
except InternalServerError as error:
    assert isinstance(error.error, types.ErrorBody)

calls: list[tuple[Callable[[], object], str]] = [
    (lambda: client.pets.replace(1), "PUT /v1/pets/1"),
    (lambda: client.pets.delete(1), "DELETE /v1/pets/1"),
    (lambda: client.pets.update(1), "PATCH /v1/pets/1"),
    (lambda: client.dogs.list(), "GET /v1/dogs"),
    (lambda: client.dogs.list_more(), "GET /v1/dogs/"),
]
for call, target in calls:
    wire.give(status=200, media_type="")
    call()
    assert wire.target == target

# References of which nothing comes, or something else than was written.
dog: dict[str, object] = {"kind": "Dog", "tricks": 2}
wire.give(dog)
found = client.parcels.retrieve("a", trace=7)
assert type(found) is types.Dog and found.tricks == 2
assert wire.target == "GET /v1/parcels/a" and wire.last.headers["Trace"] == "7"
wire.give(dog, headers={"X-Trace": "8"})
answer = client.parcels.with_raw_response.replace("a", kind="Dog")
assert type(answer.parse()) is types.Dog and answer.parsed_headers["X-Trace"] == 8
assert wire.sent == {"kind": "Dog"}
wire.give({"by": {"name": "Ada", "boss": {"name": "Bo"}}, "weight": [1]})
sent = client.parcels.send("a", body={"any": 1})
assert sent.by is not None and sent.by.boss is not None and sent.by.boss.name == "Bo"
assert sent.weight == [1] and wire.sent == {"any": 1}
wire.give({"message": "gone"}, status=404)
try:
    client.parcels.retrieve("b")
    raise SystemExit("no error")
except NotFoundError as missing:
    assert missing.body == {"message": "gone"}

wire.give({"kind": "Derived", "size": 2})
derived = client.dogs.create()
assert type(derived) is types.Derived and derived.size == 2
wire.give({"kind": "Base", "other": 2})
assert client.dogs.create().to_dict() == {"kind": "Base", "other": 2}
