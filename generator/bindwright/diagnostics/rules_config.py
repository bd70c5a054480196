"""Rules of bindwright.toml."""

from bindwright.diagnostics.rule import broken, warning

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
    fix="Restore it from version control. After a merge conflict, keep the lines of both sides.",
)
SELECTION_UNUSED = warning(
    code="selection-unused",
    summary="A glob of 'include' or 'exclude' matches no operation.",
    why="The line has no effect, often because the document has changed or it is misspelt.",
    fix="Correct or remove it; globs match the method and the path, as in 'GET /v1/*'.",
)
