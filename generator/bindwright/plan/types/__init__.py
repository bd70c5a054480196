"""The modules of types: classes, enumerations, aliases, and how a type is spelled."""
