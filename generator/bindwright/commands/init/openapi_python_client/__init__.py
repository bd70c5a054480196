"""The configuration of openapi-python-client: names of the package and of classes."""

from __future__ import annotations

from bindwright.commands.init.carried import Carried
from bindwright.commands.init.document import Document
from bindwright.commands.init.draft import Draft, read_keys
from bindwright.commands.init.foreign import Foreign, Notes, Unfit
from bindwright.commands.init.schemas import name_schema
from bindwright.ir.words import split
from bindwright.load.bundle import Node
from bindwright.plan.names import words

_ALWAYS = {"naming": "operation-id", "grouping": "tag"}
"""What such packages have without being told."""
_OWN = frozenset(
    {"project_name_override", "package_name_override", "package_version_override",
     "class_overrides", "content_type_overrides", "docstrings_on_attributes",
     "use_path_prefixes_for_title_model_names", "generate_all_tags", "literal_enums"}
)  # fmt: skip
"""Keys that no other configuration has."""


def recognises(foreign: Foreign) -> bool:
    """Whether it is such a configuration."""
    return any(key in _OWN for key, _ in foreign.root.items())


def read(foreign: Foreign, document: Document, notes: Notes) -> Carried:
    """Everything that the configuration says."""
    root = foreign.root
    draft = Draft(document, notes, read_keys(__file__))
    for key, value in _ALWAYS.items():
        draft.set(root, key, value=value)
    # What no key says is called after the project, and this after the document.
    project = root.text("project_name_override") or f"{document.api.title} client"
    draft.set(root, "package", value=words.snake(split(project)))
    draft.set(root, "name", value="-".join(split(project)).lower())

    def override(node: Node) -> None:
        own = {"class_name": lambda one: name_schema(draft, one, node, notes.text(one))}
        draft.walk(node, "override", own)

    def package(node: Node) -> str:
        name = notes.text(node)
        if not name.isidentifier():
            raise Unfit("an import name is expected here")
        return draft.set(node, "package", value=name)

    draft.walk(
        root,
        "root",
        {
            "project_name_override": lambda one: draft.set(one, "name", value=notes.text(one)),
            "package_name_override": package,
            "class_overrides": lambda one: draft.walk(one, "", None, override),
        },
    )
    return draft.carried("openapi-python-client", complete=False)
