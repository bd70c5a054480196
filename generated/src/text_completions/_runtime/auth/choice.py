"""Which of the credentials that a client was given an operation is sent with."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice, product

from ..client.settings import Settings
from ..errors import MissingCredentialsError
from .credentials import Credential, Security

_MOST_WAYS = 32


def choose_credentials(
    settings: Settings, security: Security
) -> tuple[list[Credential], list[Credential], bool]:
    """Give those of the best complete alternative, the others that are there, and if it is enough.

    The best alternative has the fewest credentials that were not given last; between equals the
    document's order decides.
    """
    given, latest = settings.credentials, settings.latest
    known = {each.option: each for each in settings.api.credentials}
    rows = [[known[option] for option in each] for each in security]
    complete = [row for row in rows if all(each.ready(given) for each in row)]
    nothing: list[Credential] = []
    best = min(
        complete,
        key=lambda row: (not row, sum(latest.isdisjoint(each.options) for each in row)),
        default=nothing,
    )
    there = {each.option: each for row in rows for each in row if each.ready(given)}
    others = [each for each in there.values() if each not in best]
    return best, others, bool(complete) or not rows


def missing_credentials(
    name: str, security: Security, known: Mapping[str, Credential]
) -> MissingCredentialsError:
    """Make the exception, which names every way to give what an operation needs."""
    ways = [
        tuple(option for way in chosen for option in way)
        for alternative in security
        for chosen in islice(product(*(known[one].ways for one in alternative)), _MOST_WAYS)
    ]
    envs = {option: env for each in known.values() for option, env in each.options.items()}
    ways = [*dict.fromkeys(ways)]
    options = " or ".join(" and ".join(way) for way in ways)
    names = " or ".join(" and ".join(envs[option] for option in way) for way in ways)
    return MissingCredentialsError(
        f"{name} needs credentials: give the client {options},"
        f" or set the environment variable {names};"
        " a header that is sent as `omit` is taken to be added on the way"
    )
