"""One call, asynchronously."""

import asyncio

from ferries import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        departure = await client.departures.list()
        print(departure)


asyncio.run(main())
