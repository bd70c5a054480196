"""Rules of the first stage: documents that can't be read, parsed or resolved."""

from bindwright.diagnostics.rule import broken, error, warning

DOCUMENT_UNREADABLE = broken(
    code="document-unreadable",
    summary="The document can't be read.",
    why="The path does not exist, is a directory, may not be read, or the URL does not answer.",
    fix="Check the spelling of the path (it is relative to the working directory) or the URL.",
)
DOCUMENT_TOO_LARGE = broken(
    code="document-too-large",
    summary="The document, or what it stands for, is larger than the bound.",
    why="A document is hostile input: reading it must not exhaust the machine. A small one may "
    "stand for far more than it says, by inheritance, shared parts, patterns or paths; a package "
    "would have to spell all of it out.",
    fix="Split the document into files that refer to each other, or repeat less: the hint says "
    "what there is too much of.",
)
NOT_UTF8 = broken(
    code="not-utf-8",
    summary="The document is not encoded in UTF-8.",
    why="JSON (RFC 8259 section 8.1) and OpenAPI documents travel as UTF-8.",
    fix="Save the file as UTF-8.",
)
JSON_SYNTAX = broken(
    code="json-syntax",
    summary="The document is not JSON.",
    why="A file whose name ends in .json, or that starts with '{', is read as JSON (RFC 8259).",
    fix="Correct the place that is shown; a JSON document has no comments or trailing commas.",
)
YAML_SYNTAX = broken(
    code="yaml-syntax",
    summary="The document is not YAML.",
    why="The parser could not make sense of the text (YAML 1.2.2).",
    fix="Correct the place that is shown; often it is the indentation or a missing quote before.",
)
YAML_DOUBTFUL = warning(
    code="yaml-doubtful",
    summary="Only one of two YAML readers can make sense of this place.",
    why="The document was read, but perhaps not as it was meant: a quote that is missing, for "
    "instance, can turn the rest of a line into a comment.",
    fix="Check the quotes, brackets and indentation at the place that is shown.",
)
YAML_KEY = broken(
    code="yaml-key",
    summary="A YAML key that JSON has no word for.",
    why="OpenAPI allows only what JSON can say: keys are strings.",
    fix="Make the key a plain or quoted scalar; '<<' takes a mapping or a list of mappings.",
)
DUPLICATE_KEY = broken(
    code="duplicate-key",
    summary="A key stands twice in one mapping.",
    why="Which of the two counts differs from parser to parser, so half of the document would be "
    "lost without a word.",
    fix="Remove or rename one of the two.",
)
SEVERAL_DOCUMENTS = broken(
    code="several-documents",
    summary="The file holds several YAML documents.",
    why="An API is described by one document; the others would be ignored.",
    fix="Remove the '---' lines, or put each document into a file of its own.",
)
NESTED_TOO_DEEP = broken(
    code="nested-too-deep",
    summary="The document is nested deeper than the bound.",
    why="A document is hostile input: nesting is bounded so that no stage runs out of stack.",
    fix="Move inner schemas to components and refer to them with $ref.",
)
ALIAS_BOMB = broken(
    code="alias-bomb",
    summary="YAML aliases expand without bound.",
    why="A few lines of nested aliases can stand for billions of nodes.",
    fix="Use $ref instead of YAML anchors.",
)
NOT_OPENAPI = broken(
    code="not-openapi",
    summary="The document is not an OpenAPI document.",
    why="It has no 'openapi' key at its root.",
    fix="Name the root document of the API, not one of the files that it refers to.",
)
UNSUPPORTED_VERSION = error(
    code="unsupported-version",
    summary="The OpenAPI version is not one that is read.",
    why="What a keyword means depends on the version, so guessing would generate wrong code.",
    fix="Convert the document to OpenAPI 3.1 or 3.2.",
)
INVALID_OPENAPI = error(
    code="invalid-openapi",
    summary="Something in the document has a form of which nothing can be made.",
    why="What holds all paths, or all components, must be sound, or hardly anything would be left. "
    "Within them a faulty part is left out, with a warning (not-conforming).",
    fix="Correct the place that is shown; the OpenAPI Specification says what may stand there.",
)
NOT_CONFORMING = warning(
    code="not-conforming",
    summary="The document breaks the meta-schema of its OpenAPI version.",
    why="Everything around this place is read all the same; what it was meant to say is missing "
    "where nothing can be made of it. Other tools may refuse the document.",
    fix="Correct the place that is shown; the OpenAPI Specification says what may stand there.",
)
INVALID_SCHEMA = warning(
    code="invalid-schema",
    summary="A Schema Object breaks its meta-schema.",
    why="The faulty keyword says nothing, so the type becomes wider than it was meant.",
    fix="Correct the keyword; JSON Schema 2020-12 says what it takes.",
)
REF_NOT_FOUND = warning(
    code="ref-not-found",
    summary="A $ref leads nowhere.",
    why="What it was meant to stand for is not there: a schema becomes any value, a parameter or a "
    "path is left out, and nothing is known of a body. All else is generated. A definition of the "
    "schema around it, or a component of the same name, is taken for what was meant.",
    fix="Correct the reference, or add what it names.",
)
REF_NOT_ALLOWED = warning(
    code="ref-not-allowed",
    summary="A $ref leads outside of what may be read.",
    why="A document is hostile input: it must not make the generator read other files of the "
    "machine or ask the network. Nothing is read, and what the reference was meant to stand for is "
    "taken as one that leads nowhere.",
    fix="Copy the other document below the folder of the root document, or allow the folder or "
    "the host.",
)
REF_KIND = warning(
    code="ref-kind",
    summary="A $ref leads to something of another kind than its place needs.",
    why="Where a schema describes what is meant, it is taken: a response may be given as the "
    "schema of its body. A path item, for instance, can't stand where a schema is needed: such a "
    "place takes any value, or is left out.",
    fix="Refer to an object of the kind that is named, or to the schema inside of what it leads "
    "to now.",
)
REF_SIBLINGS = warning(
    code="ref-siblings",
    summary="Keywords beside a $ref are ignored.",
    why="Before OpenAPI 3.1 a Reference Object stands for its target alone; whatever is beside "
    "it does not count.",
    fix="Put the reference and the rest into an allOf, or move on to OpenAPI 3.1.",
)
REF_MISPLACED = warning(
    code="ref-misplaced",
    summary="A $ref stands where OpenAPI has none.",
    why="Only some objects may be given by reference, and no containers such as 'paths', 'schemas' "
    "or 'parameters' (OpenAPI 3.2, section 4.22). It is followed here, but not by every tool.",
    fix="Give each path, schema or parameter a $ref of its own, or bundle the document.",
)
REF_CONFLICT = warning(
    code="ref-conflict",
    summary="A path item and what its $ref leads to both define something.",
    why="Which of the two counts is undefined (OpenAPI 3.2, section 4.9); what stands beside the "
    "$ref is taken.",
    fix="Remove one of the two.",
)
DYNAMIC_REF = warning(
    code="dynamic-ref",
    summary="A $dynamicRef is generated as any value.",
    why="What it stands for depends on the schema from which it is reached; a type is one thing "
    "wherever it is used.",
    fix="Nothing is lost at run time. For a typed member refer to the schema with $ref.",
)
COLLECTION_FORMAT = warning(
    code="collection-format",
    summary="A collectionFormat of Swagger 2.0 that OpenAPI 3 has no word for.",
    why="Values separated by tabs, and anything but commas in a path or a header, can't be said "
    "in OpenAPI 3; the parameter is generated as a string.",
    fix="Nothing is lost: join the values before the call.",
)
INVALID_OVERLAY = error(
    code="invalid-overlay",
    summary="An overlay can't be applied.",
    why="The file is not an overlay, or an action's target is no JSONPath expression (RFC 9535).",
    fix="Follow the OpenAPI Overlay Specification 1.0: 'overlay', 'info', 'actions'.",
)
OVERLAY_FOREIGN = warning(
    code="overlay-foreign",
    summary="An overlay is made for another document.",
    why="Its 'extends' names a document that is not the one that it is applied to.",
    fix="Correct 'extends', or leave it out: an overlay without it fits any document.",
)
OVERLAY_UNUSED = warning(
    code="overlay-unused",
    summary="An overlay action changes nothing.",
    why="Its target selects nothing, often because the document has changed.",
    fix="Correct or remove the action.",
)
