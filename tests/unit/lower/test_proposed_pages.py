"""What looks like pages is proposed; what is proposed fits, and nothing else is."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.init import pages
from bindwright.config import read_config
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api
from bindwright.load import load
from bindwright.lower import lower
from bindwright.lower.paging.fitting import PagingRule, fits
from bindwright.lower.paging.proposed import proposed
from bindwright.pipeline import paging_rules_of

Json = dict[str, Any]

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
URL = {"type": ["string", "null"], "format": "uri"}
PET = {"type": "object", "properties": {"id": TEXT, "name": TEXT}}
PETS = {"type": "array", "items": PET}
NAMES = {"type": "array", "items": TEXT}


def proposed_tables(spec: str) -> str:
    api = pages.read_api(spec)
    return pages.proposed_tables(api) if api is not None else ""


def thing(**properties: Any) -> Json:
    return {"type": "object", "properties": properties}


def operation(
    asked: Json, answer: Json, headers: tuple[str, ...] = (), body: Json | None = None
) -> Json:
    made: Json = {
        "parameters": [{"name": one, "in": "query", "schema": asked[one]} for one in asked],
        "responses": {
            "200": {
                "description": "",
                "headers": {one: {"schema": TEXT} for one in headers},
                "content": {"application/json": {"schema": answer}},
            }
        },
    }
    if body is not None:
        made["requestBody"] = {"content": {"application/json": {"schema": body}}}
    return made


def written(folder: Path, paths: Json) -> Path:
    path = folder / "openapi.json"
    info = {"title": "T", "version": "1"}
    path.write_text(json.dumps({"openapi": "3.1.0", "info": info, "paths": paths}), "utf-8")
    return path


def understood(path: Path, report: Report, *rules: Any) -> Api:
    return lower(load(str(path), report), report, *rules)


STYLES: dict[str, tuple[Json, Json]] = {
    "a cursor in the answer": (
        operation({"page_token": TEXT, "pageSize": NUMBER}, thing(pets=PETS, nextPageToken=TEXT)),
        {"style": "cursor", "items": "/pets", "cursor": "page_token", "next": "/nextPageToken"},
    ),
    "deep in the answer": (
        operation({"after": TEXT}, thing(data=PETS, paging=thing(cursors=thing(after=TEXT)))),
        {"style": "cursor", "items": "/data", "cursor": "after", "next": "/paging/cursors/after"},
    ),
    "a marker": (
        operation({"marker": TEXT, "max-keys": NUMBER}, thing(Contents=PETS, NextMarker=TEXT)),
        {"style": "cursor", "items": "/Contents", "cursor": "marker", "next": "/NextMarker"},
    ),
    "the last item": (
        operation({"starting_after": TEXT, "ending_before": TEXT}, thing(data=PETS, has_more=FLAG)),
        {
            "style": "cursor",
            "items": "/data",
            "cursor": "starting_after",
            "last-item": "/id",
            "has-more": "/has_more",
        },
    ),
    "a number as cursor": (
        operation({"page": NUMBER}, thing(items=PETS, next_page=NUMBER)),
        {"style": "cursor", "items": "/items", "cursor": "page", "next": "/next_page"},
    ),
    "the next URL": (
        operation({"offset": NUMBER, "limit": NUMBER}, thing(count=NUMBER, next=URL, results=PETS)),
        {"style": "url", "items": "/results", "next": "/next"},
    ),
    "linked by HAL": (
        operation({}, thing(_embedded=thing(pets=PETS), _links=thing(next=thing(href=TEXT)))),
        {"style": "url", "items": "/_embedded/pets", "next": "/_links/next/href"},
    ),
    "OData": (
        operation({}, {"type": "object", "properties": {"value": PETS, "@odata.nextLink": TEXT}}),
        {"style": "url", "items": "/value", "next": "/@odata.nextLink"},
    ),
    "a Link header": (
        operation({"per_page": NUMBER, "page": NUMBER}, PETS, ("Link",)),
        {"style": "link"},
    ),
    "an offset": (
        operation({"start": NUMBER, "limit": NUMBER}, thing(values=PETS, tags=NAMES, total=NUMBER)),
        {"style": "offset", "items": "/values", "offset": "start", "total": "/total"},
    ),
    "pages from 0": (
        operation(
            {"page": {"type": "integer", "minimum": 0}},
            thing(content=PETS, page=thing(totalPages=NUMBER)),
        ),
        {
            "style": "page",
            "items": "/content",
            "page": "page",
            "start": 0,
            "pages": "/page/totalPages",
        },
    ),
    "pages of JSON:API": (
        operation({"page[number]": NUMBER}, thing(data=PETS, included=PETS)),
        {"style": "page", "items": "/data", "page": "page[number]"},
    ),
}


@pytest.mark.parametrize("name", STYLES)
def test_each_style(tmp_path: Path, name: str) -> None:
    stated, words = STYLES[name]
    api = understood(written(tmp_path, {"/pets": {"get": stated}}), Report())
    (found,) = proposed(api.operations, api.types)
    assert found.words == words
    assert found.operations == api.operations


def test_a_search_has_its_cursor_in_its_body(tmp_path: Path) -> None:
    answer = thing(pets=PETS, cursor=TEXT)
    search = operation({}, answer, body=thing(cursor=TEXT, limit=NUMBER))
    create = operation({}, answer, body=thing(cursor=TEXT))
    paths = {"/search": {"post": search}, "/pets": {"post": create, "put": search}}
    api = understood(written(tmp_path, paths), Report())
    (found,) = proposed(api.operations, api.types)
    assert [one.id for one in found.operations] == ["POST /search"]
    assert found.words["cursor"] == "/cursor"


PLAIN: dict[str, Json] = {
    "nothing comes in pages": operation({}, PETS),
    "a limit is no page": operation({"limit": NUMBER}, PETS),
    "nothing is listed": operation({"page": NUMBER}, thing(text=TEXT)),
    "two lists": operation({"page": NUMBER}, thing(cats=PETS, dogs=PETS)),
    "a page of text": operation({"page": TEXT}, thing(data=PETS)),
    "a date to start at": operation({"start": TEXT, "limit": NUMBER}, thing(data=PETS)),
    "both ways from an item": operation({"after": TEXT, "before": TEXT, "limit": NUMBER}, PETS),
    "items without an id": operation({"after": TEXT, "limit": NUMBER}, NAMES),
    "a link to something": operation({}, PETS, ("Link",)),
    "stated": {
        **operation({"page": NUMBER}, PETS),
        "x-bindwright-pagination": {"style": "page", "page": "page"},
    },
}


@pytest.mark.parametrize("name", PLAIN)
def test_nothing_is_proposed(tmp_path: Path, name: str) -> None:
    api = understood(written(tmp_path, {"/pets": {"get": PLAIN[name]}}), Report())
    assert proposed(api.operations, api.types) == ()


def test_operations_are_matched_by_parameters_and_answers(tmp_path: Path) -> None:
    paged, _ = STYLES["a cursor in the answer"]
    paths = {"/pets": {"get": paged}, "/pet": {"get": operation({"page_token": TEXT}, PET)}}
    api = understood(written(tmp_path, paths), Report())
    words = {"style": "cursor", "items": "/pets", "cursor": "page_token", "next": "/nextPageToken"}
    rule = PagingRule(words=words, place=api.origin.child)
    assert [one.id for one in api.operations if fits(one, rule, api.types)] == ["GET /pets"]


def switched_on(document: Path, folder: Path) -> tuple[Api, Report, int]:
    """The API with everything that is proposed for a document, and how many schemes these are."""
    lines = proposed_tables(str(document)).splitlines(keepends=True)
    assert all(one.startswith("# ") or one == "\n" for one in lines)
    text = f'[[package]]\nspec = "{document.as_posix()}"\n' + "".join(one[2:] for one in lines)
    path = folder / "bindwright.toml"
    path.write_text(text, "utf-8", newline="\n")
    report = Report()
    config = read_config(path, report)
    assert not [*report]
    api = understood(document, report, paging_rules_of(config.packages[0]))
    return api, report, len(config.packages[0].pagination)


def test_uncommented_tables_are_taken(tmp_path: Path) -> None:
    """Names of paths are data: of globs, of TOML, and of whoever reads the file."""
    paths = {f"/p{number}": {"get": one} for number, (one, _) in enumerate(STYLES.values())}
    odd = operation({'page"\\[x]\u202e\x7f\n': NUMBER, "page": NUMBER}, thing(**{"a\nb": PETS}))
    paths |= {'/[x]*?"\\\u202e\x7f\n\U0001f600]]\n[package]': {"get": odd}}
    api, report, count = switched_on(written(tmp_path, paths), tmp_path)
    assert count == len(STYLES) + 1
    assert all(one.paging for one in api.operations)
    assert not [one for one in report if "pagination" in one.code]
    text = (tmp_path / "bindwright.toml").read_text("utf-8")
    assert text.replace("\n", "").isprintable()
    assert proposed(api.operations, api.types) == ()


def test_a_wrong_document_has_no_tables(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text("openapi: [")
    assert proposed_tables(str(path)) == ""
    assert proposed_tables(str(tmp_path / "missing.yaml")) == ""
    assert proposed_tables("https://localhost/openapi.yaml") == ""


def test_schemes_of_one_style_have_names_that_tell(tmp_path: Path) -> None:
    def cursors(asked: str, **answer: Any) -> Json:
        return {"get": operation({asked: TEXT}, thing(**answer))}

    def urls(**answer: Any) -> Json:
        return {"get": operation({}, thing(**answer))}

    paths = {
        "/a": cursors("cursor", next_cursor=TEXT, data=PETS),
        "/b": cursors("cursor", next_cursor=TEXT, pets=PETS),
        "/c": cursors("pageToken", nextPageToken=TEXT, data=PETS),
        "/d": cursors("pageToken", nextPageToken=TEXT, pets=PETS),
        "/e/{id}/pets": cursors("pageToken", nextToken=TEXT, pets=PETS),
        "/f": urls(next_url=URL, pets=PETS),
        "/g": urls(next_link=URL, pets=PETS),
        "/日本": urls(nextUri=URL, pets=PETS),
    }
    api = pages.read_api(str(written(tmp_path, paths)))
    assert api is not None
    names = [one.name for one in proposed(api.operations, api.types)]
    assert names == [
        "cursors", "cursors_of_pets", "cursors_by_page_token", "cursors_by_page_token_of_pets",
        "cursors_of_e_id_pets", "urls", "urls_by_next_link", "urls_by_next_uri",
    ]  # fmt: skip
    assert "[package.pagination.urls_by_next_link]" in pages.proposed_tables(api)


def test_a_name_of_a_scheme_stands_once(tmp_path: Path) -> None:
    """Whatever is alike: parameters, items, and all of the path that a key of TOML can hold."""
    more = {"/日": "next", "/本": "nextToken", "/語": "bookmark", "/字": "nextKey"}
    paths = {
        path: {"get": operation({"cursor": TEXT}, thing(**{name: TEXT, "pets": PETS}))}
        for path, name in more.items()
    }
    api = pages.read_api(str(written(tmp_path, paths)))
    assert api is not None
    names = [one.name for one in proposed(api.operations, api.types)]
    assert len({*names}) == len(names) == len(more)
    assert all(one.isascii() for one in names)
