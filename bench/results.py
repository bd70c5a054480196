"""The page that `make bench` writes, and the table of it that the README shows."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from bench.measuring import ratio

__all__ = ["results", "summary", "write_readme", "write_results"]

Json = Mapping[str, Any]

_TELLING = re.compile(r"error|exception", re.IGNORECASE)

_HEAD = """\
# Measured side by side

Written by `make bench` on {date}: {system}, {cores} cores, Python {python}. {quick}Each figure is
the median of whole processes that start from nothing, the tools alternating, on the same documents.
Ours are absolute; those of others are multiples of ours. CPU says more than wall clock where a
machine is busy. How operations, schemas and imports are counted: `bench/output.py`.

| tool | version |
|---|---|
{versions}
{missing}
"""


def write_results(data: Json, path: Path, ours: str) -> None:
    """Writes the whole page."""
    path.write_text(results(data, ours), encoding="utf-8", newline="\n")


def write_readme(data: Json, path: Path, ours: str) -> None:
    """Puts the summary where the README has its markers."""
    text = path.read_text(encoding="utf-8")
    table = summary(data, ours)
    mark = re.compile(r"(<!-- measured -->\n).*?(<!-- end -->)", re.DOTALL)
    path.write_text(
        mark.sub(lambda found: found[1] + table + found[2], text), encoding="utf-8", newline="\n"
    )


def results(data: Json, ours: str) -> str:
    """The page."""
    basis = data["basis"]
    versions = "\n".join(f"| {name} | {version} |" for name, version in basis["versions"].items())
    missing = "".join(f"\nNot measured: {one}.\n" for one in basis["missing"])
    quick = "A quick run: one round. " if basis["quick"] else ""
    head = _HEAD.format(
        date=data["date"], system=basis["system"], cores=basis["cores"], python=basis["python"],
        quick=quick, versions=versions, missing=missing,
    )  # fmt: skip
    parts = [head, "## Summary\n\n" + summary(data, ours)]
    parts += [_document(name, one, ours) for name, one in data.get("documents", {}).items()]
    for section, make in (
        ("growth", _growth),
        ("unchanged", _unchanged),
        ("sdk", _sdk),
        ("payloads", _payloads),
    ):
        if data.get(section):
            parts.append(make(data[section], ours))
    return "\n".join(parts)


def _table(head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    names = list(head)
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines += [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join(lines) + "\n"


def _seconds(value: float) -> str:
    return f"{value:.2f} s" if value < 10 else f"{value:.0f} s"


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.2f} MB" if count < 1e6 else f"{count / 1e6:.1f} MB"


# Summary


def summary(data: Json, ours: str) -> str:
    """What each tool does with all documents, and what the largest costs."""
    documents: Json = data.get("documents", {})
    if not documents:
        return ""
    tools = list(data["basis"]["versions"])
    largest = max(documents.values(), key=lambda one: one["bytes"])
    size = _megabytes(largest["bytes"])
    rows: list[list[str]] = []

    def add(what: str, cell: Callable[[str], str]) -> None:
        rows.append([what, *map(cell, tools)])

    def per_tool(tool: str) -> list[Json]:
        return [one["tools"][tool] for one in documents.values() if tool in one["tools"]]

    def share(key: str, tool: str) -> str:
        there = sum(one[key] for one in per_tool(tool))
        return f"{100 * there / sum(one[key] for one in documents.values()):.1f} %"

    add(f"CPU for {size}", lambda tool: _cost(largest["tools"], tool, ours, "cpu"))
    add(f"memory for {size}", lambda tool: _cost(largest["tools"], tool, ours, "memory"))
    models_only = data["basis"]["models only"]

    def operations(tool: str) -> str:
        return "models only" if tool in models_only else share("operations", tool)

    add("operations of the documents", operations)
    add("schemas of the documents", lambda tool: share("schemas", tool))
    add("outputs that import whole", lambda tool: _whole(per_tool(tool)))
    if any("mypy" in one for tool in tools for one in per_tool(tool)):
        add("errors of `mypy --strict`", lambda tool: _mypy(per_tool(tool)))
    return _table(["", *tools], rows)


def _cost(measured: Json, tool: str, ours: str, key: str) -> str:
    one = measured.get(tool)
    if one is None:
        return "–"
    if one["code"] is None:
        return f"stopped after {_seconds(one['wall'])}"
    if tool == ours:
        return _seconds(one[key]) if key != "memory" else f"{one[key]:.0f} MiB"
    return "fails" if one["code"] else ratio(one[key], measured[ours][key])


def _whole(rows: list[Json]) -> str:
    whole = sum(one["code"] == 0 and one["modules"] > 0 and one["broken"] == 0 for one in rows)
    return f"{whole} of {len(rows)}"


def _mypy(rows: list[Json]) -> str:
    counts = [one["mypy"] for one in rows if one.get("mypy") is not None]
    return f"{sum(counts)} in {len(counts)} outputs" if counts else "–"


# Documents


def _document(name: str, one: Json, ours: str) -> str:
    tools: Json = one["tools"]
    head = (
        f"## {name}\n\n{_megabytes(one['bytes'])}, {one['operations']} operations, "
        f"{one['schemas']} schemas.\n\n"
    )
    names = ["", "CPU", "wall", "memory", "files", "lines", "operations", "schemas", "imports"]
    with_mypy = any("mypy" in row for row in tools.values())
    rows = [
        [
            tool,
            *(_cost(tools, tool, ours, key) for key in ("cpu", "wall", "memory")),
            row["files"],
            row["lines"],
            f"{row['operations']} of {one['operations']}",
            f"{row['schemas']} of {one['schemas']}",
            _imports(row),
            *([_errors(row)] if with_mypy else []),
        ]
        for tool, row in tools.items()
    ]
    notes = "".join(
        f"\n{tool}: `{_line(why)}`\n" for tool, row in tools.items() if (why := _why(row))
    )
    return head + _table([*names, *(["mypy"] if with_mypy else [])], rows) + notes


def _why(row: Json) -> str:
    """Why the tool failed, or why a module of its output can't be imported."""
    if row["code"]:
        lines = [line.strip() for line in row["said"].splitlines() if line.strip()]
        telling = [line for line in lines if _TELLING.search(line) and "://" not in line]
        return (telling or lines or ["it said nothing"])[-1]
    return str(row["why"]) if row["broken"] else ""


def _imports(row: Json) -> str:
    if not row["modules"]:
        return "nothing there"
    return "all" if not row["broken"] else f"{row['broken']} of {row['modules']} fail"


def _errors(row: Json) -> str:
    found = row.get("mypy")
    return "–" if found is None else str(found)


def _line(text: str) -> str:
    """One line for the page, without what belongs to the machine."""
    return re.sub(r"(?:/[\w.+-]+){2,}/", "…/", " ".join(text.replace("`", "'").split()))[:160]


# Growth


def _growth(rows: Json, ours: str) -> str:
    ordered = sorted(rows.values(), key=lambda one: one["bytes"])
    tools = list(dict.fromkeys(tool for one in ordered for tool in one["tools"]))
    text = (
        f"## Growth\n\n{ordered[0]['base']} several times over, each copy with components of its "
        "own (`bench/multiply.py`). What each tool leaves out of it is in the table above.\n\n"
    )
    head = ["size", "CPU", "CPU for each MB", "memory", *(f"CPU of {one}" for one in tools[1:])]
    found = []
    for one in ordered:
        own = one["tools"][ours]
        megabytes = one["bytes"] / 1e6
        others = (_cost(one["tools"], tool, ours, "cpu") for tool in tools[1:])
        found.append([
            _megabytes(one["bytes"]), _seconds(own["cpu"]), _seconds(own["cpu"] / megabytes),
            f"{own['memory']:.0f} MiB", *others,
        ])  # fmt: skip
    return text + _table(head, found)


# Ours alone


def _unchanged(rows: Json, _: str) -> str:
    text = (
        "## Nothing changed, and one schema changed\n\nSeconds of wall clock. `first` writes the "
        "whole package. Then nothing changes; then one property is described anew.\n\n"
    )
    head = ["document", "first", "`generate`", "`check`", "one change", "files rewritten"]
    found = []
    for name, one in rows.items():
        changed = one.get("changed")
        rewritten = f"{changed.get('updated', 0)} of {changed['total']}" if changed else "–"
        found.append([
            name, _seconds(one["first"]["wall"]), f"{1000 * one['generate']['wall']:.0f} ms",
            f"{1000 * one['check']['wall']:.0f} ms",
            _seconds(changed["wall"]) if changed else "–", rewritten,
        ])  # fmt: skip
    return text + _table(head, found)


def _payloads(rows: Json, _: str) -> str:
    """Bulk validation: megabytes a second, start-up included, and how they compare."""
    found: Json = rows["completions"]
    loop = found["jsonschema in a loop"]
    theirs = loop["bytes"] / loop["wall"] / 1e6

    def row(name: str, one: Json) -> list[str]:
        if one["code"] != 0:
            return [name, _megabytes(one["bytes"]), "fails", "", "", ""]
        speed = one["bytes"] / one["wall"] / 1e6
        tiny = one["bytes"] < 100_000
        return [
            name,
            _megabytes(one["bytes"]),
            f"{one['wall']:.2f} s",
            "" if tiny else f"{speed:.1f} MB/s",
            "" if tiny else f"{speed / theirs:.1f}",
            f"{one['memory']:.0f} MiB",
        ]

    text = (
        "## Validation of many payloads\n\nLines of `Completion`, judged by `bindwright validate` "
        "and by a loop over `jsonschema` with the same schema. Whole processes.\n\n"
    )
    head = ["what", "file", "wall", "speed", "times the loop", "memory"]
    return text + _table(head, (row(name, one) for name, one in found.items()))


def _sdk(rows: Json, _: str) -> str:
    found: Json = rows["completions"]
    text = (
        "## The generated package\n\n`text-completions` of this repository beside `httpx2` and "
        "`pydantic` by hand, with an in-process transport.\n\n"
    )
    return text + _table(
        ["what", "figure"], ([name, f"{value:.1f}"] for name, value in found.items())
    )
