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
NAME_UNUSED = Rule(
    code="name-unused",
    severity=Severity.WARNING,
    summary="The configuration names something that the document does not have.",
    why="The line has no effect, often because the document has changed or it is misspelt.",
    fix="Correct or remove the line.",
)
