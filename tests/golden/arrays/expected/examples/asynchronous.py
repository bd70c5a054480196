"""One call, asynchronously."""

import asyncio

from arrays_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.ledgers.list()
        print(result)


asyncio.run(main())
