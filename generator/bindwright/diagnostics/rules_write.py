"""Rules of the last stage: what stands in the way of writing, what is out of step."""

from bindwright.diagnostics.rule import error, warning

# Files of others

OUTPUT_NOT_OURS = error(
    code="output-not-ours",
    summary="The output folder was not made by bindwright.",
    why="Files of others are never overwritten or removed.",
    fix="Name another folder with --output, empty this one, or pass --force.",
)
OUTPUT_OF_ANOTHER = error(
    code="output-of-another",
    summary="The output folder holds the package of another document.",
    why="The package that is there would be removed to make place for this one.",
    fix="Name another folder with --output, or pass --force to replace the package. Where it is "
    "the same document with a new title, --package keeps the name.",
)
FILE_EDITED = error(
    code="file-edited",
    summary="A generated file was edited by hand.",
    why="Generating would lose the change.",
    fix="Move the change to the document, the configuration or a file of your own (see 'keep'), or "
    "pass --force to overwrite it.",
)
FILE_NOT_OURS = error(
    code="file-not-ours",
    summary="A file of someone else stands where one has to be generated.",
    why="Files of others are never overwritten or removed.",
    fix="Move the file elsewhere, or pass --force to overwrite it.",
)
PATH_BLOCKED = error(
    code="path-blocked",
    summary="A directory stands where a file has to be, or a file where a directory has to be.",
    why="Bindwright removes no directory that it did not make.",
    fix="Move it elsewhere.",
)
SYMLINK = error(
    code="symlink",
    summary="A folder of the output is a symbolic link.",
    why="Nothing is written outside of the output directory, and a link may lead out of it.",
    fix="Replace the link by a directory.",
)

# Out of step

PACKAGE_MISSING = error(
    code="package-missing",
    summary="There is no package where one should be compared.",
    why="The output folder is empty, or it is another one that was generated.",
    fix="Run 'bindwright generate', or name the folder of the package with --output.",
)
FILE_DIFFERS = error(
    code="file-differs",
    summary="A file is not what would be generated.",
    why="An input changed since: the message says which.",
    fix="Run 'bindwright generate' and commit what it writes.",
)
FILE_MISSING = error(
    code="file-missing",
    summary="A file that would be generated is missing.",
    why="It was deleted, or an input changed since: the message says which.",
    fix="Run 'bindwright generate' and commit what it writes.",
)
FILE_STALE = error(
    code="file-stale",
    summary="A generated file would no longer be generated.",
    why="What it was made from is gone, but users could still import it.",
    fix="Run 'bindwright generate', which removes it.",
)
FILE_UNKNOWN = error(
    code="file-unknown",
    summary="A file inside the generated package was not generated.",
    why="It would be published with the package although nothing says where it comes from.",
    fix="Move it elsewhere, or name it with a glob in 'keep'.",
)
FILE_CHANGES_BUILD = error(
    code="file-changes-build",
    summary="A file that was not generated changes what a build or an import of the package does.",
    why="Build tools and Python's own import pick it up by its name or its place: code that nobody "
    "generated would run, or be found instead of a generated module.",
    fix="Move it out of the output. 'keep' does not cover such files.",
)

# The state of the output

MANIFEST_CORRUPTED = error(
    code="manifest-corrupted",
    summary=".bindwright.json can't be used.",
    why="It says which files are ours; without it nothing may be overwritten.",
    fix="Restore it from version control, or delete it and generate again with --force.",
)
MANIFEST_NEWER = error(
    code="manifest-newer",
    summary=".bindwright.json was written by a newer bindwright.",
    why="What it says may mean something else by now.",
    fix="Update bindwright.",
)
JOURNAL_CORRUPTED = error(
    code="journal-corrupted",
    summary="The journal of an interrupted run can't be used.",
    why="It says how to complete that run; a damaged one could do harm.",
    fix="Follow the hint of the message, then generate again.",
)
JOURNAL_NOT_OURS = error(
    code="journal-not-ours",
    summary="The journal of an interrupted run was not made here, as far as can be shown.",
    why="A journal says which files to replace and to remove. Anybody can commit one, so it is "
    "applied only on the machine that made it, by the same user, for the same configuration.",
    fix="Delete the directory .bindwright.tmp in the output, then generate again.",
)
JOURNAL_FOUND = warning(
    code="journal-found",
    summary="The journal of an interrupted run lies in the output.",
    why="This command writes nothing and so does not complete the run; 'bindwright check', to "
    "which the output counts as not in step, makes it an error.",
    fix="Run 'bindwright generate', or delete the directory where you have made no such run.",
)
LOCKED = error(
    code="locked",
    summary="Another run of bindwright is writing to the same output.",
    why="Two runs at once would mix their files.",
    fix="Wait until it has ended.",
)
NOTHING_GENERATED = error(
    code="nothing-generated",
    summary="There is no generated package to build.",
    why="Only a directory with a .bindwright.json is known to hold one.",
    fix="Run 'bindwright generate' first.",
)

# The machine

DISK_FULL = error(
    code="disk-full",
    summary="There is no space left.",
    why="Nothing was changed: a run is put in place only once it is complete.",
    fix="Free some space, then run the command again.",
)
PERMISSION_DENIED = error(
    code="permission-denied",
    summary="The output may not be written.",
    why="The directory or a file in it belongs to someone else or is read-only.",
    fix="Make it writable, or name another folder with --output.",
)
WRITE_FAILED = error(
    code="write-failed",
    summary="The operating system refused to read or write the output.",
    why="The message is its own.",
    fix="Remove the cause, then run the command again.",
)
INTERRUPTED = error(
    code="interrupted",
    summary="Writing stopped half way.",
    why="Something failed after the new files were complete and before all were in place; a "
    "journal says what is left to do.",
    fix="Remove the cause; the next 'bindwright generate' or 'bindwright build' completes the run "
    "before it does anything else.",
)
INVALID_TARGET = error(
    code="invalid-target",
    summary="The output can't be written under this name.",
    why="The import name of the package becomes part of a path.",
    fix="Give a Python identifier with --package.",
)
FORMATTER_MISSING = error(
    code="formatter-missing",
    summary="The formatter is not installed.",
    why="What is generated depends on it, so no other one is taken instead.",
    fix="Install it, or set another 'formatter' ('none' needs nothing).",
)
TEMPLATE_OUTPUT = error(
    code="template-output",
    summary="A template of yours prints what is no Python.",
    why="Nothing is written that does not parse.",
    fix="Print text of the document through a filter; docs/templates.md lists them.",
)
FORMATTER_FAILED = error(
    code="formatter-failed",
    summary="The formatter failed.",
    why="The message is its own.",
    fix="Check that the formatter runs on this machine, or choose another one.",
)
BUILD_FAILED = error(
    code="build-failed",
    summary="The sdist or the wheel could not be built.",
    why="The message is that of the build backend.",
    fix="Check the pyproject.toml of the output; 'bindwright check' says whether it was changed.",
)
BUILD_REFUSED = error(
    code="build-refused",
    summary="The package would have the build run or take in something else.",
    why="Hooks, other build backends and paths that lead out of the package are run and read by "
    "whoever builds it, and the files may come from anybody.",
    fix="Generate the package again. For hooks of your own, build with 'python -m build'.",
)
PACKAGE_NOT_IMPORTED = error(
    code="package-not-imported",
    summary="A package could not be imported, so that nothing was measured.",
    why="'bench' imports it with the Python that runs bindwright, which needs what it depends on.",
    fix="Install its dependencies into the same environment: they stand in its pyproject.toml.",
)
PACKAGE_OVER_LIMIT = error(
    code="package-over-limit",
    summary="To import a package costs more than 'bench' was told to allow.",
    why="Command lines and functions of a cloud pay for it each time they start.",
    fix="Look at what a template or an export of your own imports, or allow more.",
)
PUBLISH_FAILED = error(
    code="publish-failed",
    summary="The archives could not be uploaded, or an index would refuse them.",
    why="The message is that of the tool which checks and uploads them.",
    fix="Do what the message says. Credentials are those of the tool: see its documentation.",
)
