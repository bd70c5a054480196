"""`init --from PACKAGE`: what a package knows and its document does not say, or not for certain."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main

from tests.unit.packages.harbour import HARBOUR

pytest.importorskip("griffe", reason="the extra 'packages' is not installed")

SHIP: dict[str, Any] = {"$ref": "#/components/schemas/Vessel"}
TEXT: dict[str, Any] = {"type": "string"}
LISTING: dict[str, Any] = {
    "type": "object",
    "properties": {
        "ships": {"type": "array", "items": SHIP},
        "next": TEXT,
        "total": {"type": "integer"},
        "pages": {"type": "integer"},
        "more": {"type": "boolean"},
        "paging": {"type": "object", "properties": {"cursor": TEXT}},
    },
}
SCHEMAS: dict[str, Any] = {
    "Vessel": {
        "type": "object",
        "required": ["id", "crew"],
        "properties": {"id": TEXT, "crew": {"type": "object"}, "tagList": {"type": "array"}},
    },
    "Listing": LISTING,
}


def operation(answer: dict[str, Any], media: str = "application/json", **more: Any) -> Any:
    return {"responses": {"200": {"description": "It", "content": {media: answer}}}, **more}


def query(*names: str) -> list[dict[str, Any]]:
    return [{"name": one, "in": "query", "schema": {"type": "integer"}} for one in names]


def document(**changes: Any) -> dict[str, Any]:
    listing = {"schema": {"$ref": "#/components/schemas/Listing"}}
    after = {"name": "after", "in": "query", "schema": TEXT}
    parameters = [*query("page", "offset", "pageSize"), after]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1"},
        "servers": [{"url": "https://harbour.example"}],
        "paths": {
            "/ships": {"get": operation(listing, parameters=parameters)},
            "/harbours/{harbour_id}/ships/{vessel}": {
                "get": operation(
                    {"schema": SHIP},
                    parameters=[
                        {"name": one, "in": "path", "required": True, "schema": TEXT}
                        for one in ("harbour_id", "vessel")
                    ],
                )
            },
        },
        "components": {"schemas": SCHEMAS},
        **changes,
    }


def carried(folder: Path, document: dict[str, Any], **files: str) -> tuple[dict[str, Any], str]:
    """What is written of a package with other `files` than HARBOUR; and the report."""
    names = {
        "pagination": "pagination.py",
        "client": "_client.py",
        "ships": "resources/ships/ships.py",
    }
    package = HARBOUR | {names.get(key, key): text for key, text in files.items()}
    for path, text in package.items():
        (folder / "harbour" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "harbour" / path).write_text(text, encoding="utf-8")
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    assert main(["init", "--from", "harbour", "--spec", "openapi.json", "-q"]) == 0
    (found,) = tomllib.loads((folder / "bindwright.toml").read_text("utf-8"))["package"]
    return found, (folder / "moving-in.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Pages

PAGING_SHIPS = HARBOUR["resources/ships/ships.py"].replace(
    ") -> ShipListResponse:", ") -> SyncHarbourPage[Ship]:"
).replace(
    "from ..._streaming", "from ...pagination import SyncHarbourPage\nfrom ..._streaming"
)  # fmt: skip

PAGES = """
class SyncHarbourPage(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    ships: List[_T]
    next: Optional[str] = None
    total: Optional[int] = None
    page_count: Optional[int] = FieldInfo(alias="pages", default=None)
    more: Optional[bool] = None
    paging: Optional[Paging] = None
    page: Optional[int] = None

    def _get_page_items(self) -> List[_T]:
        ships = self.ships
        if not ships:
            return []
        return ships
"""
MORE = """
    def has_next_page(self) -> bool:
        more = self.more
        if more is not None and more is False:
            return False
        return super().has_next_page()
"""
CURSOR = """
    def next_page_info(self) -> Optional[PageInfo]:
        next = self.next
        if not next:
            return None
        return PageInfo(params={"after": next})
"""
NESTED = """
    def next_page_info(self) -> Optional[PageInfo]:
        cursor = None
        if self.paging is not None:
            if self.paging.cursor is not None:
                cursor = self.paging.cursor
        if not cursor:
            return None
        return PageInfo(params={"after": cursor})
"""
LAST_ITEM = """
    def next_page_info(self) -> Optional[PageInfo]:
        ships = self.ships
        if not ships:
            return None
        item = cast(Any, ships[-1])
        if not isinstance(item, HarbourPageItem) or item.id is None:
            return None
        return PageInfo(params={"after": item.id})
"""
PAGE_NUMBER = """
    def next_page_info(self) -> Optional[PageInfo]:
        current_page = self.page
        if current_page is None:
            current_page = 1
        total_pages = self.page_count
        if total_pages is not None and current_page >= total_pages:
            return None
        return PageInfo(params={"page": current_page + 1})
"""
PAGE_ASKED = """
    def next_page_info(self) -> Optional[PageInfo]:
        last_page = cast("int | None", self._options.params.get("page")) or 1
        return PageInfo(params={"page": last_page + 1})
"""
OFFSET = """
    def next_page_info(self) -> Optional[PageInfo]:
        offset = self._options.params.get("offset") or 0
        if not isinstance(offset, int):
            raise ValueError("no number")
        length = len(self._get_page_items())
        current_count = offset + length
        total_count = self.total
        if total_count is None:
            return None
        if current_count < total_count:
            return PageInfo(params={"offset": current_count})
        return None
"""
URL = """
    def next_page_info(self) -> Optional[PageInfo]:
        url = self.next
        if url is None:
            return None
        return PageInfo(url=URL(url))
"""
TWO_WAYS = """
    def next_page_info(self) -> Optional[PageInfo]:
        if self.next:
            return PageInfo(params={"after": self.next})
        return PageInfo(url=URL(self.paging.cursor))
"""
PUT_TOGETHER = """
    def next_page_info(self) -> Optional[PageInfo]:
        return PageInfo(params={"after": f"{self.next}-{self.total}"})
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CURSOR, {"style": "cursor", "cursor": "after", "next": "/next"}),
        (
            MORE + CURSOR,
            {"style": "cursor", "cursor": "after", "next": "/next", "has_more": "/more"},
        ),
        (NESTED, {"style": "cursor", "cursor": "after", "next": "/paging/cursor"}),
        (LAST_ITEM, {"style": "cursor", "cursor": "after", "last_item": "/id"}),
        (PAGE_NUMBER, {"style": "page", "page": "page", "pages": "/pages"}),
        (PAGE_ASKED, {"style": "page", "page": "page"}),
        (OFFSET, {"style": "offset", "offset": "offset", "total": "/total"}),
        (URL, {"style": "url", "next": "/next"}),
    ],
)  # fmt: skip
def test_how_a_page_finds_the_next_one(text: str, words: dict[str, str], folder: Path) -> None:
    found, _ = carried(folder, document(), pagination=PAGES + text, ships=PAGING_SHIPS)
    assert found["pagination"] == {
        "SyncHarbourPage": {"operations": ["GET /ships"], "items": "/ships", **words}
    }
    # Items of pages lead to names as other answers do.
    assert found["names"]["#/components/schemas/Vessel"] == "Ship"


def test_a_class_of_pages_may_be_called_as_ours_is(folder: Path) -> None:
    pages, ships = (one.replace("SyncHarbourPage", "SyncPage") for one in (PAGES, PAGING_SHIPS))
    found, _ = carried(folder, document(), pagination=pages + URL, ships=ships)
    assert found["pagination"]["SyncPage"]["operations"] == ["GET /ships"]


@pytest.mark.parametrize("text", [TWO_WAYS, PUT_TOGETHER], ids=["two ways", "put together"])
def test_a_page_that_does_not_tell(text: str, folder: Path) -> None:
    found, report = carried(folder, document(), pagination=PAGES + text, ships=PAGING_SHIPS)
    assert "pagination" not in found
    assert "pages/SyncHarbourPage: how it finds the next page: say it in" in report


# Options

CLIENT = HARBOUR["_client.py"].replace(
    "        api_key: str | None = None,\n",
    "        api_key: str | None = None,\n        berth: str | None = None,\n"
    "        zone: str | None = None,\n        crane: object = None,\n",
).replace(
    "        if base_url is None:",
    '        if berth is None:\n            berth = os.environ.get("HARBOUR_BERTH")\n'
    '        if zone is None:\n            raise HarbourSDKError("no zone")\n'
    "        if base_url is None:",
    1,
).replace(
    "    def copy(self)",
    """    @property
    def auth_headers(self) -> dict[str, str]:
        api_key = self.api_key
        return {"Authorization": f"Bearer {api_key}"}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Berth": str(self.berth) if self.berth is not None else Omit(),
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        return {**super().default_query, "zone": self.zone, **self._custom_query}

    def copy(self)""",
)  # fmt: skip


def test_options_go_where_the_package_sends_them(folder: Path) -> None:
    found, report = carried(folder, document(), client=CLIENT.replace("AsyncHarbourSDK(", "_A("))
    assert found["client"]["options"] == {
        "berth": {"header": "X-Berth", "env": "HARBOUR_BERTH"},
        "zone": {"query": "zone", "required": True},
    }
    assert "client/options/crane: say in [package.client.options]" in report


@pytest.mark.parametrize(
    ("value", "scheme"),
    [
        ('"Authorization": f"Bearer {api_key}"', {"type": "http", "scheme": "bearer"}),
        ('"X-Key": self.api_key', {"type": "apiKey", "in": "header", "name": "X-Key"}),
        (
            '"Authorization": f"Token {api_key}"',
            {"type": "apiKey", "in": "header", "name": "Authorization"}
            | {"x-bindwright-prefix": "Token"},
        ),
    ],
)  # fmt: skip
def test_a_document_without_credentials_learns_how_they_are_sent(
    value: str, scheme: dict[str, str], folder: Path
) -> None:
    client = CLIENT.replace('"Authorization": f"Bearer {api_key}"', value)
    found, _ = carried(folder, document(), client=client)
    assert found["names"]["#/components/securitySchemes/ApiKey"] == "api_key"
    overlay = (folder / "moving-in.overlay.yaml").read_text("utf-8")
    assert json.dumps({"security": [{"ApiKey": []}]}) in overlay
    assert json.dumps({"components": {"securitySchemes": {"ApiKey": scheme}}}) in overlay
    assert main(["generate", "-q"]) == 0


# Streams

EVENT = """
from .._models import BaseModel

class Sighting(BaseModel):
    at: int
"""
STREAMING = {
    "ships": HARBOUR["resources/ships/ships.py"]
    .replace("Stream[Ship]", "Stream[Sighting]")
    .replace("from ..._base", "from ...types.sighting import Sighting\nfrom ..._base"),
    "types/sighting.py": EVENT,
    "types/__init__.py": HARBOUR["types/__init__.py"] + "from .sighting import Sighting\n",
}  # fmt: skip


def streaming(event: dict[str, Any]) -> dict[str, Any]:
    found = document()
    body = {"type": "object", "properties": {"name": TEXT, "stream": {"type": "boolean"}}}
    post = operation(
        {"schema": SHIP}, requestBody={"content": {"application/json": {"schema": body}}}
    )
    post["responses"]["200"]["content"]["text/event-stream"] = {"schema": event}
    found["paths"]["/ships"]["post"] = post
    point = {"type": "object", "properties": {"at": {"type": "integer"}}}
    found["components"] = {"schemas": {**SCHEMAS, "Glimpse": point}}
    return found


def test_the_events_of_a_stream_are_what_the_package_says(folder: Path) -> None:
    glimpse = {"$ref": "#/components/schemas/Glimpse"}
    found, _ = carried(folder, streaming(glimpse), **STREAMING)
    assert found["names"]["#/components/schemas/Glimpse"] == "Sighting"
    assert json.dumps({"itemSchema": glimpse}) in (folder / "moving-in.overlay.yaml").read_text()


def test_a_stream_that_is_described_as_text_stays_one(folder: Path) -> None:
    carried(folder, streaming(TEXT), **STREAMING)
    assert not (folder / "moving-in.overlay.yaml").exists()


# Classes

DRYDOCK = """
from typing import List

from .ship import Ship
from .._models import BaseModel

class Drydock(BaseModel):
    ships: List[Ship]
    since: int
"""
ANCHORAGE = DRYDOCK.replace("Drydock", "Anchorage").replace("List[Ship]", "List[str]")


def docks(**schemas: Any) -> dict[str, Any]:
    return document(components={"schemas": {**SCHEMAS, **schemas}})


def dock(items: dict[str, Any]) -> dict[str, Any]:
    ships = {"type": "array", "items": items}
    return {"type": "object", "properties": {"ships": ships, "since": {"type": "integer"}}}


CLASSES = {
    "types/drydock.py": DRYDOCK,
    "types/anchorage.py": ANCHORAGE,
    "types/__init__.py": HARBOUR["types/__init__.py"]
    + "from .drydock import Drydock\nfrom .anchorage import Anchorage\n",
}


def test_classes_that_no_call_leads_to_are_known_by_their_members(folder: Path) -> None:
    found, _ = carried(folder, docks(Dock=dock(SHIP), Roads=dock(TEXT)), **CLASSES)
    assert found["names"]["#/components/schemas/Dock"] == "Drydock"
    assert found["names"]["#/components/schemas/Roads"] == "Anchorage"


def test_members_that_two_schemas_have_tell_nothing(folder: Path) -> None:
    found, report = carried(folder, docks(Dock=dock(SHIP), Slip=dock(SHIP)), **CLASSES)
    assert "Drydock" not in found["names"].values()
    assert "types/Drydock: no schema is certain to be it" in report


def test_of_two_schemas_for_one_class_its_members_choose(folder: Path) -> None:
    """The package is older than the document: what it deletes was answered with a ship."""
    gone = {"type": "object", "properties": {"id": TEXT, "deleted": {"type": "boolean"}}}
    found = docks(Gone=gone)
    vessel = {**SCHEMAS["Vessel"]["properties"]}
    vessel |= {"home": {"type": "object"}, "builtIn": {"type": "integer"}, "color": {}, "more": {}}
    found["components"]["schemas"]["Vessel"] = {"type": "object", "properties": vessel}
    found["paths"]["/ships"]["post"] = operation({"schema": {"$ref": "#/components/schemas/Gone"}})
    names = carried(folder, found)[0]["names"]
    assert names["#/components/schemas/Vessel"] == "Ship"
    assert "#/components/schemas/Gone" not in names
