"""Files that a configuration names and that become part of the package: licences, Markdown."""

import os
import re
from pathlib import Path

from bindwright.config.table_reader import TableReader
from bindwright.record import record
from bindwright.symlinks import leading_out

_MAX_BYTES = 1024 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


@record
class TextFile:
    """A file that was read: its path from the working directory, its text with `\\n` line ends."""

    path: str
    text: str

    @property
    def name(self) -> str:
        """What it is called in its folder."""
        return os.path.basename(self.path)

    def is_at(self, path: str) -> bool:
        """Whether this very file is, or would be, at a path."""
        return os.path.realpath(self.path) == os.path.realpath(path)


def read_text(table: TableReader, key: str, path: str, *below: str) -> TextFile | None:
    """A file by its path from the configuration; what is wrong with it is reported at the key."""
    folder = Path(table.source).parent
    file = Path(os.path.normpath(folder / path))
    try:
        if outside := leading_out(str(folder), str(file)):
            raise ValueError(f"a symbolic link leads out of {outside[0]}")
        content = read_regular(file, _MAX_BYTES)
        if len(content) > _MAX_BYTES:
            raise ValueError(f"it is larger than {_MAX_BYTES >> 20} MiB")
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        if found := _CONTROL.search(text):
            raise ValueError(f"it holds the control character U+{ord(found[0]):04X}")
        return TextFile(path=file.as_posix(), text=text)
    except (OSError, RuntimeError, ValueError) as error:  # also where it is not UTF-8
        reason = getattr(error, "strerror", None) or str(error)
        table.complain(key, f"can't use {path!r}: {reason}", below=below)
    return None


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of a file, one more than `limit` at most; raises OSError and ValueError."""
    if path.exists() and not path.is_file():
        raise ValueError("it is no regular file")  # a pipe would be waited for
    with path.open("rb") as file:
        return file.read(limit + 1)
