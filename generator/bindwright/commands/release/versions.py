"""Versions of packages (PEP 440), and which one has to follow another (Semantic Versioning)."""

from __future__ import annotations

from packaging.version import InvalidVersion, Version

from bindwright.comparison.verdict import Bump

PRE_RELEASES = ("a", "b", "rc")
"""What stands before the number of a pre-release, from early to late (PEP 440)."""


def parsed(text: str) -> Version | None:
    """A version; None where the text is none."""
    try:
        return Version(text)
    except InvalidVersion:
        return None


def effective(last: Version, bump: Bump) -> Bump:
    """What a change is after a release: below 1.0.0 a major one is minor, and no other differs."""
    return Bump.MINOR if bump is Bump.MAJOR and last.major == 0 else bump


def following(last: Version, bump: Bump) -> Version:
    """The smallest version that may follow a release."""
    major, minor, patch = (*last.release, 0, 0)[:3]
    match effective(last, bump):
        case Bump.MAJOR:
            found = (major + 1, 0, 0)
        case Bump.MINOR:
            found = (major, minor + 1, 0)
        case Bump.PATCH:
            found = (major, minor, patch + 1)
        case _:
            found = (major, minor, patch)
    return Version(".".join(map(str, found)))


def final(version: Version) -> Version:
    """The release that a pre-release leads to."""
    return Version(version.base_version)


def pre_release(version: Version, kind: str, known: list[Version]) -> Version:
    """The next pre-release of a version that was not given out yet, of a kind such as `rc`."""
    numbers = [
        one.pre[1] for one in known if one.pre and one.pre[0] == kind and final(one) == version
    ]
    return Version(f"{version}{kind}{max(numbers, default=0) + 1}")
