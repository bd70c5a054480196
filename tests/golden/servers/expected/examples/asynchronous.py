"""One call, asynchronously."""

import asyncio

from harbour_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.ships.list()
        print(result)


asyncio.run(main())
