"""SARIF 2.1.0, which code scanning of forges and editors reads."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from bindwright import __version__
from bindwright.diagnostics.report import Finding, Position
from bindwright.diagnostics.rule import Rule
from bindwright.visible import visible_json


def sarif(findings: Sequence[tuple[Finding, Position | None, str | None]]) -> str:
    """The findings as one run of a SARIF log."""
    rules = list({finding.code: finding.rule for finding, _, _ in findings}.values())
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "bindwright",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(*located, indexes) for located in findings],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return visible_json(json.dumps(log, indent=2, ensure_ascii=False)) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.prose.summary},
        "fullDescription": {"text": rule.prose.why},
        "help": {"text": rule.prose.fix},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(
    finding: Finding, position: Position | None, line: str | None, indexes: dict[str, int]
) -> dict[str, Any]:
    text = finding.message + (f"\nhint: {finding.hint}" if finding.hint else "")
    text += f"\n{finding.detail}" if finding.detail else ""
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.origin.source)}}
    if position is not None:
        place["region"] = {
            "startLine": position.line,
            "startColumn": position.column,
            "endColumn": position.column + position.length,
        }
    location: dict[str, Any] = {"physicalLocation": place}
    if finding.origin.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.origin.pointer}]
    return {
        "ruleId": finding.code,
        "ruleIndex": indexes[finding.code],
        "level": str(finding.severity),
        "message": {"text": text},
        "locations": [location],
    }


def _uri(source: str) -> str:
    """A path or a URL as a URI reference; a path stays relative."""
    return source if "://" in source else quote(source)
