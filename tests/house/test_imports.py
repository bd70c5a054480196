"""Stages import earlier stages only, and of those no more than they have to."""

from collections.abc import Iterator

from .source import GENERATOR, Module, modules, offenders

STAGES = ("load", "lower", "plan", "render", "write")

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "__init__": (),
    "record": (),
    "signals": (),
    "standard_streams": (),
    "reserved_names": (),
    "symlinks": (),
    "visible": (),
    "diagnostics": ("__version__",),
    "config": ("diagnostics", "http"),
    "ir": ("diagnostics", "http", "schema"),
    # What HTTP is and what JSON Schema is, once each: the ground floor.
    "http": (),
    "schema": (),
    "load": ("diagnostics", "http", "schema"),
    "lower": ("diagnostics", "http", "ir", "load", "schema"),
    "plan": ("diagnostics", "http", "ir", "config", "schema"),
    # Values of the plan, and the two functions that print text of the document.
    "render": ("diagnostics", "plan.package", "plan.source"),
    "write": ("render.file",),
    "locating": ("diagnostics", "load", "config.toml_positions"),
    "pipeline": ("diagnostics", "http", "ir", "config", "payloads", *STAGES),
    # The second product of a document, beside its `Api`: what payloads are judged by.
    "payloads": ("diagnostics", "http", "ir", "load", "schema"),
    # A library for commands, which no stage may use: it reads documents, and lowers no more of
    # them than their payload schemas.
    "validation": ("signals", "diagnostics", "http", "ir", "load", "payloads", "schema"),
    # Made values: the mock sends them, and what changed is shown with them.
    "samples": ("payloads", "schema", "validation"),
    # What others published, in the words of the plan.
    "packages": ("diagnostics", "http", "plan"),
    # Another library for commands: what changed from one API, and one surface, to another.
    "comparison": (
        "diagnostics",
        "http",
        "ir",
        "lower.paging",  # which lists look as if they came in pages, where nobody says so
        "payloads",
        "plan",
        "samples",
        "schema",
        "validation.compiled",
    ),
    "commands": (
        "__version__",
        "signals",
        "standard_streams",
        "comparison",
        "diagnostics",
        "http",
        "ir",
        "config",
        "locating",
        "packages",
        "payloads",
        "pipeline",
        "samples",
        "schema",
        "validation",
        *STAGES,
    ),
    "cli": ("commands", "__version__"),
    # Besides the command line: how a run ends, and what a bug of ours was met at.
    "__main__": ("cli", "diagnostics.blame", "signals", "standard_streams"),
}
"""What each module or subpackage may import, by prefix, beside itself."""

OWNERS = {
    "yaml": {"load/compose.py", "load/locate_yaml.py"},
    "yaml_rs": {"load/parse.py"},
    "jinja2": {"render/"},
    "jsonschema": {"validation/engines/reference.py"},
    "jsonschema_rs": {
        "validation/engines/",
        "validation/compiled.py",
        "schema/",
        "load/conformance.py",
    },
    "jsonschema_specifications": {"load/meta_schemas.py"},
    "jsonpath_rfc9535": {"load/overlay.py"},
    "black": {"write/format.py"},
    "click": {"cli.py", "__main__.py", "commands/"},
    "datamodel_code_generator": {"commands/models/"},
    "griffe": {"packages/modules.py"},
    "rich": {"commands/", "diagnostics/show.py"},
    "pyspark": {"validation/running/spark.py", "commands/validate/on_spark.py"},
    "pyarrow": {"validation/running/spark.py"},
    "starlette": {"commands/mock/"},
    "uvicorn": {"commands/mock/"},
    "h11": {"commands/mock/"},
    "python_multipart": {"http/"},
    "orjson": {"commands/", "load/parse.py", "samples/", "validation/"},
    "packaging": {"config/metadata.py", "commands/release/", "commands/build/"},
    "cyclonedx": {"commands/build/sbom.py"},
    "packageurl": {"commands/build/sbom.py"},
    "trove_classifiers": {"config/metadata.py"},
}
"""Which files know a library; everything else would have to change with it."""


def _own(module: Module) -> Iterator[str]:
    for name in module.imports():
        if name == "bindwright" or name.startswith("bindwright."):
            yield name.removeprefix("bindwright").removeprefix(".")


def _within(name: str, prefixes: tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(one + ".") for one in prefixes)


def _out_of_bounds(module: Module) -> list[str]:
    part = module.name.partition("/")[0].removesuffix(".py")
    # What values are made with, and what is said of names and of text, may be used everywhere.
    allowed = (part, "record", "reserved_names", "symlinks", "visible", *MAY_IMPORT[part])
    return [name for name in _own(module) if not _within(name, allowed)]


def test_direction() -> None:
    assert offenders(modules(GENERATOR), _out_of_bounds) == {}


def test_stages_stand_in_alphabetical_order() -> None:
    assert list(STAGES) == sorted(STAGES)
    for index, stage in enumerate(STAGES):
        for later in STAGES[index + 1 :]:
            assert not any(_within(one, (later,)) for one in MAY_IMPORT[stage])


def test_commands_do_not_import_each_other() -> None:
    """Each is a thin function; what two need stands in a module that is no command."""
    shared = {
        "comparing",
        "git",
        "markdown",
        "interrupted",
        "jobs",
        "names_lock",
        "progress",
        "project_metadata",
        "published",
        "session",
    }
    # A package is built only where it is in step.
    allowed = {
        ("bench", "generate"),
        ("build", "generate"),
        ("release", "generate"),
        ("watch", "generate"),
    }
    for module in modules(GENERATOR / "commands"):
        own = module.name.partition("/")[0].removesuffix(".py")
        others = {name.split(".")[2] for name in module.imports() if ".commands." in name}
        assert {(own, one) for one in others - shared - {own}} <= allowed, module.name


def test_no_import_cycles() -> None:
    """At the top of modules; those inside functions are there to be quick, not to be cyclic."""
    known = {
        "bindwright."
        + one.name.removesuffix(".py").removesuffix("/__init__").replace("/", "."): one
        for one in modules(GENERATOR)
    }
    graph: dict[str, set[str]] = {}
    for name, module in known.items():
        asked = {target for target in module.imports(top=True) if target.startswith("bindwright")}
        found = {one if one in known else one.rpartition(".")[0] for one in asked}
        graph[name] = (found & known.keys()) - {name}
    while leaves := {name for name, needed in graph.items() if not needed}:
        graph = {name: needed - leaves for name, needed in graph.items() if name not in leaves}
    assert graph == {}


def _borrowed(module: Module) -> list[str]:
    return [
        library
        for library, owners in OWNERS.items()
        if not module.name.startswith(tuple(owners))
        and any(_within(name, (library,)) for name in module.imports())
    ]


def test_libraries_have_owners() -> None:
    assert offenders(modules(GENERATOR), _borrowed) == {}


def test_no_library_without_an_owner() -> None:
    import sys

    roots = {name.partition(".")[0] for one in modules(GENERATOR) for name in one.imports()}
    assert roots - set(sys.stdlib_module_names) - {"bindwright"} <= OWNERS.keys()
