"""Rules of the third stage: names."""

from bindwright.diagnostics.rule import Rule, Severity

NAME_COLLISION = Rule(
    code="name-collision",
    severity=Severity.ERROR,
    summary="Two chosen names are the same.",
    why="Names that were chosen (in the configuration, by an x-bindwright-name, or in names.lock) "
    "are kept as they are, so two equal ones can't both stand.",
    fix="Choose another name for one of the two, with the line that the hint shows.",
)
NAME_DERIVED = Rule(
    code="name-derived",
    severity=Severity.WARNING,
    summary="A name was changed to make it unique.",
    why="Two things would have had the same Python name, so one was spelled out further.",
    fix="Choose a better name with the configuration line that the hint shows.",
    grouped="{count} names were changed to make them unique",
)
NAME_INVALID = Rule(
    code="name-invalid",
    severity=Severity.ERROR,
    summary="A chosen name can't be used.",
    why="It is not a Python identifier, is a keyword, or is reserved in the place where it stands.",
    fix="Choose another name.",
)
PACKAGE_NAME_DERIVED = Rule(
    code="package-name-derived",
    severity=Severity.WARNING,
    summary="The package is not called as the title of the document.",
    why="The title gives a name that somebody has already: a module of Python, something that the "
    "package depends on, a device of Windows, a tool, a folder of most projects.",
    fix="Choose a name: 'package' in bindwright.toml, or --package.",
)
PACKAGE_NAME_TAKEN = Rule(
    code="package-name-taken",
    severity=Severity.ERROR,
    summary="The chosen name of the package can't be used.",
    why="It is that of a module of Python or of something that the package depends on, so that "
    "one would be imported in place of the other; or Windows keeps it for a device.",
    fix="Choose another name for 'package' or 'name'.",
)
PACKAGE_NAME_COMMON = Rule(
    code="package-name-common",
    severity=Severity.WARNING,
    summary="The chosen name of the package is that of something else in most environments.",
    why="Where both are installed, the files of one lie over those of the other, or one is "
    "imported in place of the other.",
    fix="Choose another name for 'package' or 'name'.",
)
NAME_UNUSED = Rule(
    code="name-unused",
    severity=Severity.WARNING,
    summary="The configuration names something that the document does not have.",
    why="The line has no effect, often because the document has changed or it is misspelt.",
    fix="Correct or remove the line.",
)
