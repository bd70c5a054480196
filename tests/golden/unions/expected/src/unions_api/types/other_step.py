"""The type `OtherStep`."""

from .._runtime.unions import UnknownVariant


class OtherStep(UnknownVariant):
    """The type `OtherStep`."""

    type: str
