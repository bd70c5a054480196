"""Which operation a request is for, by its path alone: the mock is at whatever host it is asked."""

from bindwright.http.router import Route, Router
from bindwright.http.servers import ServerUrl, server_urls
from bindwright.ir.operations import Api, Operation, Server


def router_of(api: Api) -> Router[Operation]:
    """What finds operations. Base paths of servers may stand before a path and may be left out."""
    everywhere = _urls(api.servers)
    return Router(
        Route(one.method, one.path, _urls(one.servers) or everywhere, one) for one in api.operations
    )


def _urls(servers: tuple[Server, ...]) -> tuple[ServerUrl, ...]:
    return tuple(
        url
        for server in servers
        for url in server_urls(
            server.template, {one.name: (one.default, one.values) for one in server.variables}
        )
    )
