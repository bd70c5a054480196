"""One call, asynchronously."""

import asyncio

from bookkeeping_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.entries.list()
        print(result)


asyncio.run(main())
