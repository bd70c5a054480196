from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .inner_properties_lists import InnerPropertiesLists


class Inner(ApiModel):
    lists: Annotated[list[InnerPropertiesLists] | None, NotNull] = None
