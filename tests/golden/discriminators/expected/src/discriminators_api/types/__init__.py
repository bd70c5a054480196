"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .circle import Circle as Circle
    from .circle import CircleParam as CircleParam
    from .dog import Dog as Dog
    from .elsewhere import Elsewhere as Elsewhere
    from .group import Group as Group
    from .group import GroupParam as GroupParam
    from .group import Node as Node
    from .group import NodeParam as NodeParam
    from .group import UnknownNode as UnknownNode
    from .leaf import Leaf as Leaf
    from .leaf import LeafParam as LeafParam
    from .leaf import UnknownLeaf as UnknownLeaf
    from .mapped import Mapped as Mapped
    from .mapped import UnknownMapped as UnknownMapped
    from .nodes_create_request import NodesCreateRequest as NodesCreateRequest
    from .nodes_create_request import NodesCreateRequestParam as NodesCreateRequestParam
    from .page import Page as Page
    from .picture import Picture as Picture
    from .picture import PictureParam as PictureParam
    from .picture import PictureType as PictureType
    from .picture import PictureTypeName as PictureTypeName
    from .rest import Rest as Rest
    from .rest import RestParam as RestParam
    from .row import Row as Row
    from .row import RowCalled as RowCalled
    from .row import RowCalledParam as RowCalledParam
    from .row import RowMailed as RowMailed
    from .row import RowMailedParam as RowMailedParam
    from .row import RowParam as RowParam
    from .row import UnknownRow as UnknownRow
    from .shape import Shape as Shape
    from .shape import ShapeParam as ShapeParam
    from .shape import UnknownShape as UnknownShape
    from .sold import Sold as Sold
    from .square import Square as Square
    from .square import SquareParam as SquareParam
    from .step import Step as Step
    from .step import StepParam as StepParam
    from .step import UnknownStep as UnknownStep
    from .text import Text as Text
    from .text import TextParam as TextParam
    from .walk import Walk as Walk
    from .walk import WalkParam as WalkParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".cat": "Cat",
            ".circle": "Circle CircleParam",
            ".dog": "Dog",
            ".elsewhere": "Elsewhere",
            ".group": "Group GroupParam Node NodeParam UnknownNode",
            ".leaf": "Leaf LeafParam UnknownLeaf",
            ".mapped": "Mapped UnknownMapped",
            ".nodes_create_request": "NodesCreateRequest NodesCreateRequestParam",
            ".page": "Page",
            ".picture": "Picture PictureParam PictureType PictureTypeName",
            ".rest": "Rest RestParam",
            ".row": "Row RowCalled RowCalledParam RowMailed RowMailedParam RowParam UnknownRow",
            ".shape": "Shape ShapeParam UnknownShape",
            ".sold": "Sold",
            ".square": "Square SquareParam",
            ".step": "Step StepParam UnknownStep",
            ".text": "Text TextParam",
            ".walk": "Walk WalkParam",
        },
    )
