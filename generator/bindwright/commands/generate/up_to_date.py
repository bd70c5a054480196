"""The fast path: is a package in step already? Digests alone say so.

No YAML, no templates and none of the stages is loaded for the answer.
"""

from pathlib import Path

from bindwright.commands.jobs import Job
from bindwright.commands.names_lock import lock_digest, read_lock_text
from bindwright.config import PackageConfig
from bindwright.write.errors import WriteError
from bindwright.write.fingerprint import formatter_version, generator_fingerprint, is_current
from bindwright.write.manifest import read_manifest
from bindwright.write.receipt import Receipt


def find_current(job: Job) -> Receipt | None:
    """The receipt of a run that would change nothing; None where that is not certain."""
    config = job.config
    if config.spec == "-" or config.spec.startswith(("https://", "http://")):
        return None
    try:
        # A name that comes from the title is the last run's while the document is the same.
        package = config.package or _recorded_package(config.output)
        inputs = {
            "config": config.digest(),
            "names_lock": lock_digest(read_lock_text(job.names_lock), package),
            "generator": generator_digest(config),
            "formatter": formatter_version(config.formatter),
        }
        return is_current(config.output, package, config.spec, inputs, config.keep)
    except (WriteError, OSError, ValueError, RecursionError):
        return None  # the full run says what is wrong


def generator_digest(config: PackageConfig) -> str:
    """The digest of bindwright itself and of the user's templates."""
    return generator_fingerprint(*([config.templates] if config.templates else []))


def _recorded_package(output: str) -> str:
    manifest = read_manifest(str(Path(output).resolve()))
    return manifest.package if manifest else ""
