"""Rules of what others made: configurations of other generators, and Python packages."""

from bindwright.diagnostics.rule import broken, error, note, warning

FOREIGN_CONFIG = broken(
    code="foreign-config",
    summary="What 'init --from' was given is no configuration that it reads.",
    why="A configuration is recognised by what stands in it, not by its name.",
    fix="Name the file of the other generator, such as stainless.yml or .speakeasy/gen.yaml, or "
    "the folder or wheel of the package that it made.",
)
FOREIGN_DOCUMENT = error(
    code="foreign-document",
    summary="Most operations of the configuration are not in the document.",
    why="It is the configuration of another document, or of another version: carrying it over "
    "would leave nearly everything out of the package.",
    fix="Name the document that the configuration was written for with --spec.",
)
FOREIGN_KEY = warning(
    code="foreign-key",
    summary="A key of another generator's configuration is not known.",
    why="It may be misspelt, and the other generator passed over it without a word; or it is one "
    "that bindwright does not know yet. It is not carried over.",
    fix="Correct it where it is misspelt; else see in the documentation whether bindwright.toml "
    "has a key for what it says.",
)
FOREIGN_VALUE = warning(
    code="foreign-value",
    summary="A value of another generator's configuration could not be carried over.",
    why="It is not of a form that the other generator documents, or names something that the "
    "document does not have, or gives what bindwright.toml can't take.",
    fix="Correct the value, or set the key in bindwright.toml by hand.",
)
PACKAGE_UNREADABLE = broken(
    code="package-unreadable",
    summary="A Python package can't be read.",
    why="It is a folder, a wheel, a source distribution or an installed package that holds "
    "modules; it is read as text and never run, and its size is bounded.",
    fix="Name the folder of the package (the one with __init__.py), or its wheel.",
)
PACKAGE_PART_UNREAD = warning(
    code="package-part-unread",
    summary="A part of a Python package was left out.",
    why="The file is too large, is no Python that this version reads, or is a link out of the "
    "package. What it defines is compared with nothing.",
    fix="Look at the file; if nobody imports from it, there is nothing to do.",
)
PACKAGE_UNTOLD = note(
    code="package-untold",
    summary="The text of a Python package does not tell all that its users can name.",
    why="A method is written by hand, or types of several modules share a name. Such a method "
    "counts as one that no document has; such types are compared by their name alone.",
    fix="Nothing has to be done; keep methods of your own with 'keep' and [package.mixins].",
)
