"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .thing import Thing as Thing
    from .thing import ThingColor as ThingColor
    from .thing import ThingColorParam as ThingColorParam
    from .thing import ThingColorVariant as ThingColorVariant
    from .thing import ThingColorVariantName as ThingColorVariantName
    from .thing import ThingModeOrDay as ThingModeOrDay
    from .thing import ThingModeOrDayParam as ThingModeOrDayParam
    from .thing import ThingModeOrDayVariant as ThingModeOrDayVariant
    from .thing import ThingModeOrDayVariantName as ThingModeOrDayVariantName
    from .thing import ThingParam as ThingParam
    from .thing import ThingSpanOrDays as ThingSpanOrDays
    from .thing import ThingSpanOrDaysParam as ThingSpanOrDaysParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".thing": "Thing ThingColor ThingColorParam ThingColorVariant ThingColorVariantName ThingModeOrDay ThingModeOrDayParam ThingModeOrDayVariant ThingModeOrDayVariantName ThingParam ThingSpanOrDays ThingSpanOrDaysParam",
        },
    )
