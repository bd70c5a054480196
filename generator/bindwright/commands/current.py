"""The fast path: is a package in step already? Digests alone say so.

No YAML, no templates and none of the stages is loaded for the answer.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from bindwright.commands.jobs import Job
from bindwright.config import PackageConfig
from bindwright.write import Receipt, formatter_version, generator_fingerprint, is_current
from bindwright.write.errors import WriteError
from bindwright.write.manifest import read_bytes, read_manifest
from bindwright.write.paths import ledger_path

__all__ = ["find_current", "generator_digest", "ledger_digest", "read_ledger_text"]

LEDGER_BYTES = 64 * 1024 * 1024
"""A larger names.lock is refused, as a larger document is."""


def find_current(job: Job) -> Receipt | None:
    """The receipt of a run that would change nothing; None where that is not certain."""
    config = job.config
    if config.spec == "-" or config.spec.startswith(("https://", "http://")):
        return None
    try:
        # A name that comes from the title is the last run's while the document is the same.
        package = config.package or _recorded_package(config.output)
        return is_current(
            config.output,
            package,
            config.spec,
            config.digest(),
            ledger_digest(read_ledger_text(job.ledger), package),
            generator_digest(config),
            formatter_version(config.formatter),
            config.keep,
        )
    except (WriteError, OSError, ValueError, RecursionError):
        return None  # the full run says what is wrong


def generator_digest(config: PackageConfig) -> str:
    """The digest of bindwright itself and of the user's templates."""
    return generator_fingerprint(*([config.templates] if config.templates else []))


def read_ledger_text(path: Path | None) -> str:
    """The text of names.lock; "" where there is none.

    Raises:
        OSError, UnicodeDecodeError: it can't be read.
        WriteError: it is a link, or no file at all.
    """
    if path is None:
        return ""
    # Through no link: its text is compared, and the difference shown.
    return (read_bytes(ledger_path(path), limit=LEDGER_BYTES) or b"").decode()


def ledger_digest(text: str, package: str) -> str:
    """The digest of what names.lock says about one package; "" where it says nothing.

    Another package's names change no file of this one.
    """
    if not text:
        return ""
    part: Any = json.loads(text)
    for key in ("packages", package):
        part = cast("dict[str, Any]", part).get(key) if isinstance(part, dict) else None
    if part is None:
        return ""
    return sha256(json.dumps(part, sort_keys=True).encode()).hexdigest()


def _recorded_package(output: str) -> str:
    manifest = read_manifest(str(Path(output).resolve()))
    return manifest.package if manifest else ""
