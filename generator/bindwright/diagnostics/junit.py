"""JUnit's XML, which continuous integration shows as tests that fail."""

import re
from collections.abc import Sequence
from html import escape  # XML's own pulls in all of urllib

from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.rule import Severity
from bindwright.visible import visible

_NO_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What XML 1.0 has no way to say. Compiled when it is needed: that takes milliseconds."""


def junit(findings: Sequence[tuple[Finding, Position | None, str | None]]) -> str:
    """Each finding as a test: errors fail, all others pass and say something.

    Without findings there is one test that passes.
    """
    cases = [_case(finding, position) for finding, position, _ in findings]
    failures = sum(finding.severity is Severity.ERROR for finding, _, _ in findings)
    cases = cases or ['    <testcase classname="bindwright" name="nothing found"/>']
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0"'
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="bindwright" {counts}>',
            f'  <testsuite name="bindwright" {counts}>',
            *cases,
            "  </testsuite>",
            "</testsuites>",
            "",
        )
    )


def _case(finding: Finding, position: Position | None) -> str:
    source = finding.origin.source
    place = f"{source}:{position.line}:{position.column}" if position else source
    name = f"{finding.code} at {place} {finding.origin.pointer}".rstrip()
    more = [f"--> {finding.origin.pointer}"] if finding.origin.pointer else []
    more += [f"hint: {finding.hint}"] if finding.hint else []
    more += [finding.detail] if finding.detail else []
    text = _text("\n".join((f"{place}: {finding.message}", *more)))
    if finding.severity is Severity.ERROR:
        kind = f"<failure type={_attribute(finding.code)} message={_attribute(finding.message)}>"
        inside = f"{kind}{text}</failure>"
    else:
        inside = f"<system-out>{finding.severity}: {text}</system-out>"
    file = f"file={_attribute(source)}" + (f' line="{position.line}"' if position else "")
    return (
        f"    <testcase classname={_attribute(source)} name={_attribute(name)} {file}>\n"
        f"      {inside}\n    </testcase>"
    )


def _text(text: str) -> str:
    return escape(visible(re.sub(_NO_XML, "\ufffd", text)), quote=False)


def _attribute(text: str) -> str:
    """In quotes; line breaks are kept, which a parser would make blanks of."""
    found = escape(visible(re.sub(_NO_XML, "\ufffd", text)))
    for char in "\n\r\t":
        found = found.replace(char, f"&#{ord(char)};")
    return f'"{found}"'
