"""One call, asynchronously."""

import asyncio

from nonconforming import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        page_pet = await client.pets.list()
        print(page_pet)


asyncio.run(main())
