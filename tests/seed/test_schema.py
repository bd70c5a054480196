"""`schema/completions.yaml`: a sound document that says what the page and the facts say."""

# A JSON value narrowed by `isinstance` has members of unknown type.
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from typing import Any

import pytest

from . import page
from .document import Checker, meta_problems, notices, read, texts, walk

ANNOTATIONS = {"description", "examples", "title", "deprecated"}
STREAM = "/paths/~1v1~1complete/post/responses/200/content/text~1event-stream"

MODEL = {"$ref": "#/components/schemas/Model"}
STRING = {"type": "string"}
NULLABLE_STRING = {"type": ["string", "null"]}
STOP_REASON = {"anyOf": [{"$ref": "#/components/schemas/StopReason"}, {"type": "null"}]}
ERROR = {"$ref": "#/components/schemas/ErrorDetail"}

# schema, property, required, everything that constrains it: the facts, one a line.
PROPERTIES: list[tuple[str, str, bool, dict[str, Any]]] = [
    ("CompletionRequest", "model", True, MODEL),
    ("CompletionRequest", "prompt", True, {"type": "string", "minLength": 1}),
    ("CompletionRequest", "max_tokens_to_sample", True, {"type": "integer", "minimum": 1}),
    ("CompletionRequest", "metadata", False, {"$ref": "#/components/schemas/Metadata"}),
    ("CompletionRequest", "stop_sequences", False, {"type": "array", "items": STRING}),
    ("CompletionRequest", "stream", False, {"type": "boolean"}),
    ("CompletionRequest", "temperature", False, {"type": "number", "minimum": 0, "maximum": 1}),
    ("CompletionRequest", "top_k", False, {"type": "integer", "minimum": 0}),
    ("CompletionRequest", "top_p", False, {"type": "number", "minimum": 0, "maximum": 1}),
    ("Metadata", "user_id", False, {"type": ["string", "null"], "maxLength": 256}),
    ("Completion", "id", True, STRING),
    ("Completion", "completion", True, STRING),
    ("Completion", "model", True, MODEL),
    ("Completion", "stop_reason", True, STOP_REASON),
    ("Completion", "type", True, {"type": "string", "const": "completion"}),
    ("CompletionEvent", "id", False, STRING),
    ("CompletionEvent", "completion", True, STRING),
    ("CompletionEvent", "model", True, MODEL),
    ("CompletionEvent", "stop_reason", True, STOP_REASON),
    ("CompletionEvent", "type", False, {"type": "string", "const": "completion"}),
    ("CompletionEvent", "stop", False, NULLABLE_STRING),
    ("CompletionEvent", "log_id", False, STRING),
    ("PingEvent", "type", False, {"type": "string", "const": "ping"}),
    ("ErrorEvent", "type", False, {"type": "string", "const": "error"}),
    ("ErrorEvent", "error", True, ERROR),
    ("ErrorEvent", "request_id", False, NULLABLE_STRING),
    ("ErrorResponse", "type", True, {"type": "string", "const": "error"}),
    ("ErrorResponse", "error", True, ERROR),
    ("ErrorResponse", "request_id", False, NULLABLE_STRING),
]

# error type, schema, status, name of the exception where the status has none of its own
ERRORS: list[tuple[str, str, int, str | None]] = [
    ("invalid_request_error", "InvalidRequestErrorDetail", 400, None),
    ("authentication_error", "AuthenticationErrorDetail", 401, None),
    ("billing_error", "BillingErrorDetail", 402, "BillingError"),
    ("permission_error", "PermissionErrorDetail", 403, None),
    ("not_found_error", "NotFoundErrorDetail", 404, None),
    ("rate_limit_error", "RateLimitErrorDetail", 429, None),
    ("timeout_error", "TimeoutErrorDetail", 504, "GatewayTimeoutError"),
    ("api_error", "ApiErrorDetail", 500, None),
    ("overloaded_error", "OverloadedErrorDetail", 529, "OverloadedError"),
]

REQUEST = {"model": "claude-opus-4-6", "prompt": "\n\nHuman: a", "max_tokens_to_sample": 1}


@pytest.fixture
def document() -> dict[str, Any]:
    return read()


def schemas(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def operation(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"]["/v1/complete"]["post"]
    return found


def constraints(schema: Any) -> Any:
    """Returns `schema` without what only tells or shows, at every depth."""
    if isinstance(schema, list):
        return [constraints(item) for item in schema]
    if isinstance(schema, dict):
        return {key: constraints(value) for key, value in schema.items() if key not in ANNOTATIONS}
    return schema


# The document as a whole


def test_valid_against_the_official_meta_schema(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.2.0"
    assert meta_problems(document) == []


@pytest.mark.parametrize(
    ("parent", "key", "value"),
    [
        ("/components/schemas/PingEvent", "type", "objekt"),
        ("/components/schemas/CompletionRequest/properties/prompt", "minLength", -1),
        (f"{STREAM}/itemSchema", "required", "data"),
        ("/components/parameters/AnthropicBeta", "in", "head"),
    ],
)
def test_the_meta_schema_looks_everywhere(
    document: dict[str, Any], parent: str, key: str, value: Any
) -> None:
    spots = {spot.pointer: spot.value for spot in walk(document)}
    spots[parent][key] = value
    assert meta_problems(document) != []


def test_who_where_and_how_to_sign_in(document: dict[str, Any]) -> None:
    assert document["info"]["title"] == "Text Completions API"
    assert [server["url"] for server in document["servers"]] == ["https://api.anthropic.com"]
    assert document["security"] == [{"apiKey": []}, {"bearerAuth": []}]
    schemes = document["components"]["securitySchemes"]
    key, bearer = schemes["apiKey"], schemes["bearerAuth"]
    assert (key["type"], key["in"], key["name"]) == ("apiKey", "header", "x-api-key")
    assert (bearer["type"], bearer["scheme"]) == ("http", "bearer")


def test_the_operation(document: dict[str, Any]) -> None:
    assert list(document["paths"]) == ["/v1/complete"]
    assert list(document["paths"]["/v1/complete"]) == ["post"]
    create = operation(document)
    assert create["operationId"] == "complete_post"
    assert create["tags"] == [tag["name"] for tag in document["tags"]] == ["Text Completions"]
    assert [document["tags"][0]["summary"], create["summary"]] == page.titles()
    assert create["requestBody"]["required"] is True
    assert list(create["responses"]["200"]["content"]) == ["application/json", "text/event-stream"]
    extensions = {key: value for key, value in create.items() if key.startswith("x-")}
    assert extensions == {
        "x-bindwright-resource": "completions",
        "x-bindwright-method": "create",
        "x-bindwright-timeout": {"total": 600, "connect": 5},
        "x-bindwright-stream": {
            "selector": "/stream",
            "yields": ["completion"],
            "ignore": ["ping"],
            "error": "error",
            "end": {"pointer": "/stop_reason", "is": "not-null"},
            "fold": {"/completion": "concat"},
        },
    }


def test_parameters(document: dict[str, Any]) -> None:
    checker = Checker(document)
    version, beta = (checker.resolve(value) for value in operation(document)["parameters"])
    assert (version["name"], version["in"], version["required"]) == (
        "anthropic-version",
        "header",
        True,
    )
    assert version["schema"] == {"type": "string", "default": "2023-06-01"}
    assert (beta["name"], beta["in"], beta["required"]) == ("anthropic-beta", "header", False)
    assert (beta["style"], beta["explode"]) == ("simple", False)
    assert beta["schema"] == {"type": "array", "items": {"type": "string"}}


# Properties and their constraints


@pytest.mark.parametrize(("name", "key", "required", "expected"), PROPERTIES)
def test_property(
    document: dict[str, Any], name: str, key: str, required: bool, expected: dict[str, Any]
) -> None:
    schema = schemas(document)[name]
    assert constraints(schema["properties"][key]) == expected
    assert (key in schema.get("required", [])) is required


def test_no_property_is_without_a_row(document: dict[str, Any]) -> None:
    details = {schema for _, schema, _, _ in ERRORS} | {"UnknownErrorDetail"}
    written = [
        (name, key)
        for name, schema in schemas(document).items()
        for key in schema.get("properties", {})
        if name not in details
    ]
    assert written == [(name, key) for name, key, _, _ in PROPERTIES]
    assert details < set(schemas(document))


def test_requests_are_closed_and_responses_open(document: dict[str, Any]) -> None:
    closed = [
        name for name, schema in schemas(document).items() if "additionalProperties" in schema
    ]
    assert closed == ["CompletionRequest", "Metadata"]
    assert all(schemas(document)[name]["additionalProperties"] is False for name in closed)


@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"model": "a-model-of-tomorrow"}, True),
        ({"model": None}, False),
        ({"prompt": ""}, False),
        ({"max_tokens_to_sample": 0}, False),
        ({"max_tokens_to_sample": 1.5}, False),
        ({"temperature": 0, "top_p": 1}, True),
        ({"temperature": 1.01}, False),
        ({"top_p": -0.01}, False),
        ({"top_k": 0}, True),
        ({"top_k": -1}, False),
        ({"stop_sequences": []}, True),
        ({"stop_sequences": "END"}, False),
        ({"metadata": {"user_id": "x" * 256}}, True),
        ({"metadata": {"user_id": "x" * 257}}, False),
        ({"metadata": {"user_id": None}}, True),
        ({"metadata": {"name": "x"}}, False),
        ({"metadata": None}, False),
        ({"max_tokens": 1}, False),
    ],
)
def test_requests(document: dict[str, Any], change: dict[str, Any], valid: bool) -> None:
    problems = Checker(document).problems(
        "/components/schemas/CompletionRequest", {**REQUEST, **change}
    )
    assert (problems == []) is valid


# What the page says


def test_every_sentence_of_the_page_is_in_the_document(document: dict[str, Any]) -> None:
    assert missing(document) == []


@pytest.mark.parametrize("sentence", page.sentences())
def test_a_lost_sentence_is_noticed(document: dict[str, Any], sentence: str) -> None:
    for parent, key in texts(document):
        if page.squash(sentence) in page.squash(parent[key]):
            parent[key] = ""
    for parent, notice in notices(document):
        if page.squash(sentence) in page.squash(notice):
            parent.pop("x-bindwright-lifecycle")
    assert sentence in missing(document)


def missing(document: dict[str, Any]) -> list[str]:
    """Lists the sentences of the page that no text of the document has."""
    # No sentence may be made up of the end of one text and the start of the next.
    prose = [parent[key] for parent, key in texts(document)]
    absent = page.absent("\x00".join([*prose, *(notice for _, notice in notices(document))]))
    values = page.values()
    described = schemas(document)["Completion"]["properties"]["stop_reason"]["description"]
    return absent + [value for value in values if f'`"{value}"`' not in described]


def test_fields_say_what_the_page_says_and_no_more(document: dict[str, Any]) -> None:
    properties = schemas(document)["Completion"]["properties"]
    assert page.classes() == ["Completion"]
    assert [key for key in properties if key != "completion"] == list(page.types())
    for field in page.fields():
        text = properties[field.name]["description"]
        if field.name == "id":  # the page lost the line between these two
            text += properties["completion"]["description"]
        assert page.squash(text) == page.squash("".join(field.paragraphs))
    model = next(field for field in page.fields() if field.name == "model")
    assert page.squash(schemas(document)["Model"]["description"]) == page.squash(
        "".join(model.paragraphs)
    )


def test_models_are_an_open_list_in_the_order_of_the_page(document: dict[str, Any]) -> None:
    *known, rest = schemas(document)["Model"]["anyOf"]
    assert rest == {"type": "string"}
    assert [(member["const"], member["description"]) for member in known] == [
        (member.value, member.description) for member in page.members()
    ]
    assert len(known) == 15


def test_the_deprecated_model(document: dict[str, Any]) -> None:
    said = [member.value for member in page.members() if member.deprecation]
    known = schemas(document)["Model"]["anyOf"][:-1]
    deprecated = [
        member for member in known if "deprecated" in member or "x-bindwright-lifecycle" in member
    ]
    assert [member["const"] for member in deprecated] == said
    assert deprecated[0]["deprecated"] is True
    lifecycle = deprecated[0]["x-bindwright-lifecycle"]
    assert lifecycle == {
        "status": "deprecated",
        "end-of-life": "2026-04-20",
        "replacement": "claude-haiku-4-5",
        "link": "https://docs.anthropic.com/en/docs/resources/model-deprecations",
    }


def test_the_notice_of_a_lifecycle_is_that_of_the_page(document: dict[str, Any]) -> None:
    said = [member.deprecation for member in page.members() if member.deprecation]
    assert [page.squash(notice) for _, notice in notices(document)] == [
        page.squash(notice) for notice in said
    ]


def test_stop_reasons(document: dict[str, Any]) -> None:
    *known, rest = schemas(document)["StopReason"]["anyOf"]
    assert rest == {"type": "string"}
    said = {member["const"]: page.squash(member["description"]) for member in known}
    assert said == {value: page.squash(text) for value, text in page.values().items()}


# Errors


@pytest.mark.parametrize(("kind", "name", "status", "exception"), ERRORS)
def test_known_error(
    document: dict[str, Any], kind: str, name: str, status: int, exception: str | None
) -> None:
    detail = schemas(document)[name]
    assert detail["x-bindwright-error"] == (
        {"status": status, "name": exception} if exception else {"status": status}
    )
    assert detail["required"] == ["type", "message"]
    assert constraints(detail["properties"]) == {
        "type": {"type": "string", "const": kind},
        "message": {"type": "string"},
        "details": {"type": ["object", "null"]},
    }
    response = Checker(document).resolve(operation(document)["responses"][str(status)])
    examples = response["content"]["application/json"]["examples"]
    assert [example["value"]["error"]["type"] for example in examples.values()] == [kind]


def test_errors_are_an_open_union(document: dict[str, Any]) -> None:
    union = schemas(document)["ErrorDetail"]
    kinds = {kind: f"#/components/schemas/{name}" for kind, name, _, _ in ERRORS}
    unknown = "#/components/schemas/UnknownErrorDetail"
    assert [variant["$ref"] for variant in union["anyOf"]] == [*kinds.values(), unknown]
    assert union["discriminator"] == {
        "propertyName": "type",
        "mapping": kinds,
        "defaultMapping": unknown,
    }
    other = schemas(document)["UnknownErrorDetail"]
    assert other["properties"]["type"]["not"] == {"enum": list(kinds)}


@pytest.mark.parametrize(
    ("detail", "valid"),
    [
        ({"type": "api_error", "message": "m"}, True),
        ({"type": "api_error", "message": "m", "details": None, "more": 1}, True),
        ({"type": "an_error_of_tomorrow", "message": "m"}, True),
        ({"type": "an_error_of_tomorrow"}, True),
        ({"type": "api_error"}, False),
        ({"type": "api_error", "message": 1}, False),
        ({"message": "m"}, False),
    ],
)
def test_error_details(document: dict[str, Any], detail: dict[str, Any], valid: bool) -> None:
    problems = Checker(document).problems("/components/schemas/ErrorDetail", detail)
    assert (problems == []) is valid


def test_every_error_status(document: dict[str, Any]) -> None:
    checker = Checker(document)
    statuses = [status for status in operation(document)["responses"] if status != "200"]
    numbers = [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 504, 529]
    assert statuses == [*map(str, numbers), "4XX", "5XX"]
    for status in statuses:
        response = checker.resolve(operation(document)["responses"][status])
        media = response["content"]["application/json"]
        assert media["schema"] == {"$ref": "#/components/schemas/ErrorResponse"}
        retried = status in {"429", "500", "504", "529", "5XX"}
        assert ("retry-after" in response["headers"]) is retried, status


def test_rate_limits_are_complete(document: dict[str, Any]) -> None:
    expected = {
        f"anthropic-ratelimit-{what}-{fact}"
        for what in ("requests", "tokens", "input-tokens", "output-tokens")
        for fact in ("limit", "remaining", "reset")
    }
    for status in ("200", "429"):
        response = Checker(document).resolve(operation(document)["responses"][status])
        sent = {name for name in response["headers"] if "ratelimit" in name}
        assert sent == expected
        assert "request-id" in response["headers"]
