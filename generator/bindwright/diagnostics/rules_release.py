"""Rules of releases: what was recorded of them, and what stands in the way of the next one."""

from bindwright.diagnostics.rule import broken, error

RELEASE_UNREADABLE = broken(
    code="release-unreadable",
    summary="What was recorded of a release can't be read.",
    why="The next version is what changed since: the document, the Python surface and the "
    "configuration of each release lie in 'releases/<version>/' beside the document.",
    fix="Restore the folder from version control.",
)
BUMP_TOO_SMALL = error(
    code="bump-too-small",
    summary="The version goes up by less than the changes ask for.",
    why="Who updates within the bounds of a version relies on what it says (Semantic Versioning "
    "2.0.0): what breaks callers is a major release, below 1.0.0 a minor one.",
    fix="Run 'bindwright release', which writes the version, or name a larger one with --to.",
)
RELEASE_REFUSED = error(
    code="release-refused",
    summary="A release can't be made from what is here.",
    why="A version is given out once, and what it was made from has to be in version control.",
    fix="Do what the message names, then run the command again.",
)
