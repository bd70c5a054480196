"""The bill of materials of a package (CycloneDX 1.6): what it is made from and what it needs."""

from __future__ import annotations

import datetime
import tomllib
import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bindwright import __version__

if TYPE_CHECKING:
    from cyclonedx.model.component import Component

    from bindwright.write.manifest import Manifest

_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""For URLs (RFC 9562, appendix A): the same package has the same serial number."""


def bill(pyproject: bytes, manifest: Manifest, archives: Mapping[str, str], epoch: int) -> bytes:
    """The bill of a package; `archives` maps their names to SHA-256 digests, `epoch` is its time.

    Raises:
        ImportError: the library is not installed.
    """
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.bom import Bom, BomMetaData
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import LicenseExpression
    from cyclonedx.output import make_outputter
    from cyclonedx.schema import OutputFormat, SchemaVersion
    from packageurl import PackageURL

    project: Any = tomllib.loads(pyproject.decode())["project"]
    name, version = str(project["name"]), str(project["version"])
    said = project.get("license")
    url = PackageURL("pypi", None, name, version)
    root = Component(
        name=name, version=version, type=ComponentType.LIBRARY, bom_ref=str(url), purl=url,
        licenses=[LicenseExpression(said)] if isinstance(said, str) else None,
    )  # fmt: skip
    generator = Component(
        name="bindwright", version=__version__, type=ComponentType.APPLICATION,
        bom_ref="bindwright",
    )  # fmt: skip
    made = [
        Component(
            name=each, type=kind, bom_ref=f"{kind.value}:{each}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
        )
        for kind, rows in (
            (ComponentType.DATA, sources(manifest)), (ComponentType.FILE, archives)
        )
        for each, digest in rows.items()
    ]  # fmt: skip
    needed = [_needed(one) for one in project.get("dependencies", ())]
    metadata = BomMetaData(
        component=root, timestamp=datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    )
    metadata.tools.components.add(generator)
    serial = uuid.uuid5(_NAMESPACE, repr((str(url), sorted(archives.items()))))
    bom = Bom(components=[*made, *needed], metadata=metadata, serial_number=serial)
    bom.register_dependency(root, needed)
    printer = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    return (printer.output_as_string(indent=2) + "\n").encode()


def sources(manifest: Manifest) -> dict[str, str]:
    """The documents that a package was made from, with their SHA-256 digests."""
    found = manifest.inputs.get("sources")
    rows: dict[str, object] = found if isinstance(found, dict) else {}
    return {name: str(digest) for name, digest in sorted(rows.items()) if digest}


def _needed(text: str) -> Component:
    """A requirement as a component: which version it is, its users decide."""
    from cyclonedx.model import Property
    from cyclonedx.model.component import Component, ComponentType
    from packageurl import PackageURL
    from packaging.requirements import Requirement

    one = Requirement(text)
    url = PackageURL("pypi", None, one.name)
    return Component(
        name=one.name, type=ComponentType.LIBRARY, bom_ref=str(url), purl=url,
        properties=[Property(name="bindwright:requirement", value=text)],
    )  # fmt: skip
