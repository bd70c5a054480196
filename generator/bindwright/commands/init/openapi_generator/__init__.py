"""The configuration of openapi-generator: a file of options, or `openapitools.json`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bindwright.commands.init.carried import Carried
from bindwright.commands.init.document import Document
from bindwright.commands.init.draft import Draft, read_keys
from bindwright.commands.init.foreign import Foreign, Handler, NoMeaning, Notes, Unfit
from bindwright.commands.init.ignored import ignored
from bindwright.commands.init.schemas import name_schema
from bindwright.diagnostics.report import Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG
from bindwright.load.bundle import Node
from bindwright.load.read import is_url

_TOOLS = "generator-cli"
_ALWAYS = {"naming": "operation-id", "grouping": "tag"}
"""What such packages have without being told."""
_OWN = frozenset({"packageName", "projectName", "packageVersion", "gitUserId", "inputSpec"})
_IGNORED = ".openapi-generator-ignore"


def recognises(foreign: Foreign) -> bool:
    """Whether it is such a configuration; one with options alone has two of its own."""
    root = foreign.root
    if root.text("generatorName") is not None or root.get(_TOOLS) is not None:
        return True
    return len([key for key, _ in root.items() if key in _OWN]) > 1


def _blocks(root: Node) -> Iterator[Node]:
    """The generators of `openapitools.json`, or the file itself."""
    tools = root.get(_TOOLS)
    if tools is None:
        yield root
        return
    yield from (one for _, one in tools.members("generators"))


def _python(root: Node) -> Node | None:
    return next((one for one in _blocks(root) if _is_python(one)), None)


def _is_python(block: Node) -> bool:
    return (block.text("generatorName") or "python").startswith("python")


def document(foreign: Foreign) -> str | None:
    """The document that it names."""
    block = _python(foreign.root)
    stated = block.text("inputSpec") if block is not None else None
    if stated is None or not (is_url(stated) or foreign.reaches(stated)):
        return None
    return foreign.path(stated)


def read(foreign: Foreign, document: Document, notes: Notes) -> Carried:
    """Everything that the configuration says.

    Raises:
        Stopped: it has no generator for Python.
    """
    root = foreign.root
    draft = Draft(document, notes, read_keys(__file__))
    block = _python(root)
    if block is None:
        message = "the configuration has no generator for Python"
        notes.report.add(FOREIGN_CONFIG, root.origin, message)
        raise Stopped
    for key, value in _ALWAYS.items():
        draft.set(root, key, value=value)
    options = _Options(foreign, draft)

    def generators(node: Node) -> None:
        for _, one in node.items():
            if one.origin == block.origin:
                options.read(one)
            else:
                notes.handle(one, NoMeaning("another generator"))

    if block.origin == root.origin:
        options.read(root)
    else:
        tools: Mapping[str, Handler] = {"generators": generators}
        draft.walk(root, "root", {_TOOLS: lambda one: draft.walk(one, _TOOLS, tools)})
    options.repository(block)
    keep = ignored(foreign, _IGNORED, notes)
    if keep:
        draft.set(root, "keep", value=keep)
    return draft.carried("openapi-generator", complete=False)


class _Options:
    """Functions for the options, which stand in a block or in its `additionalProperties`."""

    def __init__(self, foreign: Foreign, draft: Draft) -> None:
        self._foreign = foreign
        self._draft = draft
        self._git: dict[str, str] = {}

    def read(self, block: Node) -> None:
        """Every option."""
        draft, text = self._draft, self._draft.notes.text
        draft.walk(
            block,
            "generator",
            {
                "additionalProperties": self.read,
                "packageName": self._package,
                "projectName": lambda one: draft.set(one, "name", value=text(one)),
                "packageUrl": lambda one: draft.set(one, "urls", "Homepage", value=text(one)),
                "output": self._output,
                "outputDir": self._output,
                "ignoreFileOverride": lambda _: "keep",
                "modelNameMappings": lambda one: draft.walk(one, "", None, self._model),
                **dict.fromkeys(("gitHost", "gitUserId", "gitRepoId"), self._part),
            },
        )

    def repository(self, node: Node) -> None:
        """The repository, of which there are three parts."""
        host = self._git.get("gitHost", "github.com")
        if "gitUserId" in self._git and "gitRepoId" in self._git:
            address = f"https://{host}/{self._git['gitUserId']}/{self._git['gitRepoId']}"
            self._draft.set(node, "urls", "Repository", value=address)

    def _part(self, node: Node) -> str:
        key = node.origin.pointer.rpartition("/")[2]
        self._git[key] = self._draft.notes.text(node)
        return "urls.Repository"

    def _package(self, node: Node) -> str:
        name = self._draft.notes.text(node)
        if not name.isidentifier():
            raise Unfit("an import name is expected here")
        return self._draft.set(node, "package", value=name)

    def _output(self, node: Node) -> str:
        stated = self._draft.notes.text(node)
        if not self._foreign.reaches(stated):
            raise Unfit("a folder outside of the working directory")
        return self._draft.set(node, "output", value=self._foreign.path(stated))

    def _model(self, node: Node) -> None:
        name_schema(self._draft, node, node, self._draft.notes.text(node))
