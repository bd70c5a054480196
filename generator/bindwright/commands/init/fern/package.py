"""A generator of `groups`, and `fern.config.json`: the package, its names and its client."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Foreign, NotYet, Unfit, items, of_kind, texts
from bindwright.commands.init.ignored import ignored
from bindwright.ir.words import split
from bindwright.load.bundle import Node
from bindwright.plan.names import words

_ORGANIZATION = ("fern.config.json", "../fern.config.json", "../../fern.config.json")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass
class PackageSettings:
    """Functions for these keys."""

    foreign: Foreign
    draft: Draft
    keep: list[str] = field(default_factory=list[str])

    def read(self, block: Node) -> None:
        """One generator, and what stands beside the configuration."""
        draft = self.draft
        config = block.get("config") or Node({}, block.origin)
        if (stated := config.text("package_name")) is not None:
            draft.set(config.get("package_name") or config, "package", value=stated)
        self._organization()
        draft.walk(
            block,
            "generator",
            {
                "output": lambda one: draft.walk(one, "output", {"path": self._output}),
                "github": self._github,
                "metadata": self._metadata,
                "config": self._config,
            },
        )
        draft.set(block, "client", "base_error", value="ApiError")
        if draft.stated("client", "class") is None:
            why = "no key says how the client is called: set class in [package.client]"
            draft.notes.handle(config, NotYet(why))
        for name in (".fernignore", "../.fernignore"):
            self.keep += ignored(self.foreign, name, draft.notes)
        if self.keep:
            draft.set(block, "keep", value=list(dict.fromkeys(self.keep)))

    def _organization(self) -> None:
        """The import name, where nothing else says it."""
        for name in _ORGANIZATION:
            try:
                found = self.foreign.beside(name, self.draft.notes.report)
            except Unfit:
                continue
            self.draft.walk(found.root, "fern.config.json", {"organization": self._import})
            return

    def _import(self, node: Node) -> str:
        if self.draft.stated("package") is not None:
            return "package, which another key says"
        name = words.snake(split(self.draft.notes.text(node)))
        return self.draft.set(node, "package", value=name)

    @property
    def _folder(self) -> str:
        return f"src/{self.draft.stated('package')}"

    def _output(self, node: Node) -> str:
        stated = self.draft.notes.text(node)
        if not self.foreign.reaches(stated):
            raise Unfit("a folder outside of the working directory")
        return self.draft.set(node, "output", value=self.foreign.path(stated))

    def _github(self, node: Node) -> None:
        own = {"repository": self._repository, "license": self._license}
        self.draft.walk(node, "github", own)

    def _repository(self, node: Node) -> str:
        name = self.draft.notes.text(node).removesuffix(".git")
        if not _REPOSITORY.fullmatch(name):
            raise Unfit("'owner/name' is expected here")
        return self.draft.set(node, "urls", "Repository", value=f"https://github.com/{name}")

    def _license(self, node: Node) -> str | None:
        if isinstance(node.value, dict):
            self.draft.walk(node, "license")
            return None
        return self.draft.set(node, "license", value=self.draft.notes.text(node))

    def _metadata(self, node: Node) -> None:
        def author(one: Node) -> str:
            key = "email" if one.origin.pointer.endswith("/email") else "name"
            there: list[dict[str, str]] = self.draft.stated("authors") or [{}]
            value = [{**there[0], key: self.draft.notes.text(one)}]
            return self.draft.set(one, "authors", value=value)

        own = {"license": self._license, "author": author, "email": author}
        self.draft.walk(node, "metadata", own)

    def _config(self, node: Node) -> None:
        self.draft.walk(
            node,
            "config",
            {
                "package_name": lambda _: "package",
                "client_class_name": self._class,
                "client": self._client,
                "additional_init_exports": self._exports,
                "inline_request_params": self._inline,
                "timeout_in_seconds": self._timeout,
                "pydantic_config": lambda one: self.draft.walk(one, "pydantic_config"),
            },
        )

    def _class(self, node: Node) -> str:
        return self.draft.set(node, "client", "class", value=self.draft.notes.text(node))

    def _client(self, node: Node) -> None:
        """The class, and one made by hand from it, in a module made by hand."""
        file = (node.text("exported_filename") or "client.py").strip()
        module = file.removesuffix(".py").replace("/", ".")

        def exported(one: Node) -> str:
            value = [self.draft.notes.text(one)]
            return self.draft.set(one, "additional_exports", module, value=value)

        own = {
            "class_name": self._class,
            "exported_class_name": exported,
            "exported_filename": lambda _: self._own(file),
        }
        self.draft.walk(node, "client", own)

    def _own(self, path: str) -> str:
        self.keep.append(f"{self._folder}/{path}")
        return "keep"

    def _exports(self, node: Node) -> None:
        for one in items(node):
            module = of_kind(one.get("from") or one, str, "a module")
            names = list(texts(one.get("imports") or one))
            self._own(f"{module.replace('.', '/')}.py")
            to = self.draft.set(one, "additional_exports", module, value=names)
            self.draft.notes.carried(one, f"{to}, keep")

    def _inline(self, node: Node) -> str | None:
        """Without it, the body of a call is one argument."""
        if of_kind(node, bool, "true or false"):
            return "arguments, as always"
        document = self.draft.document
        for one in document.api.operations:
            if document.body_names(one.id):
                self.draft.set(node, "operations", one.id, "body_argument", value="request")
        return "operations.*.body_argument"

    def _timeout(self, node: Node) -> str:
        if node.value == "infinity":
            raise Unfit("calls without a bound are not carried over")
        value = of_kind(node, int | float, "seconds, or infinity")
        return self.draft.set(node, "client", "timeout", value=value)
