"""`organization`, `targets`, `settings`, `readme`: the package, its names and its metadata."""

from __future__ import annotations

import re

from bindwright.commands.init.foreign import NoMeaning, NotYet, Unfit, of_kind, texts
from bindwright.commands.init.stainless.part import Part, key_of
from bindwright.config.table_reader import is_json
from bindwright.diagnostics.report import Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG
from bindwright.load.bundle import Node
from bindwright.load.read import is_url

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


class PackageSettings(Part):
    """Functions for these keys."""

    def organization(self, node: Node) -> None:
        """The client and the base error are called after the organization."""
        own = {"name": self._name, "docs": self._docs, "contact": self._contact}
        self.draft.walk(node, "organization", own)

    def _name(self, node: Node) -> str:
        name = self.notes.text(node)
        prefix = re.sub(r"[^A-Z0-9]+", "_", self.casings.snake(name).upper()).strip("_")
        self.draft.set(node, "env_prefix", value=prefix)
        return f"{self.draft.client_class(node, self.casings.pascal(name))}, env_prefix"

    def _docs(self, node: Node) -> str | None:
        if not node.value:
            return None
        url = self.notes.text(node)
        url = url if is_url(url) else f"https://{url}"
        return self.draft.set(node, "urls", "Documentation", value=url)

    def _contact(self, node: Node) -> str | None:
        if not node.value:
            return None
        contact = self.notes.text(node)
        if "@" in contact:
            return self.draft.set(node, "authors", value=[{"email": contact}])
        url = contact if is_url(contact) else f"https://{contact}"
        return self.draft.set(node, "urls", "Contact", value=url)

    def _casing(self, node: Node) -> None:
        """The spellings of one word."""

        def pascal(one: Node) -> str:
            return self.draft.set(one, "words", key_of(node).lower(), value=self.notes.text(one))

        self.draft.walk(node, "casing", {"pascal": pascal})

    def custom_casings(self, node: Node) -> None:
        """Words with a spelling of their own."""
        self.draft.walk(node, "", None, self._casing)

    def targets(self, node: Node) -> None:
        """The languages, of which one matters.

        Raises:
            Stopped: it is skipped.
        """
        python = node.get("python")
        if python is not None and python.flag("skip"):
            message = "the configuration says that there is no package for Python"
            self.notes.report.add(FOREIGN_CONFIG, python.origin.child("skip"), message)
            raise Stopped
        self.draft.walk(node, "", {"python": self._python}, NoMeaning("not for Python"))

    def _python(self, node: Node) -> None:
        publish, options = "targets.python.publish", "targets.python.options"
        self.draft.walk(
            node,
            "targets.python",
            {
                "package_name": self._package,
                "name": self._package,
                "publish": lambda one: self.draft.walk(one, publish, {"pypi": self._pypi}),
                "production_repo": self._repository,
                "repo": self._repository,
                "keep_files": lambda one: self.draft.set(one, "keep", value=list(texts(one))),
                "options": lambda one: self.draft.walk(one, options, {"client_name": self._client}),
            },
        )

    def _client(self, node: Node) -> str:
        return self.draft.client_class(node, self.casings.pascal(self.notes.text(node)))

    def _package(self, node: Node) -> str:
        name = self.notes.text(node)
        if self.draft.stated("name") is None:
            self.draft.set(node, "name", value=name)
        return self.draft.set(node, "package", value=name.replace("-", "_"))

    def _pypi(self, node: Node) -> None:
        if isinstance(node.value, dict):
            self.draft.walk(node, "targets.python.publish.pypi")
        else:
            self.notes.handle(node, NoMeaning("`bindwright release` publishes when it is called"))

    def _repository(self, node: Node) -> str | None:
        if node.value is None:
            return None
        name = self.notes.text(node).partition("#")[0]
        if not _REPOSITORY.fullmatch(name):
            raise Unfit("'owner/name' is expected here")
        self.draft.set(node, "urls", "Homepage", value=f"https://github.com/{name}")
        return self.draft.set(node, "urls", "Repository", value=f"https://github.com/{name}")

    def settings(self, node: Node) -> None:
        """`settings`."""
        own = {
            "license": self._license,
            "file_header": self._header,
            "unwrap_response_fields": self._unwrap,
            "positional_params": self._positional,
            "python": lambda one: self.draft.walk(one, "settings.python"),
        }
        self.draft.walk(node, "settings", own)

    def _license(self, node: Node) -> str | None:
        if isinstance(node.value, dict):
            self.draft.walk(node, "settings.license")
            return None
        return self.draft.set(node, "license", value=self.notes.text(node))

    def _header(self, node: Node) -> str:
        lines = of_kind(node, str, "a text").strip().splitlines()
        return self.draft.set(node, "file_header", value="\n".join(one.rstrip() for one in lines))

    def _unwrap(self, node: Node) -> str | None:
        names = texts(node)
        for index, name in enumerate(names[1:], 1):
            there = Node(name, node.origin.child(index))
            self.notes.handle(there, NotYet("one member is unwrapped by default"))
        return self.draft.set(node, "unwrap", value=f"/{names[0]}") if names else None

    def _positional(self, node: Node) -> str:
        is_on = of_kind(node, bool, "true or false")
        return self.draft.set(node, "positional", value="last" if is_on else "none")

    def readme(self, node: Node) -> None:
        """The examples of the README: the first call; the others are made from the document."""
        why = NotYet("README.md shows one call; the others are in api.md")

        def examples(one: Node) -> None:
            first = "headline" if one.get("headline") is not None else "default"
            self.draft.walk(one, "", {first: self._quick_start}, why)

        self.draft.walk(node, "readme", {"example_requests": examples})

    def _quick_start(self, node: Node) -> str:
        stated = node.text("endpoint") or ""
        there = self.draft.document.find(stated)
        if there is None:
            raise Unfit(f"the document has no operation {stated[:200]!r}")
        params = node.get("params")
        values = params.value if params is not None and isinstance(params.value, dict) else {}
        for name, one in values.items():
            if is_json(one):
                self.draft.set(node, "quick_start", "arguments", str(name), value=one)
        return self.draft.set(node, "quick_start", "operation", value=there[0])
