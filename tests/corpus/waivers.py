"""Operations that do not round-trip, with reasons; one that is needed no more fails the test."""

__all__ = ["WAIVED"]

WAIVED: dict[tuple[str, str], str] = {}
