"""The words of a name of the document, in no programming language's spelling."""

import re
import unicodedata
from functools import lru_cache

_PLURAL_ACRONYM = re.compile(r"(?<![A-Za-z])([A-Z]{2,})s(?![a-z])|(?<=[a-z])([A-Z]{2,})s(?![a-z])")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BETWEEN = re.compile(r"[\W_\u115f\u1160]+")
"""What separates words; the fillers of Hangul are letters to Unicode, and can't be seen."""


_COMPARED = re.compile(r"^[^<>]*([<>]=?)$")
_COMPARISONS = {
    ("<", True): ["before"], ("<", False): ["less"],
    (">", True): ["after"], (">", False): ["greater"],
    ("<=", True): ["on", "or", "before"], ("<=", False): ["less", "equal"],
    (">=", True): ["on", "or", "after"], (">=", False): ["greater", "equal"],
}  # fmt: skip
"""What a comparison at the end of a name says, of a time and of anything else."""
_TIMES = frozenset({"at", "created", "date", "day", "month", "time", "updated", "year"})

VERBS = frozenset(
    {
        "accept", "acknowledge", "activate", "add", "apply", "approve", "archive", "assign",
        "attach", "authorize", "ban", "batch", "block", "bulk", "calculate", "cancel",
        "capture", "change", "check", "clear", "clone", "close", "complete", "confirm",
        "convert", "copy", "count", "create", "deactivate", "decline", "delete", "deny",
        "deploy", "deregister", "describe", "destroy", "detach", "disable", "disconnect",
        "dismiss", "download", "drop", "edit", "enable", "erase", "execute", "export",
        "fetch", "finalize", "find", "follow", "generate", "get", "grant", "import",
        "insert", "install", "invite", "join", "kick", "kill", "leave", "list", "lock",
        "login", "logout", "lookup", "merge", "modify", "move", "mute", "patch", "pause",
        "pin", "ping", "prune", "publish", "purge", "put", "query", "read", "reassign",
        "recalculate", "redeem", "refresh", "regenerate", "register", "reject", "remove",
        "rename", "reopen", "replace", "requeue", "resend", "reset", "resolve", "restart",
        "restore", "resume", "retrieve", "retry", "revoke", "rotate", "run",
        "save", "search", "send", "set", "show", "simulate", "star", "start", "stop",
        "submit", "subscribe", "suspend", "sync", "terminate", "transfer", "trigger",
        "unarchive", "unassign", "unban", "unblock", "undelete", "unflag", "unfollow",
        "unfreeze", "unhide", "uninstall", "unlink", "unlock", "unmute", "unpause", "unpin",
        "unpublish", "unqueue", "unregister", "unset", "unstar", "unsubscribe", "unsuspend",
        "update", "upload", "upsert", "validate", "verify", "void", "withdraw",
    }
)  # fmt: skip
"""Words with which names of operations begin that say what is done, and not to what."""


def split(text: str) -> list[str]:
    """The words of a name, in their own case: `large-model-4` gives `large`, `model`, `4`.

    Punctuation and changes of case separate words; accents are kept, other scripts too. Capitals
    alone tell no word from another in `BOAT_LICENCE_STATE`, so that they are none there. What ends
    in a comparison says so: `DateSent<` is `DateSent`, `before`.
    """
    return list(_split(text))


@lru_cache(maxsize=65536)
def _split(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text)
    plain = _PLURAL_ACRONYM.sub(lambda found: (found[1] or found[2]).capitalize() + "s", plain)
    found = [word for part in _BETWEEN.split(plain) for word in _HUMP.split(part) if word]
    words = [word for word in found if _is_part(word)]
    if plain.isupper() and sum(word.isalpha() and len(word) > 1 for word in words) > 1:
        words = [word.lower() for word in words]
    if words and (compared := _COMPARED.search(plain)):
        dated = not _TIMES.isdisjoint(word.lower() for word in words)
        words += _COMPARISONS[compared[1], dated]
    return tuple(words)


def _is_part(word: str) -> bool:
    return ("x" + word).isidentifier()


def singular(word: str) -> str:
    """One of many, for the common English plurals; a word that is none stays as it is."""
    lower = word.lower()
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if lower == "ids":
        return word[:-1]
    if lower.endswith(("ss", "us", "sis", "xis", "dis", "his", "news")) or len(word) < 4:
        return word
    return word[:-1] if lower.endswith("s") else word
