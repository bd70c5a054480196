"""`bindwright explain`: the text of a rule, or a page of the documentation."""

from pathlib import Path
from textwrap import fill

import click

from bindwright.comparison.kinds import KINDS
from bindwright.comparison.rules import rule_of
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules import all_rules
from bindwright.diagnostics.suggestions import did_you_mean

_WIDTH = 88


INDEX = "docs"
"""What the page is called that lists the others."""


def run(name: str | None) -> int:
    """Prints one rule or page, or a line for each rule; 2 where there is nothing of the name."""
    rules = {**all_rules(), **{one.code: rule_of(one) for one in KINDS.values()}}
    if name is None:
        width = max(map(len, rules))
        for rule in rules.values():
            click.echo(f"{rule.code:{width}}  {rule.severity:7}  {rule.prose.summary}")
    elif (found := rules.get(name)) is not None:
        click.echo(_text(found))
    elif (page := pages().get(name.removesuffix(".md"))) is not None:
        click.echo(page.read_text("utf-8"), nl=False)
    else:
        click.echo(f"Error: there is no rule and no page {name!r}.", err=True)
        all_of_them = (
            f"'bindwright explain' lists all rules, 'bindwright explain {INDEX}' the pages"
        )
        hint = did_you_mean(name, [*rules, *pages()]) or all_of_them
        click.echo(f"  hint: {hint}", err=True)
        return 2
    return 0


def pages() -> dict[str, Path]:
    """The pages of `docs/` by their names: inside the installed package, or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "docs"
    folder = installed if installed.is_dir() else package.parent.parent / "docs"
    found = {one.stem: one for one in sorted(folder.glob("*.md"))}
    return {INDEX if name == "README" else name: path for name, path in found.items()}


def _text(rule: Rule) -> str:
    stops = "; exit code 2" if rule.broken else ""
    return "\n\n".join(
        (
            f"{rule.code} ({rule.severity}{stops})",
            _paragraph(rule.prose.summary, ""),
            _paragraph(rule.prose.why, "Why: "),
            _paragraph(rule.prose.fix, "Fix: "),
        )
    )


def _paragraph(text: str, label: str) -> str:
    return fill(label + text, _WIDTH, subsequent_indent=" " * len(label))
