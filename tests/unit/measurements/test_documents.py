"""Whether a document came out whole: what it says, counted apart, and the page."""

import ast
from pathlib import Path

from bench.documents import Row, attempt, find, operations_of, page, read, schemas_of
from bench.output import count_schemas, stated

ROOT = """\
openapi: 3.2.0
info: {title: A, version: '1'}
paths:
  /pets:
    parameters: []
    get: {}
    query: {}
    additionalOperations: {COPY: {}}
  /shops: {$ref: 'shops.yaml#/items/~1shops'}
  /owners: {$ref: '#/components/pathItems/Owners'}
  x-note: {get: {}}
components:
  pathItems: {Owners: {post: {}, summary: x}}
  schemas: {Pet: {}, Shop: {}}
"""


def documents(folder: Path) -> Path:
    (folder / "a").mkdir()
    (folder / "a/openapi.yaml").write_text(ROOT)
    (folder / "a/shops.yaml").write_text("items: {/shops: {delete: {}}}\n")
    (folder / "old.json").write_text('{"swagger": "2.0", "definitions": {"Pet": {}}, "paths": {}}')
    (folder / "broken.yaml").write_text("openapi: 3.1.0\npaths: [\n")
    (folder / "other.json").write_text('{"name": "openapi"}')
    return folder


def test_documents_are_found_by_what_they_say(tmp_path: Path) -> None:
    found = [path.relative_to(tmp_path).as_posix() for path in find(documents(tmp_path))]
    assert found == ["a/openapi.yaml", "broken.yaml", "old.json"]


def test_operations_and_schemas_are_counted_as_they_stand(tmp_path: Path) -> None:
    path = documents(tmp_path) / "a/openapi.yaml"
    assert operations_of(read(path), path) == {
        "GET /pets", "QUERY /pets", "COPY /pets", "DELETE /shops", "POST /owners"
    }  # fmt: skip
    assert set(schemas_of(read(path))) == {"Pet", "Shop"}
    old = tmp_path / "old.json"
    assert (operations_of(read(old), old), set(schemas_of(read(old)))) == (set(), {"Pet"})


def test_schemas_count_by_the_names_that_the_document_gives() -> None:
    schemas = {
        "Pet": {}, "Pet[]": {}, "User.UserToken": {}, "0": {"title": "First proof"}, "404": {},
        "BoatV2": {"x-fern-type-name": "Boat"}, "2fa": {}, "Missing": {},
    }  # fmt: skip
    names = ("Pet", "PetList", "UserToken", "FirstProof", "NotFound", "Boat", "N2fa", "Other")
    tree = ast.parse("\n".join(f"class {one}: ..." for one in names))
    assert count_schemas([tree], stated({"components": {"schemas": schemas}})) == 7
    assert count_schemas([], stated({"components": {"schemas": schemas}})) == 0


def test_a_failure_is_a_row_that_says_why(tmp_path: Path) -> None:
    documents(tmp_path)
    broken = attempt(tmp_path / "broken.yaml", "broken.yaml", "x", 60)
    assert not broken.whole and "ParserError" in broken.failures[0]
    (tmp_path / "late.json").write_text('{"openapi": "3.1.0", "paths": {"/a": {"get": {}}}}')
    late = attempt(tmp_path / "late.json", "late.json", "x", 0)
    assert late.operations == (0, 1)
    assert late.failures == ("generate: took too long",)


def test_the_page_shows_what_is_missing_and_runs_nothing() -> None:
    good = Row("a|b.yaml", "x", 2000, (3, 3), (1, 1), (9, 9), 0, 0, 0, "runs", 1.5)
    bad = Row("<c>.yaml", "y", 10, (2, 3), failures=("generate: [x](y)\n| z",))
    assert good.whole and not bad.whole
    rows = page([good, bad]).splitlines()
    assert rows[2].startswith("1 of 2 documents of 2 origins, with 6 operations")
    assert rows[-6:] == [
        r"| a\|b.yaml | x | 2 | 3 | 1 | 9 | 0 | 0 | 0 | runs | 1.5 |",
        r"| \<c\>.yaml | y | 0 | 2 of 3 | – | – | – | – | – | – | – |",
        "",
        "## What is wrong",
        "",
        r"- **\<c\>.yaml**: generate: \[x\](y) \| z",
    ]
