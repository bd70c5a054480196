"""One call, asynchronously."""

import asyncio

from paging_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        page = await client.fish.list()
        print(page.items)


asyncio.run(main())
