"""Values for each format: those that all take, those that some do, and those that none does."""

from typing import Any

SAMPLES: dict[str, list[Any]] = {
    "date-time": [
        "2026-01-31T12:00:00Z", "2026-01-31T12:00:00", "2026-01-31 12:00:00Z",
        "2016-12-31T23:59:60Z", "2026-02-30T12:00:00Z", "nonsense",
    ],
    "date": ["2026-01-31", "2026-02-30"],
    "time": ["12:00:00Z", "12:00:00", "noon"],
    "duration": ["P1D", "P1.5D", "-P1D", "P"],
    "uuid": [
        "123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000", "123e4567",
    ],
    "ipv4": ["127.0.0.1", "127.0.0"],
    "ipv6": ["::1", "fe80::1%eth0", "1"],
    "byte": ["aGk=", "aGk", "-_8=", "a!"],
    "decimal": ["1.50", "NaN", "1,5"],
    "int32": [2**31 - 1, 2**31],
    "int64": [2**63 - 1, 2**63],
    "email": ["a@b.example", "a"],
    "hostname": ["b.example", "-b"],
    "uri": ["https://b.example/a", "/a"],
    "uri-reference": ["/a", "\\\\a"],
    "json-pointer": ["/a", "a"],
    "regex": ["^a$", "("],
    "made-up": ["anything"],
}  # fmt: skip


def schema_of(name: str, value: Any) -> dict[str, Any]:
    """The schema that a sample is for."""
    return {"type": "string" if isinstance(value, str) else "integer", "format": name}
