"""The reader of the reference page finds all that the page says: nothing else rests on less."""

from __future__ import annotations

import pytest

from . import page


def test_headings_and_class() -> None:
    assert page.titles() == ["Completions", "Create a Text Completion"]
    assert page.classes() == ["Completion"]


def test_fields_and_types() -> None:
    assert [field.name for field in page.fields()] == ["id", "model", "stop_reason", "type"]
    assert [len(field.paragraphs) for field in page.fields()] == [3, 2, 3, 2]
    assert page.types() == {
        "id": "str",
        "model": "Model",
        "stop_reason": "Optional[str]",
        "type": 'Literal["completion"]',
    }


def test_literals() -> None:
    assert page.literals() == [
        "claude-opus-4-6",
        "claude-sonnet-4-6",
        "claude-haiku-4-5",
        "claude-haiku-4-5-20251001",
        "claude-opus-4-5",
        "claude-opus-4-5-20251101",
        "claude-sonnet-4-5",
        "claude-sonnet-4-5-20250929",
        "claude-opus-4-1",
        "claude-opus-4-1-20250805",
        "claude-opus-4-0",
        "claude-opus-4-20250514",
        "claude-sonnet-4-0",
        "claude-sonnet-4-20250514",
        "claude-3-haiku-20240307",
    ]


def test_members() -> None:
    members = page.members()
    assert len({member.description for member in members}) == 9
    assert [member.value for member in members if member.deprecation] == ["claude-3-haiku-20240307"]
    assert members[-1].description == "Fast and cost-effective model"
    assert members[-1].deprecation == (
        "Deprecated: Will reach end-of-life on April 20th, 2026. "
        "Please migrate to claude-haiku-4-5. "
        "Visit https://docs.anthropic.com/en/docs/resources/model-deprecations "
        "for more information."
    )


def test_values() -> None:
    assert list(page.values()) == ["stop_sequence", "max_tokens"]
    assert all(text.startswith("we ") for text in page.values().values())


def test_sentences() -> None:
    sentences = page.sentences()
    assert len(sentences) == 23
    assert sentences[0] == "Unique object identifier."
    assert sentences[-1] == 'For Text Completions, this is always "completion".'


def test_every_line_of_the_page_is_read() -> None:
    """What is left of the page when everything that was read is taken out: the word between."""
    rest = page.squash(page.PAGE.read_text(encoding="utf-8"))
    parts = [*page.sentences(), *page.literals(), *page.titles(), *page.values().values()]
    parts += [f"{field.name}: {field.annotation}" for field in page.fields()]
    parts += [member.deprecation for member in page.members() if member.deprecation]
    for part in sorted({page.squash(part) for part in parts}, key=len, reverse=True):
        rest = rest.replace(part, "")
    assert rest == 'ModelsExpandCollapseclassCompletion:…Literal["","","",12more]' + "-" * 15


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("See [models](https://example.com/a) for more.", "See models for more."),
        ('* `"a"`: first\n  line\n* `"b"`: second', '"a": first line"b": second'),
        ("High-performance `model`", "High-performancemodel"),
    ],
)
def test_squash_takes_away_what_the_page_lost(markdown: str, plain: str) -> None:
    assert page.squash(markdown) == page.squash(plain)


def test_squash_keeps_words_apart_that_differ() -> None:
    assert page.squash("Fast and cost-effective model") != page.squash("Fast, cost-effective model")


def test_absent_names_what_is_missing() -> None:
    everything = "\n".join(page.sentences())
    assert page.absent(everything) == []
    assert page.absent(everything.replace("Object type.", "")) == ["Object type."]
    assert page.absent("") == page.sentences()
