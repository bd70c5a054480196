"""Which requests are meant for this server: what `Host` may say, and targets in absolute form.

A page of a stranger can make a browser send requests here, and read the answers once a name of the
stranger's leads to this machine (DNS rebinding). Such requests still carry that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import unquote

from starlette.types import ASGIApp, Receive, Scope, Send

from bindwright.commands.mock.answers.reply import Delivery, Reply, plain

_AUTHORITY = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([^\[\]:@/?#\s]*))(?::[0-9]*)?")
"""A host and a port, without user information (RFC 9110, section 7.2)."""

_ABSOLUTE = re.compile(r"https?://([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)


class Hosts:
    """The hosts that a server answers for: its own address, loopback ones, and those allowed.

    `bound` is what it listens on; where that is every address of the machine (`0.0.0.0`, `::`),
    any address will do, for only names can be made to lead here. `*` among `allowed` allows all.
    """

    def __init__(self, bound: str = "127.0.0.1", allowed: Iterable[str] = ()) -> None:
        self._bound = _plain(bound)
        self._allowed = {_plain(one) for one in allowed}
        address = _address(self._bound)
        self._any_address = address is not None and address.is_unspecified

    def allows(self, authority: str) -> bool:
        """Whether a request with this `Host` is for the server."""
        if "*" in self._allowed:
            return True
        host = _host_of(authority)
        if host is None:
            return False
        if host in ("localhost", self._bound, *self._allowed) or host.endswith(".localhost"):
            return True
        address = _address(host)
        if address is None:
            return False
        mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
        return self._any_address or (mapped or address).is_loopback


class OwnHostOnly:
    """Lets through what is for this server; a target in absolute form becomes a path.

    In that form the authority of the target is the host, whatever `Host` says (RFC 9112,
    section 3.2.2).
    """

    def __init__(self, app: ASGIApp, hosts: Hosts) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers 421 (RFC 9110, section 15.5.20) to what is for another host."""
        stated = [value for name, value in scope["headers"] if name == b"host"]
        # Without the field it is HTTP/1.0, which no browser speaks.
        authority: str | None = stated[0].decode("latin-1") if stated else None
        absolute = _ABSOLUTE.fullmatch(scope.get("raw_path", b"").decode("latin-1"))
        if absolute is not None:
            authority, path = absolute[1], absolute[2] or "/"
            scope = {**scope, "raw_path": path.encode("latin-1"), "path": unquote(path)}
        if authority is not None and not self._hosts.allows(authority):
            await Delivery().send(_refusal(authority), send)
            return
        await self._app(scope, receive, send)


def _refusal(authority: str) -> Reply:
    host = _host_of(authority)
    shown = authority if authority.isprintable() else ascii(authority)
    hint = f" To allow it, start the mock with --allowed-host {host}" if host else ""
    return plain(421, f"this mock does not answer for the host {shown!r}.{hint}")


def _host_of(authority: str) -> str | None:
    found = _AUTHORITY.fullmatch(authority.strip())
    return _plain(found[1] or found[2]) or None if found is not None else None


def _plain(host: str) -> str:
    return host.strip().strip("[]").rstrip(".").lower()


def _address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
