"""Rules of `validate`: what payloads can't be checked against."""

from bindwright.diagnostics.rule import broken

UNKNOWN_TYPE = broken(
    code="type-not-found",
    summary="The document has no schema of that name.",
    why="Payloads are checked against a named schema of the document.",
    fix="Use a name that stands under 'components/schemas', as it is written there.",
)
UNKNOWN_OPERATION = broken(
    code="operation-not-found",
    summary="The document has no such operation.",
    why="Payloads are checked against the bodies that an operation of the document describes.",
    fix="Use its operationId, or its method and path as the document writes them: "
    "'POST /v1/things/{id}'.",
)
NO_SUCH_BODY = broken(
    code="body-not-found",
    summary="The operation describes no such JSON body.",
    why="The side, status or media type that was asked for is not described, or holds no JSON.",
    fix="Ask for one that the message lists, or describe it in the document.",
)
SCHEMA_MALFORMED = broken(
    code="schema-malformed",
    summary="Payloads would be judged by a schema that is malformed.",
    why="A keyword whose value can't be used says nothing: whatever it was meant to refuse would "
    "be called valid without having been looked at.",
    fix="Correct the keyword that is shown; the meta-schema of the draft says what it takes.",
)
