"""From bytes to chunks of whole lines: any cut gives the same lines, each once."""

import gzip
import io
import random
import zlib
from collections.abc import Iterator

import pytest
from bindwright.validation.inputs.kinds import kind_of_name, kind_of_text
from bindwright.validation.inputs.streams import (
    Broken,
    Chunk,
    TooLong,
    blocks,
    chunks,
    range_chunks,
    whole,
)
from hypothesis import given
from hypothesis import strategies as st

TEXTS = st.lists(st.sampled_from([b"\n", b"a", b"bc", b"\r\n", b"x" * 20])).map(b"".join)


@given(TEXTS, st.data())
def test_ranges_part_a_file_into_its_lines(text: bytes, data: st.DataObject) -> None:
    """Wherever the borders are, the ranges together are the file."""
    borders = sorted(data.draw(st.sets(st.integers(1, max(1, len(text))), max_size=4)))
    found: list[bytes] = []
    for start, end in zip([0, *borders], [*borders, None], strict=True):
        for chunk in range_chunks(io.BytesIO(text), start, end, 1000):
            assert isinstance(chunk, bytes)
            found.append(chunk)
    assert b"".join(found) == text
    assert all(chunk.endswith(b"\n") for chunk in found[:-1])


@given(TEXTS, st.integers(1, 30), st.integers(1, 7))
def test_long_lines_are_measured(text: bytes, limit: int, step: int) -> None:
    pieces = [text[at : at + step] for at in range(0, len(text), step)]
    position = 0
    for chunk in chunks(pieces, limit):
        size = chunk.size if isinstance(chunk, TooLong) else len(chunk)  # type: ignore[arg-type]
        part = text[position : position + size]
        if isinstance(chunk, TooLong):
            assert len(part.rstrip(b"\n")) > limit
            assert part.count(b"\n") == chunk.ended == part.endswith(b"\n")
        else:
            assert part == chunk
        position += size
    assert position == len(text)


def test_a_long_line_is_not_held() -> None:
    largest = 0

    def pieces() -> Iterator[bytes]:
        for _ in range(1000):
            yield b"x" * 1000
        yield b"\nshort\n"

    for chunk in chunks(pieces(), 5000):
        largest = max(largest, len(chunk) if isinstance(chunk, bytes) else 0)
    assert largest == len(b"short\n")


def _read(packed: bytes, compression: str = "gz") -> list[Chunk]:
    return list(chunks(blocks(io.BytesIO(packed), compression), 1 << 20))  # type: ignore[arg-type]


TEXT = b"".join(b'{"n": %d}\n' % random.Random(n).getrandbits(60) for n in range(20_000))


def test_gzip_is_unpacked_member_by_member() -> None:
    packed = gzip.compress(TEXT) + gzip.compress(b"more\n") + b"\0" * 512
    found = _read(packed)
    assert b"".join(one for one in found if isinstance(one, bytes)) == TEXT + b"more\n"
    assert len(found) > 1


@pytest.mark.parametrize("cut", [5, 1000, 100_000, -1])
def test_what_can_be_read_of_truncated_gzip_is_read(cut: int) -> None:
    *found, broken = _read(gzip.compress(TEXT)[:cut])
    read = b"".join(one for one in found if isinstance(one, bytes))
    assert isinstance(broken, Broken)
    assert broken.message == broken.cause == "the gzip data is cut off"
    assert TEXT.startswith(read)
    assert read == b"" or read.endswith(b"\n")
    assert cut < 1000 or len(read) > 500


@pytest.mark.parametrize(
    "packed", [b"no gzip at all", gzip.compress(TEXT, mtime=0)[:-8] + b"\1" * 8]
)
def test_damaged_gzip(packed: bytes) -> None:
    broken = _read(packed)[-1]
    assert isinstance(broken, Broken)
    assert broken.cause == "the gzip data is damaged"


def test_few_bytes_that_stand_for_many_are_unpacked_in_pieces() -> None:
    pieces = blocks(io.BytesIO(zlib.compress(bytes(50_000_000), 9, 31)), "gz")
    sizes = [len(piece) for piece in pieces]
    assert sum(sizes) == 50_000_000
    assert max(sizes) <= 256 * 1024


def test_zstd() -> None:
    zstd = pytest.importorskip("backports.zstd")
    packed = zstd.compress(TEXT)
    found = _read(packed + zstd.compress(b"more\n"), "zst")
    assert b"".join(one for one in found if isinstance(one, bytes)) == TEXT + b"more\n"
    cut = _read(packed[:-100], "zst")[-1]
    assert isinstance(cut, Broken)
    assert cut.message == "the zstd data is cut off"
    damaged = _read(b"nothing" * 10, "zst")[-1]
    assert isinstance(damaged, Broken)
    assert damaged.cause == "the zstd data is damaged"


def test_a_disk_that_fails_is_no_crash() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read(20)

    found = list(chunks(blocks(Failing(TEXT)), 1000))
    broken = found[-1]
    assert isinstance(broken, Broken)
    assert broken.message == "can't be read on: Input/output error"
    assert broken.cause == "can't be read on"
    with pytest.raises(Broken):
        list(blocks(Failing(TEXT)))


def test_the_whole_of_a_text() -> None:
    assert whole([b"ab", b"c"], 3) == b"abc"
    assert whole([b"ab", b"c"], 2) == TooLong(size=3, ended=False)
    broken = whole(blocks(io.BytesIO(gzip.compress(TEXT)[:100]), "gz"), 1 << 20)
    assert isinstance(broken, Broken)
    assert broken.message == broken.cause == "the gzip data is cut off"


@pytest.mark.parametrize(
    ("name", "kind", "compression"),
    [
        ("a.jsonl", "jsonl", ""),
        ("a/b.NDJSON.gz", "jsonl", "gz"),
        ("a.json.zst", "json", "zst"),
        ("s3://x/a.yml", "yaml", ""),
        ("a.sse", "sse", ""),
        ("a.har", "har", ""),
        ("a.gz", None, "gz"),
        ("a.log", None, ""),
        ("json", None, ""),
        ("-", None, ""),
    ],
)
def test_names_say_what_files_hold(name: str, kind: str | None, compression: str) -> None:
    assert kind_of_name(name) == (kind, compression)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b'{"a": 1}\n{"a": 2}\n', "jsonl"),
        (b'{"a": 1}', "jsonl"),
        (b'{"a": 1,}\n{"a": 2}\n', "jsonl"),
        (b"", "jsonl"),
        (b'{\n  "a": 1\n}\n', "json"),
        (b'{"a": [\n  1]}\n', "json"),
        (b"a: 1\nb: 2\n", "yaml"),
        (b"event: x\ndata: {}\n\n", "sse"),
        (b": a comment\ndata: {}\n\n", "sse"),
        (b'\n\n{"a": 1}\n{', "jsonl"),
    ],
)
def test_texts_say_what_they_are(head: bytes, kind: str) -> None:
    assert kind_of_text(head) == kind
