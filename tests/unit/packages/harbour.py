"""A small package of the kind that others generate, written for these tests."""

HARBOUR = {
    "__init__.py": """
import typing as _t
from . import types
from ._types import NOT_GIVEN, Omit, omit, NotGiven
from ._client import Client, AsyncClient, HarbourSDK, AsyncHarbourSDK
from ._exceptions import APIError, NotFoundError, HarbourSDKError

__all__ = [
    "types",
    "__version__",
    "NotGiven",
    "NOT_GIVEN",
    "Omit",
    "omit",
    "APIError",
    "NotFoundError",
    "HarbourSDKError",
]
__all__ += ["Client", "AsyncClient", "HarbourSDK", "AsyncHarbourSDK"]

if not _t.TYPE_CHECKING:
    from ._utils import resources as resources
raise RuntimeError("this was run")
""",
    "_types.py": """
class NotGiven: ...
class Omit: ...
NOT_GIVEN = NotGiven()
omit = Omit()
""",
    "_compat.py": "from functools import cached_property as cached_property",
    "_models.py": "import pydantic\n\nclass BaseModel(pydantic.BaseModel): ...",
    "_exceptions.py": """
class HarbourSDKError(Exception): ...
class APIError(HarbourSDKError): ...
class NotFoundError(APIError): ...
""",
    "_client.py": """
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Mapping

import httpx

from ._types import NOT_GIVEN, NotGiven
from ._compat import cached_property
from ._base_client import SyncAPIClient, AsyncAPIClient
from ._exceptions import HarbourSDKError

if TYPE_CHECKING:
    from .resources.ships import ships
    from .resources.ships.ships import ShipsResource, AsyncShipsResource

class HarbourSDK(SyncAPIClient):
    api_key: str

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        if api_key is None:
            api_key = os.environ.get("HARBOUR_TOKEN")
        if api_key is None:
            raise HarbourSDKError("no key")
        if base_url is None:
            base_url = os.environ.get("HARBOUR_BASE_URL")
        super().__init__(base_url=base_url)

    @cached_property
    def ships(self) -> ShipsResource:
        from .resources.ships import ShipsResource
        return ShipsResource(self)

    @cached_property
    def with_raw_response(self) -> ShipsWithRawResponse:
        return ShipsWithRawResponse(self)

    def copy(self) -> HarbourSDK: ...

    with_options = copy


class AsyncHarbourSDK(AsyncAPIClient):
    def __init__(self, *, api_key: str | None = None) -> None: ...

    @cached_property
    def ships(self) -> AsyncShipsResource:
        return AsyncShipsResource(self)


class ShipsWithRawResponse: ...

Client = HarbourSDK
AsyncClient = AsyncHarbourSDK
""",
    "resources/__init__.py": "from .ships import ShipsResource as ShipsResource",
    "resources/ships/__init__.py": """
from .ships import ShipsResource, AsyncShipsResource

__all__ = ["ShipsResource", "AsyncShipsResource"]
""",
    "resources/ships/ships.py": """
from __future__ import annotations

from typing import List, Optional, overload
from typing_extensions import Literal

import httpx

from ...types import ship_list_params, ship_create_params
from ..._types import NOT_GIVEN, Body, Omit, Query, Headers, NotGiven, omit
from .anchors import AnchorsResource, AsyncAnchorsResource
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._streaming import Stream, AsyncStream
from ...types.ship import Ship
from ..._base_client import make_request_options
from ...types.ship_list_response import ShipListResponse

class ShipsResource(SyncAPIResource):
    @cached_property
    def anchors(self) -> AnchorsResource:
        return AnchorsResource(self._client)

    @cached_property
    def with_raw_response(self) -> ShipsResourceWithRawResponse:
        return ShipsResourceWithRawResponse(self)

    @overload
    def create(
        self,
        *,
        name: str,
        x_trace: str | NotGiven = NOT_GIVEN,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Ship: ...

    @overload
    def create(
        self,
        *,
        name: str,
        stream: Literal[True],
        x_trace: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
    ) -> Stream[Ship]: ...

    def create(
        self,
        *,
        name: str,
        x_trace: str | NotGiven = NOT_GIVEN,
        stream: Literal[False] | Literal[True] | Omit = omit,
        extra_headers: Headers | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Ship | Stream[Ship]:
        extra_headers = {**strip_not_given({"X-Trace": x_trace}), **(extra_headers or {})}
        return self._post(
            "/ships",
            body=maybe_transform({"name": name, "stream": stream}, ship_create_params.Params),
            options=make_request_options(extra_headers=extra_headers, timeout=timeout),
            cast_to=Ship,
            stream=stream or False,
            stream_cls=Stream[Ship],
        )

    def retrieve(self, ship_id: str, *, harbour: str, extra_headers: Headers | None = None) -> Ship:
        return self._get(f"/harbours/{harbour}/ships/{ship_id}", cast_to=Ship)

    def list(
        self,
        *,
        colors: Optional[List[str]] | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
    ) -> ShipListResponse:
        return self._get_api_list(
            path_template("/ships"),
            options=make_request_options(
                query=maybe_transform(
                    {"colors": colors, "page_size": page_size}, ship_list_params.ShipListParams
                )
            ),
        )

    def sink_all(self, *names: str) -> None:
        for one in names:
            self.retrieve(one)


class AsyncShipsResource(AsyncAPIResource):
    @cached_property
    def anchors(self) -> AsyncAnchorsResource:
        return AsyncAnchorsResource(self._client)

    @overload
    async def create(self, *, name: str, stream: Literal[False] | Omit = omit) -> Ship: ...

    @overload
    async def create(self, *, name: str, stream: Literal[True]) -> AsyncStream[Ship]: ...

    async def create(self, *, name: str, stream: bool | Omit = omit) -> Ship | AsyncStream[Ship]:
        return await self._post("/ships")

    async def retrieve(self, ship_id: str, *, harbour: str) -> Ship:
        return await self._get(f"/harbours/{harbour}/ships/{ship_id}", cast_to=Ship)


class ShipsResourceWithRawResponse:
    def __init__(self, ships: ShipsResource) -> None:
        self.create = to_raw_response_wrapper(ships.create)
""",
    "resources/ships/anchors.py": """
from ..._types import Headers
from ..._resource import SyncAPIResource, AsyncAPIResource

class AnchorsResource(SyncAPIResource):
    def drop(self, *, extra_headers: Headers | None = None) -> None:
        return self._delete("/anchors", cast_to=NoneType)

class AsyncAnchorsResource(AsyncAPIResource):
    async def drop(self, *, extra_headers: Headers | None = None) -> None:
        return await self._delete("/anchors", cast_to=NoneType)
""",
    "types/__init__.py": """
from __future__ import annotations

from .ship import Ship as Ship
from .color import Color as Color
from .shared import Place as Place
from .ship_list_params import ShipListParams as ShipListParams
from .ship_list_response import ShipListResponse as ShipListResponse
""",
    "types/shared/__init__.py": "from .place import Place as Place",
    "types/shared/place.py": """
from ..._models import BaseModel

class Place(BaseModel):
    name: str
""",
    "types/color.py": """
from typing_extensions import Literal, TypeAlias

Color: TypeAlias = Literal["red", "blue"]
""",
    "types/ship.py": """
from typing import Dict, List, Union, Optional

from pydantic import Field as FieldInfo

from .color import Color
from .shared import Place
from .._models import BaseModel

class Crew(BaseModel):
    captain: str

class Ship(BaseModel):
    id: str
    crew: Crew
    home: Optional["Place"] = None
    built_in: Optional[int] = FieldInfo(alias="builtIn", default=None)
    tags: List[Union[str, int]] = FieldInfo(alias="tagList")
    color: Optional[Color]
    more: Dict[str, object]
""",
    "types/ship_list_params.py": """
from __future__ import annotations

from typing import List
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

class ShipListParams(TypedDict, total=False):
    colors: List[str]
    page_size: Required[Annotated[int, PropertyInfo(alias="pageSize")]]
""",
    "types/ship_list_response.py": """
from typing import List
from typing_extensions import TypeAlias

from .ship import Ship

ShipListResponse: TypeAlias = List[Ship]
""",
}
