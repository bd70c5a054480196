"""From the words of the command line to contracts, and from causes back to places in documents."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bindwright.commands.interrupted import note_journal
from bindwright.commands.jobs import Job, Selection, UsageMistake, find_jobs
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_load import INVALID_SCHEMA
from bindwright.http.servers import target_of
from bindwright.locating import positions
from bindwright.payloads.schemas import Side
from bindwright.record import record
from bindwright.validation.contracts.addresses import Addresses, Hosts
from bindwright.validation.contracts.contract import Contract, note_malformed
from bindwright.validation.engines import EngineName
from bindwright.validation.judging.checker import Undocumented
from bindwright.validation.judging.dispatch import (
    CallContracts,
    Contracts,
    EventContracts,
    SingleContract,
)
from bindwright.validation.reading.shapes import Shape
from bindwright.validation.running.summary import SchemaPlace
from bindwright.validation.running.tally import Cause, Tally


@record
class Target:
    """What payloads are checked against; without a type and an operation records say it.

    Without a side a type is what responses hold.
    """

    type: str | None = None
    operation: str | None = None
    side: Side | None = None
    status: str | None = None
    content_type: str | None = None
    engine: EngineName = "rust"
    undocumented: Undocumented = "warning"
    hosts: Hosts = Hosts()

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> "Target":
        """What the options of the command line say."""
        return cls(
            type=options["type"],
            operation=options["operation"],
            side=options["side"],
            status=options["status"],
            content_type=options["content_type"],
            engine=options["engine"],
            undocumented=options["undocumented"],
            hosts=Hosts(servers=options["server"], any_host=options["any_host"]),
        )

    def check(self) -> None:
        """Refuses options that do not go together.

        Raises:
            UsageMistake: they don't.
        """
        if self.type and self.operation:
            raise UsageMistake("--type and --operation are two ways of saying one thing; name one")
        if self.operation and not self.side:
            raise UsageMistake("--operation needs --side: request, response or event")
        if self.side and not (self.type or self.operation):
            raise UsageMistake("--side needs --operation or --type")
        if (self.status or self.content_type) and not self.operation:
            raise UsageMistake("--status and --content-type need --operation")
        if self.status and self.side == "request":
            raise UsageMistake("--status is about responses and events")
        if self.hosts != Hosts() and (self.type or self.operation):
            raise UsageMistake("--server and --any-host are for records that name their operation")
        for url in self.hosts.servers:
            if target_of(url) is None:
                raise UsageMistake(f"--server {url!r} is no URL such as https://example.com/v1")

    @property
    def shape(self) -> Shape:
        """What the records are like."""
        if self.type is None and not self.operation:
            return "calls"
        return "events" if self.operation and self.side == "event" else "values"


@record
class Described:
    """A document and the contracts of it that were asked for.

    `target` says what was asked for: a document that is one schema is that without being named.
    """

    target: Target
    addresses: Addresses
    contracts: Contracts
    digest: str


def the_job(selection: Selection, report: Report) -> Job:
    """The one package whose document is meant.

    Raises:
        Stopped: there is no configuration, or it is wrong.
        UsageMistake: there are several.
    """
    jobs = find_jobs(selection, report)
    specs = {one.config.spec: one for one in jobs}
    if len(specs) != 1:
        raise UsageMistake(f"--spec has to name one of {', '.join(specs)}")
    return next(iter(specs.values()))


def describe(job: Job, target: Target, report: Report) -> Described:
    """The contracts of a package's document.

    Raises:
        Stopped: the document can't be read, or does not have what is asked for.
    """
    bundle = job.load(report)
    # Of what 'lint' says only that is said here which payloads can't be judged by.
    report.findings[:] = [one for one in report if one.rule is INVALID_SCHEMA]
    note_journal(job.config.output, report)
    addresses = Addresses(bundle, target.hosts)
    target = _meant(target, addresses)
    digest = " ".join(f"{one.name} {one.digest}" for one in bundle.sources.values())
    try:
        contracts = _contracts(addresses, target, report)
    finally:
        _drop_repeated(report)
    return Described(target=target, addresses=addresses, contracts=contracts, digest=digest)


def _meant(target: Target, addresses: Addresses) -> Target:
    """What is asked for of a document: of a JSON Schema that describes one thing, that."""
    if target.type or target.operation or not addresses.bundle.dialect.is_schema:
        return target
    return replace(target, type=addresses.only_type() or "")


def _drop_repeated(report: Report) -> None:
    """Takes out the warnings about what an error is about as well."""
    told = {(one.origin.source, one.origin.pointer) for one in report if one.rule.broken}
    report.findings[:] = [
        one
        for one in report
        if one.rule is not INVALID_SCHEMA
        or not any((one.origin.source, above) in told for above in _above(one.origin.pointer))
    ]


def _above(pointer: str) -> Iterator[str]:
    """A pointer and those of all that holds it."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]
    yield pointer


def note_unjudged(tally: Tally, described: Described, report: Report) -> None:
    """Reports the malformed schemas that records met which name their own contracts."""
    for label in dict.fromkeys(one.contract for one in tally.signatures if not one.is_gone):
        contract = described.contracts.contract(label) if label else None
        if contract is not None:
            note_malformed(contract, report)
    _drop_repeated(report)


def proposed(job: Job, spec: str) -> Job:
    """The same package, made from another document."""
    return replace(job, config=replace(job.config, spec=spec, overlays=()), given_by=None)


def _contracts(addresses: Addresses, target: Target, report: Report) -> Contracts:
    engine = target.engine
    if target.type is not None:
        contract = addresses.type(target.type, target.side or "response", report)
        return SingleContract(only=contract, engine=engine)
    if target.operation is None:
        return CallContracts(addresses=addresses, engine=engine)
    operation = addresses.operation(target.operation, report)
    found = operation.checked(
        target.side or "response", report, status=target.status, content_type=target.content_type
    )
    if isinstance(found, Contract):
        return SingleContract(only=found, engine=engine)
    kinds = operation.kinds(target.status, target.content_type)
    return EventContracts(by_name=found, kinds=kinds, engine=engine)


def places_of(
    causes: Iterable[Cause], old: Described, new: Described | None, texts: Mapping[str, bytes]
) -> dict[Cause, SchemaPlace]:
    """Where the keyword of each cause stands in its document."""
    origins: dict[Cause, Origin] = {}
    for cause in causes:
        described = new if new and cause.kind == "broken" and not cause.is_gone else old
        contract = described.contracts.contract(cause.contract) if cause.contract else None
        if contract is not None:
            origins[cause] = described.addresses.place_of(contract, cause.schema)
    found = positions(set(origins.values()), texts)
    return {
        cause: SchemaPlace(origin=origin, position=found.get(origin))
        for cause, origin in origins.items()
    }
