"""Rules of `bindwright models`."""

from bindwright.diagnostics.rule import broken, error, warning

MODELS_MISSING = broken("models-missing")
MODELS_FAILED = error("models-failed")
MODELS_RENAMED = warning("models-renamed")
MODELS_WIDENED = warning("models-widened")
MODELS_IN_THE_WAY = error("models-in-the-way")
