"""One call, asynchronously."""

import asyncio

from carrying_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        orchard_page = await client.orchards.list()
        print(orchard_page)


asyncio.run(main())
