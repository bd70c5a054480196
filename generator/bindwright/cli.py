"""The command line: arguments only. Each command imports what it needs when it runs.

One file, for commands share options, and whoever adds one wants to see what the others are called.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bindwright import __version__

if TYPE_CHECKING:
    from bindwright.commands.jobs import Selection
    from bindwright.commands.session import Settings


_Command = TypeVar("_Command", bound=Callable[..., Any])

_FORMATS = ("text", "json", "github", "sarif", "junit")

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(
    context_settings=_CONTEXT,
    epilog="Exit codes: 0 no error; 1 errors or drift; 2 wrong usage, input that can't be read, or "
    "a report that can't be written; 70 a bug in bindwright; 128 + n where signal n ended the run.",
)
@click.version_option(
    __version__, "-V", "--version", prog_name="bindwright", message="%(prog)s %(version)s"
)
def cli() -> None:
    """Python SDKs from OpenAPI documents, and kept in step with them.

    \b
    bindwright init --spec openapi.yaml   write a commented bindwright.toml
    bindwright generate                   make the package, or bring it up to date
    bindwright check                      fail where it is out of step (for CI)
    bindwright explain ref-not-found      say what a finding means
    bindwright explain docs               list the pages of the documentation
    """


# Options that several commands share


def _import_name(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    import keyword

    if value is not None and not (
        value.isascii() and value.isidentifier() and not keyword.iskeyword(value)
    ):
        raise click.BadParameter(f"{value!r} is not a Python identifier (dots are not allowed).")
    return value


def _distribution_name(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", value):
        raise click.BadParameter(f"{value!r} is not a distribution name (PEP 508).")
    return value


def _size(_: click.Context, __: click.Parameter, value: str) -> int:
    found = re.fullmatch(r"(\d{1,12})([kmg]?)i?b?", value.strip().lower())
    if found is None or not int(found[1]):
        raise click.BadParameter(f"{value!r} is no size such as 64M or 1G.")
    size: int = int(found[1]) * 1024 ** " kmg".index(found[2] or " ")
    return size


def _options(*options: Callable[[Any], Any]) -> Callable[[_Command], _Command]:
    """Several options as one decorator, in the order in which help lists them."""

    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


_spec = click.argument("spec", required=False)

_config = click.option(
    "--config", metavar="FILE", type=click.Path(dir_okay=False),
    help="The configuration. Without a SPEC: the nearest bindwright.toml, here or above. "
    "With a SPEC: none unless named.",
)  # fmt: skip

_findings = _options(
    click.option("--format", "form", type=click.Choice(_FORMATS), default="text",
                 show_default=True, help="How findings are printed."),
    click.option("--strict", is_flag=True, help="Treat every warning as an error."),
    click.option("--fail-on", type=click.Choice(["error", "warning"]), default="error",
                 show_default=True, help="Exit with 1 from this level on."),
    click.option("--all", "complete", is_flag=True,
                 help="Show every finding; otherwise three of a rule are, and the rest counted."),
    click.option("-q", "--quiet", is_flag=True, help="As text, print errors alone."),
)  # fmt: skip
"""How findings are shown and what they do to the exit code."""

_access = _options(
    click.option("--allow-host", "allow_hosts", metavar="HOST", multiple=True,
                 help="Let references lead to https://HOST/; may be repeated.  [default: none]"),
    click.option("--allow-folder", "allow_folders", metavar="DIR", multiple=True,
                 type=click.Path(file_okay=False),
                 help="Let references lead into DIR as well; may be repeated.  "
                 "[default: the folder of SPEC]"),
)  # fmt: skip
"""What the references of a document may lead to."""

_package = _options(
    _spec,
    _config,
    click.option("-o", "--output", metavar="DIR", type=click.Path(file_okay=False),
                 help="The directory of the package.  [default: generated]"),
    click.option("--package", metavar="IMPORT_NAME", callback=_import_name,
                 help="The name to import.  [default: the document's title in snake case]"),
    click.option("--name", metavar="DIST_NAME", callback=_distribution_name,
                 help="The name on a package index.  [default: IMPORT_NAME with hyphens]"),
    click.option("--formatter", type=click.Choice(["ruff", "black", "none"]),
                 help="What formats the generated Python.  [default: ruff]"),
    click.option("--include", metavar="WHAT", multiple=True,
                 help="Only these operations: 'GET /path/*', tag:NAME, id:GLOB or path:GLOB; "
                 "may be repeated."),
    click.option("--exclude", metavar="WHAT", multiple=True,
                 help="Leave these operations out; as --include."),
    _access,
)  # fmt: skip
"""What is generated, and from where."""


def _selection(options: dict[str, Any]) -> "Selection":
    from bindwright.commands.jobs import Selection

    known = Selection.__dataclass_fields__
    return Selection(**{name: value for name, value in options.items() if name in known})


def _settings(options: dict[str, Any]) -> "Settings":
    from bindwright.commands.session import Settings

    known = Settings.__dataclass_fields__
    return Settings(**{name: value for name, value in options.items() if name in known})


# Commands

_GENERATE_EPILOG = """\b
Examples:
  bindwright generate
  bindwright generate openapi.yaml --output sdk --package petstore
  curl -s https://example.com/openapi.json | bindwright generate -
"""


@cli.command(epilog=_GENERATE_EPILOG, short_help="Make a package, or bring it up to date.")
@_package
@click.option("--force", is_flag=True, help="Overwrite files that were edited or are not ours.")
@click.option("-v", "--verbose", is_flag=True,
              help="Name each file that was created, updated or removed.")  # fmt: skip
@_findings
def generate(force: bool, **options: Any) -> int:
    """Make the package of SPEC, or of every package in bindwright.toml.

    SPEC is a path, '-' for standard input, or an https URL (http where it is this machine). Prints
    a summary; findings go to standard error. Files that do not change keep their times; a file that
    was edited by hand, or the package of another document, is not overwritten; a run that is
    killed leaves the package as it was or as it will be.
    """
    from bindwright.commands.generate.command import run

    return run(_selection(options), _settings(options), force=force)


_WATCH_EPILOG = """\b
Examples:
  bindwright watch
  bindwright watch openapi.yaml --output sdk --package petstore
"""


@cli.command(epilog=_WATCH_EPILOG, short_help="Generate again whenever an input is saved.")
@_package
@_findings
def watch(**options: Any) -> int:
    """Bring a package up to date whenever its document is saved, until Ctrl-C.

    Takes the same arguments as 'generate', and does the same, in a process that stays warm: a
    change takes a fraction of a run from nothing. The document, all that it refers to, overlays,
    templates and the configuration are watched; what is wrong is told, and waited for.
    """
    from bindwright.commands.watch import run

    return run(_selection(options), _settings(options))


_CHECK_EPILOG = """\b
Examples:
  bindwright check
  bindwright check --format github
  bindwright check openapi.yaml --output sdk
"""


@cli.command(epilog=_CHECK_EPILOG, short_help="Fail where a package is out of step.")
@_package
@_findings
def check(**options: Any) -> int:
    """Say where the output differs from what 'generate' would write.

    Takes the same arguments as 'generate' and writes nothing. Prints, for files that differ, are
    missing, stale or unknown, the cause and a unified diff, then the command that mends it, and
    exits with 1.
    """
    from bindwright.commands.generate.check import run

    return run(_selection(options), _settings(options))


_LINT_EPILOG = """\b
Examples:
  bindwright lint openapi.yaml --strict
  bindwright lint openapi.yaml --as-of 2027-01-01
  bindwright lint openapi.yaml --dump-ir > api.json
  bindwright lint openapi.yaml --dump-surface > surface.json
"""


@cli.command(epilog=_LINT_EPILOG, short_help="Check a document.")
@_spec
@_config
@_access
@click.option("--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
              help="The day for which ends of life are judged.  [default: today]")  # fmt: skip
@click.option("--dump-ir", is_flag=True,
              help="Print what was understood as JSON; findings go to standard error.")  # fmt: skip
@click.option("--dump-surface", is_flag=True,
              help="Print the Python surface of the package as JSON: exports, options, methods "
              "with their types and errors, fields; findings go to standard error.")  # fmt: skip
@_findings
def lint(as_of: Any, dump_ir: bool, dump_surface: bool, **options: Any) -> int:
    """Check SPEC, or every document in bindwright.toml.

    Finds what is broken or contradicts itself, examples that do not fit their schemas, and
    what is past its end of life. SPEC is a path, '-' for standard input, or an https URL.
    """
    from bindwright.commands.lint.command import run

    day = as_of.date() if as_of is not None else None
    return run(
        _selection(options),
        _settings(options),
        as_of=day,
        dump_ir=dump_ir,
        dump_surface=dump_surface,
    )


_DIFF_EPILOG = """\b
Examples:
  bindwright diff old.yaml new.yaml
  bindwright diff git:main:openapi.yaml openapi.yaml --fail-on breaking
  bindwright diff git:v1.2.0:openapi.yaml openapi.yaml --format markdown > comment.md
  bindwright diff pypi:petstore==1.2.0 openapi.yaml --config bindwright.toml
"""


@cli.command(epilog=_DIFF_EPILOG, short_help="Say what changed between two documents or packages.")
@click.argument("old")
@click.argument("new")
@click.option("--config", metavar="FILE", type=click.Path(dir_okay=False),
              help="The configuration whose names, resources and selection count for both.  "
              "[default: none]")  # fmt: skip
@_access
@click.option("--format", "form", default="text", show_default=True,
              type=click.Choice(["text", "json", "markdown", "html", "github", "sarif", "junit"]),
              help="How changes are printed.")  # fmt: skip
@click.option("--fail-on", default="none", show_default=True,
              type=click.Choice(["breaking", "warning", "any", "none"]),
              help="Exit with 1 from this level on.")  # fmt: skip
@click.option("--baseline", metavar="FILE", type=click.Path(dir_okay=False),
              help="Do not count the changes that this file accepts.")  # fmt: skip
@click.option("--write-baseline", metavar="FILE", type=click.Path(dir_okay=False),
              help="Write a file that accepts all changes of this run.")  # fmt: skip
@click.option("--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
              help="The day for which ends of life are judged.  [default: today]")  # fmt: skip
@click.option("--all", "complete", is_flag=True, help="As text or Markdown, show every change.")
def diff(old: str, new: str, as_of: Any, **options: Any) -> int:
    """Say what changed from OLD to NEW, on the wire and in Python.

    Both are paths, https URLs, or git:REVISION:PATH. In the place of a document a Python package
    may stand: its folder, its wheel, its name where it is installed, or pypi:NAME==VERSION, which
    pip fetches. It is read and never run, and what it sends on the wire is not compared then. What
    breaks is shown with a payload that was
    valid and no longer is, or that may come now; the last line is the version that a package of at
    least 1.0.0 needs. Other spellings of the same are no change.
    """
    from bindwright.commands.diff.command import Options, run

    day = as_of.date() if as_of is not None else None
    known = {name: options[name] for name in Options.__dataclass_fields__ if name in options}
    return run(old, new, _selection(options), Options(as_of=day, **known))


def _version(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from bindwright.commands.release.versions import parsed

    if value is None:
        return None
    found = parsed(value)
    if found is None or found.epoch or found.local or found.dev is not None:
        raise click.BadParameter(f"{value!r} is no version such as 1.2.0 or 2.0.0rc1 (PEP 440).")
    return str(found)


_RELEASE_EPILOG = """\b
Examples:
  bindwright release --dry-run
  bindwright release --check
  bindwright release --tag
  bindwright release --pre rc
"""


@cli.command(epilog=_RELEASE_EPILOG, short_help="Make the next version and its changelog.")
@click.argument("package", required=False)
@click.option("--config", metavar="FILE", type=click.Path(dir_okay=False),
              help="The configuration.  [default: the nearest bindwright.toml, here or "
              "above]")  # fmt: skip
@click.option("--check", is_flag=True,
              help="Write nothing; fail where the version that is stated is too small for what "
              "changed.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would be released, and write nothing.")
@click.option("--to", metavar="VERSION", callback=_version,
              help="Release this version, if it is large enough.")  # fmt: skip
@click.option("--pre", type=click.Choice(["a", "b", "rc"]),
              help="Make a pre-release of the next version (PEP 440).")  # fmt: skip
@click.option("--tag", is_flag=True,
              help="Commit what the release wrote, and tag it.")  # fmt: skip
@click.option("--allow-dirty", is_flag=True, help="Release what is not committed, too.")
@click.option("--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
              help="The day of the release, and for which ends of life are judged.  "
              "[default: today]")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="How the release is printed.")  # fmt: skip
def release(package: str | None, config: str | None, as_of: Any, **options: Any) -> int:
    """Make the next release of PACKAGE, the only one of bindwright.toml by default.

    Compares the document and the Python surface with those of the last release, and writes the
    version that follows from it into bindwright.toml, the changelog, the record of the release in
    'releases/' beside the document, a page of migration where callers break, and the package. All
    of it or nothing. Publishes nothing: see 'build'.
    """
    from bindwright.commands.release.command import Options, run

    if options["to"] and options["pre"]:
        raise click.UsageError("--to names the whole version: --pre does not go with it.")
    day = as_of.date() if as_of is not None else None
    return run(package, config, Options(as_of=day, **options))


@cli.command(short_help="Say what a finding means, or show a page of the documentation.")
@click.argument("name", required=False, metavar="[CODE|PAGE]")
def explain(name: str | None) -> int:
    """Say what a finding means and how to fix it, or show a page of the documentation.

    CODE stands in brackets in a finding, as in warning[ref-not-found]. Without one all rules
    are listed. The PAGE 'docs' lists the others; 'configuration' explains bindwright.toml.
    """
    from bindwright.commands.explain import run

    return run(name)


@cli.command(short_help="Write a bindwright.toml, or carry one over.")
@click.option("--spec", metavar="SPEC", help="The document.  [default: the one that is found here]")
@click.option(
    "--from",
    "given",
    metavar="FILE|PACKAGE",
    help="Carry over the configuration of another generator, or the names of a published package.  "
    "[default: none]",
)
@click.option(
    "-o",
    "--output",
    "path",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    default="bindwright.toml",
    show_default=True,
    help="The file to write.",
)
@click.option("--ci", type=click.Choice(["github"]),
              help="Write workflows as well: checks, comments, releases.")  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite the file.")
@click.option("--dry-run", is_flag=True, help="Print what would be written, and write nothing.")
@_findings
def init(
    spec: str | None,
    given: str | None,
    path: str,
    ci: str | None,
    force: bool,
    dry_run: bool,
    **options: Any,
) -> int:
    """Write a bindwright.toml that holds every key with its meaning.

    With --ci workflows are written beside it: pull requests are checked and told what changed for
    callers, releases are made and published, and the document is followed at its source. A
    bindwright.toml that is there stays then.

    With --from it holds what the configuration of another generator says (Stainless, Fern,
    Speakeasy, openapi-generator, openapi-python-client), or what a published Python package shows
    to its users: its folder, its wheel, its name where it is installed, or pypi:NAME==VERSION.
    What has to change in the document is written as an overlay
    beside it, and moving-in.md says what became of each key or name. It can be run again: what was
    changed by hand since is kept, and told. Nothing in a configuration or package is run, and no
    token is copied.
    """  # fmt: skip
    from bindwright.commands.init.command import run

    return run(spec, path, _settings(options), given=given, ci=ci, force=force, dry_run=dry_run)


@cli.command(short_help="Build the sdist and the wheel of a package.")
@click.argument("folder", required=False, type=click.Path(file_okay=False))
@_config
@click.option("-o", "--output", metavar="DIR", type=click.Path(file_okay=False), default="dist",
              show_default=True, help="Where the two files are put.")  # fmt: skip
@click.option("--sbom", is_flag=True,
              help="Write a bill of materials, too (CycloneDX; the extra 'sbom').")  # fmt: skip
@click.option("--publish", is_flag=True,
              help="Check both for a package index, and upload them with twine or uv.")  # fmt: skip
@click.option("--repository", metavar="NAME",
              help="The index to upload to, as the tool knows it.  [default: PyPI]")  # fmt: skip
@click.option("--dry-run/--no-dry-run", default=True, show_default=True,
              help="With --publish: say what would be run, or run it.")  # fmt: skip
def build(folder: str | None, config: str | None, **options: Any) -> int:
    """Build the sdist and the wheel of a generated package.

    FOLDER is the output of 'generate'; without it, that of every package in bindwright.toml, which
    has to be what would be generated. Runs nothing that lies there. The same files give the same
    bytes on any day and any machine. Needs no network, but to publish; that takes the credentials
    of the tool which uploads. The package in them holds what it was made from, with digests.
    """
    from bindwright.commands.build.command import Options, run

    return run(folder, config, Options(**options))


_BENCH_EPILOG = """\b
Examples:
  bindwright bench
  bindwright bench --import-ms 300 --rss-mb 60
"""


@cli.command(epilog=_BENCH_EPILOG, short_help="Measure what it costs to import a package.")
@_spec
@_config
@_access
@click.option("--import-ms", metavar="N", type=click.FloatRange(0, min_open=True),
              help="Fail where importing takes more milliseconds.")  # fmt: skip
@click.option("--rss-mb", metavar="N", type=click.FloatRange(0, min_open=True),
              help="Fail where a process that imported it took more MiB.")  # fmt: skip
@click.option("--runs", metavar="N", type=click.IntRange(1, 100), default=5, show_default=True,
              help="How many processes are measured.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="How the figures are printed.")  # fmt: skip
def bench(import_ms: float | None, rss_mb: float | None, runs: int, **options: Any) -> int:
    """Measure what it costs to import the package, as it would be generated now.

    It is rendered into a folder of its own, with what 'keep' names beside it, and imported in fresh
    processes of the Python that runs bindwright, which needs what the package depends on. Printed
    are the medians of the time and of the memory: of 'from package import Client', and with all
    loaded that first calls load.
    """
    from bindwright.commands.bench import Limits, run

    limits = Limits(import_ms=import_ms, rss_mb=rss_mb)
    return run(_selection(options), _settings(options), limits, runs)


def _origins(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    for value in values:
        if value != "*" and not re.fullmatch(r"[a-z][a-z0-9+.-]*://[^/?#@\s,*]+", value):
            raise click.BadParameter(f"{value!r} is no origin such as https://example.com.")
    return values


_MOCK_EPILOG = """\b
Examples:
  bindwright mock openapi.yaml
  curl -H 'Prefer: code=429' http://127.0.0.1:4010/v1/jobs
"""


@cli.command(epilog=_MOCK_EPILOG, short_help="Serve a document as a mock API.")
@_spec
@_config
@_access
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=4010, show_default=True,
              help="The port to listen on; 0 takes a free one.")  # fmt: skip
@click.option("--seed", type=int, default=0, show_default=True,
              help="Another seed gives other made-up values.")  # fmt: skip
@click.option("--allowed-host", "allowed_hosts", metavar="NAME", multiple=True,
              help="Answer requests for this host too; may be given several times. Besides it "
              "only loopback addresses, 'localhost' and --host are; '*' allows all.")  # fmt: skip
@click.option("--cors", "origins", metavar="ORIGIN", multiple=True, callback=_origins,
              help="Let web pages of this origin, such as https://example.com, read the answers; "
              "may be given several times, '*' stands for all.")  # fmt: skip
@click.option("--max-body-size", "body", metavar="SIZE", default="16M", show_default=True,
              callback=_size, help="Refuse larger request bodies.")  # fmt: skip
@click.option("--max-head-size", "head", metavar="SIZE", default="64K", show_default=True,
              callback=_size,
              help="Refuse requests whose line and header fields are larger.")  # fmt: skip
@click.option("--max-parts", "parts", metavar="N", type=click.IntRange(1), default=1000,
              show_default=True, help="Refuse forms with more parts or fields.")  # fmt: skip
@click.option("--request-timeout", "seconds", metavar="SECONDS", default=30, show_default=True,
              type=click.FloatRange(0, min_open=True),
              help="The time in which a request has to arrive as a whole.")  # fmt: skip
@click.option("--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
              help="Refuse what is retired, or has reached its end of life by this day.  "
              "[default: refuse nothing]")  # fmt: skip
def mock(body: int, head: int, parts: int, seconds: float, as_of: Any, **options: Any) -> int:
    """Serve SPEC as an API that validates requests and answers from examples and schemas.

    What is deprecated is told with the headers Deprecation and Sunset (RFC 9745, RFC 8594).
    A request chooses its answer with the header 'Prefer': code=429, example=NAME, dynamic=true,
    fault=NAME (slow, split, cut, error-event, once-NNN).
    """
    from bindwright.commands.mock.command import run
    from bindwright.commands.mock.limits import Limits

    limits = Limits(body=body, head=head, parts=parts, seconds=seconds)
    serving = {name: options[name] for name in ("host", "port", "seed", "allowed_hosts", "origins")}
    day = as_of.date() if as_of is not None else None
    return run(_selection(options), limits=limits, as_of=day, **serving)


_MODELS_EPILOG = """\b
Examples:
  bindwright models openapi.yaml --as msgspec --output models.py
  bindwright models --as typeddict --output src/petstore_types
"""


@cli.command(epilog=_MODELS_EPILOG, short_help="Make models alone, without a client.")
@click.option("--as", "flavour", default="pydantic", show_default=True,
              type=click.Choice(["pydantic", "msgspec", "dataclass", "typeddict"]),
              help="What the models are.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE|DIR", type=click.Path(),
              help="A module (its name ends in .py), or a directory that gets a module for each "
              "class.  [default: standard output]")  # fmt: skip
@click.option("--formatter", type=click.Choice(["ruff", "black", "none"]),
              help="What formats the models.  [default: ruff]")  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite files that are not ours.")
@_config
@_spec
@_findings
def models(flavour: str, output: str | None, force: bool, **options: Any) -> int:
    """Make the models of SPEC, or of the package in bindwright.toml, and nothing else.

    Written by datamodel-code-generator (the extra 'models'), with the names that the classes have
    in the generated package. Findings go to standard error.
    """
    from bindwright.commands.models.command import run

    return run(_selection(options), _settings(options), flavour, output, force=force)


_VALIDATE_EPILOG = """\b
Examples:
  bindwright validate --type Pet pet.json pets.jsonl.gz
  bindwright validate --operation create_pet --side request 'logs/**/*.jsonl'
  bindwright validate --spec openapi.yaml calls.har batch.jsonl
  bindwright validate --type Pet logs/ --against proposed.yaml
"""


_target = _options(
    click.option("--spec", metavar="SPEC",
                 help="The document.  [default: that of bindwright.toml]"),
    click.option("--type", metavar="NAME", help="The name of a schema."),
    click.option("--operation", metavar="ID", help="An operationId, or 'METHOD /path'."),
    click.option("--side", type=click.Choice(["request", "response", "event"]),
                 help="Which body of the operation, or which way a type travels."),
    click.option("--status", metavar="CODE", help="The response's status.  [default: any 2xx]"),
    click.option("--content-type", metavar="TYPE",
                 help="The media type of the body.  [default: all that hold JSON]"),
    click.option("--against", metavar="NEW_SPEC",
                 help="Say which valid records a proposed document would break."),
    click.option("--engine", type=click.Choice(["rust", "python"]), default="rust",
                 show_default=True, help="jsonschema-rs, or the reference, jsonschema."),
    click.option("--undocumented", type=click.Choice(["error", "warning", "ignore"]),
                 default="warning", show_default=True,
                 help="What calls to operations that the document does not have are, and "
                 "answers of statuses and media types that it does not have."),
    click.option("--server", metavar="URL", multiple=True,
                 help="The API is there as well; may be repeated.  "
                 "[default: the servers of the document]"),
    click.option("--any-host", is_flag=True,
                 help="Calls may have been made to any host, with or without the base path."),
)  # fmt: skip
"""What payloads are checked against."""

_payloads = _options(
    click.argument("files", nargs=-1, required=True, metavar="FILE..."),
    click.option("--records", default="auto", show_default=True,
                 type=click.Choice(["auto", "json", "jsonl", "yaml", "sse", "har", "batch"]),
                 help="What the files hold, whatever their names say."),
    click.option("--jobs", metavar="N", type=click.IntRange(min=1),
                 help="How many processes.  [default: one for each core]"),
    click.option("--on", type=click.Choice(["local", "spark"]), default="local",
                 show_default=True, help="Where records are judged: here, or on Spark."),
    click.option("--max-errors", metavar="N", type=click.IntRange(min=0), default=1000,
                 show_default=True, help="How many errors are shown; all are counted."),
    click.option("--max-record-size", metavar="SIZE", default="64M", show_default=True,
                 callback=_size, help="A record that is larger is unreadable."),
    click.option("--allow-empty", is_flag=True,
                 help="Take it for a success that no record at all was judged."),
    click.option("--sample", metavar="RATE", default=1.0, show_default=True,
                 type=click.FloatRange(0, 1, min_open=True),
                 help="The share of the records that is judged: always the same ones."),
    click.option("--resume", metavar="FILE", type=click.Path(dir_okay=False),
                 help="Keep the state of the run in FILE, and go on from it."),
)  # fmt: skip
"""Which records there are and how they are read."""


@cli.command(epilog=_VALIDATE_EPILOG, short_help="Check payloads against a document.")
@_target
@_payloads
@_config
@_access
@_findings
def validate(against: str | None, **options: Any) -> int:
    """Check the records in FILEs against a type or an operation of a document.

    FILE is a path, a folder, a pattern, '-' for standard input, or a URL that fsspec reads: JSON,
    YAML, JSON lines, transcripts of event streams (.sse), also packed (.gz, .zst). Without --type
    and --operation records name their operations: archives of browsers (.har), and batches (lines
    with method, url and body). All errors of each record are found.
    """
    from bindwright.commands.validate.command import Reading, run
    from bindwright.commands.validate.contracts import Target

    target, reading = Target.of(options), Reading.of(options)
    return run(_selection(options), _settings(options), target, reading, against)
