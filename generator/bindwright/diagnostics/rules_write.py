"""Rules of the last stage: what stands in the way of writing."""

from bindwright.diagnostics.rule import Rule, Severity

OUTPUT_NOT_OURS = Rule(
    code="output-not-ours",
    severity=Severity.ERROR,
    summary="The output folder was not made by bindwright.",
    why="Files of others are never overwritten or removed.",
    fix="Name another folder with --output, empty this one, or pass --force.",
)
FILE_EDITED = Rule(
    code="file-edited",
    severity=Severity.ERROR,
    summary="A generated file was edited by hand.",
    why="Generating would lose the change.",
    fix="Move the change to the document, the configuration or a file of your own (see 'keep'), or "
    "pass --force to overwrite it.",
)
