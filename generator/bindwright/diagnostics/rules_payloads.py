"""Rules of `bindwright validate` about files and the records in them."""

from bindwright.diagnostics.rule import broken, error, warning

INPUT_UNREADABLE = broken(
    code="input-unreadable",
    summary="A file of payloads can't be opened.",
    why="What is in it was not judged. The other files were.",
    fix="Check the path and the permissions.",
)
INPUT_MISSING = broken(
    code="input-missing",
    summary="There are no files where payloads were looked for.",
    why="A folder or a pattern that matches nothing is more often a typo than a success.",
    fix="Check the folder or the pattern. In folders only files with known suffixes count: .json, "
    ".jsonl, .ndjson, .yaml, .yml, .sse, .har, each also with .gz or .zst.",
)
INPUT_EMPTY = error(
    code="input-empty",
    summary="No record was judged.",
    why="A run that looked at nothing proves nothing: the log was rotated, the command before the "
    "pipe failed, or the sample is too small.",
    fix="Look at what the files hold, and at the reasons for which records were skipped. Where "
    "nothing is right as well, add --allow-empty.",
)
INPUT_MISMATCH = broken(
    code="input-mismatch",
    summary="The records of a file are not of the kind that was asked for.",
    why="Archives (HAR) and batches name the operation of each record; all other records need to "
    "be addressed by --type or --operation.",
    fix="Add --type or --operation, leave it away, or say what the file holds with --records.",
)
EXTRA_MISSING = broken(
    code="extra-missing",
    summary="A package that reads this kind of file is not installed.",
    why="Few need it, so it is an extra.",
    fix='Install the extra that is named: pip install "bindwright[…]".',
)
RESUME_MISMATCH = broken(
    code="resume-mismatch",
    summary="The state of an interrupted run belongs to another run.",
    why="The files, the document or the options have changed since, so its counts can't be added "
    "to.",
    fix="Delete the file of the state to start anew, or name another one.",
)
STATE_NOT_KEPT = broken(
    code="state-not-kept",
    summary="The state of a run can't be read or written.",
    why="The run itself is not affected, but one that is interrupted has to start anew.",
    fix="Name a file in a folder that you may write to, on a disk that is not full.",
)
WORKER_LOST = broken(
    code="worker-lost",
    summary="A process that judged records ended before it was done.",
    why="Mostly the system ran out of memory and ended it. The counts are those of what was judged "
    "before.",
    fix="Run with fewer --jobs, or with a smaller --max-record-size.",
)
PAYLOAD_INVALID = error(
    code="payload-invalid",
    summary="A record does not fulfil its schema.",
    why="Whoever relies on the schema will stumble over it.",
    fix="Correct the record or whatever wrote it, or the schema if the record is right.",
)
PAYLOAD_UNREADABLE = error(
    code="payload-unreadable",
    summary="A record could not be read.",
    why="It is no JSON (or YAML) that all readers read alike: broken off, not UTF-8, with a key "
    "that stands twice, NaN, nested too deep, or too large.",
    fix="Correct whatever wrote the record; --max-record-size allows larger ones.",
)
PAYLOAD_DEPRECATED = warning(
    code="payload-deprecated",
    summary="A valid record uses what is deprecated or retired.",
    why="It will be refused one day.",
    fix="Use the replacement that is named.",
)
PAYLOAD_UNDOCUMENTED = warning(
    code="payload-undocumented",
    summary="A call was made that the document does not describe.",
    why="The document has no such operation, status or media type, so nothing was judged. Whoever "
    "works by the document does not expect it.",
    fix="Describe it in the document, or see that the API does not do it. --undocumented says "
    "whether it is an error, a warning or neither.",
)
PAYLOAD_BROKEN = error(
    code="payload-broken",
    summary="A record that is valid today is invalid under the proposed document.",
    why="Whoever sends or expects such records would be broken by the change.",
    fix="Make the change compatible, or release it as a breaking one.",
)
