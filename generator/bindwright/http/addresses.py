"""Addresses that stand where people read them: of web pages, and of mail."""

import re

_LABELS = r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
# RFC 3986 with a host and without a user. What would end a link in Markdown is no part of a URL.
_PAGE = re.compile(
    rf"(?i:https?)://(?:{_LABELS}|\[[0-9A-Fa-f:.]+\])(?::\d{{1,5}})?"
    r"(?:[/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?"
)
# RFC 5321, section 4.1.2, without quoted names, in ASCII.
_ATOM = r"[A-Za-z0-9!#$%&*+/=?^_{|}~-]+"
_MAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+")


def is_page(text: str) -> bool:
    """Whether this is the whole URL of a page of the web."""
    return _PAGE.fullmatch(text) is not None


def is_mailbox(text: str) -> bool:
    """Whether this is an address that mail can be sent to."""
    return _MAIL.fullmatch(text) is not None
