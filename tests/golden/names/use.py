"""Every name can be used, none hides another, and the wire sees its own."""

import inspect

from names_api import (
    Client, ClientModel, Fields, NotFoundError, NotFoundErrorModel, Timeout, TimeoutModel, types
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

body = {
    "class": "a", "list": ["b"], "from": "c", "None": "d", "1st": "e", "": "f", "$ref": "g",
    "@id": "h", "a-b": "i", "a_b": "j", "aB": "k", "str": "l", "int": 1, "float": 1.5,
    "bool": True, "dict": {"a": "b"}, "date": "2024-01-02", "other_date": "2024-01-03",
    "datetime": "2024-01-02T03:04:05Z", "type": "m", "id": "n", "model_x": "o",
    "model_config": "p", "model_fields": "q", "schema": "r", "copy": "s", "json": "t",
    "validate": "u", "register": "v", "self": "w", "_private": "x", "__dunder__": "y",
    "__class__": "z", "field": "aa", "Field": "bb", "Any": [1], "Client": {"name": "cc"},
    "user": {"a": 1}, "User": {"b": 2}, "to_dict": "dd", "validation_errors": "ee",
    "ClassVar": "ff", "名前": "gg", "property": "hh", "object": {"property": "ii"},
}  # fmt: skip
wire.give(body)
fields = client.import_.create(
    "c/", "i", id_body=1, body="b", from_="f", idempotency_key_body="k", int=2, id_query="q",
    timeout_query=3, extra_headers_query="e", max_retries_query=4, self_query="s",
    filter_name="n", omit="o", arguments="a", types="t", str="u", list=["l"], id_header="h",
    id_cookie="k", timeout=9,
)  # fmt: skip
assert wire.target == (
    "POST /import/c%2F/i?id=q&timeout=3&extra_headers=e&max-retries=4&self=s&filter%5Bname%5D=n"
    "&omit=o&Arguments=a&types=t&str=u&list=l"
)
assert wire.last.headers["id"] == "h" and wire.last.headers["cookie"] == "id=k"
assert wire.sent == {"id": 1, "body": "b", "from": "f", "idempotency_key": "k", "int": 2}
assert type(fields) is Fields and fields.to_dict() == body
assert fields.validation_errors == () and fields.model_extra == {}
assert fields.class_ == "a" and fields.list == ["b"] and fields.none == "d"
assert fields.validation_errors_ == "ee" and fields.to_dict_ == "dd" and fields.self == "w"
assert fields.名前 == "gg" and fields.a_b == "j"
assert type(fields.client) is ClientModel and type(fields.user) is types.UserModel
assert type(fields.user_field) is types.User

different: list[type] = [ClientModel, Client, NotFoundErrorModel, NotFoundError, TimeoutModel]
different += [Timeout, types.User, types.UserModel, types.UserUnderscore, types.USER]
different += [types.HTTPServer, types.HttpServer]
assert len(set(different)) == len(different)
assert issubclass(NotFoundError, Exception) and not issubclass(NotFoundErrorModel, Exception)
assert types.Date.model_validate_json('{"on": "2024-01-02"}').on is not None
assert inspect.ismodule(__import__("names_api").types)

wire.give({"name": "n"})
assert client.client.retrieve() == ClientModel(name="n")
wire.give({"a": 1})
assert client.headers.create(a=2) == types.Body(a=1)
wire.give({"body": {"a": 1}, "query": {"a": 2}})
answer = client.headers.replace(body=[types.Headers(a=3), {"a": 4}])
assert answer == types.Arguments(body=types.Body(a=1), query=types.Query(a=2))
assert wire.sent == [{"a": 3}, {"a": 4}]
wire.give({"a": 5})
assert client.headers.list() == types.Operation(a=5)
wire.give(["a"])
assert client.list.list() == ["a"]
wire.give({"名前": "猫", "種類": {"a": 1}})
cat = client.日本.retrieve()
assert cat.名前 == "猫" and cat.種類 is not None and cat.種類.a == 1
assert wire.target == "GET /%E6%97%A5%E6%9C%AC"
for call in (
    client.close_.retrieve, client.a_b.get_slash_a_minus_b, client.a_b.get_slash_a_underscore_b,
    client.typing.retrieve,
):
    wire.give(None, status=204, media_type="")
    call()
