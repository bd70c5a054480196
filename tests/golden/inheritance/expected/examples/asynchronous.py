"""One call, asynchronously."""

import asyncio

from inheritance_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        owner = await client.owners.list()
        print(owner)


asyncio.run(main())
