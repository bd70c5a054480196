"""Which operation a request is for, by its path alone: the mock is at whatever host it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bindwright.http.router import Route
from bindwright.http.router import Router as PathRouter
from bindwright.http.servers import ServerUrl, Target, server_urls
from bindwright.ir.operations import Api, Operation, Server


@dataclass(frozen=True, slots=True)
class Match:
    """A path that the document knows. `operation` is None where it does not have the method."""

    operation: Operation | None
    values: Mapping[str, str]
    methods: tuple[str, ...]


class Router:
    """Finds operations. Base paths of servers may stand before a path and may be left out."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def find(self, method: str, raw_path: str) -> Match | None:
        """What a request's path (still percent-encoded) and method mean; None if no path fits."""
        if not raw_path.startswith("/"):
            return None
        found = self._router.find(method, Target(None, raw_path))
        return found and Match(found.what, found.values, found.methods)

    @cached_property
    def _router(self) -> PathRouter[Operation]:
        everywhere = _urls(self._api.servers)
        return PathRouter(
            Route(one.method, one.path, _urls(one.servers) or everywhere, one)
            for one in self._api.operations
        )


def _urls(servers: tuple[Server, ...]) -> tuple[ServerUrl, ...]:
    return tuple(url for one in servers for url in _urls_of(one))


def _urls_of(server: Server) -> tuple[ServerUrl, ...]:
    variables = {one.name: (one.default, one.values) for one in server.variables}
    return server_urls(server.template, variables)
