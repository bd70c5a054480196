"""`bindwright explain`: the text of a rule."""

from textwrap import fill

import click

from bindwright.comparison.kinds import KINDS
from bindwright.comparison.rules import rule_of
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules import all_rules
from bindwright.diagnostics.suggestions import did_you_mean

_WIDTH = 88


def run(code: str | None) -> int:
    """Prints one rule, or a line for each of them; 2 where there is no such rule."""
    rules = {**all_rules(), **{one.code: rule_of(one) for one in KINDS.values()}}
    if code is None:
        width = max(map(len, rules))
        for rule in rules.values():
            click.echo(f"{rule.code:{width}}  {rule.severity:7}  {rule.summary}")
        return 0
    found = rules.get(code)
    if found is None:
        _unknown(code, rules)
        return 2
    click.echo(_text(found))
    return 0


def _text(rule: Rule) -> str:
    stops = "; exit code 2" if rule.broken else ""
    return "\n\n".join(
        (
            f"{rule.code} ({rule.severity}{stops})",
            _paragraph(rule.summary, ""),
            _paragraph(rule.why, "Why: "),
            _paragraph(rule.fix, "Fix: "),
        )
    )


def _paragraph(text: str, label: str) -> str:
    return fill(label + text, _WIDTH, subsequent_indent=" " * len(label))


def _unknown(code: str, rules: dict[str, Rule]) -> None:
    click.echo(f"Error: there is no rule {code!r}.", err=True)
    hint = did_you_mean(code, rules) or "'bindwright explain' lists all rules"
    click.echo(f"  hint: {hint}", err=True)
