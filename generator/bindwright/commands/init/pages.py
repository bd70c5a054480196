"""What `init` proposes for a document, commented out: `[package.pagination]`, a licence."""

import re
from collections.abc import Iterator
from glob import escape
from pathlib import Path

from bindwright.commands.init.writing import toml_value
from bindwright.commands.jobs import Job
from bindwright.commands.session import Session, Settings
from bindwright.config import PackageConfig
from bindwright.config.metadata import spdx_license
from bindwright.ir.operations import Api
from bindwright.lower import lower
from bindwright.lower.paging.proposed import Proposal, proposed


def read_api(spec: str) -> Api | None:
    """What a document describes; None where it is no path, for nothing is fetched for a proposal.

    What is wrong with it `generate` will say.
    """
    if Path(spec).is_file():
        with Session(Settings()).attempt() as report:
            return lower(Job(config=PackageConfig(spec=spec), names_lock=None).load(report), report)
    return None


def proposed_tables(api: Api) -> str:
    """Lines of TOML, each with a `# ` before it; none where a document does not page."""
    found = proposed(api.operations, api.types)
    tables = ("".join(f"# {line}\n" for line in _table(one)) for one in found)
    return "\n".join(tables)


def proposed_license(api: Api) -> str | None:
    """The licence of the API as an SPDX expression, as far as its name tells."""
    words = re.findall(r"[\w.+-]+", api.info.license)
    name = "-".join(one for one in words if one.lower() not in _NO_NAME)
    return spdx_license(api.info.license) or spdx_license(name)


_NO_NAME = frozenset({"the", "license", "licence", "version"})


def _table(proposal: Proposal) -> Iterator[str]:
    yield f"[package.pagination.{proposal.name}]"
    yield "operations = ["
    for one in proposal.operations:
        yield f"  {toml_value(escape(one.id))},"
    yield "]"
    for word, value in proposal.words.items():
        yield f"{word.replace('-', '_')} = {toml_value(value)}"
