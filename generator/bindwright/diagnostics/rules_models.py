"""Rules of `bindwright models`."""

from bindwright.diagnostics.rule import broken, error, warning

MODELS_MISSING = broken(
    code="models-missing",
    summary="datamodel-code-generator is not installed.",
    why="It writes the models; everything else works without it, so it is an extra.",
    fix='Install the extra: pip install "bindwright[models]".',
)
MODELS_FAILED = error(
    code="models-failed",
    summary="datamodel-code-generator could not write the models, or not as they are needed.",
    why="It is a program of others; what it writes is looked at before it is used.",
    fix="Try another flavour (--as), leave the type out that is named, or report it there.",
)
MODELS_RENAMED = warning(
    code="models-renamed",
    summary="A class has another name than in the generated package.",
    why="In a module without a package around it the name is that of something imported.",
    fix="Choose another name under [package.names] in bindwright.toml.",
)
MODELS_WIDENED = warning(
    code="models-widened",
    summary="A union is any value or a class any object, because the flavour has no room for it.",
    why="msgspec decodes into a union only where each kind of JSON value leads to one type, or all "
    "variants are tagged classes; only classes may refer to themselves; and no field can have "
    "quotes, backslashes or control characters in its name.",
    fix="Give the variants a discriminator, or choose another flavour.",
)
MODELS_IN_THE_WAY = error(
    code="models-in-the-way",
    summary="A file that 'bindwright models' did not write stands where one has to be.",
    why="Files of others are never overwritten.",
    fix="Name another --output, or pass --force.",
)
