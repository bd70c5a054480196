"""What an example may be for its format is what a package reads, and nothing else."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from typing import Any
from uuid import UUID

import pytest
from bindwright.lower.schemas.scalars import STRING_FORMATS
from bindwright.schema.formats import FORMATS, READERS
from bindwright.validation.compiled import PayloadValidator
from bw_runtime.errors import APIResponseValidationError
from bw_runtime.types.formats import Base64, IsoDuration
from bw_runtime.types.validation import decode

TEXTS: dict[str, tuple[Any, list[str], list[str]]] = {
    "date-time": (
        datetime,
        ["2025-03-04T05:06:07Z", "2025-03-04t05:06:07.5+01:00", "2025-03-04 05:06"],
        ["2025-03-04", "2025-02-30T05:06:07Z", "2025-03-04T25:06:07Z", "noon", ""],
    ),
    "date": (date, ["2025-03-04"], ["2025-3-4", "04.03.2025", "2025-02-29", "2025-03-04T05:06:07"]),
    "time": (time, ["05:06:07Z", "05:06:07", "05:06"], ["5:06", "24:00:00Z", "05:60:00", "noon"]),
    "duration": (IsoDuration, ["P1D", "PT0.5S", "P2W", "-PT1H"], ["TBD", "1D", "P", "PT", "P1H"]),
    "uuid": (
        UUID,
        ["0f0e0d0c-1111-4222-8333-444455556666", "0F0E0D0C111142228333444455556666"],
        ["0f0e0d0-1111-4222-8333-444455556666", "x", "0f0e0d0c-1111-4222-8333-44445555666g"],
    ),
    "ipv4": (IPv4Address, ["10.0.0.1"], ["10.0.0", "010.0.0.1", "10.0.0.256"]),
    "ipv6": (IPv6Address, ["::1", "0:0:0:0:0:0:0:1"], ["1", "::1::", "10.0.0.1"]),
    "byte": (Base64, ["aGk=", "aGk", "-_8=", ""], ["https://a.example", "a"]),
    "decimal": (Decimal, ["1.50", "-3", "1e5"], ["NaN", "1,5", "much"]),
}


def _is_read(kind: Any, text: str) -> bool:
    try:
        decode(kind, f'"{text}"', strict=True)
    except APIResponseValidationError:
        return False
    return True


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_passes_if_a_package_reads_it(name: str) -> None:
    kind, right, wrong = TEXTS[name]
    validator = PayloadValidator({"format": name}, formats=READERS)
    for text in [*right, *wrong]:
        assert validator.is_valid(text) is _is_read(kind, text) is (text in right), text
    assert validator.is_valid(5)


def test_bits_behind_the_last_byte_are_no_base64() -> None:
    """They are read (RFC 4648, section 3.5, leaves that open), but do not come back."""
    validator = PayloadValidator({"format": "byte"}, formats=READERS)
    assert validator.is_valid("aGg=") and not validator.is_valid("aGh=")


def test_formats_of_strings_are_not_asked_for() -> None:
    kinds_of_strings = {"email", "binary"}
    assert set(READERS) >= set(FORMATS) | (set(STRING_FORMATS) - kinds_of_strings)
    for name in set(READERS) - set(TEXTS) - {"base64"}:
        assert PayloadValidator({"format": name}, formats=READERS).is_valid("é {"), name
        assert PayloadValidator({"format": name}).is_valid("é {"), name
