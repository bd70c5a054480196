"""A program that was written for a package of another generator: nothing here knows of ours."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import dockside
from dockside import (
    NOT_GIVEN,
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AsyncDockside,
    AsyncStream,
    BadRequestError,
    BaseModel,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
    Dockside,
    DocksideError,
    NotFoundError,
    NotGiven,
    Omit,
    RequestOptions,
    Stream,
    Timeout,
    file_from_path,
    omit,
)
from dockside.pagination import AsyncCursorPage, SyncCursorPage, SyncFlagPage
from dockside.types import (
    Flag,
    Kind,
    Photo,
    PhotoCreateParams,
    RadioAnswer,
    RadioWord,
    Sailor,
    Ship,
    ShipCreateParams,
    ShipListParams,
    radio_call_params,
    ship_create_params,
)
from dockside.types.harbours import BerthReserveParams, BerthReserveResponse

SHIP = "8c6a1c5e-5a1e-4d0b-9a42-0f3c7f6d0d11"


def construct(url: str) -> Dockside:
    """The client: by options, by copies, with an HTTP client of its own."""
    client = Dockside(
        api_key="My API Key",
        base_url=url,
        timeout=Timeout(20.0, connect=5.0),
        max_retries=1,
        default_headers={"X-Fleet": "north"},
        default_query={"fleet": "north"},
        http_client=DefaultHttpxClient(),
    )
    assert client.api_key == "My API Key" and client.max_retries == 1
    assert isinstance(dockside.Client(api_key="k", base_url=url), Dockside)
    assert str(client.base_url).rstrip("/") == url
    other = client.with_options(max_retries=0, timeout=5.0)
    assert other.max_retries == 0 and client.copy(api_key="k").api_key == "k"
    return client


def calls(client: Dockside) -> None:
    """Each kind of call, with positional and named arguments, dictionaries and models."""
    params: ShipCreateParams = {"name": "Nautilus", "kind": "freighter", "built": "1870-03-20"}
    ship: Ship = client.ships.create(**params)
    client.ships.create(
        name="N", built=date(1870, 3, 20), crew=[{"name": "Ned"}], labels={"a": "b"}
    )
    retrieved = client.ships.retrieve(SHIP)
    name: str = retrieved.name
    identity: str = retrieved.id
    built: date | None = retrieved.built
    crew: list[Sailor] | None = retrieved.crew
    assert name and identity.count("-") == 4
    assert built is None or (built.year and isinstance(crew, list | None))
    updated = client.ships.update(ship.id, name="Nemo", kind=kind_of(ship))
    assert isinstance(updated, Ship) and isinstance(updated, BaseModel)
    client.ships.delete(SHIP)
    reserved = client.harbours.berths.reserve(
        "7",
        harbour="havn",
        ship=SHIP,
        from_=datetime(2026, 1, 31, tzinfo=UTC),
        until="2026-02-01T00:00:00Z",
        x_captain="Ahab",
    )
    answer: BerthReserveResponse = reserved
    assert isinstance(answer.from_, datetime)
    reserve: BerthReserveParams = {"harbour": "h", "ship": SHIP, "from_": "2026-01-31T00:00:00Z"}
    client.harbours.berths.reserve("8", **reserve, extra_headers={"X-Captain": "Nemo"})
    dumped: dict[str, Any] = ship.model_dump()
    assert dumped["id"] == ship.id and "id" in ship.to_json() and ship.to_dict()["id"]
    options(client)


def kind_of(ship: Ship) -> Kind:
    return ship.kind


def options(client: Dockside, limit: int | NotGiven = NOT_GIVEN) -> None:
    """What every call takes, and arguments that are not given."""
    later: str | Omit = omit
    listing: ShipListParams = {"limit": 2, "kinds": ["ferry", "yacht"], "built_since": "1900-01-01"}
    client.ships.list(
        **listing,
        extra_headers={"X-Trace": "1"},
        extra_query={"fleet": "south"},
        extra_body=None,
        timeout=3,
    )
    client.ships.list(limit=limit, after=later, timeout=NOT_GIVEN)
    request: RequestOptions = {"headers": {"X-Trace": "2"}, "max_retries": 0}
    found = client.get("/v1/flags", cast_to=object, options=request)
    assert found


def pages(client: Dockside) -> None:
    names = [ship.name for ship in client.ships.list(limit=2)]
    assert len(names) >= 2
    first: SyncCursorPage[Ship] = client.ships.list(limit=2)
    ships: list[Ship] = first.data
    assert ships and first.last_id and first.has_more
    assert first.has_next_page() and first.next_page_info() is not None
    following = first.get_next_page()
    assert isinstance(following, SyncCursorPage) and not following.has_next_page()
    assert len([page.data for page in first.iter_pages()]) == 2
    flags: SyncFlagPage[Flag] = client.flags.list()
    assert [flag.country for flag in flags] == [flag.country for flag in flags.flags]


def streams(client: Dockside) -> None:
    asked: radio_call_params.RadioCallParamsNonStreaming = {"message": "ahoy"}
    whole: RadioAnswer = client.radio.call(**asked)
    assert whole.text
    stream: Stream[RadioWord] = client.radio.call(message="ahoy", stream=True)
    words = [event.word for event in stream]
    assert words
    with client.radio.call(message="ahoy", stream=True) as again:
        for event in again:
            assert event.id
            break
    again.close()


def errors(client: Dockside) -> None:
    assert issubclass(NotFoundError, APIStatusError) and issubclass(APIStatusError, APIError)
    assert issubclass(APIError, DocksideError) and issubclass(APITimeoutError, APIConnectionError)
    try:
        client.ships.retrieve(SHIP, extra_headers={"Prefer": "code=404"})
    except dockside.NotFoundError as error:
        assert error.status_code == 404 and error.response.headers["content-type"]
        assert isinstance(error.body, object) and error.request.url and error.message
    else:
        raise AssertionError("404 is an error")
    try:
        client.with_options(max_retries=0, base_url="http://127.0.0.1:9").ships.list()
    except APIConnectionError as error:
        assert error.__cause__ is not None
    else:
        raise AssertionError("nobody is there")
    try:
        client.ships.retrieve("")
    except ValueError as error:
        assert "ship_id" in str(error)


def raw(client: Dockside) -> None:
    response = client.ships.with_raw_response.retrieve(SHIP)
    assert response.headers.get("content-type") and response.status_code == 200
    parsed: Ship = response.parse()
    assert parsed.id and response.http_response.status_code == 200
    with client.ships.with_streaming_response.retrieve(SHIP) as streamed:
        assert streamed.headers.get("content-type")
        assert "".join(streamed.iter_lines())
    listed = client.ships.with_raw_response.list(limit=1).parse()
    assert listed.data


def files(client: Dockside) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.png")
        path.write_bytes(b"png")
        photo: Photo = client.photos.create(file=path, caption="At sea")
        client.photos.create(file=b"png")
        client.photos.create(file=("a.png", b"png", "image/png"))
        with path.open("rb") as opened:
            client.photos.create(file=opened)
        given: PhotoCreateParams = {"file": file_from_path(str(path)), "caption": "again"}
        client.photos.create(**given)
        content = client.photos.content(photo.id)
        target = Path(folder, "b.png")
        content.write_to_file(target)
        assert target.read_bytes() == client.photos.content(photo.id).read()


async def asynchronously(url: str) -> None:
    async with AsyncDockside(
        api_key="k", base_url=url, http_client=DefaultAsyncHttpxClient()
    ) as client:
        ship = await client.ships.retrieve(SHIP)
        assert ship.name
        assert len([one.name async for one in client.ships.list(limit=2)]) >= 2
        first: AsyncCursorPage[Ship] = await client.ships.list(limit=2)
        assert first.data and first.has_next_page()
        following = await first.get_next_page()
        assert isinstance(following, AsyncCursorPage)
        stream: AsyncStream[RadioWord] = await client.radio.call(message="ahoy", stream=True)
        assert [event.word async for event in stream]
        response = await client.ships.with_raw_response.retrieve(SHIP)
        assert (await maybe(response.parse())).id
        async with client.ships.with_streaming_response.retrieve(SHIP) as streamed:
            assert (await maybe(streamed.parse())).id
        try:
            await client.ships.retrieve(SHIP, extra_headers={"Prefer": "code=404"})
        except NotFoundError as error:
            assert error.status_code == 404


async def maybe(value: Any) -> Any:
    return await value if hasattr(value, "__await__") else value


def main(url: str) -> None:
    client = construct(url)
    for part in (calls, pages, streams, errors, raw, files):
        part(client)
    client.close()
    assert client.is_closed()
    asyncio.run(asynchronously(url))
    assert issubclass(BadRequestError, APIStatusError) and dockside.__version__
    assert ship_create_params.ShipCreateParams is ShipCreateParams


if __name__ == "__main__":
    main(os.environ["DOCKSIDE_URL"])
    print("all is as it was")
