"""`bindwright models`: the classes of an API, from the flat document, in one of four flavours."""

from collections.abc import Mapping
from pathlib import Path

import click

from bindwright.commands.jobs import Job, Selection, find_jobs
from bindwright.commands.models import peer
from bindwright.commands.models.document import FlatDocument, flatten
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics import rules_models as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.ir.operations import Api
from bindwright.write.format import format_python
from bindwright.write.paths import refuse_leading_out

_INSTALL = 'pip install "bindwright[models]"'
MARK = "# Made by 'bindwright models'; not to be edited."


def run(
    selection: Selection, settings: Settings, flavour: str, output: str | None, *, force: bool
) -> int:
    """Writes the models to a file, a folder or (None) standard output; gives the exit code."""
    session = Session(settings)
    with session.attempt() as report:
        if not peer.is_installed():
            place = Origin("datamodel-code-generator")
            report.add(rules.MODELS_MISSING, place, "it is not installed", hint=_INSTALL)
            raise Stopped
        jobs = find_jobs(selection, report)
        if len(jobs) > 1:
            raise click.UsageError("there are several packages; name the SPEC of one of them")
        for job in jobs:
            with working(f"making models of {job.config.spec} ..."):
                files = _make(job, flavour, report, package=_is_folder(output))
            _put(files, output, report, force=force)
    session.show(err=True)
    return session.exit_code


def _is_folder(output: str | None) -> bool:
    return output is not None and not output.endswith(".py")


# Making


def _make(job: Job, flavour: str, report: Report, *, package: bool) -> dict[str, str]:
    """The formatted modules by their names."""
    api, flat = _flat(job, flavour, report)
    header = f"{MARK}\n# {' '.join(api.title.split()).encode('ascii', 'replace').decode()}"
    if not flat.schemas:
        return {"__init__.py" if package else "models.py": header + "\n"}
    try:
        texts = peer.make(flat, flavour, header, package=package)
    except peer.PeerError as error:
        report.add(rules.MODELS_FAILED, Origin(job.config.spec), str(error))
        raise Stopped from None
    _note_renamed(flat, texts, report)
    done = format_python(texts, job.config.formatter, peer.PYTHON)
    return {path: data.decode() for path, data in done.items()}


def _flat(job: Job, flavour: str, report: Report) -> tuple[Api, FlatDocument]:
    """Load, lower, the names of the package, and the document that has nothing but these."""
    from bindwright.commands.names_lock import read_names
    from bindwright.pipeline import understand
    from bindwright.plan.calls.errors import find_errors
    from bindwright.plan.names.everything import name_everything
    from bindwright.plan.sides import find_sides

    config = job.config
    bundle = job.load(report, selects=True)
    api = understand(bundle, config, report)
    named = config.named_after(api.title)
    _, lock = read_names(job, named.package, report)
    sides = find_sides(api)
    names = name_everything(api, sides, find_errors(api).names, named, lock, report)
    report.stop_on_errors()
    flat = flatten(api, names, sides, only_decidable=flavour == "msgspec")
    for one, reason in flat.widened:
        name = names.types.get(one.id, "the union")
        report.add(rules.MODELS_WIDENED, one.origin, f"{name} {reason}")
    return api, flat


def _note_renamed(flat: FlatDocument, texts: Mapping[str, str], report: Report) -> None:
    """Every class has our name, or the report says which one does not."""
    made = {name for text in texts.values() for name in peer.names_in(text)}
    renamed = {new: old for old, new in flat.renamed.items()}
    for name in flat.schemas:
        if name in made and name not in renamed:
            continue
        here = f"{name!r}" if name in made else "otherwise"
        message = f"{renamed.get(name, name)!r} is named {here} here: a module imports that name"
        place = flat.origins.get(name, Origin(""))
        report.add(rules.MODELS_RENAMED, place, message, at="key")


# Putting


def _put(files: Mapping[str, str], output: str | None, report: Report, *, force: bool) -> None:
    if output is None:
        click.echo("".join(files.values()), nl=False)
        return
    folder = _is_folder(output)
    wanted = {
        (f"{output.rstrip('/')}/{name}" if folder else output): text for name, text in files.items()
    }
    foreign = [path for path in wanted if not _is_ours(path)]
    for path in foreign if not force else ():
        report.add(
            rules.MODELS_IN_THE_WAY, Origin(path), "this file is not one of 'bindwright models'"
        )
    report.stop_on_errors()
    for path in wanted:
        refuse_leading_out("", path)
    changed = 0
    for path, text in wanted.items():
        changed += _write(Path(path), text)
    removed = _remove_stale(Path(output), set(wanted)) if folder else 0
    files_are = "1 file" if len(wanted) == 1 else f"{len(wanted)} files"
    click.echo(f"{output}: {files_are}: {changed} written, {removed} removed")


def _is_ours(path: str) -> bool:
    """Nothing stands there, or something that a run before this one wrote."""
    if not Path(path).exists():
        return True
    return Path(path).is_file() and Path(path).read_bytes().startswith(MARK.encode())


def _write(path: Path, text: str) -> bool:
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove_stale(folder: Path, wanted: set[str]) -> int:
    stale = [
        path
        for path in sorted(folder.glob("*.py"))
        if f"{folder.as_posix()}/{path.name}" not in wanted and _is_ours(str(path))
    ]
    for path in stale:
        path.unlink()
    return len(stale)
