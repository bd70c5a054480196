"""Rules of bindwright.toml."""

from bindwright.diagnostics.rule import Rule, Severity

CONFIG_UNREADABLE = Rule(
    code="config-unreadable",
    severity=Severity.ERROR,
    broken=True,
    summary="The configuration file can't be read, or there is none.",
    why="Without a SPEC on the command line, bindwright.toml says what to generate.",
    fix="Run 'bindwright init' for a commented bindwright.toml, or name a SPEC.",
)
CONFIG_SYNTAX = Rule(
    code="config-syntax",
    severity=Severity.ERROR,
    broken=True,
    summary="The configuration file is not TOML.",
    why="The parser could not make sense of the text (TOML 1.0).",
    fix="Correct the place that is shown.",
)
CONFIG_UNKNOWN_KEY = Rule(
    code="config-unknown-key",
    severity=Severity.ERROR,
    broken=True,
    summary="The configuration has a key that nothing reads.",
    why="A misspelt key would be ignored without a word.",
    fix="Correct the spelling; 'bindwright init' prints every key with its meaning.",
)
CONFIG_VALUE = Rule(
    code="config-value",
    severity=Severity.ERROR,
    broken=True,
    summary="A value in the configuration has the wrong type or form.",
    why="Each key takes one kind of value.",
    fix="Give the value that the message names.",
)
