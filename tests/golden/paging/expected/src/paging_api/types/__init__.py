"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .boat import Boat as Boat
    from .boats_list_response import BoatsListResponse as BoatsListResponse
    from .crews_list_people_response import CrewsListPeopleResponse as CrewsListPeopleResponse
    from .fish import Fish as Fish
    from .fish_page import FishPage as FishPage
    from .fish_page import FishPagePaging as FishPagePaging
    from .fish_search_request import FishSearchRequest as FishSearchRequest
    from .fish_search_request import FishSearchRequestPage as FishSearchRequestPage
    from .fish_search_request import FishSearchRequestPageParam as FishSearchRequestPageParam
    from .fish_search_request import FishSearchRequestParam as FishSearchRequestParam
    from .fish_search_response import FishSearchResponse as FishSearchResponse
    from .fish_search_response import FishSearchResponseFound as FishSearchResponseFound
    from .fish_search_response import FishSearchResponseFoundItem as FishSearchResponseFoundItem
    from .fish_search_response import (
        UnknownFishSearchResponseFoundItem as UnknownFishSearchResponseFoundItem,
    )
    from .port import Port as Port
    from .storms_list_response import StormsListResponse as StormsListResponse
    from .storms_list_response import StormsListResponseLinks as StormsListResponseLinks
    from .storms_list_response import StormsListResponseStorm as StormsListResponseStorm
    from .tides_list_response import TidesListResponse as TidesListResponse

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".boat": "Boat",
            ".boats_list_response": "BoatsListResponse",
            ".crews_list_people_response": "CrewsListPeopleResponse",
            ".fish": "Fish",
            ".fish_page": "FishPage FishPagePaging",
            ".fish_search_request": "FishSearchRequest FishSearchRequestPage FishSearchRequestPageParam FishSearchRequestParam",
            ".fish_search_response": "FishSearchResponse FishSearchResponseFound FishSearchResponseFoundItem UnknownFishSearchResponseFoundItem",
            ".port": "Port",
            ".storms_list_response": "StormsListResponse StormsListResponseLinks StormsListResponseStorm",
            ".tides_list_response": "TidesListResponse",
        },
    )
