"""Rules of the third stage: names."""

from bindwright.diagnostics.rule import error, note, warning

NAME_COLLISION = error(
    code="name-collision",
    summary="Two chosen names are the same.",
    why="Names that were chosen (in the configuration, by an x-bindwright-name, or in names.lock) "
    "are kept as they are, so two equal ones can't both stand.",
    fix="Choose another name for one of the two, with the line that the hint shows.",
)
NAME_DERIVED = warning(
    code="name-derived",
    summary="A name was changed to make it unique.",
    why="Two things would have had the same Python name, so one was spelled out further.",
    fix="Choose a better name with the configuration line that the hint shows.",
)
ARGUMENT_DERIVED = note(
    code="argument-name-derived",
    summary="An argument was named differently, because its name was taken.",
    why="Two arguments of a method would have had the same name, or one that every method takes. "
    "What had the name first keeps it (names.lock says so), then what the document writes exactly "
    "so; the other gets the place in which it is sent as an ending.",
    fix="Nothing has to be done; the configuration line that the hint shows chooses another name.",
)
NAME_INVALID = error(
    code="name-invalid",
    summary="A chosen name can't be used.",
    why="It is not a Python identifier, is a keyword, or is reserved in the place where it stands.",
    fix="Choose another name.",
)
PACKAGE_NAME_DERIVED = warning(
    code="package-name-derived",
    summary="The package is not called as the title of the document.",
    why="The title gives a name that somebody has already: a module of Python, something that the "
    "package depends on, a device of Windows, a tool, a folder of most projects.",
    fix="Choose a name: 'package' in bindwright.toml, or --package.",
)
PACKAGE_NAME_TAKEN = error(
    code="package-name-taken",
    summary="The chosen name of the package can't be used.",
    why="It is that of a module of Python or of something that the package depends on, so that "
    "one would be imported in place of the other; or Windows keeps it for a device.",
    fix="Choose another name for 'package' or 'name'.",
)
PACKAGE_NAME_COMMON = warning(
    code="package-name-common",
    summary="The chosen name of the package is that of something else in most environments.",
    why="Where both are installed, the files of one lie over those of the other, or one is "
    "imported in place of the other.",
    fix="Choose another name for 'package' or 'name'.",
)
UNWRAP_MISMATCH = error(
    code="unwrap-mismatch",
    summary="The answers of an operation do not have the member that a call of it is to give.",
    why="'unwrap' of an operation names a member of its answer. Every good answer has to be an "
    "object with it; answers that stream, come in pages or are bytes have none.",
    fix="Correct the JSON pointer or remove the line.",
)
NAME_UNUSED = warning(
    code="name-unused",
    summary="The configuration names something that the document does not have.",
    why="The line has no effect, often because the document has changed or it is misspelt.",
    fix="Correct or remove the line.",
)
