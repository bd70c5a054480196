"""Rules of bindwright.toml."""

from bindwright.diagnostics.rule import broken, error, note, warning

CONFIG_UNREADABLE = broken(
    code="config-unreadable",
    summary="The configuration file can't be read, or there is none.",
    why="Without a SPEC on the command line, bindwright.toml says what to generate.",
    fix="Run 'bindwright init' for a commented bindwright.toml, or name a SPEC.",
)
CONFIG_SYNTAX = broken(
    code="config-syntax",
    summary="The configuration file is not TOML.",
    why="The parser could not make sense of the text (TOML 1.0).",
    fix="Correct the place that is shown.",
)
CONFIG_UNKNOWN_KEY = broken(
    code="config-unknown-key",
    summary="The configuration has a key that nothing reads.",
    why="A misspelt key would be ignored without a word.",
    fix="Correct the spelling; 'bindwright init' prints every key with its meaning.",
)
CONFIG_VALUE = broken(
    code="config-value",
    summary="A value in the configuration has the wrong type or form.",
    why="Each key takes one kind of value.",
    fix="Give the value that the message names.",
)
LOCK_UNREADABLE = broken(
    code="ledger-unreadable",
    summary="names.lock can't be read.",
    why="It holds the names that were given out; without it a generated name could change.",
    fix="Restore it from version control, or correct the line that is shown.",
)
LOCK_CONFLICT = broken(
    code="names-lock-conflict",
    summary="Two branches disagree in names.lock.",
    why="Git has left the marks of a conflict in it, or both branches named the same thing. Which "
    "name stays is for people to say, for one of the two is lost.",
    fix="Delete the marks and, where a thing has two lines, the one of the name that nobody uses "
    "yet; then run 'bindwright generate'. 'names.lock merge=union' in .gitattributes ('bindwright "
    "init' writes it) makes git keep the lines of both sides by itself.",
)
LOCK_OLD = note(
    code="names-lock-old",
    summary="names.lock has the format of earlier versions.",
    why="Git could not merge it by itself, and it holds no names of arguments.",
    fix="Run 'bindwright generate', which writes it anew, and commit it.",
)
SELECTION_UNUSED = warning(
    code="selection-unused",
    summary="A glob of 'include' or 'exclude' matches no operation.",
    why="The line has no effect, often because the document has changed or it is misspelt.",
    fix="Correct or remove it; globs match the method and the path, as in 'GET /v1/*'.",
)
BASELINE_UNREADABLE = broken(
    code="baseline-unreadable",
    summary="The file of accepted changes can't be read or written.",
    why="'bindwright diff --baseline' does not count the changes whose fingerprints it holds.",
    fix="Write it with 'bindwright diff --write-baseline FILE', and keep one fingerprint a line.",
)

# What was recorded of releases, and what stands in the way of the next one

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
