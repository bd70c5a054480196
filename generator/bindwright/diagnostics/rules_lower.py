"""Rules of the second stage: what the document says that no type or operation can hold."""

from bindwright.diagnostics.rule import error, note, warning

ALL_OF_CONTRADICTION = warning(
    code="all-of-contradiction",
    summary="Two parts of a schema that have to hold at once contradict each other.",
    why="A value has to satisfy every part (JSON Schema 2020-12, section 10.2.1.1), so none can.",
    fix="Make the parts agree, or use anyOf if either is enough.",
)
ALL_OF_TOO_WIDE = warning(
    code="all-of-too-wide",
    summary="An allOf of unions has too many combinations for a type.",
    why="Each variant of one union would have to be combined with each of the other. The type "
    "holds the variants of the first, so it accepts more than the schema does.",
    fix="State the combinations that are meant, or put one union into the other.",
)
BODY_UNTYPED = warning(
    code="body-untyped",
    summary="A body whose schema is not made use of.",
    why="JSON is read and written by its schema, and so are the forms of requests. XML, YAML and "
    "media types of other forms are text or bytes as they travel.",
    fix="Offer JSON of the same schema; or parse and write the body yourself.",
)
DEFAULT_INVALID = warning(
    code="default-invalid",
    summary="A default does not match its schema.",
    why="What is required, but has a default, may be left out of calls: the default is sent then. "
    "One that the schema refuses is not sent, so that callers have to give the value.",
    fix="Correct the default or the schema; where null is meant for no value, leave it out.",
)
DISCRIMINATOR_MAPPING = warning(
    code="discriminator-mapping",
    summary="A discriminator maps a value to a schema that is no variant.",
    why="The mapping chooses among the schemas of the oneOf or anyOf beside it (OpenAPI 3.2, "
    "section 4.25).",
    fix="Correct the name or reference, or add the schema to the variants.",
)
DUPLICATE_OPERATION_ID = warning(
    code="duplicate-operation-id",
    summary="Two operations have the same operationId.",
    why="It must be unique in the API (OpenAPI 3.2, section 4.10); tools that go by it lose one "
    "of the two. Bindwright goes by method and path, so both are generated.",
    fix="Rename one of the two.",
)
ENCODING_UNSUPPORTED = warning(
    code="encoding-unsupported",
    summary="An encoding says something that the generated client cannot do.",
    why="The client makes the parts of forms by the names of properties. Parts without names, and "
    "parts inside of parts, are taken as the bytes that the caller encodes (OpenAPI 3.2, sections "
    "4.14.5 and 4.15).",
    fix="Describe the parts as properties of an object, or pass the encoded part.",
)
ENUM_DUPLICATE = warning(
    code="enum-duplicate",
    summary="An enumeration lists a value twice.",
    why="The values should be unique (JSON Schema Validation 2020-12, section 6.1.2).",
    fix="Remove one of the two.",
)
ENUM_EMPTY = warning(
    code="enum-empty",
    summary="An enumeration lists no values.",
    why="No value is one of none: whatever is judged by the schema is refused (JSON Schema "
    "Validation 2020-12, section 6.1.2). The generated type takes any value.",
    fix="List the values, or take 'enum' away.",
)
EXTENSION_VALUE = error(
    code="extension-value",
    summary="An x-bindwright- key has a value of the wrong form.",
    why="What it was meant to say would be lost.",
    fix="Give the value that the message names.",
)
UNKNOWN_EXTENSION = error(
    code="unknown-extension",
    summary="An x-bindwright- key that nothing reads.",
    why="A misspelt key would be ignored without a word.",
    fix="Correct the spelling.",
)
VENDOR_EXTENSION = warning(
    code="foreign-extension",
    summary="A word of another generator can't be followed.",
    why="Its value is not what that generator documents, or does not fit the operation that it "
    "stands at; what it says is left out, everything else is generated.",
    fix="Correct the value, or say it in the words of bindwright.",
)
NULLABLE_UNTYPED = warning(
    code="nullable-untyped",
    summary="'nullable' stands without a 'type' beside it.",
    why="OpenAPI 3.0.3 gives it no effect there (section 4.7.24), and tools differ. Here it means "
    "what people mean by it, everywhere alike: null is one of the values.",
    fix="State the 'type' beside it; for a reference, move on to OpenAPI 3.1 and say "
    "'anyOf: [{$ref: …}, {type: \"null\"}]'.",
)
NAMING_DECIDED = note(
    code="naming-decided",
    summary="Methods and resources are named by operationIds and tags, not by paths.",
    why="Most paths of the document are calls, and its operationIds begin with their tags.",
    fix='Nothing has to be done; naming = "rest" and grouping = "path" name them by paths.',
)
NULLABLE_OUTDATED = warning(
    code="nullable-outdated",
    summary="'nullable' stands in a document of OpenAPI 3.1 or later.",
    why="It is no keyword there, and tools differ: most say nothing of it. Here it means what it "
    "meant in OpenAPI 3.0, everywhere alike: null is one of the values.",
    fix='Add "null" to the types (\'type: [string, "null"]\'), or for a reference say '
    "'anyOf: [{$ref: …}, {type: \"null\"}]'.",
)
OPERATION_IGNORED = note(
    code="operation-ignored",
    summary="An operation is left out, as the document asks of generators.",
    why="x-fern-ignore, x-speakeasy-ignore and x-stainless-skip keep operations out of packages.",
    fix="Nothing has to be done; remove the word if the operation is meant for users.",
)
INFO_LEFT_OUT = note(
    code="info-left-out",
    summary="An address in 'info' or 'externalDocs' leads nowhere from a package.",
    why="README and metadata are read where the document is not: a URL that starts from it leads "
    "to nothing there, and indexes refuse addresses that are none.",
    fix="Write the whole URL or address; or set 'urls' and 'authors' in bindwright.toml.",
)
KEYWORD_MISSPELT = warning(
    code="keyword-misspelt",
    summary="A schema has a key that is no keyword, but nearly one.",
    why="Keywords that are not known say nothing (JSON Schema 2020-12, section 4.3.1): whatever it "
    "was meant to refuse is valid.",
    fix="Correct the spelling; for a key of your own use a name that begins with 'x-'.",
)
LIFECYCLE_PAST = warning(
    code="lifecycle-past",
    summary="The end of life of something has passed.",
    why="Calls that use it fail, or will without further notice; users are still offered it.",
    fix="Set its status to retired, so that it stays known but is no longer offered, or remove it.",
)
LIFECYCLE_INCOMPLETE = note(
    code="lifecycle-incomplete",
    summary="Something is deprecated, and it is not said until when, or what to use instead.",
    why="Who is told to stop using something asks for both first; warnings, the documentation and "
    "the changelog of the package tell what the document says.",
    fix="Add 'end-of-life' and 'replacement' to its x-bindwright-lifecycle.",
)
LIFECYCLE_REPLACEMENT = warning(
    code="lifecycle-replacement",
    summary="What is to replace something is not known, or is deprecated itself.",
    why="Users are sent to something that they can't call, or have to leave again.",
    fix="Name another value of the enumeration, another property or parameter of the same object, "
    "or the operationId of another operation.",
)
LIFECYCLE_DATES = warning(
    code="lifecycle-dates",
    summary="Something ends before it is deprecated.",
    why="One of the two dates is wrong, and users plan by them.",
    fix="Correct 'deprecated-on' or 'end-of-life'.",
)
EXAMPLE_INVALID = warning(
    code="example-invalid",
    summary="An example does not match its schema.",
    why="People copy examples, and the mock answers with them.",
    fix="Correct the example or the schema.",
)
PAGINATION_MISMATCH = error(
    code="pagination-mismatch",
    summary="A scheme of pagination and an operation do not fit together.",
    why="The generated method would not find the items, or not the next page.",
    fix="Correct the pointer or the name of the parameter, or take the operation out of the "
    "scheme.",
)
PAGINATION_PARTLY = note(
    code="pagination-partly",
    summary="A glob of a scheme of pagination matches operations that do not page like this.",
    why="They are generated as plain calls; if they were meant to page, their items are not found.",
    fix="Nothing has to be done; a narrower glob says what is meant.",
)
PAGINATION_POSSIBLE = note(
    code="pagination-possible",
    summary="Operations look as if they list things in pages, and nothing says so.",
    why="They are generated as plain calls, which give one page: what a method returns does not "
    "change by a guess.",
    fix="State the scheme in the document or in the configuration, for which 'bindwright init' "
    "writes it commented out. Where it is no pagination nothing has to be done.",
)
PATH_PARAMETER_MISSING = warning(
    code="path-parameter-missing",
    summary="A variable of a path has no parameter.",
    why="Each template expression in the path needs a path parameter (OpenAPI 3.2, section 4.8).",
    fix="Add a parameter with 'in: path' and this name.",
)
PATTERN_NOT_CHECKED = warning(
    code="pattern-not-checked",
    summary="A pattern that the generated types can't check.",
    why="Neither of the two engines at hand takes it, or it can take exponential time on a short "
    "text. Values are accepted whether they match or not.",
    fix="Write the pattern in the common subset of regular expressions (JSON Schema 2020-12, "
    "section 6.4).",
)
RESPONSE_UNDESCRIBED = note(
    code="response-undescribed",
    summary="No success of an operation has a content.",
    why="A method gives what the document describes. Where nothing is described it gives the "
    "bytes that come, or None where none come.",
    fix="Describe the content; or say 204 where there is none.",
)
RESPONSE_STATUS = warning(
    code="response-status",
    summary="A key of 'responses' is no status.",
    why="Responses are told apart by a status such as 200, a class such as 4XX, or 'default' "
    "(OpenAPI 3.2, section 4.16).",
    fix="Write the status as three digits, the class as a digit and XX.",
)
SERVER_VARIABLE = warning(
    code="server-variable",
    summary="A server URL has a variable that is not described.",
    why="Each needs a default (OpenAPI 3.2, section 4.7); without one callers have to choose.",
    fix="Add it to the server's 'variables'.",
)
SERVER_LEFT_OUT = note(
    code="server-left-out",
    summary="A server that the generated client does not offer.",
    why="It is reached by another protocol than HTTP, or is the same as another one without TLS.",
    fix="Nothing has to be done; 'base_url' takes any http:// or https:// URL.",
)
SECURITY_UNUSED = warning(
    code="security-unused",
    summary="Security schemes are described, but no operation asks for one.",
    why="Without 'security' a call needs no credentials (OpenAPI 3.2, section 4.30), which is "
    "seldom meant. The generated client takes credentials, requires none, and sends what it is "
    "given.",
    fix="Add 'security' to the document or to its operations; 'security: []' says that none is "
    "needed.",
)
STREAM_MISMATCH = error(
    code="stream-mismatch",
    summary="x-bindwright-stream and the responses do not fit together.",
    why="It names the events of a text/event-stream response (its itemSchema).",
    fix="Add the media type or the event, or correct the name.",
)
STREAM_ALTERNATIVE = note(
    code="stream-alternative",
    summary="An answer is a stream in several media types.",
    why="The client reads one of them, which is server-sent events where they are among them.",
    fix="Nothing has to be done where the server honours the header Accept.",
)
STREAM_NOT_SELECTABLE = warning(
    code="stream-not-selectable",
    summary="An operation may answer with a stream, but nothing says when.",
    why="The method can't tell what it will get. It returns the other answers; the events are not "
    "offered.",
    fix="Name the boolean property of the request that asks for the stream: x-bindwright-stream "
    "with 'selector'.",
)
UNKNOWN_SECURITY_SCHEME = warning(
    code="unknown-security-scheme",
    summary="A security requirement names a scheme that does not exist.",
    why="It must name one of components/securitySchemes (OpenAPI 3.2, section 4.30).",
    fix="Correct the name, or add the scheme.",
)
UNSUPPORTED_SECURITY_SCHEME = warning(
    code="unsupported-security-scheme",
    summary="A way to authenticate that the generated client can't carry out.",
    why="It answers challenges or signs requests by rules of its own. The operations are "
    "generated, and the client has an option that is sent as the whole Authorization header.",
    fix="Give the client an HTTP client that authenticates (its 'auth'), or the header.",
)
UNSUPPORTED_KEYWORD = note(
    code="unsupported-keyword",
    summary="A schema keyword that a type can't express.",
    why="The generated type accepts more than the schema does; validation of payloads against "
    "the schema itself still checks it.",
    fix="Nothing has to be done.",
)
REQUIRED_UNDESCRIBED = warning(
    code="required-undescribed",
    summary="A member is required, but no property describes it.",
    why="The name is often misspelt, or was changed in one of two places. The generated class has "
    "no field for it; it is asked for and kept as an additional member.",
    fix="Describe the member under 'properties', or take its name out of 'required'.",
)
TYPE_BOUNDED = warning(
    code="type-bounded",
    summary="Schemas stand inside each other without end.",
    why="A schema that merges with what contains it, or two that contain each other several times "
    "over, stand for more types than there can be. What is too deep is generated as any value.",
    fix="Refer to such a schema with $ref alone instead of merging it with allOf.",
)
