"""What looks like a reference in a place that holds data is never followed."""

from pathlib import Path

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load

FOLDER = Path(__file__).parent
REFERENCES = ("gone.yaml", "#/gone", "https://t.example/gone.yaml", "#/components/schemas/T", "%")


def _loaded(text: str, folder: Path) -> tuple[str, list[str], int]:
    """The document after loading, the findings about references, and how many files were read."""
    path = folder / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    report = Report()
    bundle = load(str(path), report)
    told = [one.message for one in report if one.code.startswith("ref-")]
    return str(bundle.root.data), told, len(bundle.sources) + len(bundle.unread)


@pytest.mark.parametrize("ref", REFERENCES)
@pytest.mark.parametrize("name", ["data_places.yaml", "data_places_2.0.yaml"])
def test_data_is_left_alone(name: str, ref: str, tmp_path: Path) -> None:
    text = FOLDER.joinpath(name).read_text(encoding="utf-8")
    places = text.count("DATA")
    assert places >= 5
    data, told, files = _loaded(text.replace("DATA", f"'{ref}'").replace("TEXT", ref), tmp_path)
    assert (told, files) == ([], 1)
    assert data.count(f"'$ref': '{ref}'") >= places


@pytest.mark.parametrize(
    ("data", "reference"),
    [
        ("X-A: {schema: {type: string}", "X-A: {schema: {$ref: gone.yaml}"),
        ("one: {value: {$ref: DATA, type: x}}", "one: {$ref: gone.yaml}"),
        ("b: {const: {$ref: DATA}}", "b: {$ref: gone.yaml}"),
        ("  /a:\n", "  /b: {$ref: gone.yaml}\n  /a:\n"),
    ],
)
def test_what_stands_elsewhere_is_a_reference(data: str, reference: str, tmp_path: Path) -> None:
    text = FOLDER.joinpath("data_places.yaml").read_text(encoding="utf-8")
    assert data in text
    _, told, files = _loaded(text.replace(data, reference).replace("DATA", "x"), tmp_path)
    assert (len(told), files) == (1, 2)
