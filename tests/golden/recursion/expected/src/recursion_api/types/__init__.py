"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .and_ import And as And
    from .and_ import Filter as Filter
    from .and_ import Not as Not
    from .and_ import UnknownFilter as UnknownFilter
    from .chosen import Chosen as Chosen
    from .inner import Inner as Inner
    from .inner_properties_lists import InnerPropertiesLists as InnerPropertiesLists
    from .is_ import Is as Is
    from .itself import Itself as Itself
    from .nested import Nested as Nested
    from .person import House as House
    from .person import Person as Person
    from .table import Table as Table
    from .tree import Tree as Tree
    from .tree import TreeParam as TreeParam
    from .value import Value as Value
    from .value import ValueParam as ValueParam
    from .world import World as World

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".and_": "And Filter Not UnknownFilter",
            ".chosen": "Chosen",
            ".inner": "Inner",
            ".inner_properties_lists": "InnerPropertiesLists",
            ".is_": "Is",
            ".itself": "Itself",
            ".nested": "Nested",
            ".person": "House Person",
            ".table": "Table",
            ".tree": "Tree TreeParam",
            ".value": "Value ValueParam",
            ".world": "World",
        },
    )
