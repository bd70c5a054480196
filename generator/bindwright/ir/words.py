"""The words of a name of the document, in no programming language's spelling."""

import re
import unicodedata
from functools import lru_cache

_PLURAL_ACRONYM = re.compile(r"(?<![A-Za-z])([A-Z]{2,})s(?![a-z])|(?<=[a-z])([A-Z]{2,})s(?![a-z])")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BETWEEN = re.compile(r"[\W_\u115f\u1160]+")
"""What separates words; the fillers of Hangul are letters to Unicode, and can't be seen."""


VERBS = frozenset(
    {
        "accept", "activate", "add", "apply", "approve", "archive", "assign", "authorize", "ban",
        "batch", "block", "bulk", "calculate", "cancel", "capture", "check", "clear", "clone",
        "close", "complete", "confirm", "convert", "copy", "count", "create", "deactivate",
        "delete", "deploy", "disable", "download", "edit", "enable", "execute", "export", "fetch",
        "find", "follow", "generate", "get", "import", "insert", "invite", "join", "kick", "leave",
        "list", "lock", "login", "logout", "lookup", "merge", "modify", "move", "mute", "pause",
        "pin", "ping", "publish", "put", "query", "read", "refresh", "reject", "remove", "rename",
        "replace", "reset", "resolve", "restart", "restore", "resume", "retrieve", "retry",
        "revoke", "rotate", "run", "save", "search", "send", "set", "show", "star", "start",
        "stop", "submit", "suspend", "sync", "transfer", "trigger", "unarchive", "unassign",
        "unban", "unblock", "unfollow", "unlock", "unpin", "unpublish", "unstar", "update",
        "upload", "upsert", "validate", "verify",
    }
)  # fmt: skip
"""Words with which names of operations begin that say what is done, and not to what."""


def split(text: str) -> list[str]:
    """The words of a name, in their own case: `large-model-4` gives `large`, `model`, `4`.

    Punctuation and changes of case separate words; accents are kept, other scripts too.
    """
    return list(_split(text))


@lru_cache(maxsize=65536)
def _split(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text)
    plain = _PLURAL_ACRONYM.sub(lambda found: (found[1] or found[2]).capitalize() + "s", plain)
    words = [word for part in _BETWEEN.split(plain) for word in _HUMP.split(part) if word]
    return tuple(word for word in words if _is_part(word))


def _is_part(word: str) -> bool:
    return ("x" + word).isidentifier()


def singular(word: str) -> str:
    """One of many, for the common English plurals; a word that is none stays as it is."""
    lower = word.lower()
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if lower.endswith(("ss", "us", "sis", "xis", "dis", "his", "news")) or len(word) < 4:
        return word
    return word[:-1] if lower.endswith("s") else word
