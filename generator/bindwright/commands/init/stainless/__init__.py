"""The configuration of Stainless: `stainless.yml` under any name, or its `workspace.json`.

Nothing but where a key stands says what it means: a resource may be called `models` or
`environments`. Each module walks one part, key by key; `keys.toml` has the keys that need no code.
"""

from __future__ import annotations

from bindwright.commands.init.carried import Carried
from bindwright.commands.init.document import Document
from bindwright.commands.init.draft import Draft, read_keys
from bindwright.commands.init.foreign import Foreign, NoMeaning, Notes, Unfit
from bindwright.commands.init.stainless.changes import Changes
from bindwright.commands.init.stainless.client import ClientSettings
from bindwright.commands.init.stainless.package import PackageSettings
from bindwright.commands.init.stainless.pagination import Pagination
from bindwright.commands.init.stainless.resources import Resources
from bindwright.commands.init.stainless.streaming import Streaming
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Node

_ALWAYS = {"exports": "full", "methods_order": "standard", "positional": "last"}
"""What such packages have without being told."""


def recognises(foreign: Foreign) -> bool:
    """Whether it is such a configuration, or a workspace that names one."""
    return _is_configuration(foreign) or foreign.root.text("stainless_config") is not None


def _is_configuration(foreign: Foreign) -> bool:
    mappings = {key for key, one in foreign.root.items() if isinstance(one.value, dict)}
    others = {"organization", "targets", "client_settings"}
    return "resources" in mappings and not mappings.isdisjoint(others)


def follow(foreign: Foreign, report: Report) -> Foreign:
    """The configuration itself, where a workspace names it.

    Raises:
        Unfit: the workspace names no such file.
    """
    stated = foreign.root.text("stainless_config")
    if stated is None or _is_configuration(foreign):
        return foreign
    found = foreign.beside(stated, report)
    if not _is_configuration(found):
        raise Unfit(f"{stated!r} is no configuration of Stainless")
    return found


def document(foreign: Foreign) -> str | None:
    """The document that the workspace names."""
    stated = foreign.named_by.root.text("openapi_spec") if foreign.named_by else None
    return foreign.named_by.path(stated) if foreign.named_by and stated else None


def read(foreign: Foreign, document: Document, notes: Notes) -> Carried:
    """Everything that the configuration says.

    Raises:
        Stopped: it says that there is no package for Python.
    """
    root = foreign.root
    draft = Draft(document, notes, read_keys(__file__))
    parts = draft, Casings(root), root
    package, changes, streaming = PackageSettings(*parts), Changes(*parts), Streaming(*parts)
    for key, value in _ALWAYS.items():
        draft.set(root, key, value=value)
    changes.openapi(root.get("openapi") or Node({}, root.origin))
    draft.document = document.changed(draft.actions, Notes(Report(), ""))
    draft.familiar_formats(root)
    draft.walk(
        root,
        "root",
        {
            "organization": package.organization,
            "environments": changes.environments,
            "custom_casings": package.custom_casings,
            "security_schemes": changes.security_schemes,
            "security": changes.security,
            "openapi": lambda _: None,
            "query_settings": lambda _: None,
            "settings": package.settings,
            "client_settings": ClientSettings(*parts).read,
            "pagination": Pagination(*parts).read,
            "streaming": streaming.rules,
            "resources": Resources(*parts, streaming=streaming).read,
            "errors": changes.errors,
            "targets": package.targets,
            "package": package.targets,
            "readme": package.readme,
        },
    )
    changes.query_settings(root.get("query_settings") or Node({}, root.origin))
    if foreign.named_by is not None:
        _workspace(foreign.named_by, draft)
    return draft.carried("Stainless", complete=True)


def _workspace(workspace: Foreign, draft: Draft) -> None:
    """What else the workspace says: where the package goes."""

    def output(node: Node) -> str:
        path = workspace.path(draft.notes.text(node))
        if path.startswith(("..", "/")):
            raise Unfit("a folder outside of the working directory")
        return draft.set(node, "output", value=path)

    def python(node: Node) -> None:
        draft.walk(node, "", {"output_path": output})

    def targets(node: Node) -> None:
        draft.walk(node, "", {"python": python}, NoMeaning("not for Python"))

    draft.walk(workspace.root, "workspace", {"output_path": output, "targets": targets})
