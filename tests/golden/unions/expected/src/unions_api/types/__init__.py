"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .added import Added as Added
    from .bank import Bank as Bank
    from .bank import BankParam as BankParam
    from .boat import Boat as Boat
    from .boat import BoatKetch as BoatKetch
    from .boat import BoatOneMore as BoatOneMore
    from .boat import BoatSloop as BoatSloop
    from .boat import UnknownBoat as UnknownBoat
    from .card import Card as Card
    from .card import CardParam as CardParam
    from .card import CardType as CardType
    from .card import CardTypeName as CardTypeName
    from .cash import Cash as Cash
    from .cash import CashParam as CashParam
    from .change import Change as Change
    from .change import UnknownChange as UnknownChange
    from .circle import Circle as Circle
    from .circle import CircleParam as CircleParam
    from .column import Column as Column
    from .column import ColumnName as ColumnName
    from .domestic import Domestic as Domestic
    from .foreign import Foreign as Foreign
    from .implicit import Implicit as Implicit
    from .implicit import UnknownImplicit as UnknownImplicit
    from .item import Item as Item
    from .item import UnknownItem as UnknownItem
    from .ketch import Ketch as Ketch
    from .level import Level as Level
    from .level import LevelName as LevelName
    from .mapped import Mapped as Mapped
    from .other_step import OtherStep as OtherStep
    from .page import Page as Page
    from .page import PageCrate as PageCrate
    from .page import PageInline as PageInline
    from .page import PageInlineMove as PageInlineMove
    from .page import PageInlineStay as PageInlineStay
    from .page import PageIssue as PageIssue
    from .page import PageIssueNotThere as PageIssueNotThere
    from .page import PageIssueTooLong as PageIssueTooLong
    from .page import PageIssueTooLongText as PageIssueTooLongText
    from .page import PageIssueTooLongTextName as PageIssueTooLongTextName
    from .page import UnknownPageCrate as UnknownPageCrate
    from .page import UnknownPageInline as UnknownPageInline
    from .page import UnknownPageIssue as UnknownPageIssue
    from .payment import Payment as Payment
    from .payment import PaymentParam as PaymentParam
    from .payment import UnknownPayment as UnknownPayment
    from .plain import Plain as Plain
    from .plain import PlainLine as PlainLine
    from .plain import UnknownPlain as UnknownPlain
    from .preset import Preset as Preset
    from .preset import PresetName as PresetName
    from .removed import Removed as Removed
    from .shape import Shape as Shape
    from .shape import ShapeParam as ShapeParam
    from .shape import UnknownShape as UnknownShape
    from .shapes_create_request import ShapesCreateRequest as ShapesCreateRequest
    from .shapes_create_request import ShapesCreateRequestParam as ShapesCreateRequestParam
    from .sloop import Sloop as Sloop
    from .sort import Sort as Sort
    from .sort import SortParam as SortParam
    from .square import Square as Square
    from .square import SquareParam as SquareParam
    from .step import Step as Step
    from .value import Value as Value
    from .value import ValueParam as ValueParam
    from .yawl import Yawl as Yawl

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".added": "Added",
            ".bank": "Bank BankParam",
            ".boat": "Boat BoatKetch BoatOneMore BoatSloop UnknownBoat",
            ".card": "Card CardParam CardType CardTypeName",
            ".cash": "Cash CashParam",
            ".change": "Change UnknownChange",
            ".circle": "Circle CircleParam",
            ".column": "Column ColumnName",
            ".domestic": "Domestic",
            ".foreign": "Foreign",
            ".implicit": "Implicit UnknownImplicit",
            ".item": "Item UnknownItem",
            ".ketch": "Ketch",
            ".level": "Level LevelName",
            ".mapped": "Mapped",
            ".other_step": "OtherStep",
            ".page": "Page PageCrate PageInline PageInlineMove PageInlineStay PageIssue PageIssueNotThere PageIssueTooLong PageIssueTooLongText PageIssueTooLongTextName UnknownPageCrate UnknownPageInline UnknownPageIssue",
            ".payment": "Payment PaymentParam UnknownPayment",
            ".plain": "Plain PlainLine UnknownPlain",
            ".preset": "Preset PresetName",
            ".removed": "Removed",
            ".shape": "Shape ShapeParam UnknownShape",
            ".shapes_create_request": "ShapesCreateRequest ShapesCreateRequestParam",
            ".sloop": "Sloop",
            ".sort": "Sort SortParam",
            ".square": "Square SquareParam",
            ".step": "Step",
            ".value": "Value ValueParam",
            ".yawl": "Yawl",
        },
    )
