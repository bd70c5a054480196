"""What the document says is what `help` shows, character by character."""

import inspect
from typing import Any

from docs_api import Book, Client, Mood

client = Client()


def said(of: Any) -> str:
    return " ".join((inspect.getdoc(of) or "").split())


listed = inspect.getdoc(client.books.list) or ""
for line in (
    "1. those that are `here`,",
    "   with a second line;",
    '    code = "indented"',
    'print("a very long line of code that must not be broken, whatever happens to it, because it is'
    ' code")',
    "| a very long row of a table that must stay on one line whatever its length is, since it is a"
    " row | b |",
    "* A list item that is so long that it has to be wrapped, and whose second line has to hang",
    '    q: Ends with a quote: "so"',
):
    assert line in listed, line
assert r"A regex such as `\d+\.\w` and a path C:\new\table." in said(client.books.list)
assert "A very long line of plain text that goes on and on, and on, beyond every" in listed
assert all(len(line) <= 96 or "code" in line or "row" in line for line in listed.splitlines())
assert said(type(client.books)) == "Books, and what is said of them."
assert said(Book) == '"Quoted from the start" to the "end"'
assert said(Mood) == "How it reads."
assert Mood.DRY.description == 'Not a "joke"\\' and Mood.WET.description == "Two\nlines"


def described() -> dict[str, str]:
    """The strings below the fields, which no class keeps at run time."""
    import ast
    from pathlib import Path

    found: dict[str, str] = {}
    body = ast.parse(Path(inspect.getfile(Book)).read_text(encoding="utf-8")).body
    (model,) = (one for one in body if isinstance(one, ast.ClassDef) and one.name == "Book")
    name = ""
    for one in model.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            name = one.target.id
        elif isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant) and name:
            found[name] = " ".join(inspect.cleandoc(str(one.value.value)).split())
    return found


texts = described()
assert texts == {
    "triple": "Three quotes: \"\"\" and '''.",
    "backslash": "Ends with a backslash \\",
    "escapes": r"\N{DASH} \u0041 \x41 \n",
    "non_ascii": "Grüße, 你好, مرحبا, 🎉 and a no-break space.",
    "very_long_word": "https://docs.example/a/very/long/address/that/has/no/blank/in/it/and/is/longer"
    "/than/a/line/may/be/by/far",
    "windows": "One two",
    "title_only": "Just a title",
    "tabs": "a b c",
    "trailing": "ends in blanks next",
    "only_quote": '"',
    "only_backslash": "\\",
    "quote_backslash": '\\"',
    "percent": "100 % {braces} {{double}} {% tag %} {# note #}",
    "exactly": "a" * 90 + ".",
}, texts
