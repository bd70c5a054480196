"""What is proposed for a document is accepted where it is switched on."""

from pathlib import Path

import pytest

from tests.unit.lower.test_proposed_pages import switched_on

from .sources import documents, name_of

_PAGED = {"twilio-conversations": 20, "openai-2026-08": 51, "anthropic-2024-11": 2}
"""How many operations of some real documents list things in pages."""


@pytest.mark.parametrize("document", documents(large=True))
def test_uncommented_tables_are_taken(document: Path, tmp_path: Path) -> None:
    api, report, _ = switched_on(document, tmp_path)
    assert not [one for one in report if one.code.startswith("pagination-")]
    paged = [one.id for one in api.operations if one.paging is not None]
    assert len(paged) >= _PAGED.get(name_of(document), 0)
    assert all(one.startswith(("GET ", "POST ", "QUERY ")) for one in paged)
