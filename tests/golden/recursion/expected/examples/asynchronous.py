"""One call, asynchronously."""

import asyncio

from recursion_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        world = await client.trees.create(name="name")
        print(world)


asyncio.run(main())
