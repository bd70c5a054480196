"""Run again: what was changed by hand is kept and told."""

import pytest
from bindwright.commands.init.again import as_written, merge, read_written

from .conftest import Carry

WRITTEN = "a = 1\nb = 2\nc = 3\n"

CONFIG = """\
organization: {name: shop}
settings: {license: MIT}
client_settings: {default_timeout: 9000, default_retries: {max_retries: 1}}
resources:
  machines: {methods: {list: get /v1/machines}}
"""


@pytest.mark.parametrize(
    ("hand", "new", "text", "kept"),
    [
        (WRITTEN, WRITTEN, WRITTEN, ()),
        (WRITTEN, "a = 1\nb = 5\nc = 3\n", "a = 1\nb = 5\nc = 3\n", ()),
        ("# mine\n" + WRITTEN, WRITTEN + "d = 4\n", "# mine\n" + WRITTEN + "d = 4\n", ()),
        ("a = 1\nb = 7\nc = 3\n", "a = 1\nb = 5\nc = 3\n", "a = 1\nb = 7\nc = 3\n", ("b = 5",)),
        ("a = 1\nc = 3\n", "a = 1\nb = 2\nc = 4\n", "a = 1\nc = 4\n", ()),
        ("a = 1\nc = 3\n", "a = 1\nb = 6\nc = 3\n", "a = 1\nc = 3\n", ("b = 6",)),
        ("a = 1\nb = 2\nc = 3\n# end\n", "a = 1\nc = 3\n", "a = 1\nc = 3\n# end\n", ()),
        ("", "a = 1\nb = 2\nc = 3\nd = 4\n", "", ("d = 4",)),
        ("d = 4\n", "a = 1\nb = 2\nc = 3\nd = 4\n", "d = 4\n", ()),
    ],
)  # fmt: skip
def test_merge(hand: str, new: str, text: str, kept: tuple[str, ...]) -> None:
    merged = merge(WRITTEN, hand, new)
    assert (merged.text, merged.kept) == (text, kept)


def test_the_report_holds_the_files_whatever_is_in_them() -> None:
    files = {"a.toml": "x = '~~~~'\n~~~~ a.toml\n", "b.yaml": "~~~~~~~\n## As written\n"}
    assert read_written("# head\n\n" + as_written(files)) == files
    assert read_written("## Something else\n~~~~ a.toml\nx\n~~~~\n") == {}


def test_what_was_changed_by_hand_is_kept(carry: Carry) -> None:
    path = carry(text=CONFIG).folder / "bindwright.toml"
    stated = path.read_text().replace("timeout = 9.0", "timeout = 12  # slow")
    path.write_text(stated + "# the end\n")
    again = carry(text=CONFIG.replace("9000", "8000").replace("retries: 1", "retries: 4"))
    assert again.code == 0
    text = path.read_text()
    assert "timeout = 12  # slow" in text
    assert text.endswith("# the end\n")
    assert "max_retries = 4" in text
    assert "yours stays; new would be: timeout = 8.0" in again.out


def test_a_file_of_somebody_else_stays(carry: Carry) -> None:
    folder = carry(text=CONFIG).folder
    for name in ("moving-in.md", "bindwright.toml"):
        (folder / name).write_text("# mine\n")
    refused = carry(text=CONFIG)
    assert (refused.code, refused.text("bindwright.toml")) == (2, "# mine\n")
    assert "--force overwrites it" in refused.err
    assert carry("--force", text=CONFIG).code == 0
    assert "stainless.yml" in refused.text("moving-in.md")


def test_what_does_not_go_together_stays_as_it_is(carry: Carry) -> None:
    path = carry(text=CONFIG).folder / "bindwright.toml"
    mine = '\n[package.pagination.p]\noperations = ["GET /v1/machines"]\nstyle = "link"\n'
    path.write_text(path.read_text() + mine)
    more = (
        "pagination: [{name: p, type: cursor, request: {after: {}}, "
        "response: {data: {type: array}, last_id: {x-stainless-pagination-property: "
        "{purpose: next_cursor_field}}}}]\n"
    )
    again = carry(text=CONFIG + more)
    assert again.code == 0
    assert "do not go together" in again.err
    assert path.read_text().count("[package.pagination.p]") == 1
