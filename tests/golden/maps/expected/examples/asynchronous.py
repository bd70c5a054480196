"""One call, asynchronously."""

import asyncio

from maps_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        maps = await client.maps.create()
        print(maps)


asyncio.run(main())
