"""Names that users of other generators' packages know, by the rules that such packages follow.

Types of a call are named after the last resource on its way, in the singular, and the method:
`TripDetailRetrieveResponse`; they stand in a folder for the resources before that one.
"""

from collections.abc import Iterable, Mapping
from itertools import islice

from bindwright.config import PackageConfig
from bindwright.ir.operations import Api
from bindwright.plan.names import words
from bindwright.plan.names.table import Names

_INITIALISMS = frozenset(
    {
        "3ds", "ach", "acl", "ai", "api", "ats", "cpu", "crm", "db", "dns", "e2e", "eeoc", "gb",
        "gpu", "hd", "hris", "html", "http", "https", "id", "ip", "iso", "jsonl", "kb", "kyb",
        "kyc", "lfs", "mb", "mp3", "mp4", "nft", "saml", "sdk", "sku", "sms", "ssh", "sso", "url",
    }
)  # fmt: skip
"""Words that such packages write in capitals; in the plural a small `s` follows."""

_SYNC = (["Sync"], ["sync"])
"""How a way to page begins that is called after the class of a package that had it."""

_SPELLED = {"openai": "OpenAI"}


SHARED, SHARED_PARAMS = ("shared",), ("shared_params",)
"""The folder of types that many resources use, and that of the same types as requests take them."""


def chosen_folders(config: PackageConfig) -> Mapping[str, tuple[str, ...]]:
    """The folders that the configuration has offer a type as well."""
    return {name: tuple(folder.split(".")) for name, folder in config.type_folders.items()}


def folders_of(names: Names, config: PackageConfig) -> frozenset[tuple[str, ...]]:
    """The folders of `types/` for resources in others; each has those that it stands in.

    Those that the configuration names stand beside them.
    """
    paths = set(chosen_folders(config).values())
    if config.exports == "full":
        paths |= {path[:-1] for path in names.resources if len(path) > 1}
        paths |= {SHARED_PARAMS} if SHARED in paths else set()
    return frozenset(path[:length] for path in paths for length in range(1, len(path) + 1))


def page_names(api: Api, config: PackageConfig) -> Mapping[str, str]:
    """What the classes of pages are called after `Sync` and `Async`, by the scheme that pages."""
    if config.exports != "full":
        return {}
    found: dict[str, str] = {}
    for operation in api.operations:
        scheme = operation.paging.scheme if operation.paging else None
        if scheme is not None and scheme not in found:
            parts = words.split(scheme)
            name = words.pascal(spelled(parts[parts[:1] in _SYNC :], config))
            tries = (name, *(name + one.title() for one in islice(words.digests(scheme), 9)))
            found[scheme] = next(one for one in tries if one not in found.values())
    return found


def stem(resource: tuple[str, ...], method: str, config: PackageConfig) -> str:
    """What the names of a call's types begin with."""
    *before, last = words.split(resource[-1]) if resource else ["client"]
    found = [*before, words.singular(last), *words.split(method)]
    return words.pascal(spelled(found, config))


def long_stem(resource: tuple[str, ...], method: str, config: PackageConfig) -> str:
    """The same with all resources on the way, which no other call has."""
    way = [word for part in resource[:-1] for word in words.split(part)]
    before = words.pascal(spelled(way, config)) if way else ""
    return before + stem(resource, method, config)


def module_name(name: str, taken: set[str]) -> str:
    """The module of a type, added to those that are taken."""
    return words.file_name(words.split(name), name, taken)


def spelled(found: Iterable[str], config: PackageConfig) -> list[str]:
    """Words as class names spell them."""
    if config.exports != "full":
        return [config.words.get(word.lower(), word) for word in found]
    own: Mapping[str, str] = {**_SPELLED, **config.words}
    return [own.get(word.lower()) or _initialism(word) for word in found]


def _initialism(word: str) -> str:
    lower = word.lower()
    if lower in _INITIALISMS:
        return word.upper()
    return f"{word[:-1].upper()}s" if lower[-1:] == "s" and lower[:-1] in _INITIALISMS else word
