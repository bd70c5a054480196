"""The tables of `[package.pagination]` that `init` proposes for a document, commented out."""

from collections.abc import Iterator
from glob import escape
from pathlib import Path

from bindwright.commands.init.writing import toml_value
from bindwright.commands.jobs import Job
from bindwright.commands.session import Session, Settings
from bindwright.config import PackageConfig
from bindwright.lower import lower
from bindwright.lower.paging.proposed import Proposal, proposed


def proposed_tables(spec: str) -> str:
    """Lines of TOML, each with a `# ` before it; none where a document does not page, or is wrong.

    `spec` is a path: what stands elsewhere is not fetched for a proposal.
    """
    found: tuple[Proposal, ...] = ()
    if Path(spec).is_file():
        with Session(Settings()).attempt() as report:  # what is wrong with it, `generate` will say
            bundle = Job(config=PackageConfig(spec=spec), names_lock=None).load(report)
            api = lower(bundle, report)
            found = proposed(api.operations, api.types)
    tables = ("".join(f"# {line}\n" for line in _table(one)) for one in found)
    return "\n".join(tables)


def _table(proposal: Proposal) -> Iterator[str]:
    yield f"[package.pagination.{proposal.name}]"
    yield "operations = ["
    for one in proposal.operations:
        yield f"  {toml_value(escape(one.id))},"
    yield "]"
    for word, value in proposal.words.items():
        yield f"{word.replace('-', '_')} = {toml_value(value)}"
