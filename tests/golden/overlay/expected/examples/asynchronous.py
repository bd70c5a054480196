"""One call, asynchronously."""

import asyncio

from overlay_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        animal = await client.pets.list()
        print(animal)


asyncio.run(main())
