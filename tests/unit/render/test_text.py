"""Text of the document in generated files: it shows, acts on nothing, and stays in its place."""

import ast
import doctest
import json
import subprocess
import sys

import pytest
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_load import NOT_CONFORMING
from bindwright.diagnostics.show import FORMATS, show
from bindwright.plan.names import words
from bindwright.plan.source.literals import py_string
from bindwright.render.filters import comment, docstring, md, wire
from bindwright.visible import is_visible, visible

HIDDEN = {
    "right-to-left override": "\u202e",
    "isolate": "\u2066",
    "mark": "\u200f",
    "arabic letter mark": "\u061c",
    "zero width space": "\u200b",
    "zero width joiner alone": "\u200d",
    "soft hyphen": "\u00ad",
    "word joiner": "\u2060",
    "invisible times": "\u2062",
    "byte order mark": "\ufeff",
    "tag": "\U000e0041",
    "variation selector after a letter": "\ufe0f",
    "supplementary variation selector": "\U000e0100",
    "hangul filler": "\u3164",
    "halfwidth hangul filler": "\uffa0",
    "hangul choseong filler": "\u115f",
    "blank braille pattern": "\u2800",
    "combining grapheme joiner": "\u034f",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
    "next line": "\x85",
    "escape": "\x1b",
    "control sequence introducer": "\x9b",
    "backspace": "\x08",
    "interlinear annotation": "\ufff9",
    "shorthand format control": "\U0001bca0",
    "musical format": "\U0001d173",
    "surrogate": "\ud800",
}


@pytest.mark.parametrize("kind", HIDDEN)
def test_what_hides_is_written_as_its_escape(kind: str) -> None:
    char = HIDDEN[kind]
    text = f"a{char}b"
    printed = (docstring(text), comment(text), md(text), md(text, line=True), wire(text),
               py_string(text))  # fmt: skip
    for one in printed:
        assert char not in one and "a" in one and "b" in one
    assert not is_visible(char)
    assert ast.literal_eval(py_string(text)) == text


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "क\u094d\u200dष", "👩\u200d💻", "❤\ufe0f\u200d🔥", "⚠\ufe0f note",
     "3\ufe0f\u20e3", "\u0660\u06dd", "葛\U000e0100", "naïve Ünïcode", "tab\there\nline"],
)  # fmt: skip
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    assert visible(text) == text


def test_a_row_of_selectors_carries_no_message() -> None:
    assert visible("😀" + "".join(chr(0xFE00 + n) for n in range(16))).count("\\ufe") == 15


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("kind", sorted(HIDDEN.keys() - {"surrogate", "next line"}))
def test_findings_hide_nothing(form: str, kind: str) -> None:
    report = Report()
    place = Origin("a.yaml", f"/x{HIDDEN[kind]}")
    report.add(NOT_CONFORMING, place, f"m{HIDDEN[kind]}", hint=f"h{HIDDEN[kind]}", detail="d")
    printed = show([(one, None, None) for one in report], form)
    assert HIDDEN[kind] not in printed
    if form in ("json", "sarif"):
        assert HIDDEN[kind] in json.dumps(json.loads(printed), ensure_ascii=False) or (
            HIDDEN[kind] < " "
        )


@pytest.mark.parametrize("row", ["::add-mask::x", "  ::stop-commands::x", "+##[error]x"])
@pytest.mark.parametrize("form", ["text", "github"])
def test_no_finding_is_a_command_of_a_runner(form: str, row: str) -> None:
    report = Report()
    report.add(NOT_CONFORMING, Origin("a.yaml"), f"m\n{row}", detail=f" a\n {row}\n{row}")
    for line in show([(one, None, None) for one in report], form).splitlines():
        assert line.startswith("::warning ") or not line.lstrip().startswith("::")
        assert "##[" not in line or form == "github"


HTML = [
    "<script>x</script>", "<IMG SRC=x onerror=y>", "</div>", "<!-- hidden", "<?php x ?>",
    "<![CDATA[x",
    "<svg/onload=x>", "a\n<details>\nb", "<javascript:x>", '<https://a" onclick=x>', 
    "a ` b\nc ` <b> `", "\\`<b>`", "- ```\n<b>\n", "```\n```\n<b>", "``` a`b\n<b>",
    "~~~\n~~~~\n<b>", "> ```\n<b>", "1. ```\n\n<b>", "``<b>`", "\\<b>", "\\\\<b>", "[x](<b>)",
]  # fmt: skip


@pytest.mark.parametrize("text", HTML)
def test_raw_html_is_text(text: str) -> None:
    """Nothing but an `https` link in angle brackets is left of what HTML begins with."""
    for printed in (md(text), md(text, line=True), docstring(text)):
        assert "<b>" not in printed and "&lt;" in printed
        for tag in ("<script", "<IMG", "</div", "<!", "<?", "<svg", "<details", "<java", "<https"):
            assert tag not in printed


@pytest.mark.parametrize("text", ["`\n<b>\n`", "   ```\n<b>\n"])
def test_what_is_code_in_one_reading_only_is_text_in_docstrings(text: str) -> None:
    assert "<b>" not in docstring(text)


@pytest.mark.parametrize(
    "text", ["a < b", "x <= 3 <3", "<https://example.com/a?b=c>", "`<b>` and ``a ` <i>``",
             "```xml\n<b>1</b>\n```", "[x](https://a.b/c:d)", "[x](#y)", "[x](../a:b/c)", "[x]: /y",
             "[m](mailto:a@b.c)", "[^1]: Note: this"]
)  # fmt: skip
def test_what_is_no_html_and_no_running_link_stays(text: str) -> None:
    assert md(text) == text


LINKS = [
    "[x](javascript:alert)", "![x](javascript:alert)", "[x](JaVaScRiPt:alert)", "[x](vbscript:x)",
    "[x](data:text/html,x)", "[x]( javascript:alert)",
    "[x](\njavascript:alert)", "[x]: javascript:alert",
    "[x]:\n  javascript:alert", "[x](javascript&colon;alert)", "[x](&#106;avascript:alert)",
    "[x](java&Tab;script:alert)", "[x](java&NewLine;script:alert)", "[x](javascript\\:alert)",
    "[x](\x01javascript:alert)", "[x](<javascript:alert>)", "[![a](b)](javascript:alert)",
    "[x](file:///etc/passwd)", "[^x]: javascript:alert", "[x](&#x6a;avascript&#58;alert)",
    "[a](b) [x](javascript:alert)", "[x](ms-settings:y)", "[x]: <javascript:alert>",
    "[x](java&amp;Tab;script:alert)",
]  # fmt: skip


@pytest.mark.parametrize("text", LINKS)
def test_links_that_run_are_text(text: str) -> None:
    for printed in (md(text), docstring(text)):
        assert "]\\" in printed or "&lt;javascript" in printed


STRUCTURE = {
    "heading": "# Evil",
    "heading after a line": "a\nb\n# Evil",
    "underlined heading": "Evil\n===",
    "underlined small heading": "a\nEvil\n---",
    "open fence": "```\ncode",
    "open fence of tildes": "a\n\n~~~~ py\ncode",
    "open fence, indented": "  ```\ncode",
    "open comment": "<!-- a",
}


@pytest.mark.parametrize("kind", STRUCTURE)
def test_a_block_ends_where_it_ends(kind: str) -> None:
    printed = md(STRUCTURE[kind])
    lines = printed.split("\n")
    assert sum(line.startswith("```") for line in lines) % 2 == 0
    assert sum(line.startswith("~~~~") for line in lines) % 2 == 0
    for line in lines:
        assert not line.startswith(("# ", "## ", "### ", "==", "--", "<!"))


@pytest.mark.parametrize(
    "text", ["# a", "- a", "> a", "1. a", "12) a", "+ a", "* a", "```", "~~~ a", "=== a", "| a |",
             "a\n# b", "a\n\nb", "a ` b", "``", "~~~`"]
)  # fmt: skip
def test_a_line_is_a_line(text: str) -> None:
    printed = md(text, line=True)
    assert "\n" not in printed
    assert printed[:1] not in tuple("#->+*=|~`") and not printed.startswith(("1.", "12)"))
    assert printed.count("`") % 2 == 0


@pytest.mark.parametrize("text", ["a|b", "a\\|b", "a\\\\|b", "|", "", "`"])
def test_a_wire_name_stays_in_its_cell(text: str) -> None:
    printed = wire(text, cell=True)
    assert printed.count("`") == 2 and len(printed) > 2
    assert printed.replace("\\|", "").count("|") == 0 and "\\\\|" not in printed


def test_docstrings_hold_no_example_that_doctest_runs() -> None:
    text = "Says:\n\n    >>> raise SystemExit\n\n>>> 1 / 0\n\n.. include:: /etc/passwd"
    for one in (text, ">>> 1 / 0"):
        value = ast.literal_eval(docstring(one))
        assert doctest.DocTestParser().get_examples(value) == []
        assert "\n.. include" not in value


def test_names_hide_nothing() -> None:
    assert words.snake(words.split("user\u3164name")) == "user_name"
    assert words.snake(words.split("us\u200ber")) == "us_er"
    assert words.pascal(words.split("\uffa0")) == "Value"
    for name in ("a\u3164", "ﬁeld", "a\u115f", "𝐱"):
        assert not words.is_name(name)
    assert words.is_name("größe") and words.is_name("名前")


@pytest.mark.parametrize(
    "unit",
    [
        "](",
        "]: a",
        "[^a]: ",
        "`",
        "`` ` ",
        "<",
        "<https://",
        " \n",
        "a\n\n",
        "```\n",
        "\u200d",
        "|",
        ">>>\n",
    ],
)
def test_long_text_takes_time_in_proportion(unit: str) -> None:
    """200 kB of what is hard to read; the test's own limit is far above what it takes."""
    script = (
        "from bindwright.render.filters import *\nfrom bindwright.render.filters import FILTERS\n"
        f"text = {unit!r} * (200_000 // {len(unit)})\n"
        "for f in ('md', 'docstring', 'wire', 'comment'): FILTERS[f](text)\n"
        "FILTERS['md'](text, line=True)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, timeout=10)
    assert done.returncode == 0
