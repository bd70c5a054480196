"""The configuration of Stainless: `stainless.yml` under any name, or its `workspace.json`.

Nothing but what stands in the file says what a key means: a resource may be called `models` or
`environments`. Each module walks one part of it, key by key.
"""

from __future__ import annotations

from bindwright.commands.init.carried import Carried
from bindwright.commands.init.document import Document
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Foreign, NoMeaning, Notes, NotYet, Unfit
from bindwright.commands.init.stainless.changes import Changes
from bindwright.commands.init.stainless.client import ClientSettings
from bindwright.commands.init.stainless.package import PackageSettings
from bindwright.commands.init.stainless.pagination import Pagination
from bindwright.commands.init.stainless.resources import Resources
from bindwright.commands.init.stainless.streaming import Streaming
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Node


def recognises(foreign: Foreign) -> bool:
    """Whether it is such a configuration, or a workspace that names one."""
    root = foreign.root.value
    return _is_configuration(root) or isinstance(root.get("stainless_config"), str)


def _is_configuration(root: dict[str, object]) -> bool:
    return isinstance(root.get("resources"), dict) and (
        isinstance(root.get("organization"), dict)
        or isinstance(root.get("targets"), dict)
        or isinstance(root.get("client_settings"), dict)
    )


def follow(foreign: Foreign, report: Report) -> Foreign:
    """The configuration itself, where a workspace names it.

    Raises:
        Unfit: the workspace names no such file.
    """
    stated = foreign.root.value.get("stainless_config")
    if not isinstance(stated, str):
        return foreign
    found = foreign.beside(stated, report)
    if not _is_configuration(found.root.value):
        raise Unfit(f"{stated!r} is no configuration of Stainless")
    return Foreign(given=found.given, source=found.source, named_by=foreign)


def document(foreign: Foreign) -> str | None:
    """The document that the workspace names."""
    if foreign.named_by is None:
        return None
    stated = foreign.named_by.root.value.get("openapi_spec")
    return foreign.named_by.path(stated) if isinstance(stated, str) else None


def read(foreign: Foreign, document: Document, notes: Notes) -> Carried:
    """Everything that the configuration says.

    Raises:
        Stopped: it says that there is no package for Python.
    """
    root = foreign.root
    custom = root.value.get("custom_casings")
    casings = Casings(custom if isinstance(custom, dict) else {})
    draft = Draft(document, notes)
    package = PackageSettings(draft, casings, foreign)
    client = ClientSettings(draft, casings, root)
    changes = Changes(draft)
    streaming = Streaming(draft, casings, root)
    resources = Resources(draft, casings, streaming)
    package.defaults(root)
    notes.walk(
        root,
        {
            "edition": NoMeaning("a set of defaults of the generator"),
            "organization": package.organization,
            "environments": changes.environments,
            "custom_casings": package.casings,
            "security_schemes": changes.security_schemes,
            "security": changes.security,
            "openapi": changes.openapi,
            "query_settings": changes.query_settings,
            "settings": package.settings,
            "client_settings": client.read,
            "pagination": Pagination(draft).read,
            "streaming": streaming.rules,
            "resources": resources.read,
            "unspecified_endpoints": lambda _: "exclude",
            "errors": changes.errors,
            "targets": package.targets,
            "package": package.targets,
            "readme": package.readme,
            "codeflow": NotYet("in CI, `bindwright diff` finds breaking changes"),
            "diagnostics": NoMeaning("findings of the generator that are not shown"),
        },
    )
    _workspace(foreign, draft)
    if "query_settings" not in root.value:
        changes.query_settings(Node({}, root.origin))
    return draft.carried("Stainless", complete=True)


def _workspace(foreign: Foreign, draft: Draft) -> None:
    """What else the workspace says: where the package goes."""
    if foreign.named_by is None:
        return

    def output(node: Node) -> str:
        path = foreign.named_by.path(draft.notes.text(node)) if foreign.named_by else ""
        if path.startswith(("..", "/")):
            raise Unfit("a folder outside of the working directory")
        return draft.set(node, "output", value=path)

    def target(node: Node) -> None:
        others = NoMeaning("not for Python")
        below = {"python": lambda one: draft.notes.walk(one, {"output_path": output})}
        draft.notes.walk(node, below, others)

    draft.notes.walk(
        foreign.named_by.root,
        {
            "openapi_spec": lambda _: "spec",
            "stainless_config": lambda _: None,
            "project": NoMeaning("the project's name at the vendor"),
            "output_path": output,
            "targets": target,
        },
    )
