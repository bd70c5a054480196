"""`organization`, `targets`, `settings`, `readme`: the package, its names and its metadata."""

from __future__ import annotations

import re
from typing import Any

from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import (
    Foreign,
    Handler,
    NoMeaning,
    NotYet,
    Unfit,
    of_kind,
    texts,
)  # fmt: skip
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.report import Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG
from bindwright.load.bundle import Node
from bindwright.load.read import is_url

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_ATTRIBUTION = NoMeaning("about texts that the generator writes")


class PackageSettings:
    """Handlers of these keys."""

    def __init__(self, draft: Draft, casings: Casings, foreign: Foreign) -> None:
        self._draft = draft
        self._notes = draft.notes
        self._casings = casings
        self._foreign = foreign

    def defaults(self, root: Node) -> None:
        """What such packages have without being told."""
        self._draft.set(root, "exports", value="full")
        self._draft.set(root, "methods_order", value="standard")
        self._draft.set(root, "positional", value="last")

    # organization

    def organization(self, node: Node) -> None:
        """The client and the base error are called after the organization."""
        texts_of_repository = NoMeaning("a text of the repository")
        self._notes.walk(
            node,
            {
                "name": self._name,
                "docs": lambda one: self._url(one, "Documentation"),
                "contact": self._contact,
                "github_org": NoMeaning("where the repository is, says production_repo"),
                "security_contact": texts_of_repository,
                "security_policy_url": texts_of_repository,
                "security_policy_terms": texts_of_repository,
                "upload_spec": NoMeaning("what the vendor does with the document"),
            },
        )

    def _name(self, node: Node) -> str:
        name = self._notes.text(node)
        self.client_class(node, self._casings.pascal(name))
        prefix = re.sub(r"[^A-Z0-9]+", "_", self._casings.snake(name).upper()).strip("_")
        self._draft.set(node, "env_prefix", value=prefix)
        return "client.class, client.base_error, env_prefix"

    def client_class(self, node: Node, name: str) -> str:
        """The name of the client's class, and of the base of its errors."""
        self._draft.set(node, "client", "base_error", value=f"{name}Error")
        return self._draft.set(node, "client", "class", value=name)

    def _url(self, node: Node, label: str) -> str | None:
        if node.value == "" or node.value is None:
            self._notes.handle(node, NoMeaning("empty"))
            return None
        url = self._notes.text(node)
        if not is_url(url):
            url = f"https://{url}"
        return self._draft.set(node, "urls", label, value=url)

    def _contact(self, node: Node) -> str | None:
        if node.value == "" or node.value is None:
            self._notes.handle(node, NoMeaning("empty"))
            return None
        contact = self._notes.text(node)
        if "@" not in contact:
            return self._url(node, "Contact")
        return self._draft.set(node, "authors", value=[{"email": contact}])

    def casings(self, node: Node) -> None:
        """Words with a spelling of their own."""

        def word(one: Node) -> None:
            forms: dict[str, Handler] = {
                "pascal": lambda at: self._draft.set(
                    at, "words", one.origin.pointer.rpartition("/")[2].lower(),
                    value=self._notes.text(at),
                ),
                "snake": lambda _: "names",
                "camel": NoMeaning("not for Python"),
                "capital": NoMeaning("not for Python"),
                "initialism": lambda _: "names",
                "singular": NotYet("how a word is singular"),
                "plural": NotYet("how a word is plural"),
            }  # fmt: skip
            self._notes.walk(one, forms)

        self._notes.walk(node, {}, word)

    # targets

    def targets(self, node: Node) -> None:
        """The languages, of which one matters.

        Raises:
            Stopped: it is skipped.
        """
        python = node.get("python")
        if python is not None and python.flag("skip"):
            message = "the configuration says that there is no package for Python"
            self._notes.report.add(FOREIGN_CONFIG, python.origin.child("skip"), message)
            raise Stopped
        self._notes.walk(node, {"python": self._python}, NoMeaning("not for Python"))

    def _python(self, node: Node) -> None:
        text = self._notes.text
        publish: dict[str, Handler] = {"pypi": self._pypi}
        options: dict[str, Handler] = {
            "use_uv": NoMeaning("how the project is worked on"),
            "client_name": lambda one: self.client_class(one, self._casings.pascal(text(one))),
            "websockets_extra_name": NotYet("there are no websockets"),
            "disable_pydantic_namespace_protection": NoMeaning("fields may have any name"),
        }  # fmt: skip
        self._notes.walk(
            node,
            {
                "package_name": self._package,
                "name": self._package,
                "project_name": self._distribution,
                "publish": lambda one: self._notes.walk(one, publish),
                "production_repo": self._repository,
                "repo": self._repository,
                "staging_repo": NoMeaning("where the vendor tries changes"),
                "readme_title": NotYet("the title of README.md is the package's name"),
                "screencast": NoMeaning("a link in README.md"),
                "keep_files": lambda one: self._draft.set(one, "keep", value=list(texts(one))),
                "edition": NoMeaning("a set of defaults of the generator"),
                "options": lambda one: self._notes.walk(one, options),
                "skip": NoMeaning("it is not skipped"),
            },
        )

    def _package(self, node: Node) -> str:
        name = self._notes.text(node)
        if self._draft.stated("name") is None:
            self._draft.set(node, "name", value=name)
        return self._draft.set(node, "package", value=name.replace("-", "_"))

    def _distribution(self, node: Node) -> str:
        return self._draft.set(node, "name", value=self._notes.text(node))

    def _pypi(self, node: Node) -> str | None:
        if isinstance(node.value, dict):
            self._notes.walk(node, {"package_name": self._distribution})
        else:
            self._notes.handle(node, NoMeaning("`bindwright release` publishes when it is called"))
        return None

    def _repository(self, node: Node) -> str | None:
        if node.value is None:
            self._notes.handle(node, NoMeaning("empty"))
            return None
        name = self._notes.text(node).partition("#")[0]
        if not _REPOSITORY.fullmatch(name):
            raise Unfit("'owner/name' is expected here")
        self._draft.set(node, "urls", "Homepage", value=f"https://github.com/{name}")
        return self._draft.set(node, "urls", "Repository", value=f"https://github.com/{name}")

    # settings

    def settings(self, node: Node) -> None:
        """`settings`."""
        said = NoMeaning("the license says it")
        self._notes.walk(
            node,
            {
                "license": self._license,
                "file_header": self._header,
                "unwrap_response_fields": self._unwrap,
                "positional_params": self._positional,
                "disable_mock_tests": NoMeaning("about tests of the generator"),
                "sort_schema_properties": NoMeaning("arguments are keywords"),
                "per_endpoint_security": NoMeaning("the document says what a call needs"),
                "python": lambda one: self._notes.walk(one, {"license_classifier": said}),
            },
        )  # fmt: skip

    def _license(self, node: Node) -> str | None:
        if isinstance(node.value, dict):
            contents = NotYet("put the text into a file LICENSE beside bindwright.toml")
            name: Handler = lambda one: self._draft.set(one, "license", value=self._notes.text(one))  # noqa: E731
            self._notes.walk(node, {"name": name, "contents": contents, "extension": contents})
            return None
        return self._draft.set(node, "license", value=self._notes.text(node))

    def _header(self, node: Node) -> str:
        lines = of_kind(node, str, "a text").strip().splitlines()
        return self._draft.set(node, "file_header", value="\n".join(one.rstrip() for one in lines))

    def _unwrap(self, node: Node) -> str | None:
        names = texts(node)
        if not names:
            return None
        for index, _ in enumerate(names[1:], 1):
            there = Node(names[index], node.origin.child(index))
            self._notes.handle(there, NotYet("one member is unwrapped by default"))
        return self._draft.set(node, "unwrap", value=f"/{names[0]}")

    def _positional(self, node: Node) -> str:
        is_on = of_kind(node, bool, "true or false")
        return self._draft.set(node, "positional", value="last" if is_on else "none")

    # readme

    def readme(self, node: Node) -> None:
        """The examples of the README: ours are made from the document."""
        example = NotYet(
            "README.md shows examples of the document; `x-bindwright-` has no word for it"
        )
        examples: Any = lambda one: self._notes.walk(one, {}, example)  # noqa: E731
        self._notes.walk(
            node,
            {
                "example_requests": examples,
                "example_types": _ATTRIBUTION,
                "include_stainless_attribution": _ATTRIBUTION,
            },
        )
